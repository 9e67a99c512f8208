import RoundModel

extension PostmortemFacts {
  /// What happened, round by round, and whether it is over.
  var summary: [Block] {
    let sentences = rounds.indices.map { $0 == 0 ? firstRound : laterRound($0) }
    return [.paragraph(sentences), .paragraph([status])]
  }

  private var firstRound: Sentence {
    let failed = failing(in: 0)
    let causes = Set(failed.compactMap { $0.causes[0] })
    var words = "\(capitalised(0)) failed \(totals[0].failed) of \(tests(0))"
    if !causes.isEmpty { words += " for \(Self.count(causes.count, "cause"))" }
    let places = failed.compactMap { $0.results[0]?.place }
    return Sentence([
      .words(words), places.isEmpty ? derived([0]) : .citations(places), .words("."),
    ])
  }

  private func tests(_ round: Int) -> String { Self.count(totals[round].total, "test") }

  private func laterRound(_ round: Int) -> Sentence {
    let summary = comparisons[round - 1].summary
    var parts: [String] = []
    if summary.progress > 0 { parts.append("\(Self.count(summary.progress, "test")) got better") }
    parts.append(
      summary.regressions == 0
        ? "nothing got worse"
        : "\(Self.count(summary.regressions, "regression")) appeared")
    if summary.unknown > 0 {
      parts.append("of \(Self.count(summary.unknown, "test")) no change can be told")
    }
    let still = failing(in: round).count
    parts.append("\(still) of \(tests(round)) \(still == 1 ? "fails" : "fail")")
    return Sentence([
      .words("In \(rounds[round].name), " + parts.joined(separator: ", ")),
      derived([round - 1, round]), .words("."),
    ])
  }

  private var status: Sentence {
    let last = rounds.count - 1
    let open = analysis.causes.filter { roundsSeen($0).contains(last) }
    let flaky = stories.filter { $0.results[last]?.outcome == .flaky }
    let words: String
    if rounds[last].completeness != .complete {
      words = "Status: cannot tell. \(capitalised(last)) is not complete"
    } else if !failing(in: last).isEmpty {
      words =
        "Status: not resolved. \(Self.count(open.count, "cause")) open in \(rounds[last].name)"
    } else if !flaky.isEmpty {
      words =
        "Status: not confirmed. No test fails in \(rounds[last].name), "
        + "\(Self.count(flaky.count, "test")) passed only on retry"
    } else {
      words = "Status: no test fails in \(rounds[last].name); one round does not confirm a fix"
    }
    return Sentence([.words(words), derived([last]), .words(".")])
  }

  // MARK: - Impact

  /// Exact numbers with their denominators, and what reports say of the impact.
  var impact: [Block] {
    var rows: [[Sentence]] = []
    func row(_ name: String, _ figure: (Comparison.RoundTotals) -> Int) {
      rows.append(
        [Sentence([.words(name)])] + totals.map { Sentence([.words(String(figure($0)))]) }
          + [Sentence([derived(everyRound)])])
    }
    row("tests in the round") { $0.total }
    row("passed") { $0.passed }
    row("failed") { $0.failed }
    row("flaky") { $0.flaky }
    row("skipped") { $0.skipped }
    let priorities = Set(stories.flatMap { $0.results.compactMap { $0?.priority } }).sorted()
    if let first = priorities.first {
      let counts = rounds.indices.map { round in
        failing(in: round).count { $0.results[round]?.priority == first }
      }
      rows.append(
        [Sentence([.words("Priority \(first) failed")])]
          + counts.map { Sentence([.words(String($0))]) } + [Sentence([derived(everyRound)])])
    }
    let columns = [""] + rounds.indices.map { capitalised($0) } + ["Source"]
    let touched = stories.filter {
      $0.results.contains { $0?.isBad == true || $0?.outcome == .flaky }
    }
    var bullets = [
      Sentence([
        .words(
          "\(Self.count(touched.count, "test")) failed or passed only on retry in at least one round"
        ),
        derived(everyRound), .words("."),
      ])
    ]
    for cause in analysis.causes {
      for impact in cause.impacts {
        bullets.append(
          Sentence([
            .words("Stated impact: "), .quote(impact.text),
            impact.place.map { .citations([$0]) } ?? derived([0]), .words("."),
          ]))
      }
    }
    bullets.append(
      Sentence(
        [
          .words(
            "did anything outside the tests feel this? Was a release held back, and for how long?")
        ],
        isQuestion: true))
    return [.table(columns: columns, rows: rows), .bullets(bullets)]
  }

  // MARK: - Timeline

  /// What each round showed, in order.
  var chronology: [Block] {
    let rows = rounds.indices.map { round in
      [
        Sentence([.words(time(round))]), Sentence([.words(capitalised(round) + ".")]),
        Sentence([.words(events(round)), derived(round == 0 ? [0] : [round - 1, round])]),
      ]
    }
    return [
      .table(columns: ["Time", "Round", "What the reports show"], rows: rows),
      .paragraph([
        Sentence(
          [
            .words(
              "which commits, deployments and configuration changes stand between these times? "
                + "No report names one.")
          ], isQuestion: true)
      ]),
    ]
  }

  private func time(_ round: Int) -> String {
    let header = rounds[round].header
    if let start = header.startedAt { return start }
    guard let date = header.date else { return "no time stated" }
    return header.time.map { "\(date) \($0), no time zone" } ?? date
  }

  private func events(_ round: Int) -> String {
    guard round > 0 else {
      return "\(totals[0].failed) of \(tests(0)) \(totals[0].failed == 1 ? "fails" : "fail"). "
    }
    let changes = comparisons[round - 1].changes.filter { $0.kind == .test }
    var parts: [String] = []
    for changeClass in ChangeClass.allCases {
      let found = changes.filter { $0.changeClass == changeClass }
      guard !found.isEmpty, !changeClass.isUnchanged else { continue }
      parts.append("\(found.count) \(changeClass.label)")
    }
    return parts.isEmpty ? "Nothing changed. " : parts.joined(separator: ", ") + ". "
  }
}
