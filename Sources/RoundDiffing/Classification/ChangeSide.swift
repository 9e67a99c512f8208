public import RoundModel

extension Change {
  /// What one round says of the test.
  ///
  /// A class, since changes are sorted, filtered and copied far more often than the facts of
  /// their sides are read, of which there are some thirty; nothing of it can change.
  public final class Side: Sendable {
    /// What the round says, or presumes.
    public let outcome: Outcome
    /// How strongly it says it.
    public let evidence: Evidence
    /// All facts of the row, where the round names the test.
    public let result: TestResult?
    /// The failure's own words, with references to other failures followed.
    package let message: String?
    /// The whole fingerprint of the message: family and discriminating parameters.
    package let fingerprint: String?
    /// Why a round that does not name the test says something of it, or says nothing.
    package let reason: String?

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
}

extension Change.Side: Hashable {
  /// Whether both say the same, fact by fact.
  public static func == (left: Change.Side, right: Change.Side) -> Bool {
    left === right
      || left.outcome == right.outcome && left.evidence == right.evidence
        && left.result == right.result && left.message == right.message
        && left.fingerprint == right.fingerprint && left.reason == right.reason
  }

  /// Hashes what tells most sides apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(outcome)
    hasher.combine(evidence)
    hasher.combine(result)
    hasher.combine(message)
  }
}
