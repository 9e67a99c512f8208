import RoundModel

/// What the rows of a document amount to by the words of its producer, where producers of one
/// format count in several ways.
///
/// A figure that is stated is right if one of the ways gives it; else the first way counts, and the
/// difference is reported.
struct ProducerCounts: Sendable {
  private var ways: [Claim.Measure: [Int]] = [:]

  /// Adds ways of counting a measure, the plainest first.
  mutating func add(_ counts: Int..., for measure: Claim.Measure) {
    ways[measure, default: []] += counts
  }

  /// Whether a way of counting gives what is stated; also where nothing is.
  func agree(with stated: Int?, for measure: Claim.Measure) -> Bool {
    guard let stated, let counts = ways[measure] else { return true }
    return counts.contains(stated)
  }

  /// The counts to hold against what is stated.
  func settled(for stated: Totals) -> Totals {
    var totals = Totals()
    for (measure, counts) in ways {
      totals[measure] =
        agree(with: stated[measure], for: measure) ? stated[measure] ?? counts.first : counts.first
    }
    return totals
  }
}
