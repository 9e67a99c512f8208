import RoundModel

/// The outcome of a test case, and what explains it.
struct JUnitOutcome: Sendable {
  private(set) var outcome = Outcome.passed
  /// The verdict whose words explain the outcome.
  private(set) var because: JUnitVerdict?
  /// A word for a status that is kept: it is not known, or says more than the outcome.
  private(set) var word: [UInt8]?

  /// Decides between several children that speak at once: the order of the rules counts.
  init(_ test: JUnitCase, _ bytes: Span<UInt8>) {
    let skipped = test.verdicts.first { $0.kind == .skipped }
    let failure = test.verdicts.first { $0.kind == .failure }
    let error = test.verdicts.first { $0.kind == .error }
    if let skipped, failure == nil, error == nil, Self.isExpectedFailure(skipped) {
      set(.expectedFailure, skipped)
    } else if let error {
      set(Self.outcome(ofError: error), error)
    } else if let failure {
      if let skipped, Self.excusesFailure(skipped) {
        set(.expectedFailure, failure)
      } else {
        set(Self.outcome(ofFailure: failure), failure)
      }
    } else if let rerun = test.verdicts.last(where: \.isRerun) {
      set(rerun.attempt.outcome, rerun)
    } else {
      readAttributes(test, skipped, bytes)
    }
  }

  private mutating func set(_ outcome: Outcome, _ because: JUnitVerdict?) {
    self.outcome = outcome
    self.because = because
  }

  /// What the attributes say where no child tells of a failure.
  private mutating func readAttributes(
    _ test: JUnitCase, _ skipped: JUnitVerdict?, _ bytes: Span<UInt8>
  ) {
    if let skipped { set(outcome(of: test, skipped, bytes), skipped) }
    let warning = test.verdicts.first { $0.kind == .warning }
    if let warning, skipped == nil, test.status == nil, test.result == nil {
      // PHPUnit fails a run for its warnings, or does not, as it is told: no plain pass.
      set(.unreadable, warning)
      word = Array("warning".utf8)
    }
    if let failure = test.failure {
      let isError = failure.name == JUnitNames.errorName
      var verdict = JUnitVerdict(kind: isError ? .error : .failure, offset: test.offset)
      verdict.message = failure.text(bytes)
      set(isError ? .error : .failed, verdict)
    }
    for attribute in [test.status, test.result] {
      guard let text = attribute?.text(bytes), !text.isEmpty else { continue }
      guard let told = JUnitStatus(text) else {
        guard outcome == .passed else { continue }
        outcome = .unreadable
        word = text
        continue
      }
      // An attribute never turns a failure into less.
      if told.outcome.weight > outcome.weight { outcome = told.outcome }
    }
  }

  /// What a skip amounts to: CTest writes one for every test that it did not run, whatever the reason.
  private func outcome(
    of test: JUnitCase, _ skipped: JUnitVerdict, _ bytes: Span<UInt8>
  ) -> Outcome {
    guard let status = test.status?.text(bytes), status.elementsEqual("notrun".utf8),
      test.result == nil, let name = test.name?.text(bytes), !skipped.message.isEmpty,
      let className = test.className?.text(bytes), name.elementsEqual(className)
    else { return .skipped }
    return CTestReason.outcome(skipped.message)
  }

  private static func isExpectedFailure(_ skipped: JUnitVerdict) -> Bool {
    ASCIIText.isOne(skipped.type, of: ["pytest.xfail", "XFAIL", "expectedFailure"])
  }

  /// Whether a skip beside a failure says that the failure was expected.
  private static func excusesFailure(_ skipped: JUnitVerdict) -> Bool {
    if skipped.type.elementsEqual("todo".utf8) { return true }
    return ["!mayfail", "!shouldfail"].contains { mark in
      [skipped.message, skipped.text].contains { ASCIIText.contains($0, mark) }
    }
  }

  private static func outcome(ofError error: JUnitVerdict) -> Outcome {
    if error.type.elementsEqual("UnexpectedSuccess".utf8) { return .unexpectedPass }
    return error.isTimeout ? .timedOut : .error
  }

  private static func outcome(ofFailure failure: JUnitVerdict) -> Outcome {
    if failure.words.starts(with: "[XPASS(strict)]".utf8) { return .unexpectedPass }
    if failure.isTimeout { return .timedOut }
    if failure.type.elementsEqual("cancelledByParent".utf8) { return .notRun }
    if failure.type.elementsEqual("hookFailed".utf8) { return .error }
    return .failed
  }
}
