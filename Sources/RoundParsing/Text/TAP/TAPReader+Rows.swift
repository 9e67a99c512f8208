import RoundModel

/// Rows of results: tests are the innermost ones.
extension TAPReader {
  mutating func addRows(_ roots: [Int], suite names: [[UInt8]]) {
    let base = names.map { $0[...].string }
    number(roots)
    var order: [(node: Int, suite: [String])] = []
    var stack = roots.reversed().map { (node: $0, suite: base) }
    while let (node, suite) = stack.popLast() {
      order.append((node, suite + tree.nodes[node].suite))
      let inner = suite + [tree.nodes[node].result.name[...].string]
      let children = tree.nodes[node].children
      number(children)
      stack.append(contentsOf: children.reversed().map { ($0, inner) })
    }
    // What stands inside comes behind, so that the last come first here.
    var isBad: [Int: Bool] = [:]
    for (node, _) in order.reversed() {
      let outcome = outcome(of: tree.nodes[node])
      isBad[node] =
        outcome.severity > 1 || tree.nodes[node].children.contains { isBad[$0] ?? false }
    }
    for (node, suite) in order {
      let facts = tree.nodes[node]
      var row = row(facts, suite)
      if !facts.children.isEmpty {
        let hasBadInside = facts.children.contains { isBad[$0] ?? false }
        if row.outcome.severity <= 1 || hasBadInside { row.kind = .module }
      }
      log.tests.append(row)
    }
  }

  /// Numbers results that have none, as a harness counts them: by their position.
  private mutating func number(_ siblings: [Int]) {
    var last = 0
    for node in siblings {
      let number = tree.nodes[node].result.number ?? (last < Int.max ? last + 1 : last)
      tree.update(node) { $0.result.number = number }
      last = number
    }
  }

  private func outcome(of node: TAPTree.Node) -> Outcome {
    guard node.result.outcome == .failed else { return node.result.outcome }
    switch node.block?.failureType {
    case "testTimeoutFailure": return .timedOut
    case "hookFailed": return .error
    default: return .failed
    }
  }

  private func row(_ node: TAPTree.Node, _ suite: [String]) -> RunLog.Test {
    let result = node.result
    var row = RunLog.Test(name: result.name, outcome: outcome(of: node), offset: node.offset)
    row.suite = suite
    row.file = node.file
    if row.name.isEmpty { row.name = Array("#\(result.number ?? 0)".utf8) }
    row.duration = result.duration ?? node.block?.duration
    TAPName.dropTimes(&row, isTimed: isTimed)
    if suite.isEmpty, node.file == nil { TAPName.split(&row) }
    if row.outcome != .passed {
      row.message =
        node.block?.message ?? result.reason ?? node.block?.comparison ?? node.remarks.message
    }
    row.trace = node.block?.stack ?? node.remarks.trace
    if result.countsUnexpectedPass { row.flags = [.countsUnexpectedPass] }
    return row
  }
}
