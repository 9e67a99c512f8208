/// One execution of a test inside a round.
package struct Attempt: Sendable, Hashable {
  package var outcome: Outcome
  package var message: String?
  package var durationSeconds: Double?

  package init(outcome: Outcome, message: String? = nil, durationSeconds: Double? = nil) {
    self.outcome = outcome
    self.message = message
    self.durationSeconds = durationSeconds
  }
}
