import RoundDiffing
import RoundModel

/// A comparison, or a decision about one, as a page: the verdict, the changes to open, pictures with
/// their tables, and what all of it rests on.
struct ComparisonPage: Sendable {
  let comparison: Comparison
  let gate: GateView?
  let decision: GateDecision?
  let view: CompareView
  let names: (before: RoundNames, after: RoundNames)

  init(_ comparison: Comparison, decision: GateDecision? = nil, _ terms: GateTerms = GateTerms()) {
    self.comparison = comparison
    self.decision = decision
    gate = decision.map { GateView($0, terms) }
    view = CompareView(comparison)
    names = (
      RoundNames(comparison.baseline, beside: comparison.candidate),
      RoundNames(comparison.candidate, beside: comparison.baseline)
    )
  }

  var document: Document {
    let list = ChangeGroups(comparison)
    var document = Document([Document.Section(nil, head(list))])
    func append(_ title: Phrase, _ anchor: String, _ blocks: [Block]) {
      guard !blocks.isEmpty else { return }
      document.append(Document.Section(title, blocks, anchor: anchor))
    }
    append("What changed", "changes", list.groups.isEmpty ? [] : [.changes(list.list)])
    append("Before and after", "flow", OutcomeMatrix(comparison).blocks)
    append("Causes", "causes", causes(list.anchors))
    append("Why the pass rate moved", "rate", RateBars(comparison).blocks)
    if let gate, let decision {
      append(
        "Gate rules", "rules",
        [.table(rules(decision, list.anchors))] + gate.others + gate.effectiveRules + gate.closing
          + [.muted(gate.policy)])
      if gate.terms.explainsWaivers { document.sections.append(gate.excuses) }
    }
    append("Can these reports be trusted?", "trust", trust)
    append("Unchanged", "same", unchanged)
    append("Inputs", "inputs", inputs)
    return document
  }

  // MARK: - Head

  private func head(_ list: ChangeGroups) -> [Block] {
    guard comparison.hasBaseline else {
      return [
        .headline(
          "\(RoundNames(comparison.candidate).full), without a baseline",
          aside: RoundNames(comparison.candidate).moment?.styled(.muted)), .banner(banner),
      ]
    }
    let pair = RoundNames.pair(comparison.baseline, comparison.candidate)
    let dates = RoundNames.dates(comparison.baseline, comparison.candidate)
    return [
      .headline(pair.styled(.strong), aside: dates?.styled(.muted)), .banner(banner),
      .tally(tally(list)),
    ]
  }

  private var banner: Banner {
    var statements: [Phrase] = comparison.hasBaseline ? [ChangeCounts(comparison).line] : []
    if let hidden = view.hiddenByTotals { statements.append(hidden) }
    var facts: [Fact] = []
    if let decision, let gate {
      if decision.verdict != .fail || comparison.summary.regressions == 0 {
        statements.insert(gate.reason, at: 0)
      }
      let failing: Phrase = "\(gate.failingShare), \(name: "all rules", at: "rules")"
      facts.append(Fact("Gate", failing))
    }
    if comparison.hasBaseline { facts.append(roster(comparison.baseline, names.before)) }
    facts.append(roster(comparison.candidate, names.after))
    let doubts = TrustLines(comparison).doubts
    facts += doubts.map { Fact("Warning", "\($0), \(name: "more", at: "trust")") }
    if let decision {
      return Banner(
        Phrase(words: decision.verdict.word), tone: decision.verdict.tone, statements: statements,
        facts: facts)
    }
    let summary = comparison.summary
    let word = Figures.count(summary.regressions, "regression")
    let isOpen = summary.regressions == 0 && summary.unknown > 0
    return Banner(
      Phrase(words: word),
      tone: summary.regressions > 0 ? .regression : isOpen ? .unknown : .progress,
      statements: statements, facts: facts)
  }

  private func roster(_ round: Round, _ name: RoundNames) -> Fact {
    let named = round.testCount
    let words: Phrase
    switch round.completeness {
    case .complete: words = "complete"
    case .truncated: words = "\(words: "cut short", .strong(.unknown))"
    case .partial: words = "a part of the suite"
    case .empty: words = "\(words: "empty", .strong(.unknown))"
    case .unknown: words = "completeness unknown"
    }
    let total =
      round.completeness == .truncated
      ? round.header.planned : round.header.stated.total ?? round.header.planned
    let share: Phrase =
      total.map { "\(named) of \(words: Figures.count($0, "test")) named" }
      ?? "\(words: Figures.count(named, "test")) named"
    return Fact(name.capitalized, "\(words), \(share)")
  }

  private func tally(_ list: ChangeGroups) -> [TallyItem] {
    let summary = comparison.summary
    let groups = Set(list.groups.map(\.anchor))
    let anchor = { (effect: Effect) in
      groups.contains(effect.rawValue) ? effect.rawValue : "changes"
    }
    var items = [
      TallyItem(
        summary.regressions, Phrase(words: summary.regressions == 1 ? "regression" : "regressions"),
        tone: .regression, anchor: anchor(.regression))
    ]
    if summary.unknown > 0 {
      items.append(
        TallyItem(summary.unknown, "unknown", tone: .unknown, anchor: anchor(.unknown)))
    }
    items += [
      TallyItem(
        summary.warnings, Phrase(words: summary.warnings == 1 ? "warning" : "warnings"),
        tone: .warning, anchor: anchor(.warning)),
      TallyItem(summary.progress, "progress", tone: .progress, anchor: anchor(.progress)),
      TallyItem(summary.information, "other", tone: .none, anchor: anchor(.information)),
      TallyItem(
        summary.unchanged, "unchanged, of \(words: Figures.count(summary.total, "test"))",
        tone: .none, anchor: "same"),
    ]
    return items
  }

