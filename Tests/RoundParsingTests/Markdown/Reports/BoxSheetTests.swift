import RoundModel
import Testing

@testable import RoundParsing

/// Sheets for tests by hand, with a box to tick for each outcome.
@Suite("Sheets with boxes")
struct BoxSheetTests {
  typealias Case = ReportCase

  private static let headings = [
    Case(
      name: "the ticked box under the heading of a case, whichever comes first",
      text: """
        # Checks of the till

        ### TC-1: Open the drawer

        **Result:**
        - [ ] Pass
        - [x] Fail

        ### TC-2: Print the receipt

        - [ ] Pass
        - [x] Fail: the paper jams
        - [ ] Blocked

        ### TC-3: Sum up

        - [X] **Pass**
        - [ ] **Fail**

        ### TC-4: Refund

        - [ ] Pass
        - [ ] Fail

        ### TC-5: Close

        - [x] Pass
        - [x] Fail
        """,
      lines: [
        "TC-1: Open the drawer: failed", "TC-2: Print the receipt: failed the paper jams",
        "TC-3: Sum up: passed", "TC-4: Refund: not-run", "TC-5: Close: unreadable",
      ]),
    Case(
      name: "a box with one outcome alone",
      text: """
        # Bench log

        ## Board

        ### Step 1.1 — Lamp

        ```
        voltage: 4.9 V
        ```
        - [x] PASS: the lamp is on

        ### Step 1.2 — Fan

        - [ ] PASS

        ### Step 1.3 — Relay

        - [ ] FAIL: it never clicks
        """,
      lines: [
        "Step 1.1 — Lamp: passed voltage: 4.9 V", "Step 1.2 — Fan: not-run",
        "Step 1.3 — Relay: failed it never clicks",
      ]),
    Case(
      name: "in German",
      text: """
        # Handtests

        ### Test 1: Kasse öffnen

        - [ ] Bestanden
        - [x] Fehlgeschlagen
        """,
      lines: ["Test 1: Kasse öffnen: failed"]),
  ]

  private static let items = [
    Case(
      name: "boxes under items, which may carry one themselves",
      text: """
        # Checks by hand

        ## Drawer

        - [x] **1.1** The drawer opens when cash is paid.
            - [x] Pass - seen twice
            - [ ] Fail
            - [ ] Pass with issues
        - [x] **1.2** It stays shut for cards.
            - [ ] Pass
            - [ ] Fail
            - [x] Pass with issues
        1. The bell rings
            - Result:
                - [ ] Pass
                - [x] Fail
        """,
      lines: [
        "The drawer opens when cash is paid: passed", "It stays shut for cards: unreadable",
        "The bell rings: failed",
      ]),
    Case(
      name: "boxes in one line below a name in strong type",
      text: """
        # Checks by hand

        ## Drawer

        **1. The drawer opens.** Pay in cash and
        look at it.

        Result: - [x] PASS - [ ] FAIL - [ ] NOT TESTED
        Comments: twice

        **2. The bell rings.** Listen.

        Result: - [ ] PASS - [x] FAIL - [ ] NOT TESTED

        > Mended since.
        > Result: - [x] PASS - [ ] FAIL - [ ] NOT TESTED

        **3. The lamp is on.** Look.

        Result: - [ ] PASS - [ ] FAIL - [ ] NOT TESTED

        **4. The fan turns.** Listen.

        Result: FAIL
        """,
      lines: [
        "The drawer opens: passed twice", "The bell rings: failed", "The lamp is on: not-run",
        "The fan turns: failed",
      ]),
  ]

  private static let others = [
    Case(
      name: "features whose names open with a word for an outcome",
      text: """
        # Plan

        ## Sign-in form

        - [x] Success: a note is shown
        - [x] Error: a dialog is shown
        - [x] Failed sign-in locks the account
        """,
      lines: []),
    Case(
      name: "work that is done",
      text: """
        # Plan

        ## Work

        1. Paint the door
            - [x] Done
        """,
      lines: []),
  ]

  @Test(arguments: headings + items + others)
  func readsTheTickedBox(_ sheet: Case) throws {
    let tests = try sheet.tests()
    #expect(tests == sheet.lines, "\(tests)")
  }

  @Test(arguments: [
    ("[x] Pass [ ] Fail", "passed"), ("- [ ] PASS - [x] FAIL - [ ] NOT TESTED", "failed"),
    ("[ ] Pass [ ] Fail", "not-run"), ("[x] Pass [x] Fail", "unreadable"),
    ("[ ] Pass [x] Pass with issues [ ] Fail", "unreadable"),
    ("[x] Pass [ ] Pass with issues [ ] Fail", "passed"), ("PASS [ ] FAIL [x]", "failed"),
  ])
  func choosesInOneLine(_ text: String, _ outcome: String) {
    #expect(StatusVocabulary.outcome(ofCell: Array(text.utf8))?.term == outcome)
  }

  @Test(arguments: ["[x] Approved by Ann [ ] Sent back", "see [x] and [ ]"])
  func leavesOtherBoxes(_ text: String) {
    #expect(StatusVocabulary.chosen(Array(text.utf8)) == nil)
  }
}
