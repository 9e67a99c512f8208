import RoundModel

/// The words that say what a figure counts.
enum MeasureVocabulary {
  private static let words: [(Claim.Measure, [[UInt8]])] = table([
    (
      .passed,
      [
        "passed", "pass", "passes", "passing", "successful", "success", "succeeded", "bestanden",
        "erfolgreich", "réussis", "réussi", "aprobados", "aprobadas", "exitosos", "aprovados",
        "пройдено", "успешно", "通过", "成功", "合格", "통과", "성공",
      ]
    ),
    (
      .failed,
      [
        "failed", "fail", "failures", "failure", "failing", "fails", "fehlgeschlagen", "échoués",
        "échecs", "fallidos", "fallidas", "fallos", "falhas", "falharam", "провалено", "失败", "失敗",
        "실패",
      ]
    ),
    (
      .skipped,
      [
        "skipped", "skip", "pending", "ignored", "übersprungen", "ignorés", "omitidos", "пропущено",
        "跳过", "スキップ",
      ]
    ),
    (.errors, ["errors", "error", "errored"]), (.flaky, ["flaky"]),
  ])
  private static let totals = [
    "total", "tests run", "run", "executed", "gesamt", "insgesamt", "total de", "всего", "总计", "总数",
    "合計", "전체", "test cases",
  ].map { Array($0.utf8) }
  private static let tests = [
    "tests", "test", "cases", "specs", "scenarios", "checks", "testfälle", "pruebas", "testes",
    "тестов",
  ].map { Array($0.utf8) }
  private static let fillers = [
    "total", "test", "unit", "of", "the", "priority", "integration", "e2e",
  ]
  .map { Array($0.utf8) }
  private static let rates = [
    "pass rate", "success rate", "pass percentage", "rate", "erfolgsquote", "taux de réussite",
    "tasa de éxito", "taxa de sucesso", "通过率", "成功率", "合格率",
  ].map { Array($0.utf8) }

  private static func table(
    _ list: [(Claim.Measure, [String])]
  ) -> [(Claim.Measure, [[UInt8]])] {
    list.map { measure, names in (measure, names.map { Array($0.utf8) }) }
  }

  /// What a name before a colon counts.
  static func measure(ofKey key: [UInt8]) -> Claim.Measure? {
    if let found = outcomeMeasure(in: key) { return found }
    return totals.contains { key.holdsPhrase($0) } ? .total : nil
  }

  /// The outcome that a text speaks of, if it speaks of one.
  static func outcomeMeasure(in text: [UInt8]) -> Claim.Measure? {
    words.first { $0.1.contains { text.holdsPhrase($0) } }?.0
  }

  /// Whether a text says that something passes.
  static func isPassing(_ small: [UInt8]) -> Bool {
    outcomeMeasure(in: small) == .passed
      || ["bestehen", "pass", "aprueban", "passam", "проходят"].contains {
        small.holdsPhrase(Array($0.utf8))
      }
  }

  static func measure(ofWord word: [UInt8]) -> Claim.Measure? {
    words.first { $0.1.contains(word) }?.0
  }

  private static let others = Set(
    [
      "bugs", "bug", "issues", "issue", "files", "modules", "sections", "features", "fixes",
      "steps",
      "services", "clusters", "warnings", "assertions", "requirements", "points", "lines", "pages",
      "components", "endpoints", "fehler", "errores", "问题",
    ].map { Array($0.utf8) })

  /// Whether a word counts something that is no test.
  static func isOther(_ word: [UInt8]) -> Bool { others.contains(word) }

  static func isTests(_ word: [UInt8]) -> Bool { tests.contains(word) }

  static func isFiller(_ word: [UInt8]) -> Bool { fillers.contains(word) }

  static func isRate(_ key: [UInt8]) -> Bool { rates.contains { key.holdsPhrase($0) } }

  /// What a rate in a text is the rate of, where the text says so.
  static func rateMeasure(in text: [UInt8]) -> Claim.Measure? {
    guard isRate(text) else { return nil }
    return text.holdsPhrase(Array("failure rate".utf8)) ? .failed : .passed
  }
}
