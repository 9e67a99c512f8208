import RoundModel
import Testing

@testable import RoundParsing

/// Requests that were sent by hand, with the answer and a word on it, in a fence.
@Suite("Requests with answers in a fence")
struct AnswerFenceTests {
  @Test("A word on the answer says how it went, and a bare answer says nothing")
  func reads() throws {
    let lines = try Self.lines(
      """
      POST /orders                  -> 201   ok
      POST /orders (same key)       -> 409   ok
      GET  /orders?day=2025-02-30   -> 500   should be 422, APP-12
      GET  /orders/7                -> 404
      """)
    #expect(
      lines == [
        "POST /orders passed ", "POST /orders (same key) passed ",
        "GET  /orders?day=2025-02-30 failed 500   should be 422, APP-12",
      ])
  }

  @Test(
    "One line alone, codes without words, and other output tell nothing",
    arguments: [
      "POST /orders -> 201 ok", "POST /orders -> 201\nGET /orders -> 404",
      "POST /orders -> 201 ok\nwaiting for the queue", "a -> 201 ok\nb -> 404 ok",
      "POST /orders -> 201 ok?\nGET /orders -> 404",
    ])
  func leaves(_ text: String) throws {
    #expect(try Self.lines(text).isEmpty)
  }

  private static func lines(_ text: String) throws -> [String] {
    let report = "# Kiosk, test run of 3 May 2026\n\nBy hand:\n\n```\n\(text)\n```\n"
    return Reading.tests(try Reading.round(report)).map {
      "\($0.name) \($0.outcome.term) \($0.message ?? "")"
    }
  }
}
