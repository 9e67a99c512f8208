package import RoundModel

/// What became slower or faster between two halves of some rounds.
package struct DurationFindings: Sendable, Hashable {
  /// The fewest rounds a side that can show anything, and those that can where few tests change.
  package static let leastASide = 5
  package static let enoughASide = 6
  static let mostASide = 10

  /// One test whose durations moved.
  package struct Change: Sendable, Hashable {
    package var id: TestID
    /// Medians in seconds.
    package var before: Double
    package var after: Double
    /// How many times longer it takes, the speed of the rounds taken out; and where that lies with
    /// 95 chances in 100.
    package var factor: Double
    package var low: Double
    package var high: Double
    /// The probability of such a shift where nothing changed.
    package var probability: Double

    package var isSlower: Bool { factor > 1 }
  }

  /// How many rounds each side has.
  package var side: Int
  /// How many times longer the tests of the later rounds take together: one finding and not many.
  package var roundFactor: Double?
  /// The tests that were looked at.
  package var tested = 0
  /// The tests that moved, the most changed first.
  package var changes: [Change] = []

  package init(side: Int) { self.side = side }

  /// Whether the sides hold enough rounds to say anything of single tests.
  package var isEnough: Bool { side >= Self.leastASide }
}
