import RoundModel
import Testing

@testable import RoundParsing

/// Lists whose items are tests by what other lists of the report say, and headings over them.
@Suite("Kinds of lists")
struct ListKindTests {
  typealias Case = ReportCase

  private static let kinds = [
    Case(
      name: "numbers of a plan have one kind in all lists",
      text: """
        # Test results

        ### Reading (2 passed)

        - ✅ **3.1.1**: opens a file
        - ✅ **3.1.2**: reads a line

        ### Writing to the environment

        - ✅ **3.2.1**: adds a line
        - ❌ **3.2.2**: closes a file
        """,
      lines: [
        "3.1.1: opens a file: passed", "3.1.2: reads a line: passed", "3.2.1: adds a line: passed",
        "3.2.2: closes a file: failed",
      ]),
    Case(
      name: "lists under headings that end in one word have one kind",
      text: """
        # 検証の結果

        ### 読込メソッド（2個すべて成功）

        - ✅ 空のファイルを開く
        - ✅ 長い行を読む

        ### 環境判定メソッド

        - ✅ 変数がある
        - ❌ 変数がない
        """,
      lines: [
        "空のファイルを開く: passed", "長い行を読む: passed", "変数がある: passed", "変数がない: failed",
      ]),
    Case(
      name: "a list of features beside one of tests stays what it is",
      text: """
        # Test results

        ### Reader tests (2 passed)

        - ✅ opens a file
        - ✅ reads a line

        ### New features

        - ✅ dark colours
        - ❌ printing
        """,
      lines: [
        "opens a file: passed", "reads a line: passed", "dark colours: passed [check]",
        "printing: failed [check]",
      ]),
    Case(
      name: "a failed part lists tests that went differently",
      text: """
        # Test report

        ### Orders ❌
        - ❌ POST `/orders` - no answer
        - ✅ GET `/orders` - ok
        - ✅ GET `/orders/7` - ok

        ### Search ✅
        - ✅ GET `/search` - ok
        """,
      lines: [
        "Orders: failed [module]", "POST /orders: failed no answer", "GET /orders: passed",
        "GET /orders/7: passed", "GET /search: passed",
      ]),
    Case(
      name: "steps of one case stay steps",
      text: """
        # Test report

        ### TC-05 Order ❌
        - ✅ opens `/orders`
        - ✅ fills the form
        - ❌ sends the form
        """,
      lines: ["TC-05 Order: failed ❌ sends the form"]),
    Case(
      name: "a section on an error tells more of the row that starts with its words",
      text: """
        # Link check

        - Total: 3
        - Passed: 1
        - Failed: 2

        ## Results

        - ✅ start - https://a.example/
        - ❌ news - https://a.example/news
        - ❌ shop - https://a.example/shop

        ## Errors

        ### news
        ```
        HTTP 502
        ```

        ### shop
        ```
        HTTP 503
        ```
        """,
      lines: [
        "start - https://a.example/: passed",
        "news - https://a.example/news: failed HTTP 502",
        "shop - https://a.example/shop: failed HTTP 503",
      ]),
    Case(
      name: "errors that no row tells of are told by themselves",
      text: """
        # Link check

        ## Results

        - ✅ news - https://a.example/news
        - ✅ shop - https://a.example/shop

        ## Errors

        ### login
        ```
        HTTP 502
        ```
        """,
      lines: [
        "news - https://a.example/news: passed [check]",
        "shop - https://a.example/shop: passed [check]",
        "login: failed HTTP 502",
      ]),
    Case(
      name: "files that failed are modules",
      text: """
        # Nightly

        | Job | Result |
        |---|---|
        | lint | PASS |

        ### Failed Test Files
        - tests/test_open.py
        - tests/test_close.py
        """,
      lines: [
        "lint: passed [check]", "tests/test_open.py: failed [module]",
        "tests/test_close.py: failed [module]",
      ]),
  ]

  @Test("Gives all items of one form one kind", arguments: kinds)
  func readsKinds(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
