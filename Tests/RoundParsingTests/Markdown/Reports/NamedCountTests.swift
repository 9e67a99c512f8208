import RoundModel
import Testing

@testable import RoundParsing

/// Headings that name a part of the tests and count how many of them went some way.
@Suite("Headings that count the tests of a part by outcome")
struct NamedCountTests {
  private static let report = """
    # Integration test summary

    ## Results

    | What | Count | Status |
    |------|-------|--------|
    | **Tests passed** | 2 | ✅ 100% |
    | **Tests failed** | 5 | ⚠️ (stale fixtures) |
    | **Bugs found and fixed** | 3 | ✅ RESOLVED |

    ## Results by tool

    ### ✅ PASSING (2/2)

    **basket - 2 TESTS PASSING**
    ```
    ✅ test_adds_a_line
    ✅ test_drops_a_line
    ```

    ### ⚠️ FAILING (5/5 - the fixtures are stale)

    **orders - 3 FAILURES**
    - Problem: the tests use an old flag
    - Server status: ✅ Works fine

    **stock – 2 FAILED**
    - count: takes the wrong flag
    - Server status: ✅ All working

    **refunds - 0 FAILURES**
    - Server status: ✅ Works fine
    """

  @Test("What is said of something else takes no failure back")
  func failures() throws {
    let round = try Reading.round(Self.report, path: "round.md")
    let modules = Reading.tests(round).filter { $0.kind == .module }
    #expect(
      modules.map { "\($0.name) \($0.outcome.term)" } == [
        "basket passed", "orders failed", "stock failed",
      ])
    #expect(modules.map(\.message) == [nil, "the tests use an old flag", nil])
    let tests = Reading.tests(round).filter { $0.kind == .test }
    #expect(tests.map(\.name) == ["test_adds_a_line", "test_drops_a_line"])
    #expect(tests.map(\.group) == ["basket", "basket"])
  }

  @Test("Rows that name figures are the totals, and shares of two lists are none")
  func totals() throws {
    let round = try Reading.round(Self.report, path: "round.md")
    let stated = round.header.stated
    #expect((stated.passed, stated.failed, stated.total) == (2, 5, nil))
    #expect(!round.diagnostics.contains { $0.severity == .error })
    #expect(
      !round.groups.contains { $0.name.contains("Tests passed") || $0.name.contains("Bugs") })
  }

  @Test("A share counts the items under it by the outcome that its heading names")
  func shares() throws {
    let round = try Reading.round(
      """
      # Check of the pipeline

      ## Assessment

      ### Passing cases (2/4)
      - Quotes: exact match
      - Brackets: exact match (22 names)

      ### Failing cases (3/4)
      - Dashes: one name is missing
      - Dots: two names are missing
      """, path: "round.md")
    #expect(
      Reading.tests(round).map { "\($0.name) \($0.outcome.term)" } == [
        "Quotes: exact match passed", "Brackets: exact match (22 names) passed",
      ])
  }

  @Test(
    "Nothing says which of a list passed that is longer than the passes over it",
    arguments: ["✅ PASSED (2/3)", "Passing tests (2/3)"])
  func longer(_ heading: String) throws {
    let list = { (third: String) in
      try Reading.round(
        """
        # Test report

        ## Results

        ### \(heading)
        - `test_quotes`
        - `test_dots`
        \(third)
        """, path: "round.md")
    }
    #expect(Reading.tests(try list("- `test_dashes`")).isEmpty)
    #expect(
      Reading.lines(try list("- ❌ `test_dashes`")).map { $0.suffix(6) } == [
        "passed", "passed", "failed",
      ])
  }

  @Test("A share that stands alone is that of all tests")
  func loneShare() throws {
    let round = try Reading.round(
      """
      # Test report

      ## ✅ PASSED (4/4)

      - ✅ test_opens
      - ✅ test_closes
      """, path: "round.md")
    #expect(round.header.stated.total == 4)
  }

  @Test(
    "Headings that count nothing of a part by a word for an outcome",
    arguments: [
      "Total - 4 FAILED", "Run 3 - 4 FAILED", "Tests - 4 FAILED", "orders - 4 failures to mend",
      "orders 4 FAILED", "cart.test.ts - 4 FAILED", "test_orders - 4 FAILED", "orders - 4 tests",
      "4 FAILED", "orders - 4/5 PASSED",
    ])
  func others(_ title: String) {
    #expect(NamedCount(Array(title.utf8)) == nil)
  }

  @Test(
    "The name stands before the dash",
    arguments: [
      ("orders - 4 FAILURES", "orders", 4.0),
      ("❌ Stock count — 2 FAILED (old)", "Stock count", 2.0),
      ("basket - 5 TESTS PASSING", "basket", 5.0), ("Kasse – 3 Tests fehlgeschlagen", "Kasse", 3.0),
    ])
  func names(_ title: String, _ name: String, _ count: Double) throws {
    let found = try #require(NamedCount(Array(title.utf8)))
    #expect(String(decoding: found.name, as: UTF8.self) == name)
    #expect(found.count == count)
  }

  @Test("Rows that name modules are no figures of the round")
  func modules() throws {
    let round = try Reading.round(
      """
      # Test report

      ## Results

      | Module | Tests | Status |
      |--------|-------|--------|
      | Passed orders | 5 | ✅ all passed |
      | Failed payments | 13 | ❌ FAILED |
      """, path: "round.md")
    let modules = Reading.tests(round).filter { $0.kind == .module }
    #expect(
      modules.map { "\($0.name) \($0.outcome.term)" } == [
        "Passed orders passed", "Failed payments failed",
      ])
    #expect(round.header.stated.failed == nil)
  }
}
