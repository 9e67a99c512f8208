import RoundModel

/// Lists under a heading that speaks of failed tests, whose items each open with the id of one.
extension MarkdownReader {
  /// What an item names that opens with an id before a colon, in a list of nothing else under a heading
  /// over tests that failed: "J3.5: list access" under "Test failures on phones (not bugs)".
  mutating func failedID(
    _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>
  ) -> Outcome? {
    let section = sections[index]
    guard section.zone == .failures, section.isZone, Self.idEnd(name) != nil else { return nil }
    let areIDs = keyed.idLists[index] ?? listsIDs(section, bytes)
    keyed.idLists[index] = areIDs
    return areIDs ? .failed : nil
  }

  private func listsIDs(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    guard Vocabulary.tests.isIn(KeyValue.folded(section.title.plain)) else { return false }
    let items = blocks[section.body].filter { $0.kind == .item }
    guard let least = items.map(\.level).min() else { return false }
    return items.allSatisfy { block in
      block.level != least || Self.idEnd(InlineText(block.text, bytes).plain) != nil
    }
  }

  /// Where an id ends that opens a text before a colon: letters with a number behind them, or several of
  /// those with a slash between them.
  private static func idEnd(_ text: [UInt8]) -> Int? {
    guard let colon = text.prefix(24).firstIndex(of: UInt8(ascii: ":")), colon + 2 < text.count,
      text[colon + 1] == 0x20
    else { return nil }
    let isID = text[..<colon].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        let letters = part.prefix(while: \.isASCIILetter).count
        let rest = part.dropFirst(letters)
        return 1...6 ~= letters && 1...10 ~= rest.count && rest.last?.isASCIIDigit ?? false
          && part.first.map { 0x41...0x5A ~= $0 } ?? false
          && rest.allSatisfy {
            $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
              || $0 == UInt8(ascii: "_")
          }
      }
    return isID ? colon : nil
  }
}
