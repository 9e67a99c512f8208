public import RoundModel

/// What happened to one test between two rounds, and why it is said.
public struct Change: Sendable, Hashable {
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
