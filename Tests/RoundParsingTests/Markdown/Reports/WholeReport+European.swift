import RoundModel

/// Reports in languages of Europe other than English.
extension WholeReport {
  static let european = [acceptance]

  /// A German record of acceptance, a section a case.
  private static let acceptance = WholeReport(
    file: "acceptance.de.md", title: "Abnahmeprotokoll Lagerverwaltung 2.8", number: 2,
    date: "2025-11-03", stated: Totals(total: 5, passed: 3, failed: 1, skipped: 1),
    tests: [
      "Wareneingang buchen: passed",
      "Umlagerung zwischen zwei Hallen: failed Der Zielplatz bleibt gesperrt",
      "Inventur mit Zählliste: passed Der Druck dauert 14 Minuten",
      "Etikettendruck: not-run Der Drucker ist nicht geliefert",
      "Rückstand nachliefern: passed",
    ])
}
