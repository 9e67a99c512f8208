import RoundModel
import Testing

@testable import RoundParsing

/// Rows, items and cells whose verdict is told by a sign, a count or a remark.
@Suite("Verdicts in signs, counts and remarks")
struct VerdictShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "ticks and crosses",
      text: """
        # Checks

        | Test | Kind | Status | Comment |
        |---|---|---|---|
        | T1 | Unit | √ | opens |
        | T2 | Unit | X | does not close |
        | T3 | Unit | √ | |

        ## Endpoints

        | status | operation | error | permissions |
        |---|---|---|---|
        |✔|AddUser|||
        |x|DropUser|not there||
        |✔|ListUsers|||
        """,
      lines: [
        "T1: passed",
        "T2: failed does not close",
        "T3: passed",
        "AddUser: passed",
        "DropUser: failed not there",
        "ListUsers: passed",
      ]),
    Case(
      name: "crosses under the header of a table with ticks",
      text: """
        # API checks

        ## Auth
        | status | operation-id | error |
        |---|---|---|
        |✔|Login||
        |✔|Logout||

        ## Events
        | status | operation-id | error |
        |---|---|---|
        |x|QueryEvents||
        """,
      lines: [
        "Login: passed",
        "Logout: passed",
        "QueryEvents: failed",
      ]),
    Case(
      name: "a table that goes on behind a blank line",
      text: """
        # Booking tests

        | Test ID | Method | Why | Verdict | Comments |
        |---|---|---|---|---|
        | W1 | Wallet.pay | pays | PASS | All good |
        | W2 | Wallet.drain | drains | PASS | All good |

        | B1 | Booking.cancel | cancels twice | PASS | Status remains CANCELLED when cancelled again |
        | B2 | Booking.extend | extends | FAIL | Returns true for an empty slot |
        """,
      lines: [
        "Wallet.pay: passed",
        "Wallet.drain: passed",
        "Booking.cancel: passed",
        "Booking.extend: failed Returns true for an empty slot",
      ]),
    Case(
      name: "rows told apart by what is expected, behind a list of contents",
      text: """
        # Manual test

        ## Table of contents
        - [Bar](#bar)

        ### Manual testing

        #### Bar
        | Feature | Action | Expected outcome | Pass/Fail |
        |---|---|---|---|
        | bar | click | opens | pass |
        | bar | click | closes | fail |
        | logo | click | home | pass |
        """,
      lines: [
        "bar (opens): passed [check]",
        "bar (closes): failed [check]",
        "logo: passed [check]",
      ]),
    Case(
      name: "metres and no minutes",
      text: """
        # Field test

        | ID | Title | Result | Code |
        |---|---|---|---|
        | UAT-01 | Check-in nearby (4m) | PASS | 200 |
        | UAT-02 | Check-in far away (50m) | PASS | 400 |
        """,
      lines: [
        "Check-in nearby (4m): passed",
        "Check-in far away (50m): passed",
      ]),
    Case(
      name: "items with figures behind the verdict",
      text: """
        # Gate test results

        - `pnpm lint`: PASS
        - `pnpm test`: FAIL (`3/4`)
        - `pnpm e2e`: PASS (`24/24`)
        - npm audit: pass (5 files, 62 tests)
        - Security baseline: PASS
        """,
      lines: [
        "pnpm lint: passed [check]",
        "pnpm test: failed [module]",
        "pnpm e2e: passed [module]",
        "npm audit: passed [check]",
        "Security baseline: passed [check]",
      ]),
    Case(
      name: "cases of one name under two items",
      text: """
        # Methods

        - **Concat**
          - Test Case 1: Passed
          - Test Case 2: Passed
        - **Reverse**
          - Test Case 1: Failed
          - Test Case 2: Passed
        """,
      lines: [
        "Concat::Test Case 1: passed",
        "Concat::Test Case 2: passed",
        "Reverse::Test Case 1: failed",
        "Reverse::Test Case 2: passed",
      ]),
    Case(
      name: "items with results of their own",
      text: """
        # Release audit

        ## Executed checks

        1. Governance precheck
        - Command: `make gov`
        - Result: PASS

        1. Web tests
        - Command: `npm run e2e`
        - Result: FAIL
        - Reason: no credentials

        ## Automated verification

        - `xcodebuild build`
        Status: PASS
        - `xcodebuild test`
        Status: NOT RUN (no scheme)
        """,
      lines: [
        "Governance precheck: passed",
        "Web tests: failed no credentials",
        "xcodebuild build: passed",
        "xcodebuild test: not-run",
      ]),
    Case(
      name: "sizes with a cross in them, and counts of errors",
      text: """
        # Build check

        | Machine | Window | Result | Time |
        |---|---|---|---|
        | air | 1440 × 932 | Passed | 356 s |
        | mini | 1920 × 1080 | Passed | 380 s |

        | Command | Result |
        |---|---|
        | npm run check | 0 errors, 0 warnings |
        | npm run lint | 2 errors, 0 warnings |
        | npm run types | no errors |
        """,
      lines: [
        "air: passed (356.0 s)",
        "mini: passed (380.0 s)",
        "npm run check: passed",
        "npm run lint: failed",
        "npm run types: passed",
      ]),
    Case(
      name: "what was rejected as it should be",
      text: """
        # Validation

        ### Test 1: Wrong password
        **Result:** Correctly rejected

        ### Test 2: No token
        **Result:** [REJECTED AS EXPECTED]

        ### Test 3: Expired token
        **Result:** incorrectly rejected
        """,
      lines: [
        "Test 1: Wrong password: passed",
        "Test 2: No token: passed",
        "Test 3: Expired token: failed",
      ]),
    Case(
      name: "remarks behind a pass, and counts",
      text: """
        # Validation

        | Test | Result |
        |---|---|
        | unknown agent | ✅ PASS (correct error) |
        | stale agent | ✅ PASS (2 failed) |
        | batch | 10 passed / 1 failed |
        | single | 10 passed / 0 failed |
        """,
      lines: [
        "unknown agent: passed",
        "stale agent: unreadable",
        "batch: failed",
        "single: passed",
      ]),
    Case(
      name: "states that are no verdicts",
      text: """
        # Fix report

        ## BACKEND CHANGES

        Added routes.

        **Server Status:** ✅ Running on port 3001

        ## Checkpoints
        - Status: Completed

        ## Startup
        - **Status:** Operational

        ### TC-01 Login
        - **Status:** Completed
        """,
      lines: []),
    Case(
      name: "marks before names that speak of errors",
      text: """
        # Page checks - test results

        - ✅ **No console errors**: none seen
        - ✅ **No layout shift**
        - ✅ Login works

        ### 4. Cards (Previously: "Failed to load" error) ✅ PASS
        ### 5. Lists ✅ PASS
        ### 6. Completed orders show a badge
        result: pass
        ### 7. Sound
        result: fail
        """,
      lines: [
        "No console errors: passed [check]",
        "No layout shift: passed [check]",
        "Login works: passed [check]",
        "Cards (Previously: \"Failed to load\" error): passed",
        "Lists: passed",
        "Completed orders show a badge: passed",
        "Sound: failed",
      ]),
    Case(
      name: "ticks beside names, and shares",
      text: """
        # Status

        | Suite | Tests | Status | Time |
        |---|---|---|---|
        | Hooks | ✓ | PASS | 167ms |
        | Models | ✓ | PASS | 20ms |
        | HTTP | 34/36 | 94.4% | 47.6s |
        """,
      lines: [
        "Hooks: passed (0.167 s) [module]",
        "Models: passed (0.02 s) [module]",
        "HTTP: failed (47.6 s) [module]",
      ]),
    Case(
      name: "rows under a heading that says they passed",
      text: """
        # Sitzung

        ## Durchgeführt und bestanden

        | Prüfung | Ergebnis |
        |---|---|
        | npm run check | 0 Fehler, 0 Warnungen |
        | Startseite | Seite wird angezeigt |

        ## Nicht durchgeführt (fehlende Umgebung)
        - Zahlung mit Karte
        - Mailversand
        """,
      lines: [
        "npm run check: passed [check]",
        "Startseite: passed [check]",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
