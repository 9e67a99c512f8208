import RoundModel

extension PostmortemFacts {
  /// What each round showed, in order, test by test where they are few.
  var chronology: [Block] {
    let rows = rounds.indices.map { round in
      [
        Sentence([.words(time(round))]), Sentence([.words(capitalised(round))]),
        Sentence(start(round) + (round == 0 ? firstEvents : events(round))),
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

  /// Where the time was read, and how far the round got.
  private func start(_ round: Int) -> [Postmortem.Fragment] {
    let header = rounds[round].header
    let place = header.places["startedAt"] ?? header.places["time"] ?? header.places["date"]
    var fragments: [Postmortem.Fragment] = []
    if let place { fragments = [.words("It starts"), .citations([place]), .words(". ")] }
    if rounds[round].completeness == .truncated {
      fragments += [.words("It was cut short"), derived([round]), .words(". ")]
    }
    return fragments
  }

  private var firstEvents: [Postmortem.Fragment] {
    let failed = failing(in: 0)
    let tests = Self.count(totals[0].total, "test")
    let verb = totals[0].failed == 1 ? "fails" : "fail"
    var fragments: [Postmortem.Fragment] = [.words("\(totals[0].failed) of \(tests) \(verb)")]
    if !failed.isEmpty { fragments += [.words(": ")] + names(failed.map(\.id)) }
    let places = failed.flatMap { self.places($0, 0) }
    return fragments + [places.isEmpty ? derived([0]) : .citations(places), .words(".")]
  }

  private func events(_ round: Int) -> [Postmortem.Fragment] {
    let changes = comparisons[round - 1].changes.filter { $0.kind == .test }
    var fragments: [Postmortem.Fragment] = []
    for changeClass in ChangeClass.allCases where !changeClass.isUnchanged {
      let found = changes.filter { $0.changeClass == changeClass }
      guard !found.isEmpty else { continue }
      fragments.append(
        .words("\(fragments.isEmpty ? "" : " ")\(found.count) \(changeClass.label): "))
      fragments += names(found.map(\.id))
      let places = found.prefix(5).compactMap {
        $0.after?.result?.place ?? $0.before?.result?.place
      }
      fragments.append(places.isEmpty ? derived([round - 1, round]) : .citations(places))
      fragments.append(.words("."))
    }
    return fragments.isEmpty
      ? [.words("Nothing changed"), derived([round - 1, round]), .words(".")] : fragments
  }
}
