import RoundModel

/// The suites of an NUnit document that are open, outermost first.
///
/// NUnit marks a suite as failed for its tests and for its own set-up or tear-down alike. A failure
/// that no test inside tells of is the suite's own, and becomes a row.
struct NUnitSuites: Sendable {
  struct Suite: Sendable {
    let element: XMLElement
    /// Whether a test inside, or a suite inside, tells of a failure.
    var holdsFailure = false
    var message: String?
    var trace: String?
  }

  private(set) var open: [Suite] = []

  mutating func enter(_ element: XMLElement) { open.append(Suite(element: element)) }

  /// Keeps what a suite says of its failure.
  mutating func tell(_ failure: XMLElement) {
    guard let last = open.indices.last else { return }
    open[last].message = failure.words("message") ?? failure.words
    open[last].trace = failure.words("stack-trace")
  }

  /// Notes that a test in the innermost suite failed.
  mutating func noteFailure() {
    for index in open.indices { open[index].holdsFailure = true }
  }

  /// Closes the innermost suite and returns the row of its own failure, if it has one.
  mutating func leave(isFailed: (XMLElement) -> Bool) -> RunLog.Test? {
    guard let suite = open.popLast() else { return nil }
    let element = suite.element
    guard isFailed(element), !element.has("site", "parent"),
      isOwn(element) || !suite.holdsFailure
    else { return nil }
    noteFailure()
    let name = element.text(of: "fullname", "name") ?? "test-suite"
    var test = RunLog.Test(name: name, outcome: .error, offset: element.offset)
    test.suite = [name]
    test.prefix = ""
    test.flags = [.synthetic]
    test.message = suite.message
    test.trace = suite.trace
    test.originalStatus = element.text(of: "label", "result")
    return test
  }

  /// Whether the set-up of an open suite failed, so that no test in it ran.
  var setUpFailed: Bool { open.contains { $0.element.has("site", "setup") } }

  private func isOwn(_ element: XMLElement) -> Bool {
    element.has("site", "setup") || element.has("site", "teardown")
  }
}
