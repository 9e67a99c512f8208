import RoundModel

/// One result of a test in Playwright's report: one attempt.
struct PlaywrightAttempt {
  /// What the attempt comes to, given what was expected of it.
  let outcome: Outcome
  /// What the attempt comes to by its own word, where it was no pass.
  let failure: Outcome
  /// Whether its word is known.
  let isKnown: Bool
  let status: JSONNode?
  let message: [UInt8]?
  let trace: [UInt8]?
  private let duration: Double?

  init(_ result: JSONNode, isExpectedToFail: Bool) {
    status = result["status"]
    let plain: Outcome? =
      switch status?.text {
      case "passed": .passed
      case "failed": .failed
      case "timedOut": .timedOut
      case "skipped": .skipped
      case "interrupted": .interrupted
      default: nil
      }
    isKnown = plain != nil
    failure = plain ?? .unreadable
    outcome =
      switch plain {
      case .failed where isExpectedToFail, .timedOut where isExpectedToFail: .expectedFailure
      case .passed where isExpectedToFail: .unexpectedPass
      default: plain ?? .unreadable
      }
    let error = result["error"] ?? result["errors"]?.elements?.first
    message = (error?["message"] ?? error?["value"])?.words
    trace = error?["stack"]?.words
    duration = result["duration"]?.number.flatMap { $0 >= 0 ? $0 / 1000 : nil }
  }

  var attempt: Attempt {
    Attempt(
      outcome: outcome, message: message.map { String(decoding: $0, as: UTF8.self) },
      durationSeconds: duration)
  }
}
