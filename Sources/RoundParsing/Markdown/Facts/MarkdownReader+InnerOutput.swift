import RoundModel

/// What a runner printed under a heading that names a file of tests and says how it went.
extension MarkdownReader {
  /// Whether a name ends in that of a file or class of tests: "Server: test/server.test.js".
  private func namesFile(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x20).last.map { TestName.isModule(Array($0)) } ?? false
  }

  /// Whether output sets tests with marks in under the names of suites, or counts how they went.
  private static func holdsSuites(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let isSetIn = bytes.lines(of: block.text, atMost: 200).contains { text in
      text.lowerBound > block.text.lowerBound && bytes[text.lowerBound - 1] == 0x20
        && isRunnerMark(InlineText(verbatim: text, bytes).plain)
    }
    return isSetIn || holdsTotals(block, bytes)
  }

  /// Reads the tests that the output under a file of tests names, which that file alone would hide.
  mutating func readInnerOutput(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard let outer = told.last, outer.section == index,
      outer.kind == .module || namesFile(outer.name)
    else { return }
    let start = told.count
    let own = sections[index].body
    for position in own.lowerBound..<bodyEnd(index) {
      let block = blocks[position]
      // Behind a line in strong type, such as a status, a build may tick off its steps as well.
      guard block.kind == .fence, Self.holdsRun(block, bytes),
        own.contains(position) || Self.holdsSuites(block, bytes)
      else { continue }
      let before = told.count
      readFence(block, index, bytes, &builder)
      // What names the tests of a part is no reason for how it went.
      if told.count > before, let message = told[start - 1].message,
        block.text.contains(message.lowerBound)
      {
        told[start - 1].message = nil
      }
    }
    guard told.count > start else { return }
    if outer.outcome == .passed {
      // What was printed is no reason for a pass, and a tick over a cross is no plain one.
      told[start - 1].message = nil
      if told[start...].contains(where: { $0.outcome.severity > 1 }) {
        told[start - 1].outcome = .unreadable
      }
    }
  }
}
