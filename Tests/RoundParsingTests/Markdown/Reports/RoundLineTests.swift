import RoundModel
import Testing

@testable import RoundParsing

/// Lines of figures labelled by round, headings of figures, and what a report says of its own end.
@Suite("Figures of several rounds, headings and ends")
struct RoundLineTests {
  private static let rounds = [
    FigureCase(
      name: "the last round counts",
      text: """
        # Crane note

        | Case | Result |
        |---|---|
        | lift | PASS |
        | lower | PASS |

        - Round 1: 2 passed, 0 failed
        - Round 2: 1 passed, 1 failed
        """,
      stated: "-/1/1/-", lines: ["lift: passed", "lower: passed"]),
    FigureCase(
      name: "rounds in sections and a summary of them",
      text: """
        # Crane checks

        ## Round 1: old rope

        ### Flow 1: lift
        - Status: PASS

        ### Flow 2: lower
        - Status: FAIL

        ## Round 2: new rope

        ### Flow 1: lift
        - Status: PASS

        ### Flow 2: lower
        - Status: PASS

        ## Summary
        Round 1: 1/2 passed
        Round 2: 2/2 passed
        Overall: 3/4 passed
        """,
      stated: "2/2/-/-"),
    FigureCase(
      name: "attempts with dashes",
      text: """
        # Crane note

        - **Attempt 1** – 3 passed, 4 failed
        - **Attempt 2 (new rope)** – 6 passed, 1 failed
        """,
      stated: "-/6/1/-", groups: ["Attempt 1: -/3/4"]),
    FigureCase(
      name: "runs that a line adds up",
      text: """
        # Crane note

        - Run 1: 5/5 passed
        - Run 2: 4/5 passed
        - Total: 9/10 passed
        """,
      stated: "10/9/-/-", groups: ["Run 1: 5/5/-", "Run 2: 5/4/-"]),
    FigureCase(
      name: "rounds in other languages",
      text: """
        # Kranprüfung

        - Runde 1: 3 bestanden, 4 fehlgeschlagen
        - Runde 2: 6 bestanden, 1 fehlgeschlagen
        """,
      stated: "-/6/1/-"),
    FigureCase(
      name: "rounds in Chinese",
      text: """
        # 起重机测试

        - 第1轮：通过 3，失败 4
        - 第2轮：通过 6，失败 1
        """,
      stated: "-/6/1/-"),
    FigureCase(
      name: "runs that are tests",
      text: """
        # Crane note

        - Test Run 1: login
        - Test Run 2: logout

        2 passed, 1 failed
        """,
      stated: "-/2/1/-"),
  ]

