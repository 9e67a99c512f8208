import RoundModel

/// Rows that hold other rows, found when all are known: a Go test with subtests, told beside them.
///
/// A test that fails for its subtests alone is no further failure. One that fails on its own stays a
/// test.
struct JUnitContainers: Sendable {
  private struct Entry: Sendable {
    let row: Int
    let isBad: Bool
  }

  private var entries: [[UInt8]: Entry] = [:]
  private var names: [(scope: UInt32, name: [UInt8], isBad: Bool)] = []

  var isEmpty: Bool { names.isEmpty }

  private static func key(_ scope: UInt32, _ name: some Sequence<UInt8>) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scope >> $0) } + name
  }

  /// Keeps a row that may hold others, or be held.
  mutating func add(row: Int, scope: UInt32, name: [UInt8], outcome: Outcome) {
    let isBad = outcome.severity > 0
    entries[Self.key(scope, name)] = Entry(row: row, isBad: isBad)
    names.append((scope, name, isBad))
  }

  /// Marks the rows that hold others as containers.
  func mark(in builder: inout RoundBuilder) {
    var holds: Set<Int> = []
    var failed: Set<Int> = []
    for (scope, name, isBad) in names {
      var end = name.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end {
        if let entry = entries[Self.key(scope, name[..<slash])] {
          holds.insert(entry.row)
          if isBad { failed.insert(entry.row) }
        }
        end = name[..<slash].lastIndex(of: UInt8(ascii: "/"))
      }
    }
    let bad = Set(entries.values.filter(\.isBad).map(\.row))
    // A failure that no subtest explains is the test's own.
    builder.updateRows(holds.filter { !bad.contains($0) || failed.contains($0) }.sorted()) {
      $0.kind = .module
    }
  }
}
