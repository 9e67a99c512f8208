import RoundModel
import Testing

@testable import RoundParsing

/// Tables with a column for each of several environments, and tables that count failures by files.
@Suite("Columns of environments and of counts")
struct PlaceColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "verdicts that go on in words, between facts",
      text: """
        # Player round

        | Test | Result |
        |---|---|
        | Install | Passed |

        ## Both systems

        | Test | Linux | Windows |
        |---|---|---|
        | Library | 4.1, build 20 | 4.2, build 3 |
        | Seek while paused | Passed; log was read | Failed: the picture freezes |
        | Volume ramp | Passed; by ear | Passed |
        | Bad config | tried without a key | errors went to the script |
        """,
      lines: [
        "Install: passed",
        "Seek while paused {Linux}: passed",
        "Seek while paused {Windows}: failed the picture freezes",
        "Volume ramp {Linux}: passed",
        "Volume ramp {Windows}: passed",
      ]),
    Case(
      name: "two states in words are no environments",
      text: """
        # Player round

        | Feature | Old player | Remark there |
        |---|---|---|
        | Seek | slow and late | see the list |
        | Volume | loud | a knob |
        """,
      lines: []),
    Case(
      name: "verdicts in a language that has no lexicon",
      text: """
        # Matrice

        | ID | Caso | Esito |
        |---|---|---|
        | C1 | Ricerca libro | SUPERATO |
        | C2 | Prestito doppio | NON SUPERATO |
        | C3 | Rinnovo | ✅ OK |
        | C4 | Reso | ❌ KO |
        | C5 | Multa | da rivedere |
        """,
      lines: [
        "Ricerca libro: passed", "Prestito doppio: failed", "Rinnovo: passed", "Reso: failed",
        "Multa: unreadable",
      ]),
    Case(
      name: "verdicts under a header and in words that nobody knows",
      text: """
        # Taulukko

        | Nro | Kohde | Lopputulos |
        |---|---|---|
        | 1 | Haku | hyvä |
        | 2 | Laina | ❌ FAIL |
        | 3 | Palautus | ✅ |
        | 4 | Maksu | OK |
        | 5 | Varaus | huono |
        """,
      lines: [
        "Haku: unreadable", "Laina: failed", "Palautus: passed", "Maksu: passed",
        "Varaus: unreadable",
      ]),
    Case(
      name: "failures counted by file",
      text: """
        # Player round

        | File | Failed | Tests |
        |---|---|---|
        | `src/api/health.test.ts` | 4 | Health of the host |
        | `src/api/state.test.ts` | 2 | State of the host |
        | `src/api/clock.test.ts` | 0 | Clock |
        """,
      lines: [
        "src/api/health.test.ts: failed [module]",
        "src/api/state.test.ts: failed [module]",
      ]),
  ]

  @Test("A column of outcomes beside one that counts gives figures, whatever is said of them")
  func verdictCounts() throws {
    let round = try Reading.round(
      """
      # Harbour round

      ## Summary

      | Verdict | Number | Detail |
      |---|---|---|
      | ✅ PASS (by hand) | 7 | cranes, gates, lamps |
      | 🟡 Partly | 4 | horns |
      | ❌ Anomaly | 2 | see findings F1 and F2 |
      """)
    #expect(Reading.tests(round).isEmpty)
    #expect(round.header.stated.passed == 7)
    #expect(round.header.stated.failed == 2)
  }

  @Test("Each column is taken for what it holds", arguments: cases)
  func columns(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
