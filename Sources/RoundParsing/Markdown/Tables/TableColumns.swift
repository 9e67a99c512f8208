import RoundModel

/// What the columns of a table hold, by the words of its header.
struct TableColumns: Sendable {
  /// Round columns: the outcome of one test in several rounds.
  private(set) var rounds: [(number: Int, column: Int)] = []
  private(set) var name: Int?
  private(set) var status: Int?
  private(set) var duration: Int?
  private(set) var file: Int?
  private(set) var message: Int?
  private(set) var priority: Int?
  private(set) var ordinal: Int?
  private(set) var group: Int?
  private(set) var notes: Int?
  private(set) var counts: [(measure: Claim.Measure, column: Int)] = []
  private(set) var rate: Int?
  /// What sort of thing the rows are, by the header of the name.
  private(set) var kind = Kind.test
  /// Whether a first column names figures and a second gives them.
  private(set) var isVertical = false

  init(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    let keys = table.header.map { KeyValue.folded($0.plain) }
    var named: [Int] = []
    for (column, key) in keys.enumerated() {
      if Self.isStatus(key), HeaderReader.roundNumber(key) == nil {
        named.append(column)
      } else {
        assign(key, column)
      }
    }
    status = StatusColumn.find(table.rows, named: named, taken: taken, bytes)
    let outcomes = status ?? rounds.last?.column
    readsOutcomes = outcomes.map { StatusColumn.share(table.rows, $0, bytes) > 0 } ?? false
    if let status, status < keys.count, Self.isStatus(keys[status]) || name != status {
      // A column that was taken for a remark and holds outcomes is none.
      if notes == status { notes = nil }
    }
    if let first = name, StatusColumn.isNumbers(table.rows, first, bytes) {
      ordinal = ordinal ?? first
      name = nil
    }
    if name == nil {
      name = keys.indices.first { column in
        column != status && column != ordinal && column != duration && column != rate
          && !counts.contains { $0.column == column } && !rounds.contains { $0.column == column }
          && !StatusColumn.isNumbers(table.rows, column, bytes)
      }
      if let name { kind = Self.kind(keys[name]) ?? .test }
    }
    isVertical =
      status == nil && keys.count >= 2 && counts.isEmpty
      && Self.holds(keys[0], Self.metricWords)
  }

  /// The columns that hold something else than a status.
  private var taken: Set<Int> {
    var taken = Set(counts.map(\.column)).union(rounds.map(\.column))
    for column in [duration, file, message, priority, ordinal, rate] {
      if let column { taken.insert(column) }
    }
    if let name, name == 0 { taken.insert(name) }
    return taken
  }

  private static func isStatus(_ key: [UInt8]) -> Bool {
    holds(key, statusWords)
      && (MeasureVocabulary.outcomeMeasure(in: key) == nil || holds(key, ["pass/fail", "성공/실패"]))
  }

  private mutating func assign(_ key: [UInt8], _ column: Int) {
    if let (number, _) = HeaderReader.roundNumber(key) {
      rounds.append((number, column))
    } else if duration == nil, Self.holds(key, Self.durationWords) {
      duration = column
    } else if MeasureVocabulary.isRate(key) || Self.holds(key, Self.rateWords) {
      rate = rate ?? column
    } else if let measure = MeasureVocabulary.measure(ofKey: key) ?? Self.total(key),
      measure != .total || !Self.holds(key, Self.nameWords) || Self.total(key) != nil
        || Self.holds(key, ["run", "executed", "count", "number", "anzahl", "nombre", "número"])
    {
      counts.append((measure, column))
    } else if ordinal == nil, Self.isOrdinal(key) {
      ordinal = column
    } else if file == nil, Self.holds(key, ["file", "datei", "fichier", "archivo", "文件"]),
      name != nil
    {
      file = column
    } else if priority == nil, Self.holds(key, ["priority", "severity", "priorität", "优先级"]) {
      priority = column
    } else if message == nil, Self.holds(key, Self.messageWords) {
      message = column
    } else if Self.holds(key, Self.noteWords) {
      notes = notes ?? column
    } else if name == nil, Self.holds(key, Self.nameWords) {
      name = column
      kind = Self.kind(key) ?? .test
    } else if group == nil, Self.holds(key, ["category", "suite", "module", "class", "kategorie"]) {
      group = column
    }
  }

