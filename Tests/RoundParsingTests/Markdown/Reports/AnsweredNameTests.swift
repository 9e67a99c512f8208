import RoundModel
import Testing

@testable import RoundParsing

/// Names behind which the status of an answer stands.
@Suite("Statuses of answers behind names")
struct AnsweredNameTests {
  @Test("The status is a reason of what failed, and no part of the name")
  func answers() throws {
    let text = """
      # Kiosk API tests

      Total: 3 tests, 2 passed, 1 failed

      ```
      ✅ List slips: 200
      ❌ Print slip: 500
      ✅ Delete slip: 204
      ```
      """
    let tests = Reading.tests(try Reading.round(text))
    #expect(tests.map(\.name) == ["List slips", "Print slip", "Delete slip"])
    #expect(tests.map(\.message) == [nil, "500", nil])
  }

  @Test(
    "What is no answer is part of the name",
    arguments: [
      "Error code: 404", "GET /slips: 200", "Rows shown: 20", "Status: 200", "Slip 7: 900",
    ]
  )
  func names(_ name: String) { #expect(TestName.endBeforeAnswer(Array(name.utf8)) == nil) }
}
