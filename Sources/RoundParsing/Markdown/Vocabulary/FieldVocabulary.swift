/// What a named value of a test or of the report's head is about.
enum MarkdownField: Sendable, Hashable {
  case error, rootCause, impact, fix, note, status, duration, priority, file, name
  case date, time, roundDuration, environment, tool, commit, branch, round, build

  /// The field of a test that a name in small letters stands for.
  init?(test key: [UInt8]) {
    guard let field = Self.field(key, Self.testPhrases) else { return nil }
    self = field
  }

  /// The field of the report's head that a name in small letters stands for.
  init?(head key: [UInt8]) {
    guard let field = Self.field(key, Self.headPhrases) else { return nil }
    self = field
  }

  private static func field(
    _ key: [UInt8], _ table: [(MarkdownField, [[UInt8]])]
  ) -> MarkdownField? {
    for (field, phrases) in table {
      // "Test" names a test, and "Test environment" does not.
      let holds =
        field == .name
        ? phrases.contains(key) : phrases.contains { key.holdsPhrase($0) }
      if holds { return field }
    }
    return nil
  }

  private static let testPhrases: [(MarkdownField, [[UInt8]])] = table([
    (
      .rootCause,
      ["root cause", "cause", "ursache", "cause racine", "causa", "причина", "原因", "원인"]
    ),
    (
      .fix,
      [
        "fix required", "fix", "required fix", "solution", "suggested fix", "proposed fix",
        "action",
        "lösung", "correction", "solución", "solução", "решение", "解决", "修复", "対策",
      ]
    ),
    (.impact, ["impact", "auswirkung", "impacto", "влияние", "影响", "影響", "영향"]),
    (
      .error,
      [
        "error", "error message", "failure", "failure reason", "reason", "message", "issue",
        "problem", "symptom", "actual", "bug", "details", "fehler", "problema", "problème",
        "erreur", "mensaje", "erro", "ошибка", "错误", "实际", "问题",
        "エラー", "오류",
      ]
    ),
    (.name, ["test name", "test case", "test", "testfall", "测试用例"]),
    (
      .status,
      [
        "status", "result", "outcome", "statut", "résultat", "resultado", "resultat", "état",
        "estado", "ergebnis", "статус", "状态", "结果", "상태",
      ]
    ),
    (
      .duration, ["duration", "time", "dauer", "durée", "duración", "duração", "время", "耗时", "時間"]
    ),
    (
      .priority,
      ["priority", "severity", "priorität", "prioridad", "prioridade", "приоритет", "优先级"]
    ),
    (.file, ["file", "location", "datei", "fichier", "archivo", "файл", "文件"]),
    (
      .note,
      [
        "additional info", "additional information", "note", "notes", "details", "observation",
        "likely", "hinweis",
      ]
    ),
  ])

  private static let headPhrases: [(MarkdownField, [[UInt8]])] = table([
    (
      .roundDuration,
      [
        "test duration", "duration", "total time", "execution time", "elapsed", "run time",
        "runtime", "total duration", "dauer", "durée", "duración", "duração", "длительность", "耗时",
        "実行時間",
      ]
    ),
    (
      .date,
      [
        "date", "test date", "generated", "executed", "datum", "fecha", "data", "дата", "日期", "日付",
        "날짜", "时间", "run date", "tested on", "last updated",
      ]
    ),
    (.time, ["time", "uhrzeit", "heure", "hora", "время"]),
    (
      .environment,
      ["environment", "env", "umgebung", "environnement", "entorno", "ambiente", "окружение", "环境"]
    ),
    (.tool, ["framework", "tool", "test runner", "runner"]),
    (.commit, ["commit", "revision"]), (.branch, ["branch"]),
    (.round, ["round", "iteration", "runde", "ronda", "rodada", "раунд", "轮次"]),
    (.build, ["build"]),
  ])

  private static func table(
    _ list: [(MarkdownField, [String])]
  ) -> [(MarkdownField, [[UInt8]])] {
    list.map { field, phrases in (field, phrases.map { Array($0.utf8) }) }
  }
}
