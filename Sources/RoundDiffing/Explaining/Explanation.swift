package import RoundModel

/// Everything that some rounds tell of one test, each fact with the place it was read.
package struct Explanation: Sendable {
  /// What one round tells of the test.
  package struct Appearance: Sendable {
    /// The row's facts; `nil` where the round does not name the test.
    package var result: TestResult?
    /// How the row was found to be the test; `nil` in the first round that names it.
    package var identity: String?
    /// The failure's own words, with references to other failures followed.
    package var message: String?
    package var messagePlace: SourcePlace?
    package var fingerprint: Fingerprint?
    /// The cause of the failure, and the other tests of this round that share it.
    package var causeID: String?
    package var sameCause: [SharedTest]
    /// Where the report says that something of this test is as elsewhere.
    package var references: [BackReference]
    /// What happened since the round before; `nil` in the first round.
    package var change: Change?
    /// What a round that does not name the test says of it all the same.
    package var silence: Change.Side?

    package init(result: TestResult? = nil) {
      self.result = result
      sameCause = []
      references = []
    }
  }

  /// A test that fails for the same cause.
  package struct SharedTest: Sendable, Hashable {
    package var id: TestID
    package var place: SourcePlace?

    package init(id: TestID, place: SourcePlace?) {
      self.id = id
      self.place = place
    }
  }

  /// The name that was asked for.
  package var name: String
  /// The identity that it was found to mean; `nil` where no round names such a test.
  package var id: TestID?
  /// Where nothing was found, or several tests fit: the names that are nearest.
  package var nearest: [TestID]
  /// How many tests fit, where it is not one; 0 where none does.
  package var fitting = 0
  package var rounds: [Round]
  /// One for each round, in the order of the rounds; empty where nothing was found.
  package var appearances: [Appearance]
  /// What the rounds do not tell, in sentences.
  package var notKnown: [String]

  package init(name: String, id: TestID? = nil, rounds: [Round]) {
    self.name = name
    self.id = id
    self.rounds = rounds
    nearest = []
    appearances = []
    notKnown = []
  }

  /// Whether a round names the test.
  package var isFound: Bool { id != nil }

  /// The nearest names as text.
  package var nearestNames: [String] { nearest.map(\.description) }

  /// The priority that the latest round gives.
  package var priority: Int? {
    appearances.reversed().lazy.compactMap { $0.result?.priority }.first
  }

  /// The group that the latest round puts the test into.
  package var group: String? {
    appearances.reversed().lazy.compactMap { $0.result?.group }.first
  }
}
