import RoundModel

/// Headings that count what they name, over its names and one status for all of them.
extension MarkdownReader {
  /// Tells each of the names under a heading with its status, where they are as many as the heading
  /// counts: "Mail tools (4 tools)" over "mail_send, mail_read" and "mail_move, mail_drop".
  ///
  /// The count says that nothing else is listed there; without one, a list may name what is used.
  mutating func tellListed(
    _ test: ToldTest, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard test.carrier == .field, let count = Self.countInBrackets(sections[index].title.plain),
      count > 1
    else { return false }
    let items = blocks[sections[index].body].filter {
      $0.kind == .item && KeyValue($0.text, bytes) == nil
    }
    guard !items.isEmpty, items.count <= count else { return false }
    var names: [(text: [UInt8], offset: Int)] = []
    for item in items {
      for name in InlineText(item.text, bytes).plain.split(separator: UInt8(ascii: ",")) {
        let text = KeyValue.trimmedSigns(Array(name))
        guard Self.isWordOfCode(text) else { return false }
        names.append((text, item.text.lowerBound))
      }
    }
    guard names.count == count, Set(names.map(\.text)).count == count else { return false }
    // The heading is what they have in common.
    keyed.parts.insert(index)
    var module = test
    module.kind = .module
    module.name = Self.withoutCount(sections[index].title.plain)
    module.nameRange = nil
    tell(module)
    let owner = group(index, bytes, &builder)
    for name in names {
      var one = test
      (one.name, one.offset, one.nameRange) = (name.text, name.offset, nil)
      (one.group, one.kind) = (owner, .test)
      (one.ordinal, one.code, one.title) = (TestName.ordinal(name.text), nil, nil)
      tell(one)
    }
    return true
  }

  /// The number that opens the brackets at the end of a heading: the 4 of "Mail tools (4 tools)".
  private static func countInBrackets(_ title: [UInt8]) -> Int? {
    guard title.last == UInt8(ascii: ")"), let open = title.lastIndex(of: UInt8(ascii: "(")),
      let number = WrittenNumber(title, at: open + 1), !number.isPercent,
      number.precision == .exact
    else { return nil }
    return Int(exactly: number.value)
  }

  /// The name in a heading before the brackets at its end.
  private static func withoutCount(_ title: [UInt8]) -> [UInt8] {
    let name = title[HeadingText.nameStart(title)...]
    return KeyValue.trimmedSigns(Array(name.prefix { $0 != UInt8(ascii: "(") }))
  }

  /// Whether a text is one word as programs write it: with a low line, a hyphen or a capital in it.
  private static func isWordOfCode(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first.isASCIILetter, text.count < 100,
      text.allSatisfy({ $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") })
    else { return false }
    return text.dropFirst().contains {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") || 0x41...0x5A ~= $0
    }
  }
}
