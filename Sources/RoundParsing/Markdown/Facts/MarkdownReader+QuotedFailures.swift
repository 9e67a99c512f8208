import RoundModel

/// Failing tests that output under a heading names, as runners print them.
extension MarkdownReader {
  /// A failing test that a line of output names.
  struct QuotedFailure: Sendable {
    let name: [UInt8]
    /// Why it failed, where the line says so.
    let reason: [UInt8]
    /// The output that the line stands in.
    let fence: Range<Int>
    /// Whether the output says nothing else.
    var isAlone: Bool
  }

  private static let lineLimit = 2000

  /// The failing tests that the output in some blocks names, each once.
  func quotedFailures(_ body: Range<Int>, _ bytes: Span<UInt8>) -> [QuotedFailure] {
    var found: [QuotedFailure] = []
    for block in blocks[body] where block.kind == .fence && FenceInfo(block, bytes).isOutput {
      found += Self.quotedFailures(block, bytes)
    }
    var names: Set<[UInt8]> = []
    return found.filter { names.insert($0.name).inserted }
  }

  private static func quotedFailures(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> [QuotedFailure] {
    var found: [QuotedFailure] = []
    var count = 0
    for line in TextLine.lines(bytes, block.text).prefix(lineLimit) {
      let text = line.bytes.trimmed
      if text.isEmpty { continue }
      count += 1
      guard let (name, reason) = failure(text) else { continue }
      found.append(
        QuotedFailure(
          name: Array(name), reason: Array(reason), fence: block.text, isAlone: false))
    }
    if count == 1, found.count == 1 { found[0].isAlone = true }
    return found
  }

  /// The name of a failing test in a line, and why it failed: `FAILED a.py::test_b - KeyError`,
  /// `--- FAIL: TestB (0.00s)`, `FAIL: test_b`.
  private static func failure(
    _ text: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, reason: ArraySlice<UInt8>)? {
    if PytestLine.isSummary(text), let found = PytestLine.summary(text) {
      return found.outcome.severity > 1 ? (found.id, found.words) : nil
    }
    if let result = GoVerboseReader.result(text) {
      return result.outcome == .failed ? (result.name, []) : nil
    }
    for word in ["FAILED", "FAIL"] {
      guard var rest = text.after(word), let next = rest.first else { continue }
      if next == UInt8(ascii: ":") { rest = rest.dropFirst() }
      guard rest.first == 0x20 else { return nil }
      let name = rest.trimmed.prefix { $0 > 0x20 }
      guard TestName.isIdentifier(Array(name)) else { return nil }
      let behind = rest.trimmed[name.endIndex...].trimmed
      if behind.isEmpty { return (name, []) }
      return behind.after("- ").map { (name, $0.trimmed) }
    }
    return nil
  }

  /// Calls a failure by the name of the one test that the output under its heading gives; the heading
  /// says what is wrong, where nothing else does.
  func takeName(_ test: inout ToldTest, of quoted: QuotedFailure, _ bytes: Span<UInt8>) {
    guard test.outcome.severity > 1, test.kind != .module else { return }
    let heading = test.name
    test.name = quoted.name
    test.nameRange = nil
    test.kind = .test
    if let message = test.message, quoted.fence.contains(message.lowerBound),
      quoted.isAlone || !quoted.reason.isEmpty
    {
      test.message = nil
    }
    guard test.message == nil else {
      test.notes.append(ReportedText(String(decoding: heading, as: UTF8.self)))
      return
    }
    test.remark = quoted.reason.isEmpty ? heading : quoted.reason
  }

  /// Whether a heading says no more than that output follows which tells of tests, or than in which
  /// state of the work it was printed.
  func labelsOutput(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    let title = section.title.plain
    let isState = RoundName.namesRed(title) || RoundName.namesGreen(title)
    guard isState || Self.namesOutput(title) else { return false }
    return blocks[section.body].contains { block in
      block.kind == .fence && FenceInfo(block, bytes).isOutput
        && (isState || Self.holdsTotals(block, bytes) || !Self.quotedFailures(block, bytes).isEmpty
          || Self.holdsVerdicts(block, bytes))
    }
  }
}
