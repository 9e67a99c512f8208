import RoundDiffing
import RoundModel

/// What `history` says: each test over many rounds, what needs action first.
struct HistoryView: Sendable {
  private let history: History
  private let terms: HistoryTerms

  init(_ history: History, _ terms: HistoryTerms) {
    self.history = history
    self.terms = terms
  }

  var document: Document {
    var document = Document()
    for (index, series) in history.series.enumerated() {
      let part = SeriesView(series, terms, isOnly: history.series.count == 1, isFirst: index == 0)
      document.sections += part.sections
    }
    if history.series.isEmpty { document.append(nil, [.text("No round was given.")]) }
    return document
  }
}

/// One branch in one environment.
private struct SeriesView {
  /// The states that have a section of their own, each with its heading and what it means to a
  /// reader's work.
  private static let parts: [(title: String, states: [HistoryState], tone: Tone)] = [
    ("Needs action", [.broken, .newFailure, .flaky], .regression),
    ("Suspected of being flaky, too little to say", [.suspected], .unknown),
    ("Recovered, not yet confirmed", [.recovering], .none),
    ("Fixed", [.fixed], .progress),
    ("New", [.new], .none),
    ("Gone", [.gone], .warning),
  ]

  /// Tests under one heading.
  private struct List {
    var title: String
    var tests: [TestHistory]
    var tone: Tone
    /// Whether a line a test says all.
    var isShort = true
  }

  private let series: HistorySeries
  private let terms: HistoryTerms
  private let isOnly: Bool
  private let isFirst: Bool
  private let entries: HistoryEntries

  init(_ series: HistorySeries, _ terms: HistoryTerms, isOnly: Bool, isFirst: Bool) {
    self.series = series
    self.terms = terms
    self.isOnly = isOnly
    self.isFirst = isFirst
    entries = HistoryEntries(series)
  }

  var sections: [Document.Section] {
    var document = Document()
    document.append(nil, head)
    document.append(nil, incidents)
    for (index, list) in lists.enumerated() {
      let title = "\(list.title) (\(Figures.grouped(list.tests.count)))"
      var block = Entries(
        list.tests.map { list.isShort ? entries.line($0) : entries.entry($0) },
        reasonTitle: "What was seen", labelTitle: entries.header, isCompact: list.isShort)
      block.tagTitle = "What was seen"
      block.showsLabelTitle = index == 0
      document.append(Phrase(words: title, .strong(list.tone)), [.entries(block)] + advice(list))
    }
    document.append(nil, newFailures)
    document.append(nil, DurationLines(series.durations).blocks)
    document.append(nil, HistoryTotals(series).blocks)
    document.append(nil, [.muted(entries.legend)] + notes)
    return document.sections
  }

  // MARK: - The head

  private var head: [Block] {
    let rounds = series.rounds
    guard let first = rounds.first, let last = rounds.last else { return [] }
    let count = Figures.count(rounds.count, "round")
    let suite = RoundNames(first.brief).suite
    let title: Phrase = suite.map { "\(sentence: $0), \(words: count)" } ?? "\(words: count)"
    let name = series.name.map { Phrase("\(sentence: $0), \(words: count)") } ?? title
    let dates = rounds.count > 1 ? RoundNames.dates(first.brief, last.brief) : nil
    return [
      .headline(
        (isOnly ? title : name).styled(.strong), aside: dates?.styled(.muted),
        depth: isFirst ? 0 : 1), .text(counts),
    ]
  }

  /// "1 broken, 2 flaky, 6 recovered, 1 interrupted, 88 of 98 passed every time".
  private var counts: Phrase {
    let counts = series.counts
    let words: [(HistoryState, String, Style)] = [
      (.broken, "broken", .strong(.regression)),
      (.newFailure, "newly failing", .strong(.regression)),
      (.flaky, "flaky", .strong(.unknown)), (.suspected, "suspected", .plain),
      (.recovering, "recovered", .plain), (.fixed, "fixed", .plain), (.new, "new", .plain),
      (.gone, "gone", .plain), (.insufficientData, "with too little to say", .plain),
    ]
    var parts = words.compactMap { state, word, style -> Phrase? in
      guard let count = counts[state], count > 0 else { return nil }
      return "\(words: "\(Figures.grouped(count)) \(word)", style)"
    }
    let interrupted = self.interrupted.count
    if interrupted > 0 { parts.append("\(interrupted) interrupted") }
    let steady = series.tests.count { $0.isUneventful }
    parts.append("\(steady) of \(series.tests.count) passed every time")
    return parts.joined(", ")
  }

