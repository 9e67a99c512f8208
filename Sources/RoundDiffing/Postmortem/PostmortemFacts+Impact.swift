import RoundModel

extension PostmortemFacts {
  /// Exact numbers with their denominators, and what reports say of the impact.
  var impact: [Block] {
    var rows: [[Sentence]] = []
    func row(_ name: String, _ cells: [String], _ sources: [Postmortem.Fragment]) {
      rows.append(
        [Sentence([.words(name)])] + cells.map { Sentence([.words($0)]) } + [Sentence(sources)])
    }
    func stated(_ key: String, _ figure: (Comparison.RoundTotals) -> Int) -> [Int: [SourcePlace]] {
      var places: [Int: [SourcePlace]] = [:]
      for round in everyRound {
        let keys = key == "total" ? ["total", "planned"] : [key]
        for key in keys where places[round] == nil {
          if let place = place(key, round, is: figure(totals[round])) { places[round] = [place] }
        }
      }
      return places
    }
    row(
      "tests in the round", totals.map { String($0.total) }, sources(stated("total") { $0.total }))
    row("passed", totals.map { String($0.passed) }, sources(stated("passed") { $0.passed }))
    row("failed", totals.map { String($0.failed) }, rowSources { $0.isBad })
    row("flaky", totals.map { String($0.flaky) }, rowSources { $0.outcome == .flaky })
    row("skipped", totals.map { String($0.skipped) }, rowSources { $0.outcome == .skipped })
    for (priority, cells) in failedByPriority.prefix(6) {
      row(
        "Priority \(priority) failed", cells,
        rowSources { $0.isBad && $0.priority == priority })
    }
    let columns = [""] + rounds.indices.map { capitalised($0) } + ["Source"]
    return [
      .table(columns: columns, rows: rows), .bullets([touched] + statedImpacts + [askedImpact]),
    ]
  }

  /// The places of the results that a figure counts, or the rounds where they have none.
  private func rowSources(_ counts: (TestResult) -> Bool) -> [Postmortem.Fragment] {
    var places: [Int: [SourcePlace]] = [:]
    for round in everyRound {
      places[round] = stories.compactMap { story in
        story.results[round].flatMap { counts($0) ? $0.place : nil }
      }
    }
    return sources(places)
  }

  /// The failures of each priority that has any, with how many tests of it there are.
  private var failedByPriority: [(priority: Int, cells: [String])] {
    let priorities = Set(
      stories.flatMap { story in story.results.compactMap { $0?.isBad == true ? $0?.priority : nil }
      })
    return priorities.sorted().map { priority in
      let cells = everyRound.map { round -> String in
        let failed = failing(in: round).count { $0.results[round]?.priority == priority }
        guard rounds[round].hasFullRoster else { return String(failed) }
        let all = rounds[round].rows.count { $0.kind == .test && Int($0.priority) == priority }
        return "\(failed) of \(all)"
      }
      return (priority, cells)
    }
  }

  private var touched: Sentence {
    let touched = stories.filter {
      $0.results.contains { $0?.isBad == true || $0?.outcome == .flaky }
    }
    let isWhole = rounds.allSatisfy(\.hasFullRoster)
    let all = (0..<timeline.count).count { track in
      rounds.indices.contains { round in
        timeline.row(track, in: round).map { rounds[round].rows[$0].kind == .test } == true
      }
    }
    let share =
      isWhole ? "\(touched.count) of \(Self.count(all, "test"))" : Self.count(touched.count, "test")
    return Sentence([
      .words("\(share) failed or passed only on retry in at least one round"), derived(everyRound),
      .words("."),
    ])
  }

  private var statedImpacts: [Sentence] {
    analysis.causes.flatMap { cause in
      cause.impacts.map { impact in
        Sentence([
          .words("Stated impact of \(cause.id): "), .quote(impact.text),
          impact.place.map { .citations([$0]) } ?? derived([0]), .words("."),
        ])
      }
    }
  }

  private var askedImpact: Sentence {
    Sentence(
      [
        .words(
          "did anything outside the tests feel this? Was a release held back, and for how long?")
      ],
      isQuestion: true)
  }
}
