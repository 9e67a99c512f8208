import RoundModel
import Testing

@testable import RoundParsing

/// Names of items and headings, without what stands around them.
@Suite("Names of lists")
struct ListNameTests {
  typealias Case = ReportCase

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
      lines: ["4.1: flag_off: failed", "4.2: flag_on: passed"]),
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
