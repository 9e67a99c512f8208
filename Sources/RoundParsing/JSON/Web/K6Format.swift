import RoundModel

/// The summary of a k6 run: its checks, and the limits of its metrics.
struct K6Format: TreeFormat {
  var name: String { "k6-summary" }
  var recognition: String { "\"root_group\" and \"metrics\"" }
  var losses: String { "when the round started; what failed checks saw" }

  static let keys: [String]? = nil

  func fits(_ json: JSONSample) -> Bool {
    json.has(.object, "root_group") && json.has(.object, "metrics")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "k6"
    builder.setDuration(root["state"]?["testRunDurationMs"], per: 1000)
    var pending: [(node: JSONNode, path: [String])] = []
    if let group = root["root_group"] { pending.append((group, [])) }
    while let (group, path) = pending.popLast() {
      for check in Self.children(group["checks"]) { try read(check, path, into: &builder) }
      pending += Self.children(group["groups"]).reversed().map {
        ($0, path + ($0["name"]?.strings ?? []))
      }
    }
    for metric in root["metrics"]?.members ?? [] {
      for threshold in metric.value["thresholds"]?.members ?? [] {
        try read(threshold, of: metric.key, into: &builder)
      }
    }
  }

  /// The values of an object by name, or of an array: versions of k6 differ.
  private static func children(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    return (node.elements ?? node.members.map(\.value)).filter { $0.isObject && !$0.isCut }
  }

  /// A check failed if it failed once.
  private func read(
    _ check: JSONNode, _ path: [String], into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let name = check["name"]?.words else {
      builder.report(.malformedRow, "a check without a name was left out", at: check.offset)
      return
    }
    var found = FoundTest(name, at: check.offset, outcome: .unreadable)
    found.suite = path
    if let passes = check["passes"]?.number, let fails = check["fails"]?.number {
      found.outcome = fails > 0 ? .failed : passes > 0 ? .passed : .notRun
      if fails > 0, let failed = builder.count(check["fails"]),
        let passed = builder.count(check["passes"])
      {
        found.message = Array("\(failed) of \(failed &+ passed) failed".utf8)
      }
    } else {
      (found.outcome, found.originalStatus) = builder.unreadable(nil, at: check.offset)
    }
    try builder.add(found)
  }

  /// A limit of a metric; written as a flag, `true` means that it was crossed.
  private func read(
    _ threshold: JSONNode.Member, of metric: String, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard !threshold.value.isCut else { return }
    var found = FoundTest(threshold.key, at: threshold.keyOffset, outcome: .unreadable)
    found.suite = [metric]
    if let isCrossed = threshold.value.bool {
      found.outcome = isCrossed ? .failed : .passed
    } else if let isKept = threshold.value["ok"]?.bool {
      found.outcome = isKept ? .passed : .failed
    } else {
      (found.outcome, found.originalStatus) = builder.unreadable(nil, at: threshold.keyOffset)
    }
    if found.outcome == .failed { found.message = Array("the threshold was crossed".utf8) }
    try builder.add(found)
  }
}
