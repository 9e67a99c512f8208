import RoundModel

/// What behave's `json` formatter writes.
struct BehaveFormat: TreeFormat {
  var name: String { "behave-json" }
  var recognition: String {
    "an array of features with \"status\", \"location\" and \"elements\", without \"uri\""
  }
  var losses: String {
    "when the round started; the values of an outline's rows, which are told by their number"
  }

  static let keys: [String]? = [
    "keyword", "name", "location", "status", "tags", "elements", "type", "steps", "result",
    "duration", "error_message",
  ]

  /// Whether the first feature of an array is written as behave writes it.
  static func fitsFeature(_ json: JSONSample) -> Bool {
    json.firstElementHas("keyword", "location") && !json.firstElementHas("uri")
      && (json.firstElementHas("status") || (json.fault?.isEnd ?? false))
  }

  func fits(_ json: JSONSample) -> Bool { json.root == .array && Self.fitsFeature(json) }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "behave"
    let features = (root.elements ?? []).filter(\.isObject)
    let paths = ReportedPaths(features.map(Self.path))
    for feature in features {
      try read(feature, paths.relative(Self.path(feature)), into: &builder)
    }
  }

  /// The file in `features/shop.feature:3`.
  private static func path(_ feature: JSONNode) -> String {
    let location = feature["location"]?.bytes ?? []
    let colon = location.lastIndex(of: UInt8(ascii: ":")) ?? location.count
    return String(decoding: location[..<colon], as: UTF8.self)
  }

  private func read(
    _ feature: JSONNode, _ file: String, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    var hasFailure = false
    for element in feature["elements"]?.objects ?? []
    where !(element["type"]?.equals("background") ?? false) {
      var found = FoundTest(element["name"]?.bytes ?? [], at: element.offset, outcome: .unreadable)
      found.file = file.isEmpty ? nil : file
      found.suite = feature["name"]?.strings ?? []
      found.tags = CucumberTags.names(element["tags"])
      let steps = element["steps"]?.elements ?? []
      for step in steps {
        let seconds = builder.seconds(step["result"]?["duration"])
        if seconds.isFinite {
          found.duration = found.duration.isFinite ? found.duration + seconds : seconds
        }
        if found.message == nil { found.message = Self.message(step["result"]?["error_message"]) }
      }
      let status = element["status"]
      (found.outcome, found.originalStatus) =
        Self.outcome(status) ?? builder.unreadable(status, at: element.offset)
      hasFailure = hasFailure || found.outcome.severity > 0
      try builder.add(found)
    }
    guard !hasFailure, let status = feature["status"], let own = Self.outcome(status),
      own.0.severity > 1
    else { return }
    // A hook of the feature failed, and no scenario says so.
    var error =
      file.isEmpty
      ? FoundTest.error(ofRun: feature["name"]?.text ?? "<feature>", at: status.offset)
      : FoundTest.error(ofFile: file, at: status.offset)
    error.originalStatus = status.text
    try builder.add(error)
  }

  private static func message(_ node: JSONNode?) -> [UInt8]? {
    guard let node else { return nil }
    if let words = node.words { return words }
    let lines = node.strings.joined(separator: "\n")
    return lines.isEmpty ? nil : Array(lines.utf8)
  }

  /// What behave's word for a scenario means; `nil` where it is not known.
  private static func outcome(_ status: JSONNode?) -> (Outcome, String?)? {
    switch status?.text {
    case "passed": (.passed, nil)
    case "failed": (.failed, nil)
    case "skipped": (.skipped, nil)
    case "error": (.error, nil)
    case "hook_error", "cleanup_error", "undefined": (.error, status?.text)
    case "untested", "untested_pending", "untested_undefined": (.notRun, status?.text)
    case "pending", "pending_warn": (.skipped, status?.text)
    case "xfailed": (.expectedFailure, status?.text)
    case "xpassed": (.unexpectedPass, status?.text)
    default: nil
    }
  }
}
