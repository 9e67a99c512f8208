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
        "3.1.1: passed", "3.1.2: passed", "3.2.1: passed", "3.2.2: failed closes a file",
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
        "Orders: failed [module]", "POST /orders - no answer: failed", "GET /orders: passed",
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
        "lint: passed", "tests/test_open.py: failed [module]",
        "tests/test_close.py: failed [module]",
      ]),
  ]

  @Test("Gives all items of one form one kind", arguments: kinds)
  func readsKinds(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  private static let names = [
    Case(
      name: "number, mark and priority before a name",
      text: """
        # API report

        ## Main results

        ### [1] 🟠 P1 - GET /goods (guest)
        - **Result**: failed

        ### [2] 🔴 P0: POST /goods
        - **Result**: failed

        ### 🟢 [3] Refund
        - **Result**: passed
        """,
      lines: ["GET /goods (guest): failed", "POST /goods: failed", "Refund: passed"]),
    Case(
      name: "a box that is ticked says that somebody looked",
      text: """
        # 检查结果

        - [x] **全部单元测试**: ❌ **3 个测试失败**
        - [x] **覆盖率没有问题**: ✅ 达到目标
        - [x] `test_open`
        """,
      lines: [
        "全部单元测试: failed 3 个测试失败** [check]", "覆盖率没有问题: passed [check]", "test_open: passed",
      ]),
    Case(
      name: "a sentence that starts as a name does is none",
      text: """
        # テスト結果

        - ❌ **4.1**: `flag_off` - **失敗**
        - ✅ **4.2**: `flag_on`

        ## 失敗したテスト

        #### ❌ **4.1**: `flag_off`

        **原因**:
        テスト 4.2 と同じ理由で失敗しています。

        **対処**:
        テスト 4.1 の変数を消す必要があります。
        """,
      lines: ["4.1: failed flag_off` - **失敗**", "4.2: passed"]),
    Case(
      name: "codes with reasons under a part are as many as its heading counts",
      text: """
        # 验收记录

        | # | 验证项 | 结果 |
        |---|---|---|
        | 1 | core | ❌ 失败 |
        | 2 | client | ✅ 通过 |

        ## 失败分析

        ### core（1 ERROR + 1 FAILED）
        - open-twice：文件被占用
        - read-late：目录不存在

        ### pack（环境缺失）
        - 缺 `libzip.dll`：未安装
        """,
      lines: [
        "core: failed", "client: passed", "open-twice: failed 文件被占用", "read-late: failed 目录不存在",
      ]),
    Case(
      name: "reasons of what is told as failed are no tests",
      text: """
        # Acceptance

        | # | Test | Result |
        |---|---|---|
        | 1 | core | ❌ failed |

        ## Failure analysis

        ### core
        - node-gyp: no compiler
        - lib-zip: not there
        """,
      lines: ["core: failed"]),
  ]

  @Test("Takes the name alone", arguments: names)
  func readsNames(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
