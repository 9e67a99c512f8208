import RoundModel

/// Results as Allure keeps them: one file an attempt, in a folder that is one round, or merged into
/// one array.
struct AllureFormat: TreeFormat {
  var name: String { "allure-result" }
  var recognition: String {
    "\"uuid\", \"status\" and one of \"historyId\", \"fullName\" and \"start\", or an array of such"
  }
  var losses: String {
    "errors outside tests, such as a file that does not compile; totals; whether the folder holds "
      + "results of an earlier run"
  }

  static let keys: [String]? = [
    "uuid", "status", "historyId", "fullName", "name", "statusDetails", "message", "trace",
    "start", "stop", "labels", "value", "parameters", "excluded", "titlePath",
  ]

  func fits(_ json: JSONSample) -> Bool {
    if json.root == .array {
      return json.firstElementHas("uuid", "status")
        && ["historyId", "fullName", "start"].contains { json.firstElementHas($0) }
    }
    return json.hasKeys("uuid", "status") && !json.hasKeys("children")
      && ["historyId", "fullName", "start"].contains { json.hasKeys($0) }
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Allure"
    var start = Double.infinity
    let results = root.isObject ? [root].filter { !$0.isCut } : root.objects
    for result in results {
      try read(result: result, into: &builder)
      if let time = result["start"]?.number, time > 0 { start = min(start, time) }
    }
    if let text = EpochTime.text(start) { builder.setStart(text, at: root.offset) }
  }

  private func read(
    result: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let identity = AllureIdentity(result) else {
      builder.report(.malformedRow, "a result without a name was left out", at: result.offset)
      return
    }
    var found = FoundTest(identity.name, at: result.offset, outcome: .unreadable)
    found.file = identity.file
    found.suite = identity.suite
    found.variant = identity.variant
    if identity.isWhole { found.prefix = "" }
    let labels = AllureLabels(result["labels"])
    found.tags = labels.all("tag")
    found.priority = labels.priority
    if let start = result["start"]?.number, let stop = result["stop"], let end = stop.number {
      found.duration = builder.seconds(end - start, per: 1000, at: stop.offset)
    }
    let details = result["statusDetails"]
    found.message = details?["message"]?.words
    found.trace = details?["trace"]?.words
    (found.outcome, found.originalStatus) =
      Self.outcome(of: result, found.message ?? [])
      ?? builder.unreadable(
        result["status"], at: result.offset)
    if found.outcome == .unexpectedPass, found.originalStatus == "failed" {
      found.flags.insert(.countsUnexpectedPass)
    }
    found.mark = AttemptMark(
      test: identity.history, start: result["start"]?.number ?? 0)
    try builder.add(found)
  }

  /// What a status means together with the marks that pytest's adapter leaves in messages.
  private static func outcome(
    of result: JSONNode, _ message: [UInt8]
  ) -> (Outcome, String?)? {
    switch result["status"]?.text {
    case "passed": message.begins(with: "XPASS") ? (.unexpectedPass, "passed") : (.passed, nil)
    case "failed":
      message.begins(with: "[XPASS(strict)]") ? (.unexpectedPass, "failed") : (.failed, nil)
    case "broken": (.error, "broken")
    case "skipped": message.begins(with: "XFAIL") ? (.expectedFailure, "skipped") : (.skipped, nil)
    default: nil
    }
  }
}
