import RoundModel

extension PostmortemFacts {
  /// What is over as far as results show, what is open, and what they cannot tell.
  var resolution: [Block] {
    let last = rounds.count - 1
    guard !analysis.causes.isEmpty else { return [] }
    let sorted = analysis.causes.sorted { rank($0) < rank($1) }
    var sentences = sorted.map { cause -> Sentence in
      let tests = Set(cause.tests)
      let own = stories.filter { tests.contains($0.id) }
      if roundsSeen(cause).contains(last) {
        let members = cause.members.filter { $0.round == last }
        return Sentence(
          [.words("Open: \(cause.id), in \(rounds[last].name) ")]
            + names(self.tests(of: cause, in: last))
            + [.citations(members.compactMap(\.place)), .words(".")])
      }
      if isGone(cause) {
        let latest = roundsSeen(cause).last ?? 0
        return Sentence([
          .words(
            "Passing: \(own.count == 1 ? "the test" : "all \(own.count) tests") that had \(cause.id) passed in "
              + "\(rounds[last].name); it was last seen in \(rounds[latest].name)"),
          .citations(own.flatMap { places($0, last) }), .words("."),
        ])
      }
      let unresolved = own.filter { $0.results[last]?.outcome != .passed }
      return Sentence(
        [.words("Cannot tell: \(cause.id), since in \(rounds[last].name) ")]
          + names(unresolved.map(\.id))
          + [.words(" did not run to a pass"), derived([last]), .words(".")])
    }
    let flaky = stories.filter { $0.results[last]?.outcome == .flaky }
    if !flaky.isEmpty {
      sentences.append(
        Sentence(
          [.words("Not confirmed: ")] + names(flaky.map(\.id)) + [
            .words(" passed only on retry in \(rounds[last].name)"),
            .citations(flaky.flatMap { places($0, last) }), .words("."),
          ]))
    }
    sentences.append(
      Sentence([.words("what resolved each cause, and who can confirm it?")], isQuestion: true))
    return [.bullets(sentences)]
  }

  /// Open causes first, those that are over last.
  private func rank(_ cause: Cause) -> Int {
    if roundsSeen(cause).contains(rounds.count - 1) { return 0 }
    return isGone(cause) ? 2 : 1
  }
}
