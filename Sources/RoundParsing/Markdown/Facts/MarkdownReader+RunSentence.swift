import RoundModel

/// A sentence that says when the round was run: "The run started on 12 May 2025 at 21:40".
extension MarkdownReader {
  private static let lengthLimit = 300

  /// Takes date, time and duration of the first such sentence, where nothing else dates the round.
  func findRunSentence(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for index in sections.indices where speaksOfRound(index) {
      switch sections[index].zone {
      case .results, .summary: break
      case .failures where sections[index].isTitle: break
      case .failures, .passes, .skips, .coverage, .actions, .ignored: continue
      }
      for block in blocks[sections[index].body]
      where block.kind == .line && block.text.count < Self.lengthLimit {
        let line = InlineText(block.text, bytes)
        let small = FoldedText.small(line.plain)
        guard Self.starts.isIn(small), !RoundName.speaksOfBefore(small),
          let date = WrittenTime.date(line.plain)
        else { continue }
        builder.setDate(date, at: line.offset(0))
        let place = builder.header.places["date"]
        if builder.header.time == nil, let time = WrittenTime.timeOfDay(line.plain) {
          builder.header.time = time
          builder.header.places["time"] = place
        }
        if builder.header.durationSeconds == nil, let word = Self.lasts.first(in: small),
          let seconds = WrittenTime.duration(Array(line.plain[word.range.upperBound...]))
        {
          builder.header.durationSeconds = seconds
          builder.header.places["durationSeconds"] = place
        }
        return
      }
    }
  }

  private static let starts = WordTable(words: [
    "started", "began", "run on", "executed on", "tested on", "was run on", "were run on",
    "was executed on", "were executed on", "identified on", "observed on", "recorded on",
    "festgestellt am", "constatés le", "constatées le", "detectados el", "detectadas el",
    "identificados em", "выявлен*",
    "ran on", "took place on", "gestartet", "begann", "begonnen", "lief am", "durchgeführt am",
    "ausgeführt am", "a commencé", "ont commencé", "a démarré", "lancé*", "comenzó", "empezó",
    "se ejecutó", "se ejecutaron", "começou", "foi executad*", "foram executad*", "начался",
    "началось", "начат*", "запущен*", "проведен*", "проведён*", "开始于", "执行于", "に実施", "に実行", "に開始",
    "läufen am", "läufen vom", "testläufe vom", "getestet am", "geprüft am", "gelaufen am",
    "réalisé* le", "réalisé le", "réalisée le", "réalisés le", "réalisées le", "effectués le",
    "effectuée le", "exécutés le", "exécutée le", "testé le", "testée le", "realizad*",
    "ejecutad*", "probado el", "probada el", "testado em", "testada em", "тестировал*",
    "протестирован*", "выполнен*", "выполнял*", "测试于", "运行于", "に検証", "に確認", "にテスト", "에 실행",
    "에 수행", "에 테스트", "campagne du", "tests du", "run of", "lauf vom", "testlauf vom", "prüfung vom",
    "corrida del",
    "pruebas del", "testes de", "прогон от", "시작", "실행했", "수행했",
  ])

  private static let lasts = WordTable(words: [
    "took", "lasted", "dauerte", "gedauert", "a duré", "ont duré", "duró", "tardó", "durou",
    "levou", "занял*", "длил*", "耗时", "用时", "所要時間", "소요",
  ])
}
