import RoundModel

/// Failures of which a row says only that their reason stands elsewhere in the report: "see above".
extension MarkdownReader {
  /// Takes the reasons of tests, by their codes, from the only line each that tells of the failure.
  ///
  /// That line names the test by its code: "2. GATE-4 (open twice): not mended, the bar stays down".
  mutating func followPointers(_ pointing: [[UInt8]: [Int]], _ bytes: Span<UInt8>) {
    guard !pointing.isEmpty else { return }
    for (code, reason) in reasons(of: Set(pointing.keys), bytes) {
      guard let reason else { continue }
      for index in pointing[code] ?? [] {
        told[index].message = reason
        told[index].messageOffset = reason.lowerBound
      }
    }
  }

  /// What lines say of failures whose names hold one of some codes; nothing for a code that several tell
  /// of.
  private func reasons(
    of codes: Set<[UInt8]>, _ bytes: Span<UInt8>
  ) -> [[UInt8]: Range<Int>?] {
    var reasons: [[UInt8]: Range<Int>?] = [:]
    for block in blocks where block.kind == .item || block.kind == .line {
      guard block.text.count < 2000,
        let code = Self.codes(of: block.text, bytes).first(where: { codes.contains($0) }),
        let reason = Self.reason(ofFailure: block, naming: code, bytes)
      else { continue }
      reasons[code] = reasons[code] == nil ? .some(reason) : .some(nil)
    }
    return reasons
  }

  /// The codes of cases that a text names.
  private static func codes(of text: Range<Int>, _ bytes: Span<UInt8>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var index = text.lowerBound
    while index < text.upperBound {
      var end = index
      while end < text.upperBound, bytes[end].isASCIIWord || bytes[end] == UInt8(ascii: "-") {
        end += 1
      }
      if 2...16 ~= end - index, let code = TestName.code(Array(copying: bytes, index..<end)) {
        found.append(code)
      }
      index = max(end, index + 1)
    }
    return found
  }

  /// What stands behind the verdict on a failure, where the name before it holds a code.
  private static func reason(
    ofFailure block: MarkdownBlock, naming code: [UInt8], _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let line = InlineText(block.text, bytes)
    let phrase = StatusPhrase(line)
    guard phrase.isMarked, let outcome = phrase.outcome, outcome.severity > 1,
      !phrase.name.isEmpty, !phrase.rest.isEmpty,
      codes(of: line.offset(phrase.name.lowerBound)..<line.offset(phrase.name.upperBound), bytes)
        .contains(code)
    else { return nil }
    let rest = line.plain[phrase.rest]
    guard
      let start = rest.firstIndex(where: { $0.isASCIIWord || $0 >= 0xC3 && $0 < 0xE2 || $0 > 0xE3 })
    else { return nil }
    let range = bytes.trimmed(line.offset(start)..<block.text.upperBound)
    return range.count > 3 ? range : nil
  }
}
