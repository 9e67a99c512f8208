/// Joins tests that one report calls by the label of a case and another one by its title: `TC-03` of
/// "TC-03: Login", and "Login".
///
/// A title leads to a test only where each side has it once, and two labels that differ keep two tests
/// of one title apart. Labels alone lead to none, since they may count anew in each report: unless
/// several tests have both in common, and none tells otherwise.
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
    for entry in matcher.identities.entries where matcher.isFree(Int(entry.track), round) {
      let one = Candidate(
        round: Int(entry.round), row: Int(entry.row), track: Int(entry.track))
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
    var labels = Labels()
    for (new, titles) in candidates {
      for title in titles {
        guard news[title] == 1, let old = olds[title]?.first,
          olds[title]?.allSatisfy({ $0.track == old.track }) == true
        else { continue }
        guard agree(old, new, &labels) else { continue }
        guard taken.insert(old.track).inserted else { continue }
        joins.append(BareNameMatcher.Join(track: old.track, row: new.row))
        break
      }
    }
    if labels.areShared { joinLabels(candidates.map(\.one), taken) }
  }

  /// How many tests of one title have one label in both reports, and how many have two.
  private struct Labels {
    var same = 0
    var other = 0

    /// Whether the labels of the two reports are the same ones.
    var areShared: Bool { same > 1 && other == 0 }
  }

  /// Joins tests of one label where one of the reports gives no title.
  private mutating func joinLabels(_ news: [Candidate], _ taken: Set<Int>) {
    let joined = Set(joins.map(\.row))
    var olds: [[UInt8]: [Candidate]] = [:]
    for entry in matcher.identities.entries
    where matcher.isFree(Int(entry.track), round) && !taken.contains(Int(entry.track)) {
      let one = Candidate(round: Int(entry.round), row: Int(entry.row), track: Int(entry.track))
      if let label = reported(one)?.label {
        olds[Self.withoutZeros(label), default: []].append(one)
      }
    }
    let open = news.filter { !joined.contains($0.row) }
    let byLabel = Dictionary(grouping: open) { reported($0).map { Self.withoutZeros($0.label) } }
    for new in open {
      guard let told = reported(new), let old = olds[Self.withoutZeros(told.label)]?.first,
        olds[Self.withoutZeros(told.label)]?.allSatisfy({ $0.track == old.track }) == true,
        byLabel[Self.withoutZeros(told.label)]?.count == 1,
        told.title == nil || reported(old)?.title == nil
      else { continue }
      joins.append(BareNameMatcher.Join(track: old.track, row: new.row))
    }
  }

  /// Whether the labels of two candidates leave it open that they are one test.
  private func agree(_ old: Candidate, _ new: Candidate, _ labels: inout Labels) -> Bool {
    guard let one = reported(old), let two = reported(new) else { return true }
    guard Self.withoutZeros(one.label) == Self.withoutZeros(two.label) else {
      labels.other += 1
      return false
    }
    labels.same += 1
    return true
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
