import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose tests stand beside codes of what they are about, or beside what was expected of them.
@Suite("Columns beside the tests")
struct RequirementColumnTests {
  typealias Case = ReportCase

  private static let tables = [
    Case(
      name: "a column of the requirements that the tests are about",
      text: """
        # Cahier de recette

        | ID | Récit | Étapes | Résultat attendu | OK / KO |
        |---|---|---|---|---|
        | T-01 | US-01 | ouvrir la caisse | ouverte | OK |
        | T-02 | US-02 | rendre la monnaie | juste | **KO** |
        | T-S1 | ENF-3 | lire un autre compte | refusé | OK |
        """,
      lines: ["T-01: passed", "T-02: failed", "T-S1: passed"]),
    Case(
      name: "words that name the rows beside their codes",
      text: """
        # Cahier de recette

        | ID | Cas | OK / KO |
        |---|---|---|
        | T-01 | Ouvrir | OK |
        | T-02 | Fermer | KO |
        """,
      lines: ["Ouvrir: passed", "Fermer: failed"]),
    Case(
      name: "what was expected in Dutch is no outcome",
      text: """
        # Testverslag

        | Testgeval | Verwacht | Uitkomst |
        |---|---|---|
        | Kassa openen | Mislukt | Geslaagd |
        | Bon printen | Geslaagd | Niet gelukt |
        | Lade sluiten | Geslaagd | Werkt niet |
        """,
      lines: ["Kassa openen: passed", "Bon printen: failed", "Lade sluiten: failed"]),
  ]

  @Test(arguments: tables)
  func tellsByTheNames(_ report: Case) throws {
    let tests = try report.tests()
    #expect(tests == report.lines, "\(tests)")
  }
}
