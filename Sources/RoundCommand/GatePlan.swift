/// Which rounds a gate holds against which.
struct GatePlan: Sendable {
  /// The baselines, in the order in which they were given; none where there is none.
  let baselines: [String]
  let candidate: String

  /// - Throws: ``UsageError`` where the operands are no candidate with its baselines.
  init(_ arguments: Arguments) throws(UsageError) {
    let operands = arguments.operands
    // The last round of a history that nothing failed in.
    let named = arguments.all(.baseline) + arguments.all(.baselineFrom).map { $0 + "@last-good" }
    let isFirst = arguments.has(.firstRound)
    guard let last = operands.last, operands.count <= 2 else {
      let given = operands.count == 1 ? "1 round" : "\(operands.count) rounds"
      throw UsageError(.gate, "needs a BASELINE and a CANDIDATE; got \(given)")
    }
    guard named.isEmpty || operands.count == 1 else {
      throw UsageError(
        .gate,
        "takes the CANDIDATE alone beside --baseline and --baseline-from; got \(operands.count) rounds"
      )
    }
    baselines = operands.count == 2 ? [operands[0]] : named
    candidate = last
    guard !isFirst || baselines.isEmpty else {
      throw UsageError(.gate, "takes no baseline with --first-round", isShort: true)
    }
  }
}
