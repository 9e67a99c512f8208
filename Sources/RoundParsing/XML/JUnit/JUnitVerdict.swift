import RoundModel

/// One child of a test case that says something of its outcome.
struct JUnitVerdict: Sendable {
  enum Kind: Sendable, Hashable {
    case failure, error, skipped
    /// A warning, which PHPUnit writes in the place of a result.
    case warning
    /// A failed attempt of a test that passed in the end.
    case flakyFailure, flakyError
    /// A failed attempt of a test that failed in the end.
    case rerunFailure, rerunError
  }

  let kind: Kind
  var type: [UInt8] = []
  var message: [UInt8] = []
  var text: [UInt8] = []
  var time = Double.nan
  let offset: Int

  /// What an element inside a test case is, by its name whatever its case; `nil` for output,
  /// properties and whatever else says nothing of the outcome.
  ///
  /// A name that speaks of a failure or an error and is not known is read as one: what hides a
  /// failure is worse than what invents one.
  static func kind(_ name: [UInt8]) -> Kind? {
    let name = ASCIIText.lowercased(name)
    switch String(decoding: name, as: UTF8.self) {
    case "failure": return .failure
    case "error": return .error
    case "skipped", "skip", "ignored", "disabled": return .skipped
    case "warning": return .warning
    case "flakyfailure": return .flakyFailure
    case "flakyerror": return .flakyError
    case "rerunfailure": return .rerunFailure
    case "rerunerror": return .rerunError
    default: break
    }
    if ASCIIText.contains(name, "fail") { return .failure }
    return ASCIIText.contains(name, "error") || ASCIIText.contains(name, "crash") ? .error : nil
  }

  /// Whether this is an attempt before the one that counts.
  var isEarlier: Bool {
    switch kind {
    case .failure, .error, .skipped, .warning: false
    case .flakyFailure, .flakyError, .rerunFailure, .rerunError: true
    }
  }

  /// Whether this is a failed attempt of a test that never passed.
  var isRerun: Bool { kind == .rerunFailure || kind == .rerunError }

  /// The attempt that this tells of.
  var attempt: Attempt {
    let isError = kind == .flakyError || kind == .rerunError || kind == .error
    let words = words
    return Attempt(
      outcome: isTimeout ? .timedOut : isError ? .error : .failed,
      message: words.isEmpty ? nil : String(decoding: words, as: UTF8.self),
      durationSeconds: time.isFinite ? time : nil)
  }

  /// The message where it says anything, and else the element's text.
  var words: [UInt8] {
    guard message.isEmpty || isEmptyPhrase || isPanicHeading || isKindOnly else {
      return message
    }
    let trimmed = ASCIIText.trimmed(text)
    if trimmed.starts(with: "=== RUN ".utf8) {
      // What go test printed, of which the lines around the test's own say nothing.
      return GoOutput(text: trimmed).message.map { Array($0.utf8) } ?? message
    }
    return trimmed.isEmpty ? message : trimmed
  }

  /// The message of a test with a name, unless that only says `failed` and the name again.
  func words(ofTest name: [UInt8]) -> [UInt8] {
    let words = words
    guard !name.isEmpty, let rest = ASCIIText.after("failed ".utf8, in: words), rest.count <= 1024,
      rest.suffix(name.count).elementsEqual(name),
      rest.dropLast(name.count).allSatisfy({ !ASCIIText.isBlank($0) })
    else { return words }
    let trimmed = ASCIIText.trimmed(text)
    return trimmed.isEmpty ? words : trimmed
  }

  /// A sentence that stands as the type as well, as SoapUI writes it for every failure.
  private var isKindOnly: Bool { message.contains(0x20) && message == type }

  /// Messages that only repeat that the test failed.
  private var isEmptyPhrase: Bool {
    message.count <= 12
      && ASCIIText.isOne(
        ASCIIText.lowercased(message),
        of: ["failure", "test failure", "failed", "test failed", "true", "error"])
  }

  /// A heading of Rust's that names the place and leaves what happened to the text.
  private var isPanicHeading: Bool {
    message.starts(with: "thread '".utf8) && !message.contains(0x0A)
      && ASCIIText.contains(message, "panicked at")
  }

  func typeContains(_ word: String) -> Bool {
    ASCIIText.contains(ASCIIText.lowercased(type), word)
  }

  /// Whether the type or the first words say that a limit of time ran out.
  var isTimeout: Bool {
    if typeContains("timeout") || typeContains("timedout") { return true }
    let words = words
    return Self.timeouts.contains { words.starts(with: $0.utf8) }
  }

  private static let timeouts = ["Timed out", "test timed out after", "Test timed out"]
}
