import RoundModel

/// The errors of a round that kept other tests from running: a file that does not compile, a hook
/// that failed, a test whose panic ended its package.
///
/// A test that the round does not name may have been kept from running by one of them, so that its
/// absence says nothing: it is neither lost nor fixed.
struct Obstacles {
  private struct Obstacle {
    let suite: [String]
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
      byFile[Array((scope.file ?? "").utf8), default: []].append(
        Obstacle(suite: scope.suite, row: index))
    }
  }

  /// Why the absence of a test says nothing; `nil` where no error stood in its way.
  func reason(forAbsenceOf row: Row, of other: Round) -> String? {
    guard !byFile.isEmpty else { return nil }
    let scope = other.scopes[Int(row.scope)]
    let near = byFile[Array((scope.file ?? "").utf8)] ?? []
    let anywhere = scope.file == nil ? [] : byFile[[]] ?? []
    guard let obstacle = (near + anywhere).first(where: { covers($0.suite, scope.suite) }) else {
      return nil
    }
    let error = round.rows[obstacle.row]
    return "'\(round.id(of: error))' (\(error.outcome.term)) may have kept it from running"
  }

  /// Whether a suite is another one, or holds it.
  private func covers(_ outer: [String], _ inner: [String]) -> Bool {
    guard outer.count <= inner.count else { return false }
    return zip(outer, inner).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
