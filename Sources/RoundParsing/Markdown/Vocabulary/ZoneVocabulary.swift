import RoundModel

/// What a section is about, by the words of its heading.
enum MarkdownZone: Sendable, Hashable {
  /// Results, by whatever its lines say.
  case results
  /// Everything listed here failed, passed, or was skipped, unless a line says otherwise.
  case failures, passes, skips
  /// The figures of the round as a whole.
  case summary
  /// What should happen next: kept, and never an outcome.
  case actions
  /// Nothing here is an outcome of this round: examples, expectations, history, conclusions.
  case ignored

  /// The zone that a heading opens; `nil` where its words say nothing of that.
  init?(heading text: [UInt8]) {
    let words = KeyValue.folded(text)
    for (zone, phrases) in Self.phrases {
      for phrase in phrases where words.holdsPhrase(phrase) {
        self = zone
        return
      }
    }
    return nil
  }

  /// Whether a heading says no more than that the results as a whole follow.
  static func isOverall(_ heading: [UInt8]) -> Bool {
    let words = KeyValue.folded(HeadingText.withoutFigures(heading)).split { byte in
      byte < 0x80 && !byte.isASCIIWord
    }
    return !words.isEmpty && words.allSatisfy { word in overallWords.contains(Array(word)) }
      || words.contains { word in wholeWords.contains(Array(word)) }
  }

  /// Whether a heading announces modules, files or suites rather than tests.
  static func namesModules(_ heading: [UInt8]) -> Bool {
    let words = KeyValue.folded(heading)
    return [
      "test modules", "modules", "test suites", "suites", "test files", "files", "testdateien",
    ].contains {
      words.holdsPhrase(Array($0.utf8))
    }
  }

  /// Whether a heading says by a word of its own that the whole is meant.
  static func namesWhole(_ heading: [UInt8]) -> Bool {
    KeyValue.folded(heading).split { $0 < 0x80 && !$0.isASCIIWord }
      .contains { wholeWords.contains(Array($0)) }
  }

  /// Words that say by themselves that the whole is meant.
  private static let wholeWords = Set(
    ["overall", "executive", "insgesamt", "gesamtergebnis", "globales", "总体", "全体"].map {
      Array($0.utf8)
    })

  private static let overallWords = Set(
    [
      "test", "tests", "testing", "result", "results", "summary", "total", "totals", "final",
      "overview", "report", "status", "statistics", "metrics", "execution", "current", "score",
      "quick", "key", "run", "of", "the", "and", "e2e", "unit", "regression", "stats", "numbers",
      "ergebnisse", "ergebnis", "zusammenfassung", "übersicht", "testergebnisse", "résultats",
      "résumé", "résultat", "synthèse", "resultados", "resumen", "resultado", "resumo", "итоги",
      "результаты", "сводка", "des", "de", "los", "las", "der", "tests", "pruebas", "testes",
      "摘要", "总结", "概要", "测试结果", "测试摘要", "执行摘要", "测试总结", "요약", "결과", "テスト結果",
    ].map { Array($0.utf8) })

  /// Phrases in the order in which they are asked: what is no outcome comes first.
  private static let phrases: [(MarkdownZone, [[UInt8]])] = [
    (
      MarkdownZone.actions,
      [
        "next steps", "next step", "recommendations", "recommendation", "action items", "todo",
        "to do", "action plan", "follow-up", "follow up", "required actions", "remaining work",
        "nächste schritte", "empfehlungen", "prochaines étapes", "recommandations",
        "próximos pasos", "recomendaciones", "próximos passos", "recomendações",
        "следующие шаги", "рекомендации", "下一步", "建议", "次のステップ", "推奨", "다음 단계",
      ]
    ),
    (
      .ignored,
      [
        "insights", "lessons", "achievements", "achievement", "strengths", "solution",
        "bugs fixed", "problems fixed", "issues fixed", "corrections", "corrigidos", "corregidos",
        "requirements met", "error messages", "fehlermeldungen", "code changes", "change applied",
        "reason", "readiness", "business value", "user feedback", "lessons learned", "motivation",
        "conclusion", "conclusions", "how to", "steps to reproduce",
        "reproduction", "expected", "example", "examples", "usage", "previous", "history",
        "comparison", "before", "commands", "files changed", "files modified", "files created",
        "environment", "setup", "prerequisites", "appendix", "references", "legend", "glossary",
        "projected", "estimate", "root cause analysis", "fix plan", "proposed", "changes made",
        "fixes applied", "implementation", "architecture", "scope", "objective", "methodology",
        "acceptance criteria", "success criteria", "fazit", "conclusiones", "выводы", "结论", "まとめ",
      ]
    ),
    (
      .failures,
      [
        "failed", "failures", "failing", "failure", "errors", "broken", "fehlgeschlagen",
        "échecs", "échoués", "fallidos", "fallidas", "falhas", "falhos", "провал", "неудач", "失败",
        "失敗", "실패",
      ]
    ),
    (
      .skips,
      [
        "skipped", "not tested", "not run", "pending", "übersprungen", "ignorés", "omitidos",
        "пропущ", "跳过",
      ]
    ),
    (
      .passes,
      [
        "passed", "passing", "successful", "what works", "working", "bestanden", "réussis",
        "aprobados", "exitosos", "aprovados", "пройден", "通过", "合格", "통과",
      ]
    ),
    (
      .summary,
      [
        "summary", "overview", "totals", "statistics", "metrics", "zusammenfassung", "résumé",
        "resumen", "resumo", "сводка", "итоги", "摘要", "总结", "概要", "요약",
      ]
    ),
    (
      .results,
      [
        "results", "result", "tests", "test cases", "ergebnisse", "résultats", "resultados",
        "результаты", "结果",
      ]
    ),
  ].map { zone, list in (zone, list.map { Array($0.utf8) }) }
}

extension [UInt8] {
  /// The first index at which a part stands.
  func firstIndex(ofPart part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    var index = 0
    while index + part.count <= count {
      if self[index] == first, self[index...].starts(with: part) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a phrase stands here as whole words; letters outside ASCII end no word.
  func holdsPhrase(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, count >= phrase.count else { return false }
    var index = 0
    while index + phrase.count <= count {
      if self[index] == first, self[index...].starts(with: phrase) {
        let end = index + phrase.count
        let opens = first >= 0x80 || index == 0 || !self[index - 1].isASCIIWord
        let closes = phrase[phrase.count - 1] >= 0x80 || end == count || !self[end].isASCIIWord
        if opens, closes { return true }
      }
      index += 1
    }
    return false
  }
}
