import RoundModel

/// Reads Xcode's tree of plans, bundles, suites and cases, and in a case of devices,
/// configurations, arguments and repetitions.
struct XCResultReader {
  private struct Pending {
    let node: JSONNode
    let bundle: String?
    let suites: [String]
    /// How many failures were told before what stands in the node, where that has been read.
    var failuresBefore: Int?
  }

  /// How many rows tell of a failure or may do so, and nodes that failed without one.
  private var failures = 0

  mutating func read(_ roots: [JSONNode], into builder: inout RoundBuilder) throws(JSONFault) {
    var pending = roots.reversed().map { Pending(node: $0, bundle: nil, suites: []) }
    while let next = pending.popLast() {
      let node = next.node
      let name = node["name"]?.text ?? ""
      var (bundle, suites) = (next.bundle, next.suites)
      if let before = next.failuresBefore {
        leave(node, before, &builder)
        continue
      }
      if node["result"]?.equals("Failed") ?? false {
        pending.append(
          Pending(node: node, bundle: bundle, suites: suites, failuresBefore: failures))
      }
      switch node["nodeType"]?.text {
      case "Test Case":
        if !node.isCut { try read(case: node, next, into: &builder) }
        continue
      case "Unit test bundle", "UI test bundle": bundle = name
      case "Test Suite": suites.append(name)
      case "Failure Message":
        try addError(node, next, into: &builder)
        continue
      default: break
      }
      pending += (node["children"]?.elements ?? []).filter(\.isObject).reversed().map {
        Pending(node: $0, bundle: bundle, suites: suites)
      }
    }
  }

  /// Holds a node that failed against what stands in it.
  private mutating func leave(_ node: JSONNode, _ before: Int, _ builder: inout RoundBuilder) {
    guard failures == before, !node.isCut else { return }
    failures += 1
    let kind = node["nodeType"]?.text ?? "node"
    builder.report(
      .rowsDiffer,
      "the \(kind) '\(Quoted.shortened(node["name"]?.text ?? ""))' failed, and nothing in it did",
      at: node.offset)
  }

  /// A failure outside of tests, such as a bundle that did not load.
  private mutating func addError(
    _ node: JSONNode, _ place: Pending, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard !node.isCut else { return }
    failures += 1
    var found = FoundTest(
      place.suites.last ?? place.bundle ?? "<run>", at: node.offset, outcome: .error)
    let outer = place.suites.isEmpty ? [] : ([place.bundle].compactMap(\.self) + place.suites)
    found.suite = outer.isEmpty ? [place.bundle].compactMap(\.self) : outer
    found.prefix = Self.prefix(place.suites.isEmpty ? nil : place.bundle, place.suites.dropLast())
    found.flags = .synthetic
    found.message = node["name"]?.words
    try builder.add(found)
  }

  /// `Bundle.Suite/Nested/`, as Swift's own tools write it.
  private static func prefix(_ bundle: String?, _ suites: some Sequence<String>) -> String {
    let path = suites.map { "\($0)/" }.joined()
    guard let bundle else { return path }
    return path.isEmpty ? "\(bundle)." : "\(bundle).\(path)"
  }

  private mutating func read(
    case node: JSONNode, _ place: Pending, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let name = node["name"]?.words else {
      builder.report(.malformedRow, "a test case without a name was left out", at: node.offset)
      return
    }
    for run in XCResultRun.runs(of: node) {
      var found = FoundTest(name, at: run.node.offset, outcome: .unreadable)
      found.suite = [place.bundle].compactMap(\.self) + place.suites
      found.prefix = Self.prefix(place.bundle, place.suites)
      found.variant = run.variants.isEmpty ? nil : run.variants.joined(separator: ", ")
      if let arguments = run.arguments {
        found.name += Array("[\(arguments)]".utf8)
        found.parameters = arguments
      }
      found.tags = node["tags"]?.strings ?? []
      found.duration = XCDuration.seconds(of: run.node)
      found.message = run.message(run.node)
      let repetitions = run.repetitions
      if found.message == nil { found.message = repetitions.lazy.compactMap(run.message).first }
      (found.outcome, found.originalStatus) = outcome(of: run.node, &builder)
      if repetitions.count > 1 {
        found.attempts = repetitions.map { node in
          let seconds = XCDuration.seconds(of: node)
          return Attempt(
            outcome: Self.outcome(node["result"]?.text) ?? .unreadable,
            message: run.message(node).map { String(decoding: $0, as: UTF8.self) },
            durationSeconds: seconds.isFinite ? seconds : nil)
        }
      }
      let isTold =
        found.outcome.severity > 0 || found.outcome == .unreadable
        || found.attempts.contains { $0.outcome.severity > 0 }
      if isTold { failures += 1 }
      try builder.add(found)
    }
  }

  private func outcome(
    of node: JSONNode, _ builder: inout RoundBuilder
  ) -> (Outcome, String?) {
    let result = node["result"]
    guard let outcome = Self.outcome(result?.text) else {
      return builder.unreadable(result, at: node.offset)
    }
    return (outcome, outcome == .expectedFailure ? result?.text : nil)
  }

  private static func outcome(_ result: String?) -> Outcome? {
    switch result {
    case "Passed": .passed
    case "Failed": .failed
    case "Skipped": .skipped
    case "Expected Failure": .expectedFailure
    default: nil
    }
  }
}
