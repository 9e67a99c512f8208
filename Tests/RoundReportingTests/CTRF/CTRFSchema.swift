@testable import RoundReporting

/// What the schema of CTRF asks for, as far as a report of ours could break it.
///
/// Every object of the format is closed: a key that is not listed makes a report invalid. Only the
/// objects under `extra` hold what they like.
indirect enum CTRFSchema: Sendable {
  case text(least: Int)
  case whole(least: Int?)
  case flag
  case word([String])
  /// Three whole numbers with dots between them.
  case version
  case list(CTRFSchema, least: Int)
  case open
  case closed(required: [String], [String: CTRFSchema])

  private static let status = CTRFSchema.word(["passed", "failed", "skipped", "pending", "other"])
  private static let anyText = CTRFSchema.text(least: 0)
  private static let someText = CTRFSchema.text(least: 1)
  private static let number = CTRFSchema.whole(least: nil)
  private static let texts = CTRFSchema.list(anyText, least: 0)

  static let report = CTRFSchema.closed(
    required: ["results", "reportFormat", "specVersion"],
    [
      "reportFormat": .word(["CTRF"]), "specVersion": .version, "runId": someText,
      "generatedBy": anyText, "extra": .open, "results": results,
    ])

  private static let results = CTRFSchema.closed(
    required: ["tool", "summary", "tests"],
    [
      "tool": .closed(
        required: ["name"], ["name": someText, "version": anyText, "extra": .open]),
      "summary": .closed(
        required: ["tests", "passed", "failed", "skipped", "pending", "other", "start", "stop"],
        [
          "tests": number, "passed": number, "failed": number, "skipped": number,
          "pending": number, "other": number, "flaky": number, "suites": number, "start": number,
          "stop": number, "duration": number, "extra": .open,
        ]), "tests": .list(test, least: 0), "environment": environment, "extra": .open,
    ])

  private static let test = CTRFSchema.closed(
    required: ["name", "status", "duration"],
    [
      "testId": someText, "executionId": someText, "name": someText, "status": status,
      "duration": number, "start": number, "stop": number, "suite": .list(anyText, least: 1),
      "message": anyText, "trace": anyText, "snippet": anyText, "line": number,
      "rawStatus": anyText, "tags": texts, "type": anyText, "filePath": anyText,
      "retries": number, "retryAttempts": .list(attempt, least: 0), "flaky": .flag,
      "stdout": texts, "stderr": texts, "browser": anyText, "device": anyText,
      "parameters": .open, "extra": .open,
    ])

  private static let attempt = CTRFSchema.closed(
    required: ["attempt", "status"],
    [
      "attempt": .whole(least: 1), "attemptId": someText, "status": status, "duration": number,
      "message": anyText, "trace": anyText, "line": number, "snippet": anyText, "stdout": texts,
      "stderr": texts, "start": number, "stop": number, "extra": .open,
    ])

  private static let environment = CTRFSchema.closed(
    required: [],
    [
      "reportName": anyText, "appName": anyText, "appVersion": anyText, "buildId": anyText,
      "buildName": anyText, "buildNumber": number, "buildUrl": anyText,
      "repositoryName": anyText, "repositoryUrl": anyText, "commit": anyText,
      "branchName": anyText, "osPlatform": anyText, "osRelease": anyText, "osVersion": anyText,
      "testEnvironment": anyText, "shardId": someText, "healthy": .flag, "extra": .open,
    ])

  /// What is wrong with a value, with the way to it.
  func faults(of value: JSONValue, at path: String = "") -> [String] {
    switch (self, value) {
    case (.text(let least), .text(let bytes)) where bytes.count >= least: []
    case (.flag, .flag), (.open, .object): []
    case (.word(let words), .text):
      words.contains(value.string ?? "") ? [] : ["\(path) is another word"]
    case (.version, .text(let bytes)): Self.isVersion(bytes) ? [] : ["\(path) is no version"]
    case (.whole(let least), .number(let digits)):
      Int(digits).map { $0 >= least ?? .min } == true ? [] : ["\(path) is no such number"]
    case (.list(let element, let least), .list(let elements)) where elements.count >= least:
      elements.enumerated().flatMap { element.faults(of: $1, at: "\(path)[\($0)]") }
    case (.closed(let required, let known), .object(let members)):
      Self.faults(required, known, members, path)
    default: ["\(path) has another type, or too little in it"]
    }
  }

  private static func faults(
    _ required: [String], _ known: [String: CTRFSchema], _ members: [JSONValue.Member],
    _ path: String
  ) -> [String] {
    let keys = members.map { String(decoding: $0.key, as: UTF8.self) }
    let missing = required.filter { !keys.contains($0) }.map { "\(path) has no \($0)" }
    return missing
      + zip(keys, members).flatMap { key, member in
        known[key].map { $0.faults(of: member.value, at: "\(path)/\(key)") }
          ?? ["\(path) has a \(key), which the schema does not know"]
      }
  }

  private static func isVersion(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
