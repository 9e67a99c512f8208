import RoundModel

/// What LLVM's lit writes with `-o` or `--output`.
struct LitFormat: TreeFormat {
  var name: String { "lit-json" }
  var recognition: String { "an array \"__version__\", and \"tests\" with \"code\"" }
  var losses: String { "totals; how many attempts a test had" }

  static let keys: [String]? = ["__version__", "elapsed", "tests", "code", "name", "output"]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.array, "__version__")
      && (json.has(.array, "tests") || (json.fault?.isEnd ?? false) && json.has(.number, "elapsed"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "lit"
    builder.setDuration(root["elapsed"])
    for test in root["tests"]?.objects ?? [] {
      guard let full = test["name"]?.bytes else {
        builder.report(.malformedRow, "a test without a name was left out", at: test.offset)
        continue
      }
      let split = full.firstOffset(of: " :: ")
      var found = FoundTest(
        split.map { Array(full[($0 + 4)...]) } ?? full, at: test.offset, outcome: .unreadable)
      found.suite = split.map { [String(decoding: full[..<$0], as: UTF8.self)] } ?? []
      found.duration = builder.seconds(test["elapsed"])
      let code = test["code"]
      (found.outcome, found.originalStatus) =
        Self.outcome(code) ?? builder.unreadable(code, at: test.offset)
      if found.outcome == .unexpectedPass { found.flags.insert(.countsUnexpectedPass) }
      if found.outcome != .passed { found.message = test["output"]?.words }
      if code?.equals("FLAKYPASS") ?? false {
        found.addFailedAttempts(1)
        found.addLastAttempt(.passed)
      }
      try builder.add(found)
    }
  }

  private static func outcome(_ code: JSONNode?) -> (Outcome, String?)? {
    switch code?.text {
    case "PASS": (.passed, nil)
    case "FLAKYPASS": (.passed, "FLAKYPASS")
    case "FAIL": (.failed, nil)
    case "XFAIL": (.expectedFailure, nil)
    case "XPASS": (.unexpectedPass, nil)
    case "UNRESOLVED": (.error, "UNRESOLVED")
    case "TIMEOUT": (.timedOut, nil)
    case "UNSUPPORTED": (.skipped, "UNSUPPORTED")
    case "SKIPPED", "EXCLUDED": (.notRun, code?.text)
    default: nil
    }
  }
}
