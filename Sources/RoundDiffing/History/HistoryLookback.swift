package import RoundModel

/// Gathers what recorded rounds know of a candidate, one round after the other, oldest first.
///
/// Only rounds before the candidate count, of its branch and its environment; a round that does not
/// state them is of every branch and environment.
package struct HistoryLookback: Sendable {
  private let candidate: RoundHeader
  private let hashes: [[UInt8]]
  private let moment: Int64?
  private var builder: HistoryBuilder

  /// Looks back from a candidate.
  ///
  /// - Parameters:
  ///   - candidate: The round that the others come before.
  ///   - renames: New identities by old ones, as somebody confirmed them.
  package init(from candidate: Round, renames: [TestID: TestID] = [:]) {
    self.candidate = candidate.header
    hashes = candidate.origins.compactMap { $0.sha256.map { Array($0.utf8) } }
    moment = HistoryRound.moment(of: candidate.header)
    builder = HistoryBuilder(renames: renames)
  }

  /// Takes a recorded round into account, if it counts.
  package mutating func add(_ recorded: Round) {
    if isBefore(recorded), isAkin(recorded) { builder.add(recorded) }
  }

  /// What the rounds so far know.
  package func knowledge(damage: [Diagnostic] = []) -> HistoryKnowledge {
    // Rounds of the candidate's branch and environment are one series: they were picked for it.
    HistoryKnowledge(builder.wholeSeries(), damage: damage)
  }

  /// Whether a recorded round is not the candidate itself, nor later than it.
  private func isBefore(_ recorded: Round) -> Bool {
    let isSame = recorded.origins.contains { origin in
      origin.sha256.map { hash in hashes.contains { $0.elementsEqual(hash.utf8) } } ?? false
    }
    guard !isSame else { return false }
    guard let then = HistoryRound.moment(of: recorded.header), let moment else { return true }
    return then <= moment
  }

  private func isAkin(_ recorded: Round) -> Bool {
    let pairs = [
      (recorded.header.branch, candidate.branch),
      (recorded.header.environment, candidate.environment),
    ]
    return pairs.allSatisfy { one, two in
      guard let one, let two else { return true }
      return one.utf8.elementsEqual(two.utf8)
    }
  }
}
