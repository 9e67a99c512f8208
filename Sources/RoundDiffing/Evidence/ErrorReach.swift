import RoundModel

/// The tests that errors outside of tests kept from running.
///
/// A file that cannot be loaded takes its tests out of a machine's report, and a hook that fails
/// takes out those of its suite. Such a test was not removed: it did not run.
struct ErrorReach {
  /// Where one error reaches to: a suite, joined by spaces as some producers write it.
  private struct Reach {
    let suite: [UInt8]
    let reason: String
  }

  /// The errors by the file that they reach, which is empty where it may be any.
  private let reaches: [[UInt8]: [Reach]]

  /// Finds the errors outside of tests; `nil` where a round tells of none.
  init?(of round: Round) {
    var reaches: [[UInt8]: [Reach]] = [:]
    for row in round.rows where row.flags.contains(.synthetic) && row.isBad {
      let scope = round.scopes[Int(row.scope)]
      let reach = Reach(
        suite: Self.joined(scope.suite), reason: "'\(round.id(of: row))' kept it from running")
      reaches[Self.file(of: row, scope, round), default: []].append(reach)
    }
    guard !reaches.isEmpty else { return nil }
    self.reaches = reaches
  }

  /// Why a test that the round does not name did not run; `nil` where no error reaches it.
  func reason(for row: Row, of round: Round) -> String? {
    let scope = round.scopes[Int(row.scope)]
    let suite = Self.joined(scope.suite)
    for file in [scope.file.map { Array($0.utf8) } ?? [], []] {
      let found = reaches[file]?.first { reach in
        reach.suite.isEmpty
          || suite.starts(with: reach.suite)
            && (suite.count == reach.suite.count || suite[reach.suite.count] == 0x20)
      }
      if let found { return found.reason }
    }
    return nil
  }

  /// The file that an error is of. A row that is nothing but the name of a file is of that file.
  private static func file(of row: Row, _ scope: RowScope, _ round: Round) -> [UInt8] {
    if let file = scope.file { return Array(file.utf8) }
    guard scope.suite.isEmpty else { return [] }
    return round.withName(of: row) { name in
      var bytes: [UInt8] = []
      for index in 0..<name.count {
        if name[index] <= 0x20 { return [] }
        bytes.append(name[index])
      }
      let isPath = bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: "."))
      return isPath ? bytes : []
    }
  }

  private static func joined(_ suite: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in suite {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: part.utf8)
    }
    return bytes
  }
}