  // MARK: - Sections

  private func causes(_ anchors: Anchors) -> [Block] {
    guard !comparison.causes.isEmpty else { return [] }
    let order: [Cause.State?] = [.new, .recurring, .known, .notObserved, .resolved, nil]
    let sorted = order.flatMap { state in comparison.causes.filter { $0.state == state } }
    let rows = sorted.map { cause -> [Phrase] in
      [
        Phrase(words: cause.id),
        cause.state.map { Phrase(words: $0.words, .strong($0.tone)) } ?? "",
        Clipping.message(cause.label), tests(cause, 0), tests(cause, 1),
        links(cause.tests, anchors),
      ]
    }
    let table = Table(
      [
        Table.Column("Cause"), Table.Column("State"), Table.Column("Reason", fit: .wrap),
        Table.Column(names.before.name, .right), Table.Column(names.after.name, .right),
        Table.Column("Tests", fit: .wrap),
      ], rows: rows)
    return [
      .muted(
        "Failures with the same fingerprint are one cause: the same message, not the same bug."),
      .table(table),
    ]
  }

  /// How many tests a cause has in one of the two rounds, drawn where they are few.
  private func tests(_ cause: Cause, _ round: Int) -> Phrase {
    let count = Set(cause.members.filter { $0.round == round }.map(\.id)).count
    guard (1...8).contains(count) else { return "\(count)" }
    var phrase = Phrase()
    for _ in 0..<count { phrase += "\(mark: .failing)" }
    return "\(phrase) \(count)"
  }

  /// Tests by the numbers in their names where they have them, each leading to its change.
  private func links(_ tests: [TestID], _ anchors: Anchors) -> Phrase {
    let limit = 30
    var names = tests.prefix(limit).map { id -> Phrase in
      let name = ShortName.number(in: id)
      guard let anchor = anchors.test(id) else {
        return name.map { Phrase(words: $0) } ?? Clipping.name(id.description)
      }
      guard let name else { return "\(name: "→", at: anchor)\(Clipping.name(id.description))" }
      return "\(name: name, at: anchor)"
    }
    if tests.count > limit { names.append("and \(tests.count - limit) more") }
    return names.joined(" ")
  }

  private func rules(_ decision: GateDecision, _ anchors: Anchors) -> Table {
    let rows = [Verdict.fail, .inconclusive, .pass].flatMap { verdict in
      decision.rules.filter { $0.result == verdict }.map { rule -> [Phrase] in
        let style = verdict == .pass ? Style.muted : .strong(verdict.tone)
        return [
          "\(verdict.glyph) \(words: verdict.rawValue, style)", "\(input: rule.rule.rawValue)",
          "\(sentence: rule.detail)", verdict == .pass ? "" : links(rule.tests, anchors),
        ]
      }
    }
    return Table(
      [
        Table.Column("Result"), Table.Column("Rule"), Table.Column("What was found", fit: .wrap),
        Table.Column("Tests", fit: .wrap),
      ], rows: rows)
  }

  private var trust: [Block] {
    var blocks = [
      view.rosterLine(comparison.baseline, names.before),
      view.rosterLine(comparison.candidate, names.after),
    ].compactMap { $0 }
    blocks += TrustLines(comparison).blocks + view.untold + view.notClaimed
    let all =
      [comparison.baseline, comparison.candidate].flatMap { round in
        round.diagnostics + ConsistencyReport(of: round).diagnostics
      } + comparison.diagnostics + (decision?.diagnostics ?? [])
    let shown = JSONWriter.distinct(all).filter { $0.severity != .note }
    let limit = 50
    if !shown.isEmpty {
      let rows = shown.prefix(limit).map { diagnostic -> [Phrase] in
        [
          Phrase(words: diagnostic.code.rawValue), Phrase(words: diagnostic.severity.term),
          "\(sentence: diagnostic.message)", diagnostic.place.map { "\($0)" } ?? "",
        ]
      }
      blocks.append(
        .table(
          Table(
            [
              Table.Column("Code"), Table.Column("Severity"),
              Table.Column("What was seen", fit: .wrap), Table.Column("Place"),
            ], rows: rows)))
    }
    if shown.count > limit {
      blocks.append(.muted("and \(shown.count - limit) more; \(input: "--format json") has all"))
    }
    return blocks
  }

  private var unchanged: [Block] {
    let summary = comparison.summary
    guard summary.unchanged > 0 else { return [] }
    return [
      .text(
        """
        \(summary.unchanged) of \(words: Figures.count(summary.total, "test")) \
        \(words: Figures.agreeing(summary.unchanged, "is", "are")) as before, and cost nothing here. \
        Their names: \(input: "rounddiff compare --all --format json").
        """)
    ]
  }

  private var inputs: [Block] {
    let rows = [(comparison.baseline, names.before), (comparison.candidate, names.after)].flatMap {
      round, name in
      round.origins.map { origin -> [Phrase] in
        [
          name.name, "\(input: origin.path)", "\(input: origin.format)",
          "\(input: origin.sha256 ?? "")",
        ]
      }
    }
    return [
      .table(
        Table(
          [
            Table.Column("Round"), Table.Column("File"), Table.Column("Format"),
            Table.Column("SHA-256"),
          ], rows: rows)),
      .muted("The same inputs give the same bytes."),
    ]
  }
}
