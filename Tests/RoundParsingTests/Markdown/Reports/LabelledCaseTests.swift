import Testing

/// Cases that stand behind a label in an item, and numbered parts that test different things.
@Suite("Cases behind labels")
struct LabelledCaseTests {
  static let labelled = [
    ReportCase(
      name: "each with its status in the items under it",
      text: """
        # Acceptance of the ferry page

        ## 1. Pages

        * **Test Case:** All pages load without errors.
            * **Result:** At first some were missing. Solved.
            * **Status:** PASSED (after fixes)

        * **Test Case:** Links lead on.
            * **Result:** One leads nowhere.
            * **Status:** FAILED

        ## 2. Layout

        * **Test Case:** It fits a phone.
            * **Status:** PASSED
        """,
      lines: [
        "All pages load without errors: passed At first some were missing. Solved.",
        "Links lead on: failed One leads nowhere.", "It fits a phone: passed",
      ]),
    ReportCase(
      name: "what was typed, with what was expected and what was seen",
      text: """
        # Test log

        ### Form

        * **Objective:** The form works.
        * **Test Cases:**
            * **Input:** Enter a name.
                * **Expected Outcome:** It is shown.
                * **Actual Outcome:** Pass.
            * **Input:** Enter none.
                * **Expected Outcome:** A message says "Login failed".
                * **Actual Outcome:** **Fail.** A blank page came.
            * **Security Test:** Enter the name of another.
                * **Expected Outcome:** It is refused.
                * **Actual Outcome:** Pass. The server says no.
        """,
      lines: [
        "Enter a name: passed", "Enter none: failed A blank page came.",
        "Enter the name of another: passed",
      ]),
    ReportCase(
      name: "an error with its cause",
      text: """
        # Test log

        ## Night shift

        **Test:** Book a seat
        **Cause:** the gateway was down
        **Error:** 504

        **Test:** Print
        **Error:** none
        **Cause:** nothing

        **Test:** Refund
        **Comment:** to be looked at
        """, lines: ["Book a seat: failed 504"]),
    ReportCase(
      name: "labels over no verdict name nothing",
      text: """
        # Test plan

        - **Input:** a name
          - **Expected:** it is shown
        - **Goal:** the form works
          - **Status:** PASSED
        """, lines: []),
  ]

  @Test("Each case is called by what stands behind its label", arguments: labelled)
  func cases(_ one: ReportCase) throws {
    let lines = try one.tests()
    #expect(lines.map { $0.replacing(".: ", with: ": ") } == one.lines)
  }

  @Test("Numbered cycles on different things are parts of one round")
  func topics() throws {
    let text = """
      # Test log

      ## Test cycle 1: Sign-in form

      - ✅ Name is taken
      - ❌ Wrong password is refused

      ## Test cycle 2: Map of seats

      - ✅ Seats are drawn
      """
    #expect(try Reading.tests(Reading.round(text)).count == 3)
  }

  @Test(
    "Cycles that repeat tests, count them or speak of a repair are rounds",
    arguments: [
      ("Sign-in form", "Map of seats", "- ✅ Name is taken"),
      ("Sign-in form", "Retest of sign-in", "- ✅ Seats are drawn"),
      ("Sign-in form", "Map of seats", "- 3 tests passed\n- ✅ Seats are drawn"),
    ])
  func rounds(first: String, second: String, item: String) throws {
    let text = """
      # Test log

      ## Test cycle 1: \(first)

      - ❌ Name is taken
      - ❌ Wrong password is refused

      ## Test cycle 2: \(second)

      \(item)
      """
    #expect(try Reading.tests(Reading.round(text)).count == 1)
  }
}
