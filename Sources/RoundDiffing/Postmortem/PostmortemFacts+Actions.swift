import RoundModel

extension PostmortemFacts {
  // MARK: - Detection

  /// What the totals hid, what a skip or an absence covered, and what a report got wrong.
  var detection: [Block] {
    var sentences: [Sentence] = []
    for (index, comparison) in comparisons.enumerated() {
      let (one, two) = (comparison.baselineTotals, comparison.candidateTotals)
      if one.passed == two.passed, one.failed == two.failed, comparison.summary.regressions > 0 {
        sentences.append(
          Sentence([
            .words(
              "\(capitalised(index)) and \(rounds[index + 1].name) both count \(one.passed) passed "
                + "and \(one.failed) failed, so that their totals show no difference; test by test "
                + "there \(comparison.summary.regressions == 1 ? "is" : "are") "
                + Self.count(comparison.summary.regressions, "regression")),
            derived([index, index + 1]), .words("."),
          ]))
      }
      for change in comparison.changes
      where change.changeClass == .maskedBySkip || change.changeClass == .failureVanished {
        let places = [change.before?.result?.place, change.after?.result?.place].compactMap(\.self)
        let word = change.changeClass == .maskedBySkip ? "was skipped" : "has no result"
        sentences.append(
          Sentence([
            .quote(change.id.description),
            .words(" failed in \(rounds[index].name) and \(word) in \(rounds[index + 1].name)"),
            .citations(places), .words("."),
          ]))
      }
    }
    for round in rounds.indices {
      for diagnostic in ConsistencyReport(of: rounds[round]).diagnostics
      where diagnostic.code.isContradiction && diagnostic.severity == .error
        && diagnostic.follows == nil
      {
        sentences.append(
          Sentence([
            .words("The report of \(rounds[round].name) contradicts itself: "),
            .quote(diagnostic.message),
            diagnostic.place.map { .citations([$0]) } ?? derived([round]), .words("."),
          ]))
      }
    }
    sentences.append(
      Sentence(
        [.words("what noticed each failure first, a person or a check, and when?")],
        isQuestion: true))
    return [.bullets(sentences)]
  }

  // MARK: - Actions

  /// The fixes and next steps of the reports, with what later results say of them.
  var actions: [Block] {
    var rows: [[Sentence]] = []
    for cause in analysis.causes {
      for fix in cause.fixes {
        let isOpen = state(cause) == "open"
        let isDone = state(cause).utf8.starts(with: "not seen since".utf8)
        let status =
          isOpen
          ? "open: \(cause.id) is there in \(rounds[rounds.count - 1].name)"
          : isDone
            ? "done as far as tests show: \(cause.id) is \(state(cause))"
            : "cannot tell: \(cause.id) is \(state(cause))"
        rows.append(row(rows.count, fix, status))
      }
    }
    for round in rounds.indices {
      for action in rounds[round].header.actions
      where !analysis.causes.contains(where: { $0.fixes.contains { same($0.text, action.text) } }) {
        rows.append(row(rows.count, action, "cannot tell from test results"))
      }
    }
    var blocks: [Block] = []
    if !rows.isEmpty {
      blocks.append(.table(columns: ["", "Item", "From", "Status by the results"], rows: rows))
    }
    let suggestions = suggestions
    if !suggestions.isEmpty {
      blocks.append(
        .paragraph([Sentence([.words("Suggested by the evidence, to accept or strike:")])]))
      blocks.append(.bullets(suggestions))
    }
    return blocks
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private func row(_ number: Int, _ text: ReportedText, _ status: String) -> [Sentence] {
    [
      Sentence([.words(String(number + 1))]), Sentence([.quote(text.text)]),
      Sentence([text.place.map { .citations([$0]) } ?? derived([0])]),
      Sentence([.words(status), derived(everyRound)]),
    ]
  }

  private var suggestions: [Sentence] {
    var result: [Sentence] = []
    let last = rounds.count - 1
    for cause in analysis.causes where cause.rootCauses.isEmpty {
      let places = cause.members.filter { $0.round == roundsSeen(cause).last }.compactMap(\.place)
      guard !places.isEmpty, state(cause) == "open" || state(cause).utf8.starts(with: "not".utf8)
      else { continue }
      let why =
        roundsSeen(cause).contains(last)
        ? "it is open and no report states one"
        : "it stopped without a stated fix"
      result.append(
        Sentence([
          .words("Find the root cause of \(cause.id): \(why)"), .citations(places),
          .words(". Owner: ____ Due: ____"),
        ]))
    }
    let masked = comparisons.flatMap(\.changes).filter { $0.changeClass == .maskedBySkip }
    if !masked.isEmpty {
      result.append(
        Sentence([
          .words("Do not let a failing test be skipped without an owner and an end date"),
          .citations(masked.compactMap { $0.after?.result?.place }),
          .words(". Owner: ____ Due: ____"),
        ]))
    }
    return result
  }

  // MARK: - Questions

  /// What only people can answer.
  var questions: [Block] {
    var questions: [String] = []
    for index in rounds.indices.dropFirst() {
      questions.append("What changed between \(rounds[index - 1].name) and \(rounds[index].name)?")
    }
    for comparison in comparisons {
      for change in comparison.changes where change.kind == .test {
        switch change.changeClass {
        case .maskedBySkip, .newlySkipped:
          questions.append(
            "What decided that \(change.id) be skipped in \(comparison.candidate.name)?")
        case .lostPass, .failureVanished:
          questions.append(
            "Was \(change.id) left out of \(comparison.candidate.name) on purpose?")
        default: continue
        }
      }
    }
    questions.append("What went well? Where were we lucky?")
    return [
      .bullets(questions.prefix(20).map { Sentence([.words($0)], isQuestion: true) })
    ]
  }

  // MARK: - Evidence

  /// Every test that did other than pass, round by round.
  var evidence: [Block] {
    guard !stories.isEmpty else { return [] }
    let limit = 500
    let rows = stories.prefix(limit).map { story in
      [Sentence([.quote(story.id.description)])]
        + rounds.indices.map { round in cell(story, round) }
    }
    var blocks: [Block] = [
      .table(columns: ["Test"] + rounds.indices.map { capitalised($0) }, rows: Array(rows))
    ]
    if stories.count > limit {
      blocks.append(
        .paragraph([
          Sentence([
            .words("\(stories.count - limit) more tests are left out"), derived(everyRound),
            .words("."),
          ])
        ]))
    }
    return blocks
  }

  private func cell(_ story: Story, _ round: Int) -> Sentence {
    guard let result = story.results[round] else {
      return Sentence([
        .words(rounds[round].hasFullRoster ? "absent" : "not named"), derived([round]),
      ])
    }
    let cause = story.causes[round].map { ", \($0)" } ?? ""
    let places = [result.place].compactMap(\.self) + result.otherPlaces
    return Sentence([.words(result.outcome.term + cause), .citations(places)])
  }
}
