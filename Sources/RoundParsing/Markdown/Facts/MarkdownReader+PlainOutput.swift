import RoundModel

/// Output of a runner that was pasted without a fence around it.
extension MarkdownReader {
  /// Takes such output for a fence, from the line on that names a file of tests over the marks of those.
  ///
  /// Between two headings it goes to the end, which a line of totals stands in.
  static func fencedOutput(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) -> [MarkdownBlock] {
    guard blocks.contains(where: { $0.kind == .line && namesMarkedFile($0, bytes) }) else {
      return blocks
    }
    var fenced: [MarkdownBlock] = []
    var start = 0
    while start < blocks.count {
      let next = blocks[start...].firstIndex { $0.kind == .heading } ?? blocks.count
      let part = blocks[start..<next]
      if let first = outputStart(part, bytes), let last = part.last {
        fenced += part[..<first]
        let output = MarkdownBlock(
          .fence,
          text: lineStart(part[first].text.lowerBound, bytes)..<last.text.upperBound,
          flags: .afterBlank)
        fenced += holdsTotals(output, bytes) ? [output] : Array(part[first...])
      } else {
        fenced += part
      }
      if next < blocks.count { fenced.append(blocks[next]) }
      start = next + 1
    }
    return fenced
  }

  /// Where output starts among the blocks between two headings: at the first line that names a file of
  /// tests, with a line that opens with the mark of a runner behind it.
  private static func outputStart(
    _ part: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> Int? {
    let isPlain = part.allSatisfy { block in
      switch block.kind {
      case .line, .item, .rule: true
      case .table: !block.flags.contains(.hasDelimiter)
      case .heading, .fence, .htmlTable, .foldEnd: false
      }
    }
    guard isPlain else { return nil }
    return part.indices.first { index in
      index + 1 < part.endIndex && part[index].kind == .line && namesMarkedFile(part[index], bytes)
        && isRunnerMark(InlineText(verbatim: part[index + 1].text, bytes).plain)
    }
  }

  /// Whether a line gives nothing but a file of tests and how many it holds, behind a sign or a verdict:
  /// `❯ src/cart.test.ts (3 tests | 1 failed) 12ms`.
  private static func namesMarkedFile(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    // Nearly all lines hold no count in brackets, and need not be looked at.
    guard block.text.count < 300,
      let open = bytes.firstIndex(of: UInt8(ascii: "("), in: block.text),
      open + 1 < block.text.upperBound, bytes[open + 1].isASCIIDigit
    else { return false }
    let words = InlineText(verbatim: block.text, bytes).plain.split(separator: 0x20)
    guard words.count > 2, let path = words.dropFirst().first else { return false }
    return TestName.isFile(path.map(\.asciiLowercased)) && words[2].first == UInt8(ascii: "(")
  }

  private static func lineStart(_ index: Int, _ bytes: Span<UInt8>) -> Int {
    var start = index
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start
  }
}
