import RoundModel

/// What pytest-json-report says of why a test did not pass.
enum PytestMessage {
  /// Sets message and trace from the first phase that did not go well.
  static func read(
    _ test: PytestReader.Test, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder,
    _ detail: inout RowDetail
  ) {
    for phase in [test.setup, test.call, test.teardown] {
      guard let phase, let outcome = phase.outcome, !outcome.equals("passed", bytes) else {
        continue
      }
      if let longrepr = phase.longrepr { set(longrepr, bytes, &builder, &detail) }
      if let crash = phase.crash { detail.message = builder.slice(crash, bytes) }
      if !detail.message.isNone { return }
    }
  }

  /// Sets message and trace from the text that pytest shows.
  static func set(
    _ longrepr: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder,
    _ detail: inout RowDetail
  ) {
    let text = longrepr.decoded(bytes)
    let slice = builder.slice(longrepr, bytes)
    if let reason = skipReason(text) {
      detail.message = builder.store(reason)
      return
    }
    guard let message = errorLines(text) else {
      detail.message = slice
      return
    }
    detail.message = builder.store(message)
    detail.trace = slice
  }

  /// The reason in `('path', 12, 'Skipped: reason')`, which is how Python shows a tuple.
  private static func skipReason(_ text: [UInt8]) -> [UInt8]? {
    guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")"), text.count < 4096 else {
      return nil
    }
    let comma = UInt8(ascii: ",")
    let start = text.indices.dropLast(3).first { index in
      text[index] == comma && index > 0 && text[index - 1] &- 0x30 < 10
        && text[index + 1] == UInt8(ascii: " ")
        && (text[index + 2] == UInt8(ascii: "'") || text[index + 2] == UInt8(ascii: "\""))
    }
    guard let start, start + 3 <= text.count - 2 else { return nil }
    var reason = Array(text[(start + 3)..<(text.count - 2)])
    for prefix in ["Skipped: ", "Skipped"] where reason.starts(with: prefix.utf8) {
      reason.removeFirst(prefix.utf8.count)
      break
    }
    return reason
  }

  /// The lines that pytest marks as the error, without the mark; `nil` where none is marked.
  private static func errorLines(_ text: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    for line in text.split(separator: 0x0A) where line.first == UInt8(ascii: "E") {
      let rest = line.dropFirst()
      guard rest.isEmpty || rest.first == UInt8(ascii: " ") else { continue }
      let words = rest.drop { $0 == UInt8(ascii: " ") }
      guard !words.isEmpty else { continue }
      if !result.isEmpty { result.append(0x0A) }
      result.append(contentsOf: words)
    }
    return result.isEmpty ? nil : result
  }

  /// Whether a failure is a pass that was marked as one that must fail.
  static func isStrictPass(_ test: PytestReader.Test, _ bytes: Span<UInt8>) -> Bool {
    guard let text = test.call?.longrepr else { return false }
    return text.decoded(bytes).starts(with: "[XPASS(strict)]".utf8)
  }

  /// The outcome of a test that was run again, of which only the last run is told.
  static func outcomeOfLastRun(_ test: PytestReader.Test, _ bytes: Span<UInt8>) -> Outcome {
    if let setup = test.setup?.outcome, setup.equals("failed", bytes) { return .error }
    guard let call = test.call?.outcome else { return .unreadable }
    if call.equals("failed", bytes) { return .failed }
    if let end = test.teardown?.outcome, end.equals("failed", bytes) { return .error }
    if call.equals("passed", bytes) { return .flaky }
    return call.equals("skipped", bytes) ? .skipped : .unreadable
  }
}
