import RoundModel

/// What a runner printed under a heading that names a file of tests and says how it went.
extension MarkdownReader {
  /// Whether a name ends in that of a file or class of tests: "Server: test/server.test.js".
  private func namesFile(_ name: [UInt8]) -> Bool {
    name.split(separator: 0x20).last.map { TestName.isModule(Array($0)) } ?? false
  }

  /// Reads the tests that the output under a file of tests names, which that file alone would hide.
  mutating func readInnerOutput(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard let outer = told.last, outer.section == index,
      outer.kind == .module || namesFile(outer.name)
    else { return }
    let start = told.count
    for block in blocks[sections[index].body]
    where block.kind == .fence && Self.holdsRun(block, bytes) {
      readFence(block, index, bytes, &builder)
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
