import RoundModel

/// What RSpec's `json` formatter writes.
struct RSpecFormat: TreeFormat {
  var name: String { "rspec-json" }
  var recognition: String { "\"examples\" and \"summary_line\"" }
  var losses: String {
    "the groups that an example stands in, which are one text; whether a pending example ran; "
      + "every example where a file could not be loaded"
  }

  static let keys: [String]? = [
    "version", "messages", "examples", "description", "full_description", "status", "file_path",
    "run_time", "pending_message", "exception", "class", "message", "backtrace", "summary",
    "duration", "example_count", "failure_count", "pending_count",
    "errors_outside_of_examples_count", "summary_line",
  ]

  func fits(_ json: JSONSample) -> Bool {
    guard json.has(.array, "examples") else { return false }
    if json.hasKeys("summary_line") { return true }
    return (json.fault?.isEnd ?? false)
      && json.firstElement(of: "examples", has: "full_description")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = root["version"]?.text.map { "RSpec \($0)" } ?? "RSpec"
    let summary = root["summary"]
    builder.setDuration(summary?["duration"])
    let outside = builder.count(summary?["errors_outside_of_examples_count"])
    let stated = Totals(
      total: builder.count(summary?["example_count"]),
      failed: builder.count(summary?["failure_count"]),
      skipped: builder.count(summary?["pending_count"]))
    builder.setStated(stated, at: summary)
    var counts = Totals(total: 0, failed: 0, skipped: 0)
    let examples = root["examples"]?.objects ?? []
    for example in examples { try read(example, &counts, into: &builder) }
    builder.producerCounts = counts
    guard let outside, outside > 0 else { return }
    try addErrors(outside, root, into: &builder)
    if examples.isEmpty, let summary {
      builder.setCutShort(
        "an error outside of the examples kept all of them from running",
        at: summary.offset)
    }
  }

  private func read(
    _ example: JSONNode, _ counts: inout Totals, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let full = example["full_description"]?.bytes ?? []
    guard let description = example["description"]?.words ?? (full.isEmpty ? nil : full) else {
      builder.report(
        .malformedRow, "an example without a description was left out", at: example.offset)
      return
    }
    var found = FoundTest(description, at: example.offset, outcome: .unreadable)
    found.file = example["file_path"]?.text.map(ReportedPaths([]).relative)
    found.suite = MochaTitle.suite(full, description)
    found.duration = builder.seconds(example["run_time"])
    let exception = example["exception"]
    found.message = exception?["message"]?.words ?? example["pending_message"]?.words
    let trace = (exception?["backtrace"]?.strings ?? []).joined(separator: "\n")
    if !trace.isEmpty { found.trace = Array(trace.utf8) }
    counts.count(.total)
    let status = example["status"]
    switch status?.text {
    case "passed": found.outcome = .passed
    case "failed":
      counts.count(.failed)
      let isFixed = exception?["class"]?.bytes?.holds("PendingExampleFixed") ?? false
      found.outcome = isFixed ? .unexpectedPass : .failed
      if isFixed {
        found.flags.insert(.countsUnexpectedPass)
        found.originalStatus = "failed"
      }
    case "pending":
      counts.count(.skipped)
      found.outcome = exception?.isObject ?? false ? .expectedFailure : .skipped
      found.originalStatus = "pending"
    default:
      (found.outcome, found.originalStatus) = builder.unreadable(status, at: example.offset)
    }
    try builder.add(found)
  }

  /// Adds the errors outside of examples: files that could not be loaded, and hooks of the suite.
  private func addErrors(
    _ count: Int, _ root: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    var left = count
    for message in root["messages"]?.elements ?? [] {
      guard left > 0, let text = message.words, text.holds("An error occurred") else { continue }
      left -= 1
      var found =
        RSpecLoadError.file(text).map { FoundTest.error(ofFile: $0, at: message.offset) }
        ?? FoundTest.error(ofRun: RSpecLoadError.head(text), at: message.offset)
      found.originalStatus = "error outside of examples"
      found.message = Array(text.trimmed)
      try builder.add(found)
    }
    guard left > 0 else { return }
    let place = root["summary"]?.offset ?? root.offset
    var found = FoundTest.error(ofRun: "<load errors>", at: place)
    found.originalStatus = "error outside of examples"
    found.message = Array("\(left) errors outside of examples, of which nothing is told".utf8)
    try builder.add(found)
  }
}

/// What RSpec says of an error outside of examples.
enum RSpecLoadError {
  /// The file that a message says could not be loaded: what follows "occurred while loading".
  static func file(_ message: [UInt8]) -> String? {
    let lead: StaticString = "An error occurred while loading "
    guard let start = message.firstOffset(of: lead) else { return nil }
    let rest = message[(start + lead.utf8CodeUnitCount)...].prefix { $0 > 0x20 }
    let path = rest.last == UInt8(ascii: ".") ? rest.dropLast() : rest
    guard !path.isEmpty else { return nil }
    return ReportedPaths([]).relative(String(decoding: path, as: UTF8.self))
  }

  /// The first line that says something.
  static func head(_ message: [UInt8]) -> String {
    let line = message.trimmed.prefix { $0 != 0x0A }
    return String(decoding: line, as: UTF8.self)
  }
}
