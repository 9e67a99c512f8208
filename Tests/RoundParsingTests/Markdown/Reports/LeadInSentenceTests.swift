import RoundModel
import Testing

@testable import RoundParsing

/// Sentences that lead in a list of tests and say more of them, and lists that explain.
@Suite("Sentences over lists")
struct LeadInSentenceTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "names of failing tests behind a sentence",
      text: """
        # Night run

        The failing tests are **older** than this work, and not touched by it:

        1. `test_rounds_down` (clock of the host)
        2. `test_keeps_order`

        Nothing else was seen.
        """,
      lines: ["test_rounds_down: failed clock of the host", "test_keeps_order: failed"]),
    Case(
      name: "a sentence of two lines that counts names in code",
      text: """
        # Night run

        The 2 failures are **pre-existing**, from other work in the same
        tree, not from this one:

        1. `Harbour.Config — reads the tide table` (order of keys)
        2. `Harbour.Gate — closes
           at night` (lamp)
        """,
      lines: [
        "Harbour.Config — reads the tide table: failed order of keys",
        "Harbour.Gate — closes at night: failed lamp",
      ]),
    Case(
      name: "what made tests fail, what is mended and what was meant is no list of failures",
      text: """
        # Night run

        The 2 failures are caused by two mistakes:

        - `tide.table` was empty
        - `gate.clock` was late

        The failing tests are fixed now, each by its own change:

        - `test_rounds_down`
        - `test_keeps_order`

        The failing tests are green again, all of them passing alone:

        - `test_new_gate`

        The failing tests are expected to fail, by design:

        - `test_old_gate`

        The failures are in these places:

        - `tide table`
        """, lines: []),
    Case(
      name: "tests in a sentence in other languages",
      text: """
        # Nachtlauf

        Die fehlgeschlagenen Tests sind alt, nicht von dieser Änderung:

        - `test_tide`

        Los tests fallidos son antiguos, no de este cambio:

        - `test_gate`
        """, lines: ["test_tide: failed", "test_gate: failed"]),
    Case(
      name: "parts of one failure under its name",
      text: """
        # Codec

        | Test | Before | After |
        |---|---|---|
        | `reads_head` | ❌ Failing | ✅ Passing |
        | `reads_body` | ❌ Failing | ❌ Failing |

        ### What is still broken ❌

        **`reads_body`** (2 parts of the same test)
        1. **Writing**: wrong sign at byte 3
           - An old mistake

        2. **Reading**: lengths are shown
        """, lines: ["reads_head: passed", "reads_body: failed"]),
    Case(
      name: "lessons, and how tests should be",
      text: """
        # Failure analysis

        ## Failing tests
        - `test_groups`

        ## Key learnings

        ### 1. The host must be the same

        **Result**: False failures

        ## Test design

        - ✅ **Good test:** "looks at one thing"
        - ❌ **Bad test:** "counts all methods"

        ## What got fixed ✅
        1. **Gate** (`test_gate`)
           - it opens now
        """, lines: ["test_groups: failed"]),
    Case(
      name: "numbers of things with a sign",
      text: """
        # Failure analysis

        **Total failing tests: 3**
        - **Badly written tests (in a hurry): 3** ❌
        - **Real bugs: 0** ✅
        """, lines: []),
    Case(
      name: "a heading that says that all under it pass",
      text: """
        # Review

        ## Sharp looks — All PASS

        - **Q-1 tide table**: the first row of `tide.test()` is used.
        - **Q-0008-2 gate error**: nothing is written twice.
        - **Reviewer**: Ada
        """, lines: ["Q-1 tide table: passed", "Q-0008-2 gate error: passed"]),
    Case(
      name: "what came of a command is no verdict",
      text: """
        # Bench results

        ## Suite without a screen

        Result: **23 tests passed** in 0.4 seconds.

        ## Replay of a track

        Result: 9 moves. The last one ends at zero.
        """, lines: []),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
