import RoundModel

extension PostmortemFacts {
  /// What the totals hid, what a skip or an absence covered, and what a report got wrong.
  var detection: [Block] {
    var sentences: [Sentence] = []
    for index in comparisons.indices {
      sentences += hiddenTotals(index) + covered(index) + [unseen(index)].compactMap(\.self)
    }
    for round in rounds.indices { sentences += contradictions(round) }
    sentences.append(
      Sentence(
        [.words("what noticed each failure first, a person or a check, and when?")],
        isQuestion: true))
    return [.bullets(sentences)]
  }

  private func hiddenTotals(_ index: Int) -> [Sentence] {
    let comparison = comparisons[index]
    let (one, two) = (comparison.baselineTotals, comparison.candidateTotals)
    let regressions = comparison.summary.regressions
    guard one.passed == two.passed, one.failed == two.failed, regressions > 0 else { return [] }
    return [
      Sentence([
        .words(
          "\(capitalised(index)) and \(rounds[index + 1].name) both count \(one.passed) passed "
            + "and \(one.failed) failed, so that their totals show no difference; test by test "
            + "there \(regressions == 1 ? "is" : "are") \(Self.count(regressions, "regression"))"),
        derived([index, index + 1]), .words("."),
      ])
    ]
  }

  /// Failures that a skip or an absence took out of sight, and until when.
  private func covered(_ index: Int) -> [Sentence] {
    comparisons[index].changes.compactMap { change -> Sentence? in
      guard change.changeClass == .maskedBySkip || change.changeClass == .failureVanished else {
        return nil
      }
      let story = stories.first { $0.id == change.id }
      let next = rounds.indices.first { round in
        guard round > index + 1, let result = story?.results[round] else { return false }
        return !result.isSkipped
      }
      let until =
        next.map { ", so that its failure had no result until \(rounds[$0].name)" }
        ?? ", so that its failure has had no result since"
      let word = change.changeClass == .maskedBySkip ? "was skipped" : "is not mentioned"
      var places = [change.before?.result?.place, change.after?.result?.place].compactMap(\.self)
      if let next, let story { places += self.places(story, next) }
      return Sentence([
        .quote(change.id.description),
        .words(" failed in \(rounds[index].name) and \(word) in \(rounds[index + 1].name)\(until)"),
        .citations(places), .words("."),
      ])
    }
  }

  /// Failures of which the round before could show nothing.
  private func unseen(_ index: Int) -> Sentence? {
    let changes = comparisons[index].changes.filter { change in
      change.kind == .test
        && [.addedFailing, .unskippedFailing, .changedReason].contains(change.changeClass)
    }
    guard !changes.isEmpty else { return nil }
    let places = changes.compactMap { $0.after?.result?.place }
    return Sentence(
      [.words("Of what fails in \(rounds[index + 1].name), ")] + names(changes.map(\.id)) + [
        .words(
          " did not run in \(rounds[index].name) or failed there for another reason, so that "
            + "\(rounds[index].name) cannot show whether the failure was there"),
        .citations(places), .words("."),
      ])
  }

  private func contradictions(_ round: Int) -> [Sentence] {
    ConsistencyReport(of: rounds[round]).diagnostics.compactMap { diagnostic in
      let isSettled = diagnostic.code == .settledByMachine
      guard
        isSettled
          || diagnostic.code.isContradiction && diagnostic.severity == .error
            && diagnostic.follows == nil
      else { return nil }
      let words =
        isSettled
        ? "The report of \(rounds[round].name) contradicts itself, and its machine results settle it: "
        : "The report of \(rounds[round].name) contradicts itself: "
      return Sentence([
        .words(words), .quote(diagnostic.message),
        diagnostic.place.map { .citations([$0]) } ?? derived([round]), .words("."),
      ])
    }
  }
}
