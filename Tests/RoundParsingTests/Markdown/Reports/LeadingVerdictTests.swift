import RoundModel
import Testing

@testable import RoundParsing

/// Cells that open with a verdict and explain it in words that are verdicts elsewhere.
@Suite("Verdicts that open a cell")
struct LeadingVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a failure, with passes in what explains it",
      text: """
        # Harbour round

        | Test | Result |
        |---|---|
        | Pages | Failed: only 4 of 11 sheets passed |
        | Till | Fail; log-in passed, payment crashed |
        | Gate | Fail, every packet timed out |
        | Crane | FAIL - passed on the second try |
        | Lamp | Failed; works again since build 7 |
        | Buoy | ❌ FAIL — no key |
        """,
      lines: [
        "Pages: failed only 4 of 11 sheets passed",
        "Till: failed log-in passed, payment crashed",
        "Gate: failed every packet timed out",
        "Crane: flaky",
        "Lamp: unreadable",
        "Buoy: failed no key",
      ]),
    Case(
      name: "a pass, with faults that were provoked in what explains it",
      text: """
        # Harbour round

        | Test | Result |
        |---|---|
        | No file | Passed: warning and start error are shown |
        | Audit | Pass: 0 open findings |
        | Wrong key | Passed; one error line in the log |
        | Nothing | Passed: 0 |
        | Lock | Pass: log-in ok, log-out failed |
        | Mail | Pass; but one error on sending |
        | Sail | Passed: partial data only |
        | Deck | Passed, crashed on leaving |
        """,
      lines: [
        "No file: passed",
        "Audit: passed",
        "Wrong key: passed",
        "Nothing: unreadable",
        "Lock: unreadable",
        "Mail: unreadable",
        "Sail: unreadable",
        "Deck: unreadable",
      ]),
    Case(
      name: "what was left out, with failures in what explains it",
      text: """
        # Harbour round

        | Test | Result | Notes |
        |---|---|---|
        | Gate | Blocked: the log-in failed | |
        | Crane | Skipped (fails on the old host) | |
        | Buoy | Not run - the server crashed before it | |
        | Lamp | Skipped: failed | |
        | Horn | SKIP (env) | no tenant there |
        | Sail | BLOCKED | nothing to close it with |
        """,
      lines: [
        "Gate: not-run the log-in failed",
        "Crane: skipped fails on the old host",
        "Buoy: not-run the server crashed before it",
        "Lamp: failed",
        "Horn: skipped no tenant there",
        "Sail: not-run nothing to close it with",
      ]),
    Case(
      name: "a pass that is still to be tested",
      text: """
        # Harbour round

        | Test | Result |
        |---|---|
        | Gate | Seen to be working / needs a formal retest |
        | Crane | Works, not formally tested |
        | Buoy | Passed by the crew |
        | Lamp | Passed; retest needed on the new board |
        """,
      lines: [
        "Gate: unreadable",
        "Crane: unreadable",
        "Buoy: passed",
        "Lamp: unreadable",
      ]),
  ]

  @Test("The verdict in front decides", arguments: cases)
  func leading(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  private static let words = [
    Case(
      name: "a cross before what did not run",
      text: """
        # Harbour round

        | Test | Result | Notes |
        |---|---|---|
        | Import | ❌ Blocked | cannot be tried without rights |
        | Export | ❌Blocked⚠️ | |
        | Print | ❌ N/A | |
        | Scan | ❌ Pending | |
        | Mail | ❌ Blocked, request failed | |
        | Copy | Pass | |
        """,
      lines: [
        "Import: not-run cannot be tried without rights",
        "Export: not-run",
        "Print: not-run",
        "Scan: not-run",
        "Mail: failed request failed",
        "Copy: passed",
      ]),
    Case(
      name: "short words for what was not tested",
      text: """
        # Board sheet

        | Test | Status |
        |---|---|
        | Print | NA |
        | Scan | TBT |
        | Mail | Not testable |
        | Fax | 🚀🚀Replaced |
        | Telex | Superseded by T-35 |
        | Copy | OK |
        | Bind | NO |

        ## Kernel

        | Test | Status |
        |---|---|
        | Boot | NO |

        ## Answers

        | Question | Result |
        |---|---|
        | Is any data lost? | No |
        | Does it start? | Passed |
        """,
      lines: [
        "Print: not-run",
        "Scan: not-run",
        "Mail: not-run",
        "Fax: not-run",
        "Telex: not-run",
        "Copy: passed",
        "Bind: failed",
        "Boot: failed",
        "Is any data lost?: unreadable",
        "Does it start?: passed",
      ]),
  ]

  @Test("Words outrank marks", arguments: words)
  func marked(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  private static let reasons = [
    Case(
      name: "evidence is no reason",
      text: """
        # Lab notes

        | Test | Result | Evidence |
        |---|---|---|
        | Ping | Fail, host is silent | `shots/4-ping.png` |
        | Trace | Fail | `shots/5-trace.png` |
        | Route | Fail | ![route](shots/6.png) |
        | Table | Fail | two routes are missing |
        | Loop | Success, 4 replies | `shots/7-loop.png` |
        """,
      lines: [
        "Ping: failed host is silent",
        "Trace: failed",
        "Route: failed",
        "Table: failed two routes are missing",
        "Loop: passed",
      ])
  ]

  @Test("A row gives its reason", arguments: reasons)
  func explained(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
