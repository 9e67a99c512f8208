/// Joins tests that two formats write in different ways: the same place and name spelled otherwise,
/// or a place of which one side leaves parts out.
///
/// Two rounds of one format mostly spell a test alike: there only the folder that a run was rooted
/// in may differ, or how the place is divided up, as two versions of a producer do it; what else
/// differs is a move. Names that several places fit are joined to none.
struct FormMatcher {
  /// The most pairs of places that are held against each other.
  private static let budget = 1_000_000

  /// A row that has no partner yet, or a name that a track is known by.
  private struct Candidate {
    let round: Int
    let row: Int
    /// The track; -1 for a row of the round that is matched.
    let track: Int
    let form: IdentityForm
  }

  private let matcher: RowMatcher
  private let round: Int
  private let unmatched: [Int]
  private var forms: IdentityForms
  private var takenTracks: Set<Int> = []
  private var takenRows: Set<Int> = []
  /// What is spelled as several others are, on either side.
  private var openTracks: Set<Int> = []
  private var openRows: Set<Int> = []
  private(set) var joins: [BareNameMatcher.Join] = []
  private(set) var ambiguities: [Timeline.Ambiguity] = []
  private(set) var skipped: Timeline.SkippedSearch?

  init(_ matcher: RowMatcher, round: Int, unmatched: [Int]) {
    self.matcher = matcher
    self.round = round
    self.unmatched = unmatched
    forms = IdentityForms(matcher.rounds)
  }

  mutating func run() {
    guard !unmatched.isEmpty else { return }
    let news = unmatched.map {
      Candidate(round: round, row: $0, track: -1, form: forms.form(round, $0))
    }
    var olds: [Candidate] = []
    for entry in matcher.identities.entries where matcher.isFree(Int(entry.track), round) {
      olds.append(
        Candidate(
          round: Int(entry.round), row: Int(entry.row), track: Int(entry.track),
          form: forms.form(Int(entry.round), Int(entry.row))))
    }
    guard !news.isEmpty, !olds.isEmpty else { return }
    matchEqual(olds, news)
    if mayLeaveOut(olds, news) {
      let isOpen = { (one: Candidate) in !one.form.place.parts.isEmpty }
      matchPartial(left(olds).filter(isOpen), left(news).filter(isOpen))
    }
    matchVolatile(left(olds), left(news))
  }

  /// Those of some candidates that were neither joined nor found to fit several.
  private func left(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { one in
      one.track >= 0
        ? !takenTracks.contains(one.track) && !openTracks.contains(one.track)
        : !takenRows.contains(one.row) && !openRows.contains(one.row)
    }
  }

  /// Whether one side may leave out parts of a place that the other side writes.
  private func mayLeaveOut(_ olds: [Candidate], _ news: [Candidate]) -> Bool {
    Self.haveSeveralFormats(matcher.rounds[...round])
      || matcher.rounds[...round].contains { $0.scopes.contains { PlaceStyle.isRooted($0.file) } }
      || olds.contains { scope($0).file == nil } != news.contains { scope($0).file == nil }
      || olds.contains { scope($0).file != nil } != news.contains { scope($0).file != nil }
  }

  private func scope(_ one: Candidate) -> RowScope {
    let round = matcher.rounds[one.round]
    return round.scopes[Int(round.rows[one.row].scope)]
  }

  /// Whether several formats tell of some rounds.
  static func haveSeveralFormats(_ rounds: ArraySlice<Round>) -> Bool {
    Set(rounds.flatMap { $0.inputs.map { Array($0.format.utf8) } }).count > 1
  }

  /// Whether the ways of writing alone may be what tells two candidates apart.
  private func mayBeOne(_ old: Candidate, _ new: Candidate, isWhole: Bool) -> Bool {
    guard kind(old) == kind(new) else { return false }
    let (one, two) = (scope(old), scope(new))
    if areOfOtherFormats(old, new) || PlaceStyle.isRooted(one.file)
      || PlaceStyle.isRooted(two.file)
    {
      return true
    }
    guard one.suffix == two.suffix, !old.form.place.parts.isEmpty else { return false }
    return isWhole
      ? PlaceStyle.mayBeOneFile(one.file, two.file) && strictLeaf(old) == strictLeaf(new)
      : (one.file == nil) != (two.file == nil)
  }

  private func areOfOtherFormats(_ old: Candidate, _ new: Candidate) -> Bool {
    let (one, two) = (matcher.rounds[old.round], matcher.rounds[new.round])
    let (left, right) = (
      one.inputs[Int(one.rows[old.row].source)].format,
      two.inputs[Int(two.rows[new.row].source)].format
    )
    return !left.utf8.elementsEqual(right.utf8)
  }

  /// The name inside its suite as one format spells it: blanks and escapes tell two names apart.
  private func strictLeaf(_ one: Candidate) -> [UInt8] {
    let round = matcher.rounds[one.round]
    return round.withName(of: round.rows[one.row]) { name in
      LeafSpelling.strict.withLeaf(name) { leaf in
        (PlaceWriting.leafStart(leaf)..<leaf.count).map { leaf[$0] }
      }
    }
  }

