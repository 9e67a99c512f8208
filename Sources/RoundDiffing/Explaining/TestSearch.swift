import RoundModel

/// Finds the test that a person means among the tests of some rounds.
///
/// The whole identity counts first, then the name without its file and suite, then the number that
/// a report calls the test by, then the only name that starts with what was asked for, then the only
/// identity that holds it. A test that two rounds call by two names is one test.
struct TestSearch {
  enum Answer: Equatable {
    /// The track of the one test that fits.
    case found(Int)
    /// Several tests fit; some of their identities, and how many there are.
    case several([TestID], count: Int)
    /// Nothing fits; the identities that are nearest.
    case none([TestID])
  }

  /// How well a row fits, best first.
  private enum Fit: Int, CaseIterable {
    case whole, name, number, stem, start, part
  }

  private static let shown = 5
  /// Rows of one fit that are looked at: more than that are several tests, whichever they are.
  private static let mostRows = 20_000

  private let timeline: Timeline
  private let wanted: [UInt8]
  private let small: [UInt8]
  private let number: Int?
  private var rows: [[(round: Int, row: Int)]] = Array(
    repeating: [], count: Fit.allCases.count)
  private var counts: [Int] = Array(repeating: 0, count: Fit.allCases.count)

  init(_ name: String, in timeline: Timeline) {
    self.timeline = timeline
    wanted = Array(name.utf8)
    small = wanted.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    number = Self.number(small)
    collect()
  }

  /// The number in `002`, `#2` or `test 002`.
  private static func number(_ small: [UInt8]) -> Int? {
    var rest = small[...]
    for word in ["test ", "case ", "#"] where rest.starts(with: word.utf8) {
      rest = rest.dropFirst(word.utf8.count)
    }
    guard !rest.isEmpty, rest.count <= 6, rest.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Int(String(decoding: rest, as: UTF8.self))
  }

  var answer: Answer {
    for fit in Fit.allCases where counts[fit.rawValue] > 0 {
      let tracks = tracks(of: rows[fit.rawValue])
      guard let first = tracks.first else { continue }
      let isWhole = counts[fit.rawValue] == rows[fit.rawValue].count
      if tracks.count == 1, isWhole { return .found(first) }
      // The same identity as a test and as a file or a check: the test is meant.
      if fit == .whole { return .found(first) }
      let ids = tracks.map { timeline.id(of: $0) }.sorted().prefix(Self.shown)
      return .several(Array(ids), count: isWhole ? tracks.count : counts[fit.rawValue])
    }
    return .none(NearestTests(timeline.rounds).nearest(to: wanted, shown: Self.shown))
  }

  private mutating func collect() {
    guard !wanted.isEmpty else { return }
    for (index, round) in timeline.rounds.enumerated() {
      var prefixes: [Int: [UInt8]] = [:]
      for (position, row) in round.rows.enumerated() {
        guard let fit = fit(row, round, &prefixes) else { continue }
        counts[fit.rawValue] += 1
        if rows[fit.rawValue].count < Self.mostRows {
          rows[fit.rawValue].append((index, position))
        }
      }
    }
  }

  private func fit(_ row: Row, _ round: Round, _ prefixes: inout [Int: [UInt8]]) -> Fit? {
    let byName = round.withName(of: row) { name -> Fit? in
      guard name.count >= wanted.count else { return nil }
      for index in wanted.indices where name[index] != wanted[index] { return nil }
      if name.count == wanted.count { return .name }
      let rest = name.count - wanted.count
      let isCall =
        rest == 2 && name[name.count - 2] == UInt8(ascii: "(")
        && name[name.count - 1] == UInt8(ascii: ")")
      if isCall { return .name }
      return NameStem.end(name) == wanted.count ? .stem : .start
    }
    let scope = round.scopes[Int(row.scope)]
    if byName == .name, scope.isBare { return .whole }
    if !scope.isBare, wanted.count >= scope.prefix.count, round.id(of: row).bytes == wanted {
      return .whole
    }
    if byName == .name { return .name }
    if let number, row.detail > 0, round.details[Int(row.detail) - 1].ordinal == number {
      return .number
    }
    if let byName { return byName }
    let prefix = prefixes[Int(row.scope)] ?? Self.lowered(scope.prefix)
    prefixes[Int(row.scope)] = prefix
    return holds(row, round, prefix) ? .part : nil
  }

  /// Whether the identity of a row holds what was asked for, whatever the case of its letters.
  private func holds(_ row: Row, _ round: Round, _ prefix: [UInt8]) -> Bool {
    round.withName(of: row) { name in
      let count = prefix.count + name.count
      guard count >= small.count, let head = small.first else { return false }
      for start in 0...(count - small.count) {
        let byte = start < prefix.count ? prefix[start] : name[start - prefix.count]
        guard Self.lowered(byte) == head else { continue }
        let fits = small.indices.allSatisfy { offset in
          let index = start + offset
          let other = index < prefix.count ? prefix[index] : name[index - prefix.count]
          return Self.lowered(other) == small[offset]
        }
        if fits { return true }
      }
      return false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] { bytes.map { lowered($0) } }

  /// The tracks that some rows are on, tests first, then in their order.
  private func tracks(of rows: [(round: Int, row: Int)]) -> [Int] {
    let width = timeline.rounds.count
    var byRound: [Set<Int>] = Array(repeating: [], count: width)
    for place in rows { byRound[place.round].insert(place.row) }
    var tests: [Int] = []
    var others: [Int] = []
    for track in 0..<timeline.count {
      for round in 0..<width {
        guard let row = timeline.row(track, in: round), byRound[round].contains(row) else {
          continue
        }
        if timeline.rounds[round].rows[row].kind == .test {
          tests.append(track)
        } else {
          others.append(track)
        }
        break
      }
    }
    return tests.isEmpty ? others : tests
  }
}
