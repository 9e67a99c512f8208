/// Joins tests that one report calls by the label of a case and another one by its title: `TC-03` of
/// "TC-03: Login", and "Login".
///
/// A title leads to a test only where each side has it once, and two labels that differ keep two tests
/// of one title apart. Labels alone lead to none, since they may count anew in each report: unless
/// several tests have both in common or the titles are alike, and none tells otherwise.
struct TitleMatcher {
  private struct Candidate {
    let round: Int
    let row: Int
    let track: Int
  }

  private let matcher: RowMatcher
  private let round: Int
  private let unmatched: [Int]
  private(set) var joins: [BareNameMatcher.Join] = []

  init(_ matcher: RowMatcher, round: Int, unmatched: [Int]) {
    self.matcher = matcher
    self.round = round
    self.unmatched = unmatched
  }

  mutating func run() {
    // Only a person's report calls a test by something else than its name.
    let isTold = matcher.rounds[...round].contains { $0.inputs.contains(where: \.isProse) }
    guard !unmatched.isEmpty, isTold else { return }
    var olds: [[UInt8]: [Candidate]] = [:]
    for one in free(except: []) {
      for title in titles(one) { olds[title, default: []].append(one) }
    }
    guard !olds.isEmpty else { return }
    let candidates = unmatched.map { row in
      let one = Candidate(round: round, row: row, track: -1)
      return (one: one, titles: titles(one))
    }
    var news: [[UInt8]: Int] = [:]
    for title in candidates.lazy.flatMap(\.titles) { news[title, default: 0] += 1 }
    var taken: Set<Int> = []
    var (shared, others) = (0, 0)
    for (new, titles) in candidates {
      for title in titles where news[title] == 1 {
        guard let old = Self.ofOneTrack(olds[title]) else { continue }
        let areSame = haveSameLabel(old, new)
        if areSame == false { others += 1 }
        guard areSame != false, taken.insert(old.track).inserted else { continue }
        if areSame == true { shared += 1 }
        joins.append(BareNameMatcher.Join(track: old.track, row: new.row))
        break
      }
    }
    if others == 0 { joinLabels(candidates.map(\.one), shared > 1, &taken) }
  }

  /// Joins tests of one label where one of the reports gives no title, or where the titles are alike.
  ///
  /// A bare number, as of "Test 3", leads to a test without a title only where several have both in
  /// common.
  private mutating func joinLabels(
    _ news: [Candidate], _ areShared: Bool, _ taken: inout Set<Int>
  ) {
    let joined = Set(joins.map(\.row))
    let open = news.filter { !joined.contains($0.row) && label($0) != nil }
    let olds = Dictionary(grouping: free(except: taken), by: label)
    let counts = Dictionary(grouping: open, by: label).mapValues(\.count)
    for new in open where counts[label(new)] == 1 {
      guard let old = Self.ofOneTrack(olds[label(new)]),
        areOne(old, new, areShared), taken.insert(old.track).inserted
      else { continue }
      joins.append(BareNameMatcher.Join(track: old.track, row: new.row))
    }
  }

  /// Whether two tests of one label are one, as far as their titles go.
  private func areOne(_ old: Candidate, _ new: Candidate, _ areShared: Bool) -> Bool {
    if let one = reported(old)?.title, let two = reported(new)?.title {
      return TitleLikeness(Self.folded(one), Self.folded(two)).areAlike
    }
    return areShared || label(new)?.first.map { !(0x30...0x39).contains($0) } ?? false
  }

  /// The tests of earlier rounds that are not in this one yet.
  private func free(except taken: Set<Int>) -> [Candidate] {
    matcher.identities.entries.lazy
      .map { Candidate(round: Int($0.round), row: Int($0.row), track: Int($0.track)) }
      .filter { matcher.isFree($0.track, round) && !taken.contains($0.track) }
  }

  /// The first of some candidates that are one test in several rounds; `nil` where they are several.
  private static func ofOneTrack(_ candidates: [Candidate]?) -> Candidate? {
    guard let first = candidates?.first,
      candidates?.allSatisfy({ $0.track == first.track }) == true
    else { return nil }
    return first
  }

  /// Whether two candidates have one label; `nil` where one has none, which leaves it open.
  private func haveSameLabel(_ old: Candidate, _ new: Candidate) -> Bool? {
    guard let one = label(old), let two = label(new) else { return nil }
    return one == two
  }

  private func label(_ one: Candidate) -> [UInt8]? {
    reported(one).map { Self.withoutZeros($0.label) }
  }

  /// A label whose number has no zeros before it: `tc03` is `tc3`.
  private static func withoutZeros(_ label: [UInt8]) -> [UInt8] {
    let letters = label.prefix { !(0x30...0x39).contains($0) }
    let number = label[letters.endIndex...].drop { $0 == 0x30 }
    return Array(letters) + number
  }

  private func reported(_ one: Candidate) -> ReportedName? {
    let round = matcher.rounds[one.round]
    let detail = Int(round.rows[one.row].detail)
    return detail > 0 ? round.details[detail - 1].reportedName : nil
  }

  /// The titles that a test which stands in no file or suite may have in another report: its own, and
  /// for one that did not pass what stands before a dash or before brackets, in which the reason may
  /// stand.
  private func titles(_ one: Candidate) -> [[UInt8]] {
    let round = matcher.rounds[one.round]
    let row = round.rows[one.row]
    guard row.kind == .test, round.scopes[Int(row.scope)].isBare else { return [] }
    let title: [UInt8]
    if let reported = reported(one) {
      guard let told = reported.title else { return [] }
      title = told
    } else {
      title = round.withName(of: row) { name in (0..<name.count).map { name[$0] } }
    }
    let isProse = round.inputs[Int(row.source)].isProse
    guard isProse, row.isBad || !row.wasRun else { return [Self.folded(title)] }
    let ends = [title.count] + [Self.dash(in: title), Self.brackets(in: title)].compactMap(\.self)
    return ends.map { Self.folded(Array(title[..<$0])) }
  }

  /// Where brackets open behind a blank that close at the end.
  private static func brackets(in title: [UInt8]) -> Int? {
    guard title.last == UInt8(ascii: ")"), let open = title.lastIndex(of: UInt8(ascii: "(")),
      open > 2, title[open - 1] == 0x20
    else { return nil }
    return open - 1
  }

  /// Where a short dash stands between blanks.
  private static func dash(in title: [UInt8]) -> Int? {
    title.indices.first { index in
      index > 2 && title[index] == 0x2D && title[index - 1] == 0x20 && index + 2 < title.count
        && title[index + 1] == 0x20
    }.map { $0 - 1 }
  }

  private static func folded(_ title: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(title.count)
    for byte in title where byte != 0x60 && byte != 0x2A {
      if byte == 0x20, folded.last == 0x20 || folded.isEmpty { continue }
      folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    while folded.last == 0x20 || folded.last == 0x2E { folded.removeLast() }
    return folded
  }
}