  private static let headings = [
    FigureCase(
      name: "what is not done",
      text: """
        # Acceptance

        ## ✅ PASSED (1/4)
        ### 1. Lift
        - **Status:** PASSED

        ## ❌ FAILED (1/4)
        ### 2. Lower
        - **Status:** FAILED

        ## ⏸️ INCOMPLETE TESTS (2/4)
        ### 3. Turn
        - **Status:** NOT TESTED
        ### 4. Park
        - **Status:** NOT TESTED
        """,
      stated: "4/1/1/2",
      lines: ["Lift: passed", "Lower: failed", "Turn: not-run", "Park: not-run"]),
    FigureCase(
      name: "a warning sign beside passes",
      text: """
        # Acceptance

        ### Crane (2/3) ⚠️
        - ✅ test_lift
        - ✅ test_lower
        - ❌ test_turn
        """,
      groups: ["Crane: 3/2/-"],
      lines: [
        "Crane: unreadable [module]", "test_lift: passed", "test_lower: passed",
        "test_turn: failed",
      ]),
    FigureCase(
      name: "a second line of the title",
      text: """
        # Rope report
        ## All 3 Issues Fixed

        **Date:** 2026-02-02
        **Pass rate:** 75.0% (9/12 tests passed)

        ---

        ## Tests

        | Test | Result |
        |---|---|
        | leak | PASS |
        """,
      stated: "12/9/-/-", date: "2026-02-02", lines: ["leak: passed"]),
    FigureCase(
      name: "fixed bugs below the title",
      text: """
        # Bugs
        ## Fixed bugs

        - Total: 12
        - Failed: 3

        ## Tests

        | Test | Result |
        |---|---|
        | leak | PASS |
        """,
      lines: ["leak: passed"]),
    FigureCase(
      name: "failures of suites",
      text: """
        # Rapport de quai

        ### Total des échecs
        - **Tests de grue** : 12 échecs
        - **Tests de treuil** : 3 échecs
        - **Grand total d'échecs** : 15 tests
        """,
      stated: "-/-/15/-", groups: ["Tests de grue: -/-/12", "Tests de treuil: -/-/3"], lines: []),
    FigureCase(
      name: "none with problems",
      text: """
        # Crane note

        ## Checks

        - ✅ Lift: works
        - ❌ With problems: 0
        - ❌ Turn: broken
        """,
      lines: ["Lift: passed", "Turn: failed"]),
    FigureCase(
      name: "figures of different things in one row",
      text: """
        # Crane note

        | Suite | Run | Passed | Failed |
        |---|---|---|---|
        | Unit | 47 | 47 | 0 |
        | Audit | 9 screens | – | 218 findings |
        """,
      groups: ["Unit: 47/47/0"]),
    FigureCase(
      name: "a total row",
      text: """
        # Kranbericht

        ## 2. Testübersicht

        | Testkategorie | Anzahl der Testfälle | Bestanden | Fehlgeschlagen |
        |---|---|---|---|
        | Heben | 8 | 7 | 1 |
        | Senken | 3 | 3 | 0 |
        | **Gesamt** | 11 | 10 | 1 |
        """,
      stated: "11/10/1/-", groups: ["Heben: 8/7/1", "Senken: 3/3/0"]),
    FigureCase(
      name: "a column of names is no total",
      text: """
        # Rapport de quai

        | Cas de test | Résultat | Détail |
        |---|---|---|
        | levage | ÉCHEC | corde usée |
        | descente | OK | |
        """,
      lines: ["levage: failed corde usée", "descente: passed"]),
  ]

  private static func ended(_ name: String, _ line: String, _ ending: Completeness) -> FigureCase {
    FigureCase(
      name: name,
      text: "# Crane report\n\n- **Total tests:** 2\n- **Passed:** 2\n\(line)\n",
      stated: "2/2/-/-", completeness: ending)
  }

  private static let ends = [
    ended("interrupted", "- **Status:** Interrupted (return code -15, SIGTERM)", .truncated),
    ended("a mark", "- **Result:** ⚠️ Aborted by the operator", .truncated),
    ended("German", "- **Status:** Abgebrochen", .truncated),
    ended("French", "- **Statut :** Interrompu (délai)", .truncated),
    ended("Spanish", "- **Estado:** Interrumpido", .truncated),
    ended("Portuguese", "- **Status:** Interrompido", .truncated),
    ended("Russian", "- **Статус:** Прервано (SIGTERM)", .truncated),
    ended("Chinese", "- **状态：** 中断", .truncated),
    ended("Japanese", "- **状態：** 中断", .truncated),
    ended("Korean", "- **상태:** 중단됨", .truncated),
    ended("a sentence", "\n\nThe run was interrupted by a power cut.", .truncated),
    ended(
      "a table", "\n\n| Figure | Value |\n|---|---|\n| Passed | 2 |\n| Status | Killed |",
      .truncated),
    ended("a final report", "- **Status:** Final", .complete),
    ended("a run before", "- **Previous status:** Interrupted", .complete),
    ended("a condition", "\n\nIf the run is interrupted, start it again.", .complete),
    ended("a first run", "\n\nThe first run was interrupted, this one was not.", .complete),
    ended("a test of a break", "\n\n### Interrupt handling\n- **Status:** PASS", .complete),
  ]

  @Test("Lines by round", arguments: rounds)
  func takesItsRound(_ example: FigureCase) throws { try example.check() }

  @Test("Headings and parts", arguments: headings)
  func readsParts(_ example: FigureCase) throws { try example.check() }

  @Test("Ends", arguments: ends)
  func seesCuts(_ example: FigureCase) throws { try example.check() }

  @Test("Each round has its own figures")
  func earlierRound() throws {
    let text = try #require(Self.rounds.first { $0.name.hasPrefix("rounds in sections") }?.text)
    var options = ReadOptions()
    options.round = 1
    let stated = try Reading.round(text, options: options).header.stated
    #expect(stated.total == 2)
    #expect(stated.passed == 1)
  }
}
