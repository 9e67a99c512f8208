import RoundDiffing

/// That the candidate as a whole ran slower or faster: one finding, and none of single tests.
///
/// What single tests show beside it is one sample a side, and stands among the notes of the JSON.
struct PairDurationLines: Sendable {
  private let comparison: Comparison
  private let before: RoundNames
  private let after: RoundNames

  init(_ comparison: Comparison, _ before: RoundNames, _ after: RoundNames) {
    self.comparison = comparison
    self.before = before
    self.after = after
  }

  var blocks: [Block] {
    guard let durations = comparison.durations, durations.isRoundOtherwise else { return [] }
    let factor = durations.roundFactor
    return [
      .muted(
        """
        \(after.capitalized) ran ×\(words: Figures.hundredths(max(factor, 1 / factor))) \
        \(words: factor > 1 ? "slower" : "faster") than \(before.name) as a whole, by the median \
        of \(words: Figures.count(durations.tests, "test")).
        """)
    ]
  }
}
