import RoundModel

/// The words and marks that people write for outcomes: the one table, for all languages.
enum StatusVocabulary {
  /// Marks, each with what it says.
  static let marks: [(mark: [UInt8], outcome: Outcome)] = markList.map { (Array($0.0.utf8), $0.1) }

  private static let markList: [(String, Outcome)] = [
    ("\u{2705}", .passed), ("\u{2714}", .passed), ("\u{2713}", .passed), ("\u{2611}", .passed),
    ("\u{1F7E2}", .passed), ("\u{1F44D}", .passed), ("\u{274C}", .failed), ("\u{2717}", .failed),
    ("\u{2718}", .failed), ("\u{2716}", .failed), ("\u{1F534}", .failed), ("\u{1F6D1}", .failed),
    ("\u{23ED}", .skipped), ("\u{23E9}", .skipped), ("\u{1F6AB}", .skipped),
    ("\u{26AA}", .skipped), ("\u{2B1C}", .notRun), ("\u{23F8}", .skipped), ("\u{23F3}", .notRun),
    ("\u{26A0}", .unreadable), ("\u{1F7E1}", .unreadable), ("\u{1F7E0}", .unreadable),
    ("\u{2753}", .unreadable),
  ]

  /// Words by language; adding a language is adding to this table.
  private static let languages: [[(Outcome, [String])]] = [
    // English.
    [
      (
        .passed,
        [
          "passed", "pass", "passes", "passing", "ok", "success", "successful", "succeeded",
          "works",
          "working", "fixed", "resolved", "verified", "green",
        ]
      ),
      (
        .failed,
        [
          "failed", "fail", "fails", "failing", "failure", "ko", "not ok", "not passed",
          "not working", "not fixed", "broken", "still failing", "still fails", "red", "regressed",
        ]
      ),
      (.error, ["error", "errored"]), (.timedOut, ["timeout", "timed out", "timed-out"]),
      (.crashed, ["crash", "crashed"]),
      (.skipped, ["skipped", "skip", "ignored", "disabled", "pending", "deferred", "n/a"]),
      (
        .notRun,
        [
          "not run", "not tested", "not executed", "untested", "blocked", "not started", "todo",
          "to do", "not retested",
        ]
      ),
      (.expectedFailure, ["xfail", "xfailed", "expected failure"]),
      (.unexpectedPass, ["xpass", "xpassed"]), (.flaky, ["flaky", "intermittent"]),
      (
        .unreadable,
        [
          "partial", "partially passed", "partially", "likely fixed", "in progress", "unknown",
          "inconclusive", "pass with issues", "mixed", "warning",
        ]
      ),
    ],
    // German.
    [
      (.passed, ["bestanden", "erfolgreich", "erfolg", "behoben"]),
      (.failed, ["fehlgeschlagen", "nicht bestanden", "fehler"]),
      (.skipped, ["übersprungen", "uebersprungen"]), (.notRun, ["nicht getestet", "offen"]),
    ],
    // French.
    [
      (.passed, ["réussi", "réussie", "réussis", "succès", "validé"]),
      (.failed, ["échoué", "échouée", "échec", "en échec", "non réussi"]),
      (.skipped, ["ignoré", "sauté"]), (.notRun, ["non testé", "non exécuté"]),
    ],
    // Spanish and Portuguese.
    [
      (
        .passed,
        [
          "aprobado", "aprobada", "pasó", "pasado", "exitoso", "éxito", "aprovado", "passou",
          "sucesso", "correcto",
        ]
      ),
      (
        .failed,
        [
          "fallido", "fallida", "falló", "fallo", "fallado", "no aprobado", "reprovado", "falhou",
          "falha", "não passou",
        ]
      ),
      (.skipped, ["omitido", "omitida", "ignorado", "pulado"]),
      (.notRun, ["no ejecutado", "não executado", "pendiente", "pendente"]),
    ],
    // Russian.
    [
      (.passed, ["пройден", "пройдено", "успешно", "успех"]),
      (.failed, ["провален", "провалено", "не пройден", "не пройдено", "ошибка", "неудача"]),
      (.skipped, ["пропущен", "пропущено"]), (.notRun, ["не запущен", "не выполнен"]),
    ],
    // Chinese, Japanese, Korean.
    [
      (.passed, ["通过", "通過", "成功", "合格", "正常", "正确", "已修复", "已解决", "통과", "성공", "정상"]),
      (.failed, ["失败", "失敗", "未通过", "不合格", "不通过", "异常", "不正常", "错误", "未修复", "실패", "비정상"]),
      (.skipped, ["跳过", "スキップ", "건너뜀"]), (.notRun, ["未测试", "未执行", "未実施", "미실행"]),
    ],
  ]

  /// The words by their first byte, longest first.
  private static let words: [[(word: [UInt8], outcome: Outcome)]] = {
    var table: [[(word: [UInt8], outcome: Outcome)]] = Array(repeating: [], count: 256)
    for (outcome, list) in languages.joined() {
      for word in list {
        let bytes = Array(word.utf8)
        table[Int(bytes[0])].append((bytes, outcome))
      }
    }
    return table.map { $0.sorted { $0.word.count > $1.word.count } }
  }()

  /// The mark at an index of a text, and its length with the variation sign behind it.
  static func mark(_ text: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard index < text.count, text[index] >= 0xE2 else { return nil }
    for (mark, outcome) in marks where text[index...].starts(with: mark) {
      let isFollowed = text[(index + mark.count)...].starts(with: [0xEF, 0xB8, 0x8F])
      return (outcome, mark.count + (isFollowed ? 3 : 0))
    }
    return nil
  }

  /// The longest word or phrase that starts at an index of a text in small letters, and ends with
  /// a word.
  static func word(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard index < small.count else { return nil }
    for (word, outcome) in words[Int(small[index])] {
      let end = index + word.count
      guard end <= small.count, small[index..<end].elementsEqual(word) else { continue }
      let isWhole = end == small.count || !small[end].isASCIIWord && small[end] != UInt8(ascii: "-")
      if isWhole || word[0] >= 0x80 && small[end] >= 0x80 { return (outcome, word.count) }
    }
    return nil
  }

  /// The outcome that a whole cell or value says: marks and words that agree.
  ///
  /// Marks and words that contradict each other are unreadable, and so is a word that is not known
  /// beside no mark; a text that says nothing of an outcome gives `nil`.
  static func outcome(ofCell text: [UInt8]) -> Outcome? {
    let text = FoldedText.small(text)
    var found: [Outcome] = []
    var index = 0
    var letters = 0
    while index < text.count, index < 60 {
      if let mark = mark(text, at: index) {
        found.append(mark.outcome)
        index += mark.count
        continue
      }
      let startsWord =
        index == 0 || !text[index - 1].isASCIIWord && text[index - 1] != UInt8(ascii: "-")
      if startsWord, found.count < 4, letters < 20, let word = word(text, at: index) {
        found.append(word.outcome)
        index += word.count
        continue
      }
      if text[index].isASCIIWord || text[index] >= 0x80 { letters += 1 }
      index += 1
    }
    let certain = found.filter { $0 != .unreadable }
    guard let first = certain.first else { return found.first }
    if found.contains(.unreadable), first == .passed { return .unreadable }
    let isGood = { (outcome: Outcome) in outcome == .passed }
    let isBad = { (outcome: Outcome) in outcome.severity > 1 }
    if certain.contains(where: isGood), certain.contains(where: isBad) { return .unreadable }
    return certain.max { $0.weight < $1.weight }
  }
}
