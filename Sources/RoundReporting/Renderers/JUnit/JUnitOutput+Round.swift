package import RoundModel
import RoundDiffing

extension JUnitOutput {
  /// One round; what is read back has the same identities and, as far as JUnit tells them apart, the
  /// same outcomes.
  ///
  /// What is no test is left out, and tests that are only counted cannot be listed; the suite's
  /// properties say how many. A round that was cut short holds an error, since nothing else would
  /// keep a reader from taking it for whole.
  package static func show(_ round: Round) -> [UInt8] {
    var places = PlaceReader(round: round)
    var cases: [JUnitTestCase] = []
    cases.reserveCapacity(round.rows.count)
    for index in round.rows.indices where round.rows[index].kind == .test {
      cases.append(testCase(round.result(at: index, places: &places)))
    }
    let header = round.header
    var suite = JUnitSuite(header.title ?? round.name, [])
    suite.timestamp = header.startedAt
    suite.seconds = header.durationSeconds
    let others = round.rows.count - cases.count
    if others > 0 { suite.properties.append(("rounddiff.notTests", String(others))) }
    if let unlisted = UnlistedTests(of: round) {
      suite.properties.append(("rounddiff.notNamed", String(unlisted.count)))
    }
    suite.properties.append(("rounddiff.completeness", round.completeness.term))
    if round.completeness == .truncated {
      cases.append(
        JUnitTestCase(
          className: "rounddiff", name: "round is complete", verdict: .error(type: "truncated"),
          message: "the round was cut short; what follows is not known"))
    }
    let title = suite.name
    // A reader takes the suite's name for the class of cases that have none.
    if cases.contains(where: { $0.className.utf8.isEmpty }) { suite.name = "" }
    suite.cases = cases
    return JUnitSuite.document([suite], name: title)
  }

  private static func testCase(_ result: TestResult) -> JUnitTestCase {
    let (className, name) = identity(result)
    var testCase = JUnitTestCase(
      className: className, name: name, verdict: verdict(result), message: result.message,
      text: result.trace)
    testCase.seconds = result.durationSeconds
    testCase.priority = result.priority
    switch result.outcome {
    case .unreadable:
      let status = result.originalStatus.map { "'\($0)'" } ?? "its status"
      testCase.message = "\(status) is no status that is read"
    case .unexpectedPass where result.countsUnexpectedPass:
      testCase.message = "[XPASS(strict)] " + (result.message ?? "passed unexpectedly")
    case .flaky:
      let failed = result.attempts.filter { $0.outcome.severity > 0 }.map(\.message)
      testCase.attempts = ("flakyFailure", failed.isEmpty ? [result.message] : failed)
    case .failed, .error, .timedOut, .crashed, .interrupted:
      let earlier = result.attempts.dropLast().filter { $0.outcome.severity > 0 }.map(\.message)
      testCase.attempts = ("rerunFailure", earlier)
    default: break
    }
    return testCase
  }

  /// The class name and the name that together spell the identity with `::` between them.
  private static func identity(_ result: TestResult) -> (className: String, name: String) {
    let bytes = result.id.bytes
    let name = Array(result.name.utf8)
    let mark = Array("::".utf8)
    var start = bytes.count
    // The name is at the end, but for a variant behind it.
    while start >= mark.count {
      if bytes[(start - mark.count)..<start].elementsEqual(mark), bytes[start...].starts(with: name)
      {
        return (
          String(decoding: bytes[..<(start - mark.count)], as: UTF8.self),
          String(decoding: bytes[start...], as: UTF8.self)
        )
      }
      start -= 1
    }
    return ("", String(decoding: bytes, as: UTF8.self))
  }

  private static func verdict(_ result: TestResult) -> JUnitTestCase.Verdict {
    switch result.outcome {
    case .passed, .flaky: .passed
    case .unexpectedPass: result.countsUnexpectedPass ? .failure(type: "unexpected-pass") : .passed
    case .failed: .failure(type: "failed")
    // The word that readers of JUnit know it by.
    case .timedOut: .failure(type: "timeout")
    case .error: .error(type: "error")
    case .crashed: .error(type: "crashed")
    case .interrupted: .error(type: "interrupted")
    case .skipped: .skipped(type: nil)
    case .notRun: .skipped(type: "not-run")
    case .expectedFailure: .skipped(type: "expectedFailure")
    case .unreadable: .error(type: "unreadable")
    }
  }
}
