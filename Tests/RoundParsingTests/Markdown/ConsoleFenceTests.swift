import RoundModel
import Testing

@testable import RoundParsing

/// Output of runners that a report quotes.
@Suite("Consoles in fences")
struct ConsoleFenceTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "cargo test under a heading of its own",
      text: """
        # Run of the till

        ## Output

        ```
        running 2 tests
        test drawer::opens ... ok
        test drawer::closes ... FAILED

        test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
        ```
        """,
      lines: ["drawer::opens: passed", "drawer::closes: failed"]),
    Case(
      name: "marked lines in a fence that says it holds a program",
      text: """
        # Run of the till

        ## Drawer

        ```python
        ✅ test_opens        - "opens at nine"
        ✅ test_closes       - closes at five
        ```

        ## Float

        ```python
        ❌ test_counts       - 3 short
        ```

        ```python
        print("✅ test_prints")
        ```

        ```python
        # ✅ test_right
        ✅ test_wrong
        ```
        """,
      lines: ["test_opens: passed", "test_closes: passed", "test_counts: failed 3 short"]),
    Case(
      name: "unittest with a mark below the code",
      text: """
        # Run of the till

        ```text
        test_opens (tests.TillTest.test_opens) ... ok
        test_closes (tests.TillTest.test_closes) ... FAIL

        ======================================================================
        FAIL: test_closes (tests.TillTest.test_closes)
        ----------------------------------------------------------------------
        Traceback (most recent call last):
          File "till.py", line 3, in test_closes
            close(1)
            ~~~~~^^^
        AssertionError: 1 != 0

        Ran 2 tests in 0.012s

        FAILED (failures=1)
        ```
        """,
      lines: ["tests.TillTest::test_opens: passed", "tests.TillTest::test_closes: failed"]),
    Case(
      name: "Vitest with files, times and reasons",
      text: """
        # Run of the till

        ```
         \u{2713} src/coins.test.ts (3 tests) 5ms
         \u{276F} src/till.test.ts (2 tests | 1 failed) 12ms
           \u{2713} opens 2ms
           \u{D7} closes 5ms
             \u{2192} expected 1 to be +0

         Test Files  1 failed | 1 passed (2)
              Tests  1 failed | 4 passed (5)
        ```

        ```
        20 \u{D7} 30 coins
        ```
        """,
      lines: [
        "src/coins.test.ts: passed [module]", "opens: passed (0.002 s)",
        "closes: failed (0.005 s) expected 1 to be +0",
      ]),
  ]

  @Test("Reads the tests", arguments: cases)
  func reads(_ one: ReportCase) throws {
    let lines = try one.everything().map { line in
      line.split(separator: " AssertionError").first.map { String($0) } ?? line
    }
    #expect(lines == one.lines)
  }
}
