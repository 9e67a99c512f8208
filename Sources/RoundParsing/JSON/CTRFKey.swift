/// The keys of CTRF that are read.
enum CTRFKey: String, Sendable {
  // The document.
  case results, timestamp, generatedBy
  // The results.
  case tool, summary, tests, environment
  // The summary.
  case passed, failed, skipped, pending, other, start, stop
  // The environment.
  case reportName, appName, buildName, buildNumber, commit, branchName, testEnvironment
  // A test.
  case name, status, rawStatus, duration, suite, filePath, browser, device, message, trace, tags
  case priority, labels, extra, metadata, flaky, retries, retryAttempts, parameters
  // A tool.
  case version

  /// A table of these keys, which learns in what order a file has them.
  static func table() -> KeyTable<CTRFKey> {
    KeyTable { CTRFKey(rawValue: String(decoding: $0, as: UTF8.self)) }
  }
}
