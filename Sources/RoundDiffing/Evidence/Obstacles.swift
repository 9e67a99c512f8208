import RoundModel

/// The errors of a round that kept other tests from running: a file that does not compile, a hook
/// that failed, a test whose panic ended its package.
///
/// A test that the round does not name may have been kept from running by one of them, so that its
/// absence says nothing: it is neither lost nor fixed.
struct Obstacles {
  private struct Obstacle {
    /// The suites, joined by spaces, as some producers write them.
    let suite: [UInt8]
    let row: Int
  }

  private let round: Round
  /// By the bytes of the file that the error belongs to; empty where it belongs to none.
  private var byFile: [[UInt8]: [Obstacle]] = [:]

  init(of round: Round) {
    self.round = round
    for (index, row) in round.rows.enumerated() where row.isBad {
      guard !row.flags.isDisjoint(with: [.synthetic, .stopsScope]) else { continue }
      let scope = round.scopes[Int(row.scope)]
      byFile[Self.file(of: row, scope, round), default: []].append(
        Obstacle(suite: Self.joined(scope.suite), row: index))
    }
  }

  /// Why the absence of a test says nothing; `nil` where no error stood in its way.
  func reason(forAbsenceOf row: Row, of other: Round) -> String? {
    guard !byFile.isEmpty else { return nil }
    let scope = other.scopes[Int(row.scope)]
    let near = byFile[Array((scope.file ?? "").utf8)] ?? []
    let anywhere = scope.file == nil ? [] : byFile[[]] ?? []
    let suite = Self.joined(scope.suite)
    guard let obstacle = (near + anywhere).first(where: { covers($0.suite, suite) }) else {
      return nil
    }
    let error = round.rows[obstacle.row]
    return "'\(round.id(of: error))' (\(error.outcome.term)) may have kept it from running"
  }

  /// Whether a suite is another one, or holds it.
  private func covers(_ outer: [UInt8], _ inner: [UInt8]) -> Bool {
    guard !outer.isEmpty else { return true }
    return inner.starts(with: outer) && (inner.count == outer.count || inner[outer.count] == 0x20)
  }

  private static func joined(_ suite: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in suite {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: part.utf8)
    }
    return bytes
  }

  /// The file that an error belongs to.
  ///
  /// A row that is nothing but the name of a file is of that file.
  private static func file(of row: Row, _ scope: RowScope, _ round: Round) -> [UInt8] {
    if let file = scope.file { return Array(file.utf8) }
    guard scope.isBare, scope.suite.isEmpty else { return [] }
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
}
