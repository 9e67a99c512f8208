import RoundModel

/// Reads what a document says of the round as a whole.
enum GenericJSONHeader {
  static func read(_ root: JSONNode, _ owners: [JSONNode], into builder: inout RoundBuilder) {
    for owner in owners.reversed() + [root] { read(owner, into: &builder) }
    for owner in owners.reversed() + [root] {
      for key in ["summary", "totals", "stats", "counts"] {
        if let summary = JSONFields.first(owner, [key]), summary.isObject {
          if builder.header.stated.isEmpty {
            builder.header.places["stated"] = builder.place(summary.offset)
          }
          state(summary, into: &builder)
        }
      }
    }
  }

  private static func read(_ node: JSONNode, into builder: inout RoundBuilder) {
    guard node.isObject else { return }
    func text(_ keys: [String]) -> String? { JSONFields.text(JSONFields.first(node, keys)) }
    let suite = text(["suite", "suiteName", "testSuite"])
    builder.header.suite = builder.header.suite ?? suite
    builder.header.title = builder.header.title ?? text(["title", "reportTitle", "name"])
    let number = JSONFields.first(node, ["round", "roundNumber"])?.integer
    builder.header.number = builder.header.number ?? number
    builder.header.label =
      builder.header.label ?? text(["label", "build", "buildNumber", "buildName"])
    builder.header.environment = builder.header.environment ?? text(["environment", "env"])
    builder.header.tool = builder.header.tool ?? text(["tool", "runner", "framework"])
    builder.header.commit = builder.header.commit ?? text(["commit", "revision", "sha"])
    builder.header.branch = builder.header.branch ?? text(["branch"])
    if builder.header.planned == nil,
      let planned = JSONFields.first(node, ["planned", "plannedTests", "expectedTests"]),
      let count = planned.integer
    {
      builder.header.planned = count
      builder.header.places["planned"] = builder.place(planned.offset)
    }
    if builder.header.durationSeconds == nil {
      let seconds = GenericJSONTime.seconds(of: node)
      builder.header.durationSeconds = seconds.isFinite ? seconds : nil
    }
    start(node, into: &builder)
  }

  private static func start(_ node: JSONNode, into builder: inout RoundBuilder) {
    guard builder.header.startedAt == nil,
      let start = JSONFields.first(
        node, ["started", "startedAt", "start", "startTime", "timestamp", "date", "created"]),
      let text = start.text, text.utf8.count >= 10
    else { return }
    builder.header.places["started"] = builder.place(start.offset)
    let bytes = Array(text.utf8)
    let isDate =
      bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
      && [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy { (0x30...0x39).contains(bytes[$0]) }
    guard isDate else { return }
    builder.header.date = String(decoding: bytes.prefix(10), as: UTF8.self)
    guard bytes.count >= 19 else { return }
    builder.header.startedAt = text
    builder.header.time = String(decoding: bytes[11..<19], as: UTF8.self)
  }

  private static func state(_ summary: JSONNode, into builder: inout RoundBuilder) {
    let keys: [(Claim.Measure, [String])] = [
      (.total, ["total", "tests", "count"]), (.passed, ["passed", "passes", "pass"]),
      (.failed, ["failed", "failures", "fail"]), (.skipped, ["skipped", "pending", "skip"]),
      (.errors, ["errors", "error"]),
    ]
    for (measure, names) in keys where builder.header.stated[measure] == nil {
      builder.header.stated[measure] = JSONFields.first(summary, names)?.integer
    }
  }
}
