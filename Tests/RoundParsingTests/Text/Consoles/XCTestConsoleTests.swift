import RoundModel
import Testing

@testable import RoundParsing

/// What XCTest says of suites, against its cases.
@Suite("Suites of XCTest's console")
struct XCTestConsoleTests {
  private func suite(_ word: String, _ cases: String, _ totals: String) -> String {
    "Test Suite 'Harbour' started at 10:00:00.000\n\(cases)Test Suite 'Harbour' \(word) at"
      + " 10:00:01.000.\n\t Executed \(totals) in 0.001 (0.001) seconds\n"
  }

  private let passed =
    "Test Case 'Harbour.testTows' started.\nTest Case 'Harbour.testTows' passed (0.1 seconds).\n"
  private let failed =
    "Test Case 'Harbour.testSinks' started.\nTest Case 'Harbour.testSinks' failed (0.1 seconds).\n"

  @Test("A suite that failed has a case that did")
  func suites() throws {
    let silent = try Reading.round(
      suite("failed", passed, "1 test, with 1 failure (1 unexpected)"))
    #expect(silent.diagnostics.map(\.code) == [.rowsDiffer])
    let told = try Reading.round(
      suite("failed", passed + failed, "2 tests, with 1 failure (0 unexpected)"))
    #expect(told.diagnostics.isEmpty)
    let well = try Reading.round(
      suite("passed", passed, "1 test, with 0 failures (0 unexpected)"))
    #expect(well.diagnostics.isEmpty)
  }

  @Test("A suite around one that failed says nothing more, and a good one beside it nothing")
  func nested() throws {
    let inner = suite("failed", passed, "1 test, with 1 failure (1 unexpected)")
    let round = try Reading.round(
      "Test Suite 'All tests' started at 10:00:00.000\n\(inner)"
        + "Test Suite 'Quay' started at 10:00:02.000\n\(failed)"
        + "Test Suite 'Quay' failed at 10:00:03.000.\n"
        + "\t Executed 1 test, with 1 failure (0 unexpected) in 0.1 (0.1) seconds\n"
        + "Test Suite 'All tests' failed at 10:00:03.000.\n"
        + "\t Executed 2 tests, with 2 failures (1 unexpected) in 0.1 (0.1) seconds\n")
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
  }

  @Test(
    "Totals alone tell of failures, too",
    arguments: [
      ("1 test, with 1 failure (0 unexpected)", true),
      ("1 test, with 1 test skipped and 2 failures (0 unexpected)", true),
      ("1 test, with 1 test skipped and 0 failures (0 unexpected)", false),
      ("1 test, with 1 expected failure and 0 failures (0 unexpected)", false),
    ])
  func totals(words: String, isTold: Bool) throws {
    let round = try Reading.round(passed + "Executed \(words) in 0.1 (0.1) seconds\n")
    #expect(round.diagnostics.contains { $0.code == .rowsDiffer } == isTold)
  }

  @Test("A case without an end is what failed the suite")
  func crash() throws {
    let open = "Test Case 'Harbour.testDrifts' started.\n"
    let round = try Reading.round(
      suite("failed", passed + open, "2 tests, with 1 failure (0 unexpected)"))
    #expect(!round.diagnostics.contains { $0.code == .rowsDiffer })
    #expect(Reading.lines(round).contains("Harbour.testDrifts interrupted"))
  }
}
