import RoundModel
import Testing

/// Reports on one bug: its record in a table, and its parts under headings.
@Suite("Reports on one bug")
struct BugRecordTests {
  static let records = [
    ReportCase(
      name: "a record with a last state",
      text: """
        # Ferry defect report

        | Field | Result |
        |---|---|
        | Defect ID | BUG-07 |
        | Description | Refund is lost |
        | Severity | High |
        | Original Result | FAIL |
        | Retest Result | PASS |
        | Final Status | CLOSED |
        """, lines: ["BUG-07: Refund is lost: passed [issue]"]),
    ReportCase(
      name: "a record without a state, whose failure must not vanish",
      text: """
        # Ferry defect report

        | Field | Result |
        |---|---|
        | Bug ID | 7 |
        | Severity | High |
        | Test Result | FAIL |
        """, lines: ["7: failed [issue]"]),
    ReportCase(
      name: "rows of tests are no record",
      text: """
        # Ferry report

        | Feature | Result |
        |---|---|
        | Severity filter | PASS |
        | Priority | FAIL |
        | Defect list | PASS |
        """,
      lines: [
        "Severity filter: passed [check]", "Priority: failed [check]",
        "Defect list: passed [check]",
      ]),
    ReportCase(
      name: "the parts of a report on one bug are no bugs",
      text: """
        # Ferry

        # Defect report

        ## 1. Defect title

        **Refund is lost**

        ## 2. Related test case

        **Test case:** TC-11 - Refund

        **Test type:** Negative

        ## 3. Preconditions

        1. A ticket was paid.

        ## 4. Severity

        High

        ## 5. Root cause

        The sum is a text.
        """, lines: []),
    ReportCase(
      name: "bugs under headings with numbers",
      text: """
        # Ferry

        ## Defect report

        ### 1. Refund is lost

        The sum is a text.

        ### 2. Map is grey

        No tiles come.
        """,
      lines: [
        "Refund is lost: failed The sum is a text. [issue]",
        "Map is grey: failed No tiles come. [issue]",
      ]),
  ]

  @Test("Records and parts", arguments: records)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  @Test("The day on which a bug was reported is the date of its report")
  func date() throws {
    let text = """
      # Ferry defect report

      **Date Reported:** September 8, 2026

      | Test | Result |
      |---|---|
      | Refund | FAIL |
      """
    #expect(try Reading.round(text).header.date == "2026-09-08")
  }
}
