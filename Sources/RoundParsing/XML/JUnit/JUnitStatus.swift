import RoundModel

/// What the attributes `status` and `result` of a test case say.
struct JUnitStatus: Sendable {
  let outcome: Outcome

  /// Words that only say that the test ran: its children tell how.
  private static let ran = [
    "run", "ran", "completed", "complete", "executed", "finished", "done", "expected",
  ]

  /// The meaning of a word; `nil` where no rule reads it.
  ///
  /// GoogleTest and CTest call a test that was left out `notrun`.
  init?(_ text: [UInt8]) {
    let word = StatusWord.folded(text)
    if ASCIIText.isOne(word, of: Self.ran) {
      outcome = .passed
    } else if ASCIIText.isOne(word, of: ["notrun", "suppressed", "disabled"]) {
      outcome = .skipped
    } else if ASCIIText.isOne(word, of: ["undefined", "hookfailed", "hookerror"]) {
      outcome = .error
    } else if let known = StatusWord(text) {
      outcome = known.outcome
    } else {
      return nil
    }
  }
}
