import RoundModel
import Testing

@testable import RoundParsing

/// Lists of requests with the answers that they got.
@Suite("Requests with their answers")
struct RequestAnswerTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the answer is no part of the name, and its code is the outcome",
      text: """
        # Gateway test report

        ## Basket

        - `GET /basket` - 200 OK
        - `POST /basket` - 502 Bad Gateway
        - PUT /basket/3 → 204
        - `GET /basket/9`: 404 (expected, it is gone)
        - HEAD /basket (as a guest) - 403 Forbidden
        """,
      lines: [
        "GET /basket: passed",
        "POST /basket: failed 502 Bad Gateway",
        "PUT /basket/3: passed",
        "GET /basket/9: expected-failure",
        "HEAD /basket (as a guest): failed 403 Forbidden",
      ]),
    Case(
      name: "a mark outweighs the code, and another code was wanted",
      text: """
        # Gateway test report

        ## Users

        - ✅ GET `/users` - 200 OK (31ms)
        - ❌ DELETE `/users/:id` - 404 Not Found
        - ✅ GET `/users/none` - 404 Not Found
        - GET `/users/old` - 410 (expected 410)
        - GET `/users/new` - 200 (expected 201)
        - ⏱️ PATCH `/users/:id` - TIMEOUT (20s)
        """,
      lines: [
        "GET /users: passed (0.031 s)",
        "DELETE /users/:id: failed 404 Not Found",
        "GET /users/none: passed",
        "GET /users/old: passed",
        "GET /users/new: failed 200",
        "PATCH /users/:id: timed-out (20.0 s)",
      ]),
    Case(
      name: "who is turned away where the heading says that this is well",
      text: """
        # Gateway test report

        ## Strangers are turned away ✅

        - `GET /admin` - 401
        - `POST /admin` - 403 Forbidden
        """,
      lines: ["GET /admin: passed", "POST /admin: passed"]),
    Case(
      name: "in other languages",
      text: """
        # Testbericht der Schnittstelle

        ## Lager

        - GET /lager - 200 OK
        - POST /lager - 500 Internal Server Error
        - GET /lager/7 - 404 (wie erwartet)

        ## 库存

        - GET /stock - 200 OK
        - GET /stock/7 - 404 (预期)
        - GET /stock/8 - 404 (非预期，意外)
        """,
      lines: [
        "GET /lager: passed",
        "POST /lager: failed 500 Internal Server Error",
        "GET /lager/7: passed",
        "GET /stock: passed",
        "GET /stock/7: expected-failure",
        "GET /stock/8: failed 404",
      ]),
    Case(
      name: "a sentence on an answer, and a list of codes, are none",
      text: """
        # Gateway test report

        | Test | Result |
        |---|---|
        | smoke | PASS |

        ## How the gateway answers

        - GET /x returns 404 for unknown ids
        - GET /y - 404 for ids that are unknown
        - 200: all went well
        """,
      lines: ["smoke: passed"]),
    Case(
      name: "what is written of a program and no test of it",
      text: """
        # Gateway handbook

        ## Answers

        - `GET /a` - 201 Created
        - `GET /b` - 404 Not Found
        """,
      lines: []),
  ]

  @Test("Each request is read with its outcome", arguments: cases)
  func requests(_ reportCase: Case) throws {
    #expect(try reportCase.tests() == reportCase.lines)
  }
}