  /// Whether any cell of the status column says something that is known.
  private(set) var readsOutcomes = false

  /// Whether the table gives an outcome a row.
  var hasOutcomes: Bool { name != nil && (status != nil || !rounds.isEmpty) }

  /// Whether the table gives figures a row.
  var hasCounts: Bool { counts.count >= 2 || counts.count == 1 && status == nil && rate != nil }

  private static func holds(_ key: [UInt8], _ words: [String]) -> Bool {
    words.contains { key.holdsPhrase(Array($0.utf8)) }
  }

  private static let statusWords = [
    "status", "result", "results", "outcome", "state", "verdict", "pass/fail", "p/f", "ergebnis",
    "성공/실패", "état", "statut", "résultat", "estado", "resultado", "статус", "результат", "状态", "结果",
    "結果",
    "状態", "判定", "상태", "결과",
  ]
  private static let durationWords = [
    "duration", "time", "elapsed", "runtime", "dauer", "zeit", "durée", "temps", "duración",
    "tiempo", "duração", "tempo", "время", "耗时", "时间", "時間", "시간",
  ]
  private static let rateWords = ["rate", "coverage", "%", "percentage", "percent", "quote"]
  private static let messageWords = [
    "error", "failure", "reason", "error message", "message", "cause", "root cause", "fehler",
    "erreur", "ошибка", "错误", "原因",
  ]
  private static let noteWords = [
    "notes", "note", "details", "comment", "comments", "remarks", "description", "observations",
    "bemerkung", "beschreibung", "notas", "descripción", "observações", "备注", "说明", "备考",
    "evidence",
    "expected", "actual", "impact", "steps",
  ]
  private static let nameWords = [
    "test", "tests", "test name", "test case", "name", "case", "scenario", "testfall", "testname",
    "feature", "component", "check", "item", "module", "suite", "category", "endpoint", "page",
    "function", "file", "class", "area", "bereich", "cas", "prueba", "caso", "teste", "тест",
    "测试", "用例", "テスト", "项目", "테스트", "test suite", "requirement", "criterion", "criteria",
  ]
  private static let metricWords = [
    "metric", "metrics", "measure", "statistic", "item", "kennzahl", "métrique", "métrica", "指标",
    "項目", "type", "category", "summary", "result", "показатель", "test results", "",
  ]

  /// What rows are whose names stand under a header.
  private static func kind(_ key: [UInt8]) -> Kind? {
    if holds(
      key, ["test suite", "suite", "module", "file", "class", "category", "phase", "套件", "模块"])
    {
      return .module
    }
    if holds(
      key,
      [
        "test", "tests", "case", "scenario", "testfall", "prueba", "caso", "teste", "тест", "测试",
        "用例",
      ])
    {
      return .test
    }
    if holds(key, ["bug", "issue", "defect", "problem"]) { return .issue }
    let checks = [
      "feature", "component", "check", "item", "area", "endpoint", "page", "function",
      "requirement",
      "criterion", "criteria", "metric", "bereich", "aspect",
    ]
    return holds(key, checks) ? .check : nil
  }

  private static func total(_ key: [UInt8]) -> Claim.Measure? {
    let totals = [
      "total", "tests", "count", "total tests", "anzahl tests", "anzahl", "total de pruebas", "总数",
      "合計",
    ]
    return totals.contains { key.elementsEqual($0.utf8) } ? .total : nil
  }

  private static func isOrdinal(_ key: [UInt8]) -> Bool {
    ["번호", "番号", "#", "no", "no.", "nr", "nr.", "id", "test id", "序号", "编号", "n°", "№"].contains {
      key.elementsEqual($0.utf8)
    } || key.isEmpty
  }
}
