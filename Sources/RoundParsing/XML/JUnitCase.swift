import RoundModel

/// What a writer of JUnit XML is known by, where it changes how its files are read.
enum JUnitDialect: Sendable, Hashable {
  case plain
  /// Class names are module paths with classes at their end, and reruns are further test cases.
  case pytest
  /// Every class name is `test` or `suite`, so that the suites' names identify.
  case node
}

/// One child of a test case that says something of its outcome.
struct JUnitVerdict: Sendable {
  enum Kind: Sendable, Hashable {
    case failure, error, skipped
    /// A failed attempt of a test that passed in the end.
    case flaky
    /// A failed attempt of a test that failed in the end.
    case rerun
  }

  let kind: Kind
  var type: [UInt8] = []
  var message: [UInt8] = []
  var text: [UInt8] = []
  let offset: Int

  /// The message where it says anything, and else the element's text.
  var words: [UInt8] {
    let trimmed = JUnitCase.trimmed(text)
    guard !message.isEmpty, !Self.isEmptyPhrase(message), !isPanicHeading else {
      return trimmed.isEmpty ? message : trimmed
    }
    return message
  }

  /// Messages that only repeat that the test failed.
  private static func isEmptyPhrase(_ message: [UInt8]) -> Bool {
    let phrases = ["failure", "test failure", "failed", "true", "error"]
    return phrases.contains { message.elementsEqual($0.utf8) }
  }

  /// A heading of Rust's that names the place and leaves what happened to the text.
  private var isPanicHeading: Bool {
    message.starts(with: "thread '".utf8) && message.contains(0x28)
      && !message.contains(UInt8(ascii: "\n"))
      && JUnitCase.contains(message, "panicked at")
  }

  func typeContains(_ word: String) -> Bool {
    JUnitCase.contains(type.map { $0 | 0x20 }, word)
  }
}

/// A test case as its element and children tell it, before it is a row.
struct JUnitCase: Sendable {
  var name: XMLAttribute?
  var className: XMLAttribute?
  var file: XMLAttribute?
  /// Seconds; not a number where unknown.
  var duration = Double.nan
  var status: [UInt8] = []
  var result: [UInt8] = []
  var verdicts: [JUnitVerdict] = []
  var properties: [(name: String, value: String)] = []
  var offset = 0

  /// The outcome, and the verdict whose words explain it.
  ///
  /// Several children may speak at once: the order of these rules decides which one counts.
  var outcome: (outcome: Outcome, because: JUnitVerdict?) {
    if verdicts.isEmpty { return (outcomeOfAttributes ?? .passed, nil) }
    let skipped = verdicts.first { $0.kind == .skipped }
    let failure = verdicts.first { $0.kind == .failure }
    let error = verdicts.first { $0.kind == .error }
    if let skipped, isExpectedFailure(skipped) { return (.expectedFailure, skipped) }
    if let error { return (outcome(ofError: error), error) }
    if let failure {
      if let skipped, excusesFailure(skipped) { return (.expectedFailure, failure) }
      return (outcome(ofFailure: failure), failure)
    }
    if let skipped { return (.skipped, skipped) }
    if let told = outcomeOfAttributes { return (told, nil) }
    return (.passed, nil)
  }

  private func isExpectedFailure(_ skipped: JUnitVerdict) -> Bool {
    ["pytest.xfail", "XFAIL", "expectedFailure"].contains { skipped.type.elementsEqual($0.utf8) }
  }

  /// Whether a skip beside a failure says that the failure was expected.
  private func excusesFailure(_ skipped: JUnitVerdict) -> Bool {
    let words = [skipped.type, skipped.message, skipped.text]
    return ["todo", "!mayfail", "!shouldfail"].contains { mark in
      words.contains { Self.contains($0.map { $0 | 0x20 }, mark.replacingBang) }
    }
  }

  private func outcome(ofError error: JUnitVerdict) -> Outcome {
    if error.type.elementsEqual("UnexpectedSuccess".utf8) { return .unexpectedPass }
    return error.typeContains("timeout") ? .timedOut : .error
  }

  private func outcome(ofFailure failure: JUnitVerdict) -> Outcome {
    if failure.words.starts(with: "[XPASS(strict)]".utf8) { return .unexpectedPass }
    if failure.typeContains("timeout") || failure.words.starts(with: "Timed out".utf8) {
      return .timedOut
    }
    if failure.type.elementsEqual("cancelledByParent".utf8) { return .notRun }
    if failure.type.elementsEqual("hookFailed".utf8) { return .error }
    return .failed
  }

  /// What the attributes say where no child speaks.
  private var outcomeOfAttributes: Outcome? {
    if status.isEmpty, result.isEmpty { return nil }
    let status = status.map { $0 | 0x20 }
    let result = result.map { $0 | 0x20 }
    let skips = ["notrun", "disabled", "skipped"]
    if skips.contains(where: { status.elementsEqual($0.utf8) }) { return .skipped }
    if ["suppressed", "skipped"].contains(where: { result.elementsEqual($0.utf8) }) {
      return .skipped
    }
    if ["fail", "failed"].contains(where: { status.elementsEqual($0.utf8) }) { return .failed }
    return nil
  }

  /// The attempts that Surefire and others write as children of their own; the last is the result.
  func attempts(_ outcome: Outcome, _ because: JUnitVerdict?) -> [Attempt] {
    let earlier = verdicts.filter { $0.kind == .flaky || $0.kind == .rerun }
    guard !earlier.isEmpty else { return [] }
    let failed = earlier.map {
      Attempt(outcome: .failed, message: String(decoding: $0.words, as: UTF8.self))
    }
    let last = Attempt(
      outcome: outcome, message: because.map { String(decoding: $0.words, as: UTF8.self) },
      durationSeconds: duration.isFinite ? duration : nil)
    return failed + [last]
  }

  // MARK: - Bytes

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(bytes[first...last])
  }

  static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return false }
    return bytes.indices.dropLast(word.count - 1).contains { index in
      bytes[index] == first && bytes[index...].starts(with: word)
    }
  }
}

extension String {
  /// The mark as it looks after setting the bit that makes letters small.
  fileprivate var replacingBang: String {
    String(decoding: utf8.map { $0 | 0x20 }, as: UTF8.self)
  }
}
