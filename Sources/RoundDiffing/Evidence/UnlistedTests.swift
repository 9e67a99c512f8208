package import RoundModel

/// The tests that a round counts and does not name.
package struct UnlistedTests: Sendable, Hashable {
  /// How many.
  package var count: Int
  /// What became of them, as far as the figures tell; `unreadable` where they do not.
  package var outcome: Outcome
  package var evidence: Evidence
  /// What that rests on, as a sentence fragment.
  package var why: String

  /// The unlisted tests of a round; `nil` where it names all that it counts.
  package init?(of round: Round) {
    let named = round.testCount
    let hidden = UnnamedFailures(of: round)
    guard let total = round.header.stated.total, total > named, !round.hasFullRoster else {
      guard let hidden else { return nil }
      (count, outcome, evidence, why) = (hidden.count, .unreadable, .contested, hidden.why)
      return
    }
    count = total - named
    (outcome, evidence, why) = Self.judge(round, hidden)
  }

  private static func judge(_ round: Round, _ hidden: UnnamedFailures?) -> (
    Outcome, Evidence, String
  ) {
    guard round.completeness == .complete else {
      return (.unreadable, .unknown, "the round is \(round.completeness.term)")
    }
    guard !round.listIsCut else {
      return (.unreadable, .unknown, "the list of failures is cut")
    }
    var listing = Listing()
    for row in round.rows { listing.add(row) }
    switch listing.held(against: round.header.stated) {
    case .exhaustive(let stated):
      if let hidden { return (.unreadable, .contested, hidden.why) }
      let why =
        "\(listing.failures) of \(Count.failures(stated)) "
        + "\(listing.failures == 1 ? "is" : "are") listed"
      return (.passed, .presumed, why)
    case .hiddenFailures(let stated), .tooMany(let stated):
      let why = Count.mismatch(listed: listing.failures, stated: stated)
      return (.unreadable, .contested, why)
    case .hiddenSkips(let skips):
      return (.unreadable, .unknown, "\(skips) of them did not pass, and no list names which")
    case .unstated:
      return (.unreadable, .unknown, "the round does not say how many tests failed")
    case .approximate:
      return (.unreadable, .unknown, "the figures are only about right")
    }
  }
}
