import RoundModel

/// What one test case of a JUnit document says.
struct JUnitTestCase: Sendable {
  /// The child that tells the outcome; a case without one has passed.
  enum Verdict: Sendable, Hashable {
    case passed
    case failure(type: String)
    case error(type: String)
    case skipped(type: String?)
  }

  var className: String
  var name: String
  var verdict: Verdict
  var message: String?
  /// More than the message, such as a stack trace.
  var text: String?
  var seconds: Double?
  var priority: Int?
  /// The messages of failed attempts before the last, under the name that Surefire gives them.
  var attempts: (name: String, messages: [String?]) = ("flakyFailure", [])

  init(
    className: String, name: String, verdict: Verdict, message: String? = nil, text: String? = nil
  ) {
    self.className = className
    self.name = name
    self.verdict = verdict
    self.message = message
    self.text = text
  }
}

/// Test cases that belong together, with the counts that JUnit wants of them.
struct JUnitSuite: Sendable {
  var name: String
  var cases: [JUnitTestCase]
  var timestamp: String?
  var seconds: Double?
  /// What JUnit has no attribute for.
  var properties: [(name: String, value: String)] = []

  init(_ name: String, _ cases: [JUnitTestCase]) {
    self.name = name
    self.cases = cases
  }

  var failures: Int {
    cases.count { if case .failure = $0.verdict { true } else { false } }
  }

  var errors: Int {
    cases.count { if case .error = $0.verdict { true } else { false } }
  }

  var skipped: Int {
    cases.count { if case .skipped = $0.verdict { true } else { false } }
  }

  /// A document of suites.
  static func document(_ suites: [JUnitSuite], name: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.begin(
      "testsuites",
      [
        "name": name, "tests": String(suites.reduce(0) { $0 + $1.cases.count }),
        "failures": String(suites.reduce(0) { $0 + $1.failures }),
        "errors": String(suites.reduce(0) { $0 + $1.errors }),
        "skipped": String(suites.reduce(0) { $0 + $1.skipped }),
      ])
    for suite in suites { suite.write(to: &writer) }
    writer.end()
    return writer.bytes
  }

  private func write(to writer: inout XMLWriter) {
    writer.begin(
      "testsuite",
      [
        "name": name, "tests": String(cases.count), "failures": String(failures),
        "errors": String(errors), "skipped": String(skipped), "time": Self.number(seconds),
        "timestamp": timestamp,
      ])
    if !properties.isEmpty {
      writer.begin("properties")
      for (name, value) in properties {
        writer.element("property", ["name": name, "value": value])
      }
      writer.end()
    }
    for testCase in cases { testCase.write(to: &writer) }
    writer.end()
  }

  /// Seconds in the digits that JSON has for them.
  static func number(_ seconds: Double?) -> String? {
    guard let seconds, seconds.isFinite else { return nil }
    var writer = JSONWriter()
    writer.number(seconds)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JUnitTestCase {
  fileprivate func write(to writer: inout XMLWriter) {
    let attributes: KeyValuePairs<String, String?> = [
      "classname": className, "name": name, "time": JUnitSuite.number(seconds),
    ]
    guard verdict != .passed || priority != nil || !attempts.messages.isEmpty else {
      return writer.element("testcase", attributes)
    }
    writer.begin("testcase", attributes)
    if let priority {
      writer.begin("properties")
      writer.element("property", ["name": "priority", "value": String(priority)])
      writer.end()
    }
    switch verdict {
    case .passed: break
    case .failure(let type):
      writer.element("failure", ["message": message, "type": type], text: text)
    case .error(let type):
      writer.element("error", ["message": message, "type": type], text: text)
    case .skipped(let type):
      writer.element("skipped", ["message": message, "type": type])
    }
    for message in attempts.messages {
      writer.element(attempts.name, ["message": message, "type": "failed"])
    }
    writer.end()
  }
}