  // MARK: - The tests

  /// Healthy tests with a gap or a failure long past.
  private var interrupted: [TestHistory] {
    series.tests.filter { $0.judgement.state == .healthy && !$0.isUneventful }
  }

  private var lists: [List] {
    var lists = Self.parts.map { part in
      let isShort = part.states != [.suspected] && part.tone != .regression
      return List(
        title: part.title,
        tests: series.tests.filter { part.states.contains($0.judgement.state) }, tone: part.tone,
        isShort: isShort)
    }
    lists.append(List(title: "Interrupted", tests: interrupted, tone: .none))
    let unsaid = series.tests.filter { $0.judgement.state == .insufficientData }
    if terms.includesAll {
      lists.append(List(title: "Too little to say", tests: unsaid, tone: .unknown))
      let steady = series.tests.filter(\.isUneventful)
      lists.append(List(title: "Passed every time", tests: steady, tone: .none))
    }
    return lists.filter { !$0.tests.isEmpty }
  }

  /// How a fix would be confirmed.
  private func advice(_ list: List) -> [Block] {
    guard list.tests.first?.judgement.state == .recovering,
      let passes = Reruns.passesToRuleOut(rate: 0.2, confidence: 0.95)
    else { return [] }
    return [
      .muted(
        """
        \(words: Figures.count(passes, "pass", plural: "passes")) in a row would rule out a flake \
        that fails 20 % of the time (at 95 %).
        """)
    ]
  }

  // MARK: - Round-wide events and new failures

  private var incidents: [Block] {
    series.incidents.map { incident in
      let name = series.rounds[incident.round].name
      let what =
        switch incident.label {
        case .environment: "an event of the environment, and not of the tests"
        case .massFailure: "a mass failure"
        case .undetermined: "an event that nobody can judge yet"
        }
      return .text(
        """
        \(sentence: name, .strong): \(incident.failed) of \(incident.of) tests failed at once, \
        \(words: what). \(sentence: Self.capitalized(incident.why)).
        """)
    }
  }

  private static func capitalized(_ text: String) -> String {
    var scalars = text.unicodeScalars
    guard let first = scalars.first, first.isASCII else { return text }
    scalars.removeFirst()
    return first.properties.uppercaseMapping + String(scalars)
  }

  /// How sure the new failures are as a set, and what would settle the others.
  private var newFailures: [Block] {
    let fresh = series.newFailures
    guard !fresh.isEmpty else { return [] }
    let confirmed = fresh.count { $0.isConfirmed }
    let tests = Figures.count(fresh.count, "test")
    var blocks: [Block] = [
      .text(
        """
        \(words: tests) \(words: Figures.agreeing(fresh.count, "fails", "fail")) since the last \
        round: \(confirmed) confirmed together, with at most 5 % expected to be flakes.
        """)
    ]
    let open = fresh.filter { !$0.isConfirmed }
    let runs = open.compactMap(\.rerunsFor95).max()
    if let runs, runs > 0 {
      blocks.append(
        .text(
          """
          \(words: Figures.count(runs, "re-run")) of the same revision would settle the others \
          (at 95 %): a pass shows a flake, failures alone a break.
          """))
    }
    return blocks
  }

  /// What the figures leave out, and what they cannot show.
  private var notes: [Block] {
    var words: [Phrase] = [
      "failed: attempts that failed, of attempts made; what was not run counts as neither."
    ]
    for round in series.rounds where round.isCut {
      let planned = round.brief.header.planned.map { " of \($0)" } ?? ""
      // What a round is called by its file is no word of a sentence.
      let isNumbered = round.brief.header.number != nil
      let name = isNumbered ? Self.capitalized(round.name) : round.name
      words.append(
        "\(sentence: name) was cut short (\(round.totals.total)\(words: planned))."
      )
    }
    words.append(
      """
      A test that fails in under 3 % of its runs cannot be told from a healthy one in \
      \(words: Figures.count(series.rounds.count, "round")).
      """)
    if series.leftOut > 0 {
      words.append(
        "\(words: Figures.count(series.leftOut, "test")) outside the part asked for left out.")
    }
    return [.muted(words.joined(" "))]
  }
}
