/// What a named value of a test or of the report's head is about.
enum MarkdownField: Sendable, Hashable {
  /// What should have happened; never an outcome.
  case expected
  /// What was done to see it, and by whom; no reason of a failure.
  case procedure
  /// What went wrong, and the word for its sort.
  case errorMessage, error, errorKind
  /// Why it went wrong, in words that say that it did.
  case errorReason
  case rootCause, impact, fix, note
  /// The outcome of the test itself, which beats a status of the work on it.
  case outcome
  case status, duration, priority, file, name
  case date, time, roundDuration, environment, tool, commit, branch, round, build

  /// The fields of tests, the likelier meaning of a name that holds words of two first.
  static let ofTests: [MarkdownField] = [
    .expected, .errorReason, .rootCause, .fix, .impact, .errorMessage, .errorKind, .outcome,
    .status, .error, .duration, .priority, .file, .note, .name, .procedure,
  ]

  /// The field of a test that a name in small letters stands for.
  init?(test key: [UInt8]) {
    guard let field = Vocabulary.fields.best(in: key) else {
      // "Reported" tells what was seen, and "reported by" who saw it; `root_cause` is a name as
      // programs write them.
      let words = key.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      let isReport = Self.reports.exactly(words) != nil
      guard let field = Vocabulary.fields.exactly(words) ?? (isReport ? .error : nil) else {
        return nil
      }
      self = field
      return
    }
    switch field {
    // "Test" names a test, and "Test environment" does not; "Time to first byte" is no duration.
    case .name, .errorKind, .file, .duration, .procedure:
      guard Vocabulary.fields.exactly(key) == field else { return nil }
    default: break
    }
    self = field
  }

  private static let reports = WordTable(.reportFields)

  /// The field of the report's head that a name in small letters stands for.
  init?(head key: [UInt8]) {
    guard let field = Vocabulary.headFields.best(in: key) else { return nil }
    self = field
  }
}
