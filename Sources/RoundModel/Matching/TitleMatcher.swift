/// Joins tests that one report calls by the label of a case and another one by its title: `TC-03` of
/// "TC-03: Login", and "Login".
///
/// A title leads to a test only where each side has it once. Labels alone lead to none, since
/// they count anew in each report; but two labels that differ keep two tests of one title apart.
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
    let rounds = matcher.rounds[...round]
    guard !unmatched.isEmpty,
      rounds.contains(where: { $0.details.contains { $0.reportedName != nil } })
    else { return }
    var olds: [[UInt8]: [Candidate]] = [:]
    for entry in matcher.identities.entries where matcher.isFree(Int(entry.track), round) {
      let one = Candidate(
        round: Int(entry.round), row: Int(entry.row), track: Int(entry.track))
      if let title = title(one) { olds[title, default: []].append(one) }
    }
    guard !olds.isEmpty else { return }
    var news: [[UInt8]: [Candidate]] = [:]
    for row in unmatched {
      let one = Candidate(round: round, row: row, track: -1)
      if let title = title(one), olds[title] != nil { news[title, default: []].append(one) }
    }
    for row in unmatched {
      let new = Candidate(round: round, row: row, track: -1)
      guard let title = title(new), news[title]?.count == 1, let old = olds[title]?.first,
        olds[title]?.allSatisfy({ $0.track == old.track }) == true, agree(old, new)
      else { continue }
      joins.append(BareNameMatcher.Join(track: old.track, row: row))
    }
  }

  /// Whether the labels of two candidates leave it open that they are one test, and one of the two goes
  /// by a label.
  private func agree(_ old: Candidate, _ new: Candidate) -> Bool {
    guard let one = reported(old), let two = reported(new) else { return true }
    return Self.withoutZeros(one.label) == Self.withoutZeros(two.label)
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

  /// The title of a test that stands in no file or suite, in small letters and without needless blanks.
  private func title(_ one: Candidate) -> [UInt8]? {
    let round = matcher.rounds[one.round]
    let row = round.rows[one.row]
    guard row.kind == .test, round.scopes[Int(row.scope)].isBare else { return nil }
    if let reported = reported(one) { return reported.title.map { Self.folded($0) } }
    return round.withName(of: row) { name in
      Self.folded((0..<name.count).map { name[$0] })
    }
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
