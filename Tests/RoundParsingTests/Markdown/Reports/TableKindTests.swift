import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose rows are bugs, documents, keys or figures rather than tests.
@Suite("Tables that name tests, bugs and keys")
struct TableKindTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "rows that went as the round states of its tests",
      text: """
        # Ferry matrix

        ## Summary

        - Total: 3 tests
        - Passed: 2 tests

        ## Matrix

        | ID | Area | Question | Outcome |
        |---|---|---|---|
        | F1 | Sale | One way? | PASSED |
        | F2 | Refund | Half of it? | PASSED |
        | F3 | Tide | High or low? | FAILED |
        """,
      lines: ["Sale: passed", "Refund: passed", "Tide: failed"]),
    Case(
      name: "rows that went otherwise than the round states",
      text: """
        # Ferry matrix

        ## Summary

        - Total: 3 tests
        - Passed: 3 tests

        ## Matrix

        | ID | Area | Question | Outcome |
        |---|---|---|---|
        | F1 | Sale | One way? | PASSED |
        | F2 | Refund | Half of it? | PASSED |
        | F3 | Tide | High or low? | FAILED |
        """,
      lines: ["Sale: passed [check]", "Refund: passed [check]", "Tide: failed [check]"]),
    Case(
      name: "the words of an Italian matrix",
      text: """
        # Matrice dei test

        ## Risultato complessivo

        - 1 casi superati
        - 1 casi non superati

        ## Matrice

        | ID | Caso di test | Risultato ottenuto | Esito |
        |---|---|---|---|
        | F1 | Vende un biglietto | Biglietto stampato | SUPERATO |
        | F2 | Rimborsa un biglietto | Il denaro manca | NON SUPERATO |
        """,
      lines: ["Vende un biglietto: passed", "Rimborsa un biglietto: failed Il denaro manca"]),
    Case(
      name: "a key to marks is no list of tests",
      text: """
        # Ferry test cases

        ## Legend of marks

        | Status | Meaning |
        |---|---|
        | ✅ Passed | Behaves as wanted |
        | ❌ Failed | Behaves otherwise |

        ## Cases

        | Status | Test |
        |---|---|
        | ✅ Passed | Sell a ticket |
        | ❌ Failed | Refund a ticket |
        """,
      lines: [
        "Sell a ticket: passed",
        "Refund a ticket: failed",
      ]),
    Case(
      name: "bugs by their numbers",
      text: """
        # Ferry test report

        | Case | Bug ID | Status |
        |---|---|---|
        | Sell a ticket | BUG-2 | Passed |

        ## Defect Summary

        | Bug ID | Severity | Status |
        |---|---|---|
        | BUG-1 | Medium | Closed |
        | BUG-2 | Low | Fixed |
        | BUG-3 | Low | Open |
        """,
      lines: [
        "Sell a ticket: passed",
        "BUG-1: passed [issue]",
        "BUG-2: passed [issue]",
        "BUG-3: failed [issue]",
      ]),
    Case(
      name: "documents and goals are no tests",
      text: """
        # Validation run

        | Test file | Path | Status |
        |---|---|---|
        | Mail | `tests/mail.md` | ✅ PASS |

        ## Documents written

        | Document | Path | Status |
        |---|---|---|
        | Map | `docs/ops/map.md` | ✅ Complete |

        ## Coverage goals

        | Layer | Current | Target | Notes |
        |---|---|---|---|
        | Core | 100% | 100% | ✅ Complete |
        | Adapters | 0% | 80% | ⏳ Technical debt |

        ## Performance tests

        | Metric | Target | Actual | Status |
        |---|---|---|---|
        | Load | 90% | 92% | ✅ |
        | Save | 90% | 60% | ❌ |
        """,
      lines: [
        "tests/mail.md::Mail: passed [module]",
        "Load: passed [check]",
        "Save: failed 60% [check]",
      ]),
    Case(
      name: "words for figures beside numbers",
      text: """
        # Test report

        ## Test results

        | Item | Result |
        |---|---|
        | Total | 40 |
        | Passed | 31 |
        | Failed | 7 |
        | Skipped | 2 |
        """,
      lines: []),
    Case(
      name: "criteria with a verdict each, and criteria without",
      text: """
        # Guard round

        ## Acceptance Criteria

        | Criteria | Status | Evidence |
        |---|---|---|
        | Strangers cannot read letters | ✅ | Test 1 |
        | Clerks can read letters | ❌ | Test 2 |

        ## Exit criteria

        | Criterion | Status |
        |---|---|
        | Letters are fast | TBD |
        | Letters are neat | |
        """,
      lines: [
        "Strangers cannot read letters: passed [check]",
        "Clerks can read letters: failed Test 2 [check]",
      ]),
    Case(
      name: "neither a date nor a signature names a test",
      text: """
        # Harbour log

        | Date | Step | Result | Observation |
        |---|---|---|---|
        | 2026-09-24 | Open gate | Passed | quick |
        | 2026-09-25 | Lift crane | Failed | the rope broke |

        ## Second

        | Test No. | Case No. | Tester | Result | Remark | Signature |
        |---|---|---|---|---|---|
        | 1 | 1.1 | Eva Berg | OK | | eb |
        | 2 | 2.1 | Eva Berg | not OK | stuck | eb |
        """,
      lines: [
        "Open gate: passed",
        "Lift crane: failed the rope broke",
        "1.1: passed",
        "2.1: failed stuck",
      ]),
    Case(
      name: "one case by its title in a table and by its code in a heading",
      text: """
        # Ferry test report

        ## Results

        | Test Case ID | Scenario | Status |
        |---|---|---|
        | TC_001 | Sell a ticket | Passed |
        | TC_002 | Refund a ticket | Failed |

        ## Failed cases

        ### TC_002 - Refund a ticket
        Status: Failed
        Issue: money stays booked
        """,
      lines: [
        "Sell a ticket: passed",
        "Refund a ticket: failed money stays booked",
      ]),
    Case(
      name: "codes that start again in each part",
      text: """
        # Ferry test report

        ## Deck

        | ID | Scenario | Status |
        |---|---|---|
        | TC-1 | Sell a ticket | Passed |

        ## Hall

        ### TC-1 - Ring the bell
        Status: Failed
        """,
      lines: ["Sell a ticket: passed", "TC-1 - Ring the bell: failed"]),
  ]

  @Test("Each table gives what it tells of", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A total behind a table is held against the sums of its rows")
  func totalLine() throws {
    let rows = """
      # Shop run

      | Part | Total | Passed | Failed |
      |---|---|---|---|
      | Mail | 30 | 30 | 0 |
      | Cart | 21 | 20 | 1 |
      """
    let right = try Reading.round(rows + "\n\n**Total: 51 tests, 50 passed, 1 failed**\n")
    #expect(right.diagnostics.isEmpty)
    let wrong = try Reading.round(rows + "\n\n**Total: 51/51 passed**\n")
    #expect(wrong.diagnostics.map(\.code) == [.groupPassesDiffer])
    // What stands between tells of something else.
    let other = try Reading.round(rows + "\n\nAnd the pages:\n\n**Total: 9 tests, 9 passed**\n")
    #expect(other.diagnostics.map(\.code).contains(.groupPassesDiffer) == false)
  }
}
