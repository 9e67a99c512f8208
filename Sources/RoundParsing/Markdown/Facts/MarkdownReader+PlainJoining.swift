import RoundModel

/// Hands over the tests of plain rows, and tells those in full that something else speaks of.
extension MarkdownReader {
  /// Whether a plain row tells of a test that failed or was left out, by its outcome.
  func plainTell(where holds: (Outcome) -> Bool) -> Bool {
    let known = plainStatuses.all.map { holds($0.outcome) }
    return known.contains(true) && plain.contains { known[Int($0.status)] }
  }

  /// Tells those plain tests in full whose names stand elsewhere too: what is told of one test is
  /// joined, and that needs more than plain rows hold.
  mutating func tellSharedInFull(_ bytes: Span<UInt8>) {
    guard !plain.isEmpty else { return }
    let shared = sharedKeys(bytes)
    guard !shared.isEmpty else { return }
    var full: [ToldTest] = []
    plain.removeAll { test in
      guard shared.contains(test.key) else { return false }
      full.append(test.told(plainStatuses[Int(test.status)], bytes))
      return true
    }
    guard !full.isEmpty else { return }
    told = Self.merged(told, full)
  }

  /// Two lists of tests by where they stand; the first one need not be in order, and keeps its own.
  private static func merged(_ told: [ToldTest], _ more: [ToldTest]) -> [ToldTest] {
    var result: [ToldTest] = []
    result.reserveCapacity(told.count + more.count)
    var next = 0
    for test in told {
      while next < more.count, more[next].offset < test.offset {
        result.append(more[next])
        next += 1
      }
      result.append(test)
    }
    result += more[next...]
    return result
  }

  /// Whether a row tells of a test of its own, whatever other tables tell of one of its name.
  private func isToldOnce(_ test: ToldTest) -> Bool {
    test.carrier == .table && !test.isImplied && tellsOutcomes(sections[test.section].zone)
  }

  /// Hashes of the names that other parts of the report tell of too, or that two tables of one
  /// section hold.
  private func sharedKeys(_ bytes: Span<UInt8>) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for test in told where !isToldOnce(test) || hasTablesInOne {
      let name = Self.folded(test.name)
      keys.insert(IdentityHash.hash(name.span))
      for other in Self.sameNames(name) + Self.innerNames(name) {
        keys.insert(IdentityHash.hash(other.span))
      }
    }
    guard hasTablesInOne else { return keys }
    var seen: Set<UInt64> = []
    for test in plain where !seen.insert(test.key ^ UInt64(test.section) &* 0x9E37_79B9).inserted {
      keys.insert(test.key)
    }
    return keys
  }
}

/// Hands plain tests over to the round, in the order of the report.
struct PlainAdding {
  private let tests: [PlainTest]
  private let levels: [NameSharing.Level]
  private let statuses: [(number: UInt8, outcome: Outcome)]
  private var next = 0
  private var bareScope: UInt32?
  /// What the tests of the last group share.
  private var last: (group: UInt32, scope: UInt32?, path: UInt32?, priority: Int) = (0, nil, nil, 0)

  init(_ reader: MarkdownReader, _ levels: [NameSharing.Level], _ builder: inout RoundBuilder) {
    tests = reader.plain
    self.levels = levels
    statuses = reader.plainStatuses.all.map { word in
      (word.isPlain ? builder.status(word.text) : 0, word.outcome)
    }
    if !tests.isEmpty { builder.reserveRows(tests.count + reader.told.count) }
  }

  /// Adds the tests that stand before an offset.
  mutating func add(before offset: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    while next < tests.count, Int(tests[next].offset) < offset {
      let test = tests[next]
      let group = test.group > 0 ? Int(test.group) - 1 : nil
      if last.group != test.group {
        last = (test.group, nil, nil, group.flatMap { builder.groupPriority($0) } ?? 0)
      }
      let scope = scope(of: group, levels[next], &builder)
      let status = statuses[Int(test.status)]
      builder.addPlain(
        name: TextSlice(source: test.name), scope: scope, offset: Int(test.offset),
        outcome: status.outcome, duration: test.duration ?? .nan, priority: last.priority,
        tags: 0, group: group, status: status.number, bytes: bytes)
      next += 1
    }
  }
  private mutating func scope(
    of group: Int?, _ level: NameSharing.Level, _ builder: inout RoundBuilder
  ) -> UInt32 {
    guard level != .name, let group else {
      let scope = bareScope ?? builder.scope(file: nil)
      bareScope = scope
      return scope
    }
    if level == .path {
      let scope = last.path ?? builder.scope(file: nil, suite: builder.groupPath(group))
      last.path = scope
      return scope
    }
    let scope = last.scope ?? builder.scope(file: nil, suite: [builder.groupName(group)])
    last.scope = scope
    return scope
  }
}
