import RoundModel

/// Tables of bugs by their numbers, each with its state.
enum BugTable {
  /// Whether the first column holds numbers of bugs, and no other names tests.
  static func isOne(_ keys: [[UInt8]], _ table: MarkdownTable) -> Bool {
    guard keys.count > 1, !TableColumns.namesTests(keys) else { return false }
    let cells = table.cells(0)
    guard !cells.isEmpty,
      cells.allSatisfy({ $0.plain.contains(where: \.isASCIIDigit) && !$0.plain.contains(0x20) })
    else { return false }
    if let word = Vocabulary.issues.longest(keys[0], at: 0) {
      return word.count == keys[0].count || numbers.isIn(Array(keys[0][word.count...]))
        || keys[0].last == UInt8(ascii: "#")
    }
    return cells.allSatisfy { TestName.isNumberedIssue($0.small.map { $0 == 0x5F ? 0x20 : $0 }) }
  }

  private static let numbers = WordTable(words: [
    "id", "ids", "no", "no.", "nr", "nr.", "number", "nummer", "numéro", "número", "номер", "编号",
    "番号",
    "번호",
  ])

  /// Whether a header stands over how grave a bug is, which does not name it.
  static func isGrade(_ key: [UInt8]) -> Bool { grades.isIn(key) }

  private static let grades = WordTable(words: [
    "severity", "priority", "schwere*", "priorität", "gravité", "sévérité", "priorité", "severidad",
    "gravedad", "prioridad", "severidade", "gravidade", "prioridade", "серьезность", "серьёзность",
    "приоритет", "严重程度", "严重性", "优先级", "重大度", "優先度", "심각도", "우선순위",
  ])

  /// What the state of a bug says: an open one is there, and a closed one is mended.
  static func outcome(_ small: [UInt8]) -> Outcome? {
    let state = KeyValue.folded(small)
    if opened.longest(state, at: 0) != nil { return .failed }
    if closed.longest(state, at: 0) != nil { return .passed }
    return nil
  }

  private static let opened = WordTable(words: [
    "open", "opened", "new", "reopened", "re-opened", "still open", "unfixed", "offen", "neu",
    "wieder offen", "ouvert", "ouverte", "nouveau", "abierto", "abierta", "nuevo", "aberto",
    "aberta",
    "novo", "открыт", "открыта", "открыто", "новый", "未解决", "未修复", "打开", "新建", "未対応", "未解決",
    "未修正", "オープン", "열림", "미해결", "신규",
  ])
  private static let closed = WordTable(words: [
    "closed", "geschlossen", "erledigt", "fermé", "fermée", "cerrado", "cerrada", "fechado",
    "fechada",
    "закрыт", "закрыта", "закрыто", "已关闭", "关闭", "クローズ", "종료", "닫힘",
  ])
}
