import RoundModel
import Testing

@testable import RoundParsing

@Suite("Verdicts under items, and rows under what heads them")
struct NestedVerdictTests {
  private static let cases = [
    ReportCase(
      name: "each item with a verdict under it is a test of the item over it",
      text: """
        ### Manual test results
        1. Keeping a key
           - The key is kept after turning.
              - Result: OK
           - The box shows the count.
              - Result: NG
        2. Opening
           - Without a key the gate stays shut.
              - Result: OK
        """,
      lines: [
        "The key is kept after turning: passed",
        "The box shows the count: failed", "Opening: passed",
      ]),
    ReportCase(
      name: "in Japanese, with the reason behind the verdict",
      text: """
        ### 手動テスト結果
        1. 鍵の保存
           - 鍵が保存されること。
              - 検証結果: Ok
           - 数が出ること。
              - 検証結果: NG。数が 0 のまま。
        """,
      lines: ["鍵が保存されること: passed", "数が出ること: failed"]),
    ReportCase(
      name: "rows with an empty first cell stand under the last one that is filled",
      text: """
        # Testing

        | Page | User Action | Expected Result | Pass/Fail | Comments |
        | --- | --- | --- | --- | --- |
        | Pick a key | | | | |
        | | Input: "row 4" | Key is held | Pass | As expected |
        | | Input: "row 99" | Refused | Fail | Took it |
        | Turn | | | | |
        | | Input: "left" | Gate opens | Pass | As expected |
        """,
      lines: [
        #"Input: "row 4": passed"#, #"Input: "row 99": failed Took it"#,
        #"Input: "left": passed"#,
      ]),
    ReportCase(
      name: "what was seen tells the outcome where nothing else does",
      text: """
        # Bug report

        | # | Test Case | Summary | Expected | Actual | Severity |
        |---|---|---|---|---|---|
        | 01 | TC-4 | Choose a key | Key is held | Not As Expected | Major |
        | 02 | TC-9 | Turn it | Gate opens | Not as expected | Minor |
        """,
      lines: ["TC-4: failed", "TC-9: failed"]),
    ReportCase(
      name: "items beside a name in strong type tell of it",
      text: """
        # Manual testing

        - __Manual Test 1: Adding a key__

        - Goal: A guard can add a key.

        - What happened: Nothing was kept.

        - Result: Failed

        - **Manual Test 2: Turning a key**

        - Goal: A guard can turn a key.

        - Result: Pass
        """,
      lines: [
        "Manual Test 1: Adding a key: failed What happened: Nothing was kept.",
        "Manual Test 2: Turning a key: passed",
      ]),
    ReportCase(
      name: "counts behind a pass say no less",
      text: """
        # Round

        | Test | Result |
        |---|---|
        | key test | passed, 88 passed / 1 skipped |
        | gate test | passed, 88 passed / 1 failed |
        """,
      lines: ["key test: passed", "gate test: failed"]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
