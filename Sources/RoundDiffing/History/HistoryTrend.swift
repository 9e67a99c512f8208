import RoundModel

/// What moved the passed tests from round to round, split as a comparison splits it.
struct HistoryTrend {
  private(set) var steps: [TrendStep] = []

  init(_ rounds: [HistoryRound], _ columns: [HistoryColumn]) {
    for index in columns.indices.dropFirst() {
      let moves = Self.moves(
        (columns[index - 1], rounds[index - 1].isCut), (columns[index], rounds[index].isCut))
      let split = RateDecomposition(
        moves, baseline: rounds[index - 1].totals, candidate: rounds[index].totals)
      steps.append(TrendStep(round: index, decomposition: split.terms))
    }
  }

  private static func moves(
    _ before: (column: HistoryColumn, isCut: Bool), _ after: (column: HistoryColumn, isCut: Bool)
  ) -> RateMoves {
    var moves = RateMoves()
    var stillPassing = 0
    for track in 0..<max(before.column.marks.count, after.column.marks.count) {
      let (was, now) = (before.column.mark(track), after.column.mark(track))
      if was == .passed, now == .passed {
        stillPassing += 1
      } else if was.isPresent || now.isPresent {
        moves.add(side(was, isCut: before.isCut), side(now, isCut: after.isCut))
      }
    }
    moves.addStillPassing(stillPassing)
    return moves
  }

  /// The side that a mark makes; a cut round does not count the tests that it did not reach.
  private static func side(_ mark: TestMark, isCut: Bool) -> RoundPair.SideView {
    let isSilent = mark == .absent || isCut && mark == .notRun
    let isNamed = !isSilent && mark != .presumed && mark != .unknown
    return RoundPair.SideView(
      row: isNamed ? 0 : nil, standing: isSilent ? .absent : mark.standing)
  }
}
