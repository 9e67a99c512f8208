import RoundModel

/// What the headers of columns say.
extension TableColumns {
  private static let notSeen = WordTable(words: [
    "mock*", "stub*", "search", "sample", "simulated", "desired", "query", "api",
  ])

  /// Whether a header speaks of the result of something that is no test: "Mock result".
  static func isOfAnother(_ key: [UInt8]) -> Bool {
    Vocabulary.columns.best(in: key) == .status && notSeen.isIn(key)
  }

  /// Whether a header speaks of where the evidence of a result lies.
  static func isEvidence(_ key: [UInt8]) -> Bool { evidence.isIn(key) }

  private static let evidence = WordTable(words: [
    "evidence", "artifact*", "screenshot*", "log", "logs", "attachment*", "beleg*", "nachweis*",
    "preuve*", "capture*", "evidencia*", "evidência*", "captura*", "anexo*", "скриншот*", "证据",
    "截图", "証跡", "エビデンス", "증빙", "스크린샷",
  ])

  /// Whether a header calls a column that of the status.
  static func isStatus(_ key: [UInt8]) -> Bool {
    guard Vocabulary.columns.best(in: key) == .status, !notSeen.isIn(key) else { return false }
    // "Results passed" counts, and "Pass/Fail" says.
    return MeasureVocabulary.outcomeMeasure(in: key) == nil
      || key.contains(UInt8(ascii: "/")) || Vocabulary.columns.exactly(key) == .status
  }

  /// Whether a header asks whether a row passed, over cells that say whether it did: `Pass`, `OK?`.
  static func asksForPass(_ key: [UInt8], _ table: MarkdownTable, _ column: Int) -> Bool {
    guard passes.exactly(key.filter { $0 != UInt8(ascii: "?") && $0 != 0x20 }) != nil else {
      return false
    }
    return StatusColumn.share(table, column) >= 0.7
      && table.cells(column).contains {
        $0.small.contains(where: \.isASCIILetter) || $0.small.count > 4
      }
  }

  private static let passes = WordTable(words: [
    "pass", "passed", "ok", "passes", "bestanden", "réussi", "aprobado", "pasó", "aprovado",
    "passou", "пройден", "通过", "合格", "통과",
  ])

  static func namesFigures(_ key: [UInt8]) -> Bool {
    key.isEmpty || metricWords.isIn(key) || isStatus(key)
  }

  private static let metricWords = WordTable(words: [
    "metric", "metrics", "measure", "statistic", "item", "kennzahl", "métrique", "métrica", "指标",
    "項目", "type", "category", "summary", "result", "показатель", "test results", "tests", "指標",
    "항목",
    "outcome", "ergebnis", "résultat", "resultado", "wert", "kategorie", "indicateur", "indicador",
    "parameter", "attribute", "field", "项目",
  ])

  /// What rows are whose names stand under a header.
  static func kind(_ key: [UInt8]) -> Kind? { Vocabulary.kinds.best(in: key) }

  static func total(_ key: [UInt8]) -> Claim.Measure? {
    totalWords.exactly(key) != nil ? .total : nil
  }

  private static let totalWords = WordTable(words: [
    "total", "tests", "count", "total tests", "anzahl tests", "anzahl", "total de pruebas", "总数",
    "合計", "数量", "件数", "number", "nombre", "número", "количество", "개수", "cases", "用例数", "nb",
    "quantidade", "cantidad", "# tests", "no. of tests", "number of tests", "test count",
    "anzahl der tests", "nombre de tests", "número de pruebas", "número de testes",
    "количество тестов", "число тестов", "тестов", "всего тестов", "测试数量", "测试数", "건수", "횟수", "条数",
    "个数", "例数", "用例数量",
    "テスト数", "テスト件数", "테스트 수",
  ])
}
