/// The keys of pytest-json-report that are read.
enum PytestKey: String, Sendable {
  // The document.
  case created, duration, exitcode, root, environment, summary, collectors, tests
  // The summary.
  case passed, failed, error, skipped, total, collected, deselected
  // A test or a collector.
  case nodeid, outcome, setup, call, teardown, metadata, longrepr
  // A phase.
  case crash, message
  // The environment.
  case python = "Python"
  case platform = "Platform"
  case packages = "Packages"
  case pytest

  /// A table of these keys, which learns in what order a file has them.
  static func table() -> KeyTable<PytestKey> {
    KeyTable { PytestKey(rawValue: String(decoding: $0, as: UTF8.self)) }
  }
}
