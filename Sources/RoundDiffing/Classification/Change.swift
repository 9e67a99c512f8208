public import RoundModel

/// What happened to one test between two rounds, and why it is said.
public struct Change: Sendable, Hashable {
  /// What one round says of the test.
  public struct Side: Sendable, Hashable {
    /// What the round says, or presumes.
    public var outcome: Outcome
    /// How strongly it says it.
    public var evidence: Evidence
    /// All facts of the row, where the round names the test.
    public var result: TestResult?
    /// The failure's own words, with references to other failures followed.
    package var message: String?
    /// The whole fingerprint of the message: family and discriminating parameters.
    package var fingerprint: String?
    /// Why a round that does not name the test says something of it, or says nothing.
    package var reason: String?

    /// Whether the outcome is one to go by, rather than a place for what cannot be told.
    package var isKnown: Bool { evidence < .contested }

    package init(
      outcome: Outcome, evidence: Evidence, result: TestResult? = nil, message: String? = nil,
      fingerprint: String? = nil, reason: String? = nil
    ) {
      self.outcome = outcome
      self.evidence = evidence
      self.result = result
      self.message = message
      self.fingerprint = fingerprint
      self.reason = reason
    }
  }

  /// A rename or a move that was accepted.
  package struct Rename: Sendable, Hashable {
    /// The identity that the baseline knows the test by.
    package var oldID: TestID
    /// How alike the names and their places are, from 0 to 1.
    package var score: Double
    /// What the score rests on, as a sentence fragment.
    package var why: String

    package init(oldID: TestID, score: Double, why: String) {
      self.oldID = oldID
      self.score = score
      self.why = why
    }
  }

  /// The identity that the test goes by: the candidate's, or the baseline's where it has none.
  public var id: TestID
  package var kind: Kind
  /// What happened.
  public var changeClass: ChangeClass
  /// What that means.
  public var effect: Effect
  package var flags: [ChangeFlag]
  /// The priority, from the candidate or else the baseline.
  public var priority: Int?
  /// The cause that the change is about: the candidate's where it fails, else the baseline's.
  package var cause: String?
  /// The cause that the failure of the baseline belonged to.
  package var causeBefore: String?
  /// The baseline's side, or `nil` where the test is absent from it.
  public var before: Side?
  /// The candidate's side, or `nil` where the test is absent from it.
  public var after: Side?
  /// One sentence that a reader can check.
  public var why: String
  /// What may be so and clears nothing, such as a rename that is only likely.
  package var note: String?
  /// How the two names of a renamed or moved test were tied together.
  package var rename: Rename?

  package init(
    id: TestID, kind: Kind = .test, changeClass: ChangeClass, effect: Effect,
    flags: [ChangeFlag] = [], priority: Int? = nil, before: Side?, after: Side?, why: String
  ) {
    self.id = id
    self.kind = kind
    self.changeClass = changeClass
    self.effect = effect
    self.flags = flags
    self.priority = priority
    self.before = before
    self.after = after
    self.why = why
  }
}
