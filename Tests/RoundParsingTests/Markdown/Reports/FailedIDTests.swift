import RoundModel
import Testing

/// Lists without marks under headings over what failed.
@Suite("Lists of failures without marks")
struct FailedIDTests {
  private func lines(_ list: String) throws -> [String] {
    let report = """
      # Nightly round

      ## Basics

      | Test | Status |
      |---|---|
      | lamp | PASS |

      \(list)
      """
    return Reading.tests(try Reading.round(report)).map { "\($0.id): \($0.outcome.term)" }
  }

  @Test("ids under a heading over failed tests")
  func ids() throws {
    let found = try lines(
      """
      ### Test failures on tablets (not bugs)

      - K2.4: opens the drawer
      - K7.1/K7.2: drags the handle
      """)
    #expect(found.count == 3)
    #expect(found.count { $0.hasSuffix(": failed") } == 2)
  }

  @Test(
    "causes and actions are no tests",
    arguments: [
      "### Causes of the test failures\n\n- The drawer is stuck.\n- Oil was missing",
      "### Test failures on tablets\n\n- K2.4: opens the drawer\n- Oil the drawer and try again",
    ])
  func causes(_ list: String) throws {
    #expect(try lines(list) == ["lamp: passed"])
  }
}
