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
    return Sentence(
      [.words(words + (failed.isEmpty ? "" : ": "))] + names(failed.map(\.id)) + [
        places.isEmpty ? derived([0]) : .citations(places), .words("."),
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
}
