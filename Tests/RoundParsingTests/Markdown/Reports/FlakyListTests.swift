import RoundModel
import Testing

@testable import RoundParsing

/// Lists of tests that passed only when they were tried again, and lists that look so.
@Suite("Lists of flaky tests")
struct FlakyListTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a heading says that what it lists was flaky",
      text: """
        # Nightly

        ### Flaky tests (2)
        1. the till keeps its float
        2. receipts print twice

        ### Failed both attempts (1 test)
        - the drawer opens

        ### Passed on retry (1)
        - the scale tares
        """,
      lines: [
        "the till keeps its float: flaky", "receipts print twice: flaky",
        "the drawer opens: failed", "the scale tares: flaky",
      ]),
    Case(
      name: "what passed in the end is flaky in such a list, and what failed is not",
      text: """
        # Nightly

        ### ⚠️ Flaky (3)
        1. **Test #4:** the till keeps its float - passed on retry
        2. ✅ receipts print twice
        3. ❌ the drawer opens
        """,
      lines: [
        "Test #4: the till keeps its float: flaky", "receipts print twice: flaky",
        "the drawer opens: failed",
      ]),
    Case(
      name: "a column says so",
      text: """
        # Nightly

        | Test | Status |
        |---|---|
        | float | passed on retry |
        | print | passed on the second attempt |
        | drawer | failed on retry |
        """,
      lines: ["float: flaky", "print: flaky", "drawer: failed"]),
    Case(
      name: "other languages",
      text: """
        # Nachtlauf

        ## Sporadische Tests
        - `kasse_stimmt`

        ## 不稳定的测试
        - `till_zh`

        ## Tests instables
        - `caisse_juste`
        """,
      lines: ["kasse_stimmt: flaky", "till_zh: flaky", "caisse_juste: flaky"]),
    Case(
      name: "how flaky tests are found is no list of them",
      text: """
        # Nightly

        ## Results
        - ✅ `test_float`

        ## Flaky test detection
        - The runner tries each test twice
        - It is on for the till alone
        """,
      lines: ["test_float: passed"]),
  ]

  @Test("Each test has the outcome that its list gives it", arguments: cases)
  func outcomes(_ sample: Case) throws {
    #expect(try sample.tests() == sample.lines)
  }
}
