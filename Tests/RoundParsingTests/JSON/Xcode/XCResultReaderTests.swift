import RoundModel
import Testing

@testable import RoundParsing

/// What Xcode says of plans, bundles and suites, against their cases.
@Suite("Nodes of Xcode's results")
struct XCResultReaderTests {
  private func node(
    _ type: String, _ name: String, _ result: String, _ inner: String = ""
  ) -> String {
    #"{"nodeType":"\#(type)","name":"\#(name)","result":"\#(result)","children":[\#(inner)]}"#
  }

  private func round(_ inner: String, _ result: String) throws -> Round {
    let suite = node("Test Suite", "Tug", result, inner)
    let bundle = node("Unit test bundle", "B", result, suite)
    return try Reading.round(
      #"{"testNodes":[\#(node("Test Plan", "P", result, bundle))],"devices":[]}"#)
  }

  @Test("A suite that failed holds what failed; the nodes around it say nothing more")
  func failed() throws {
    let silent = try round(node("Test Case", "tows()", "Passed"), "Failed")
    #expect(silent.diagnostics.map(\.code) == [.rowsDiffer])
    #expect(silent.diagnostics[0].message.utf8.starts(with: "the Test Suite 'Tug' failed".utf8))
    let told = try round(node("Test Case", "tows()", "Failed"), "Failed")
    #expect(told.diagnostics.isEmpty)
    let message = try round(
      node("Test Case", "tows()", "Passed") + "," + node("Failure Message", "no water", "Failed"),
      "Failed")
    #expect(message.diagnostics.isEmpty)
    #expect(try round(node("Test Case", "tows()", "Passed"), "Passed").diagnostics.isEmpty)
  }

  @Test("A summary that failed tells of a failure, or counts one")
  func summary() throws {
    func codes(_ failed: Int, _ result: String) throws -> [DiagnosticCode] {
      try Reading.round(
        #"{"title":"T","totalTestCount":2,"passedTests":\#(2 - failed),"failedTests":\#(failed),"#
          + #""skippedTests":0,"testFailures":[],"result":"\#(result)"}"#
      ).diagnostics.map(\.code)
    }
    #expect(try codes(0, "Failed") == [.rowsDiffer])
    #expect(try codes(1, "Failed").isEmpty)
    #expect(try codes(0, "Passed").isEmpty)
  }

  @Test("A case that failed has a run that did; one that failed first and passed then has one")
  func runs() throws {
    let phone = node("Device", "phone", "Passed")
    let silent = try round(node("Test Case", "tows()", "Failed", phone), "Failed")
    #expect(silent.diagnostics.map(\.code) == [.rowsDiffer])
    let tries =
      node("Repetition", "1", "Failed") + "," + node("Repetition", "2", "Passed")
    let flaky = try round(node("Test Case", "tows()", "Passed", tries), "Failed")
    #expect(Reading.tests(flaky).map(\.outcome) == [.flaky])
    #expect(flaky.diagnostics.isEmpty)
  }
}
