import RoundModel

/// Lines of runners that tell of one test by signs of their own.
extension MarkdownReader {
  /// A test that such a line names.
  struct RunnerLine: Sendable {
    var name: [UInt8]
    let outcome: Outcome
    /// Whether only totals in the same output say that the signs are those of a runner.
    var needsTotals = false

    init?(_ text: [UInt8]) {
      if let sign = Self.signs.first(where: { text.starts(with: $0.sign.utf8) }) {
        name = Array(text[sign.sign.utf8.count...])
        outcome = sign.outcome
        needsTotals = sign.needsTotals
      } else if let end = text.firstIndex(ofPart: Array(" *** FAILED ***".utf8)) {
        // ScalaTest.
        name = Array(text[..<end])
        outcome = .failed
      } else if let failure = Self.counted(text) {
        name = failure
        outcome = .failed
      } else {
        return nil
      }
      guard name.contains(where: { $0.isASCIILetter || $0 >= 0x80 }), name.count < 240,
        !TestName.isFile((name.split(separator: 0x20).first ?? []).map(\.asciiLowercased))
      else { return nil }
    }

    /// The signs of Bun and Pester.
    private static let signs: [(sign: String, outcome: Outcome, needsTotals: Bool)] = [
      ("(pass) ", .passed, false), ("(fail) ", .failed, false), ("(skip) ", .skipped, false),
      ("(todo) ", .skipped, false), ("[+] ", .passed, true), ("[-] ", .failed, true),
      ("[!] ", .skipped, true),
    ]

    /// The failure in a line of Dart with the time and the counts so far: `00:01 +3 -1: opens [E]`.
    private static func counted(_ text: [UInt8]) -> [UInt8]? {
      let end = Array(" [E]".utf8)
      guard text.count > 16, text.suffix(end.count).elementsEqual(end), text[0].isASCIIDigit,
        text[2] == UInt8(ascii: ":"), let plus = text.firstIndex(of: UInt8(ascii: "+")), plus < 9,
        let colon = text[plus...].firstIndex(of: UInt8(ascii: ":")), colon + 2 < text.count - 4,
        text[(colon + 1)] == 0x20
      else { return nil }
      return Array(text[(colon + 2)..<(text.count - end.count)])
    }
  }

  /// The name of a suite in a line with a tick right over lines that are set in and carry the marks of a
  /// runner: `✅ Orders` over `  ✓ takes an order`.
  ///
  /// The tick is an ornament, and says nothing that the tests under it do not; a cross is told for itself.
  static func markedTitle(
    _ text: Range<Int>, _ indent: Int, before rest: Range<Int>, _ bytes: Span<UInt8>
  ) -> String? {
    guard (4..<160).contains(text.count), bytes[text.lowerBound] >= 0xE2, !rest.isEmpty else {
      return nil
    }
    let next = MarkdownLine(at: rest.lowerBound, in: bytes).range
    let inner = bytes.trimmed(next.lowerBound..<min(next.upperBound, rest.upperBound))
    guard inner.lowerBound - next.lowerBound > indent, inner.count < 400,
      isRunnerMark(InlineText(verbatim: inner, bytes).plain)
    else { return nil }
    let line = InlineText(verbatim: text, bytes)
    let phrase = StatusPhrase(line)
    guard !isRunnerMark(line.plain), phrase.outcome == .passed, phrase.status?.lowerBound == 0,
      !phrase.name.isEmpty, !TestName.isTestLike(Array(line.plain[phrase.name]))
    else { return nil }
    return String(decoding: line.plain[phrase.name], as: UTF8.self)
  }

  /// Reads a line that names a test by such a sign; returns whether it is one.
  mutating func readRunnerLine(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard let found = RunnerLine(line.plain), !found.needsTotals || output.hasTotals else {
      return false
    }
    var test = printed(
      found.name, found.outcome, at: range.lowerBound, in: index, bytes, &builder)
    Self.splitTime(&test)
    tell(test)
    return true
  }
}