  /// Tests and rows of one kind that are one in every way of writing.
  private struct Group {
    let form: IdentityForm
    let kind: Kind
    var olds: [Int] = []
    var news: [Int]
  }

  private mutating func matchEqual(_ olds: [Candidate], _ news: [Candidate]) {
    var groups: [Group] = []
    var byKey: [UInt64: [Int]] = [:]
    func find(_ one: Candidate) -> Int? {
      byKey[one.form.key]?.first {
        groups[$0].kind == kind(one) && groups[$0].form.equals(one.form)
      }
    }
    for (index, new) in news.enumerated() {
      if let group = find(new) {
        groups[group].news.append(index)
      } else {
        byKey[new.form.key, default: []].append(groups.count)
        groups.append(Group(form: new.form, kind: kind(new), news: [index]))
      }
    }
    for (index, old) in olds.enumerated() {
      guard let group = find(old), mayBeOne(old, news[groups[group].news[0]], isWhole: true)
      else { continue }
      groups[group].olds.append(index)
    }
    for group in groups { settle(group, olds, news) }
  }

  private func kind(_ one: Candidate) -> Kind { matcher.rounds[one.round].rows[one.row].kind }

  /// Joins one test and one row; several of either are told apart by nobody.
  private mutating func settle(_ group: Group, _ olds: [Candidate], _ news: [Candidate]) {
    guard let old = group.olds.first, let new = group.news.first else { return }
    let tracks = Set(group.olds.map { olds[$0].track })
    if tracks.count == 1, group.news.count == 1 { return join(olds[old], news[new]) }
    openTracks.formUnion(tracks)
    openRows.formUnion(group.news.map { news[$0].row })
    if tracks.count > 1 {
      for index in group.news { report(news[index], fits: group.olds.map { olds[$0] }) }
    }
    if group.news.count > 1 {
      for index in group.olds { report(olds[index], fits: group.news.map { news[$0] }) }
    }
  }

  private mutating func join(_ old: Candidate, _ new: Candidate) {
    guard takenTracks.insert(old.track).inserted else { return }
    takenRows.insert(new.row)
    joins.append(BareNameMatcher.Join(track: old.track, row: new.row))
  }

  private mutating func report(_ one: Candidate, fits others: [Candidate]) {
    // Within one format, two names that fit one are what they are: tests of their own.
    guard others.contains(where: { areOfOtherFormats($0, one) }),
      let last = others.map(\.round).max()
    else { return }
    let rows = Set(others.filter { $0.round == last }.map(\.row)).sorted()
    ambiguities.append(
      Timeline.Ambiguity(round: one.round, row: one.row, otherRound: last, candidates: rows))
  }

  private mutating func matchPartial(_ olds: [Candidate], _ news: [Candidate]) {
    var oldsByLeaf: [[UInt8]: [Int]] = [:]
    for (index, old) in olds.enumerated() { oldsByLeaf[old.form.leaf, default: []].append(index) }
    var newsByLeaf: [[UInt8]: [Int]] = [:]
    for (index, new) in news.enumerated() { newsByLeaf[new.form.leaf, default: []].append(index) }
    var left = Self.budget
    for (leaf, these) in newsByLeaf.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let those = oldsByLeaf[leaf] else { continue }
      guard those.count <= left / these.count else {
        let before = skipped
        skipped = Timeline.SkippedSearch(
          round: round, removed: (before?.removed ?? 0) + those.count,
          added: (before?.added ?? 0) + these.count)
        continue
      }
      left -= those.count * these.count
      matchGroup(those, these, olds, news)
    }
  }

  private mutating func matchGroup(
    _ these: [Int], _ those: [Int], _ olds: [Candidate], _ news: [Candidate]
  ) {
    var fitsOfOld: [Int: [Int]] = [:]
    var fitsOfNew: [Int: [Int]] = [:]
    for old in these {
      for new in those
      where olds[old].form.place.fits(news[new].form.place)
        && mayBeOne(olds[old], news[new], isWhole: false)
      {
        fitsOfOld[old, default: []].append(new)
        fitsOfNew[new, default: []].append(old)
      }
    }
    for new in those {
      guard let fits = fitsOfNew[new], let first = fits.first else { continue }
      let tracks = Set(fits.map { olds[$0].track })
      if tracks.count == 1, fits.allSatisfy({ fitsOfOld[$0]?.count == 1 }) {
        join(olds[first], news[new])
      } else if tracks.count > 1 {
        report(news[new], fits: fits.map { olds[$0] })
      }
    }
    for old in these {
      guard let fits = fitsOfOld[old], fits.count > 1 else { continue }
      report(olds[old], fits: fits.map { news[$0] })
    }
  }

  /// Joins what differs in nothing but parts that every run makes anew.
  private mutating func matchVolatile(_ olds: [Candidate], _ news: [Candidate]) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    let joined = VolatileNames(matcher).pairs(
      of: olds.map { ($0.round, $0.row) }, with: news.map { ($0.round, $0.row) })
    for (old, new) in joined where kind(olds[old]) == kind(news[new]) {
      join(olds[old], news[new])
    }
  }
}
