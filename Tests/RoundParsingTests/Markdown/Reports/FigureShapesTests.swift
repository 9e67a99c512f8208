import RoundModel
import Testing

@testable import RoundParsing

/// What a report states beside the tests that it names: figures, dates, and whether it was cut.
struct FigureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// Total, passed, failed and skipped, with a dash for what is not stated.
  var stated = "-/-/-/-"
  var date: String?
  var duration: Double?
  var completeness: Completeness?
  /// The groups with figures: total, passed and failed.
  var groups: [String] = []
  var lines: [String]?
  var testDescription: String { name }

  func check() throws {
    let round = try Reading.round(text)
    let totals = round.header.stated
    #expect(
      Self.figures([totals.total, totals.passed, totals.failed, totals.skipped]) == stated)
    #expect(round.header.date == date)
    #expect(round.header.durationSeconds == duration)
    if let completeness { #expect(round.completeness == completeness) }
    let parts = round.groups.filter { !$0.stated.isEmpty }.map {
      "\($0.name): \(Self.figures([$0.stated.total, $0.stated.passed, $0.stated.failed]))"
    }
    #expect(parts == groups)
    if let lines {
      #expect(try ReportCase(name: name, text: text, lines: lines).everything() == lines)
    }
  }

  private static func figures(_ values: [Int?]) -> String {
    values.map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }
}

/// Output in fences that no runner's format is known for.
@Suite("Figures and verdicts in fences")
struct FigureShapesTests {
  private static let fences = [
    FigureCase(
      name: "names with verdicts in capitals",
      text: """
        # Guard round

        ## Test Results

        ```
        Create-Order: FAIL (status 500)
          Body: {'detail': 'stock gone'}
        Cancel-Order: PASS (status 200)
        Refund ... FAIL
        ```
        """,
      lines: [
        "Create-Order: failed status 500",
        "Cancel-Order: passed",
        "Refund: failed",
      ]),
    FigureCase(
      name: "verdicts in capitals before names",
      text: """
        # Guard round

        ## Test Results

        ```
        PASS: Create order
        FAIL: Cancel order
        ```
        """,
      lines: ["Create order: passed", "Cancel order: failed"]),
    FigureCase(
      name: "values of a file, a result of all and lines of a log",
      text: """
        # Guard round

        ## Test Results

        ```
        status: passed
        state: failed
        ```

        ```
        Result: PASS
        ```

        ```
        ERROR: no route to host
        ERROR: giving up
        ```
        """,
      lines: []),
    FigureCase(
      name: "methods behind their classes",
      text: """
        # Build log

        | Test | Status |
        |---|---|
        | `adds` | ✅ PASS |

        ## Log

        ```
        CartTest > adds() PASSED
        CartTest > drops() FAILED
        ```
        """,
      lines: ["adds: passed", "CartTest::drops: failed"]),
    FigureCase(
      name: "crosses beside totals are tests, and lines under them say why",
      text: """
        # Harbour run

        ```
        tide.test.js:

         ❌ tide > low > reads the low tide
              AssertionError: expected 2 to equal 1
              at n.<anonymous> (tide.test.js:57:9)

         75 passed, 1 failed

        Finished running tests in 26.9s with 1 failed tests.
        ```
        """,
      stated: "-/75/1/-", duration: 26.9,
      lines: [
        "tide > low > reads the low tide: failed AssertionError: expected 2 to equal 1"
      ]),
    FigureCase(
      name: "a line over tests is no reason",
      text: """
        # Harbour run

        ```
         ✗ cranes
            Lifting
              ✓ lifts
              ✗ lowers
                 the rope is short
        ```
        """,
      lines: [
        "cranes: failed", "lifts: passed", "lowers: failed the rope is short",
      ]),
    FigureCase(
      name: "a failure told again with its error",
      text: """
        # Run

        ```text
        test_refund.py::test_full FAILED [ 50%]
        test_refund.py::test_part PASSED [100%]

        test_full:
          AssertionError: expected 5, got 7
        ```
        """,
      lines: [
        "test_refund.py::test_full: failed AssertionError: expected 5, got 7",
        "test_refund.py::test_part: passed",
      ]),
    FigureCase(
      name: "columns in a fence",
      text: """
        # Ferry board test

        ## Bench results

        ```
         [PASS] Horn            heard by crew
         [PASS]  Bus scan
         [FAIL] Lamp            stays dark
        ```
        """,
      lines: ["Horn: passed", "Bus scan: passed", "Lamp: failed stays dark"]),
    FigureCase(
      name: "totals with their sum in brackets",
      text: """
        # Unit run

        ```
         Test Files  2 passed (2)
              Tests  30 passed | 2 skipped (32)
           Start at  16:42:37
           Duration  1.50s
        ```
        """,
      stated: "32/30/-/2", duration: 1.5),
    FigureCase(
      name: "a length in days",
      text: """
        # Unit run

        ```
        3 passed, 1 failed
        Finished in 3 days
        ```
        """,
      stated: "-/3/1/-"),
  ]

  @Test("Words around figures", arguments: figures)
  func figure(_ sample: FigureCase) throws { try sample.check() }

  @Test("Figures of parts and of the round", arguments: parts)
  func part(_ sample: FigureCase) throws { try sample.check() }

  @Test("Dates and ends of runs", arguments: ends)
  func end(_ sample: FigureCase) throws { try sample.check() }

  @Test("Fences", arguments: fences)
  func fence(_ sample: FigureCase) throws { try sample.check() }
}
