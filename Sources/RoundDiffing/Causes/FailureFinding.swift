package import RoundModel

/// What is known of the reason of one failure.
package struct FailureFinding: Sendable, Hashable {
  /// The failure's own words, with references to other failures followed.
  package var message: String?
  /// Where those words were read, which for a followed reference is where they stand.
  package var messagePlace: SourcePlace?
  /// The message with its volatile parts masked.
  package var fingerprint: Fingerprint?
  /// The cause of the failure, or `nil` where the round says nothing of its reason.
  package var causeID: String?
  /// What the report says of this failure by pointing at others.
  package var references: [BackReference]

  package init(
    message: String? = nil, messagePlace: SourcePlace? = nil, fingerprint: Fingerprint? = nil,
    causeID: String? = nil, references: [BackReference] = []
  ) {
    self.message = message
    self.messagePlace = messagePlace
    self.fingerprint = fingerprint
    self.causeID = causeID
    self.references = references
  }
}
