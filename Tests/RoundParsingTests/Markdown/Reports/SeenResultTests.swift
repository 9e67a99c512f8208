import RoundModel
import Testing

@testable import RoundParsing

@Suite("What was seen, with a mark each, beside what was expected")
struct SeenResultTests {
  private static let cases = [
    ReportCase(
      name: "the heading over both is the test",
      text: """
        # Test report

        ### 3.1 Empty basket

        **Test steps:**
        1. Open the basket

        **Expected result:**
        - no rows
        - no error

        **Actual result:**
        - ✅ no rows came
        - ✅ no error stood there

        **Example:**
        ```json
        { "rows": [] }
        ```

        ### 3.2 Full basket

        **Expected result:**
        - two rows
        - no error

        **Actual result:**
        - ✅ two rows came
        - ❌ an error stood below them
          - ✅ it names the row
        """,
      lines: ["Empty basket: passed", "Full basket: failed an error stood below them"]),
    ReportCase(
      name: "a warning leaves open how it went",
      text: """
        # 测试报告

        ### 2.1 空篮子测试

        **预期结果：**
        - 没有行

        **实际结果：**
        - ✅ 没有行

        ### 2.2 接口格式测试

        **预期结果：**
        - 格式一致

        **实际结果：**
        - ⚠️ 新旧接口的格式不完全一致：
          - 旧接口使用 `status`
        """,
      lines: ["空篮子测试: passed", "接口格式测试: unreadable 新旧接口的格式不完全一致："]),
    ReportCase(
      name: "marks without what was expected may be those of several tests",
      text: """
        # Test report

        ### Basket

        **Actual result:**
        - ✅ Opens the basket
        - ❌ Counts the rows
        """,
      lines: ["Opens the basket: passed [check]", "Counts the rows: failed [check]"]),
    ReportCase(
      name: "what was seen without marks tells no outcome",
      text: """
        # Test report

        ### 3.1 Empty basket

        **Expected result:**
        - no rows

        **Actual result:**
        - one row came
        """,
      lines: []),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
