import RoundModel

/// Failures in a fence under a heading on failures that carry no sign: numbered titles, and bare names.
extension MarkdownReader {
  /// Reads `1) Cart adds an item:` with the error under it, as Mocha, RSpec and PHPUnit print it;
  /// returns whether a line opens such a title.
  mutating func readNumberedTitle(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let text = line.plain
    guard let close = text.firstIndex(of: UInt8(ascii: ")")), 1...4 ~= close,
      text[..<close].allSatisfy(\.isASCIIDigit), close + 2 < text.count, text[close + 1] == 0x20,
      RunnerPath(text) == nil
    else { return false }
    let below = lines(under: range, bytes)
    var parts = [Array(text[(close + 2)...])]
    if text.last != UInt8(ascii: ":"), let end = Self.titleEnd(below, bytes) {
      // Mocha gives each group a line of its own.
      parts += below[...end].map { Array(copying: bytes, $0) }
      output.titleEnd = below[end].upperBound
    }
    guard var name = parts.popLast() else { return false }
    let isTitle = name.last == UInt8(ascii: ":")
    if isTitle { name.removeLast() }
    let error = below.first.map { Self.tellsError(Array(copying: bytes, $0)) } ?? false
    // Numbered steps and causes may stand under such a heading as well.
    guard isTitle || error || TestName.isTestLike(name),
      name.contains(where: \.isASCIILetter)
        || name.contains(where: { $0 >= 0x80 })
    else {
      output.titleEnd = 0
      return false
    }
    var test = printed(name, .failed, at: range.lowerBound, in: index, bytes, &builder)
    test.suite = parts.map { String(decoding: $0, as: UTF8.self) }
    tell(test)
    return true
  }

  /// The lines right behind a line of the output, up to an empty one.
  private func lines(under range: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = MarkdownLine(at: range.lowerBound, in: bytes).next
    while lines.count < 5, position < output.end {
      let line = MarkdownLine(at: position, in: bytes)
      let text = bytes.trimmed(line.range.lowerBound..<min(line.range.upperBound, output.end))
      guard !text.isEmpty, text.count < 240 else { break }
      lines.append(text)
      position = max(line.next, position + 1)
    }
    return lines
  }

  /// The line that ends a title of several lines by a colon.
  private static func titleEnd(_ lines: [Range<Int>], _ bytes: Span<UInt8>) -> Int? {
    for (number, line) in lines.enumerated() {
      if tellsError(Array(copying: bytes, line)) { return nil }
      if bytes[line.upperBound - 1] == UInt8(ascii: ":") { return number }
    }
    return nil
  }

  /// Whether a line tells of an error in the words of a program.
  private static func tellsError(_ text: [UInt8]) -> Bool {
    errors.contains { text.firstIndex(ofPart: Array($0.utf8)) != nil }
  }

  private static let errors = [
    "Error", "Failure", "Exception", "xpected", "ssert", "panic", "Timeout", "timed out",
  ]

  /// Tells each line of a fence as a failing test where all are nothing but names of tests; returns
  /// whether they are.
  mutating func tellBareNames(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var names: [(range: Range<Int>, text: [UInt8])] = []
    for line in bytes.lines(of: block.text) {
      let range = Self.withoutBullet(line, bytes)
      if range.isEmpty { continue }
      guard range.count < 300, names.count < 5000 else { return false }
      let text = Array(copying: bytes, range)
      guard Self.isBareName(text) else { return false }
      names.append((range, text))
    }
    guard !names.isEmpty else { return false }
    if let count = stated(inHeadingOf: index, bytes), count != names.count,
      !names.allSatisfy({ TestName.isIdentifier($0.text) })
    {
      return false
    }
    for (range, text) in names {
      var parts = FailureLine.parts(text)
      var test = printed(
        parts.popLast() ?? text, .failed, at: range.lowerBound, in: index, bytes, &builder)
      if let first = parts.first {
        test.file = String(decoding: first, as: UTF8.self)
        test.suite = parts.dropFirst().map { String(decoding: $0, as: UTF8.self) }
      }
      tell(test)
    }
    return true
  }

  /// Whether a line is nothing but the name of a test as programs write it: with its class, or behind
  /// its file.
  private static func isBareName(_ text: [UInt8]) -> Bool {
    let parts = FailureLine.parts(text)
    if parts.count > 1 {
      return !parts[0].contains(0x20) && TestName.isFile(parts[0].map(\.asciiLowercased))
    }
    if TestName.isIdentifier(text) { return true }
    guard TestName.isPath(text), !text.contains(UInt8(ascii: "/")),
      let last = text.split(separator: UInt8(ascii: ".")).last
    else { return false }
    // "java.lang.NullPointerException" is what went wrong, and "cart.adds:12" where.
    return last.contains(where: \.isASCIILetter) && !last.contains(UInt8(ascii: ":"))
      && !["Exception", "Error"].contains { last.reversed().starts(with: $0.utf8.reversed()) }
  }
}
