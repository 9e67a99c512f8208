import RoundDiffing
import RoundModel

/// How long the tests of two rounds took, in at most two sentences.
///
/// A slow machine is one finding; what single tests show beside it is one sample a side.
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
    guard let durations = comparison.durations else { return [] }
    var blocks: [Block] = []
    if durations.isRoundOtherwise {
      let factor = durations.roundFactor
      blocks.append(
        .muted(
          """
          \(after.capitalized) ran ×\(words: Figures.hundredths(max(factor, 1 / factor))) \
          \(words: factor > 1 ? "slower" : "faster") than \(before.name) as a whole, by the median \
          of \(words: Figures.count(durations.tests, "test")).
          """))
    }
    guard let worst = durations.slower.first else { return blocks }
    let count = durations.slowerCount
    blocks.append(
      .muted(
        """
        \(words: Figures.count(count, "test")) \(words: Figures.agreeing(count, "is", "are")) slower \
        in one sample, which is mostly noise\(words: count > 1 ? ", most of all" : ":") \
        \(Clipping.name(worst.id.description)): \(words: Figures.seconds(worst.before)), then \
        \(words: Figures.seconds(worst.after)).
        """))
    return blocks
  }
}
