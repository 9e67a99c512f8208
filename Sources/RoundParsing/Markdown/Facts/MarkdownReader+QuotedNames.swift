import RoundModel

/// Names of tests in quotation marks, with the file before them or what went wrong behind them.
extension MarkdownReader {
  /// The name of a test that a heading quotes behind the file that it stands in: `cart.test.ts - "adds
  /// one item" (1 failure)`.
  static func quotedBehindFile(_ heading: [UInt8]) -> (file: [UInt8], name: [UInt8])? {
    let file = Array(heading.prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") })
    guard TestName.isModule(file) else { return nil }
    let rest = HeadingText.name(Array(heading[file.count...].drop { $0 == 0x20 }))
    for sign in ["- ", "\u{2013} ", "\u{2014} ", ": ", "> "] where rest.starts(with: sign.utf8) {
      let quote = Array(rest[sign.utf8.count...])
      return TestName.insideQuotes(quote).map { (file, Array(quote[$0])) }
    }
    return nil
  }

  /// Whether a heading quotes the name of a test behind its file.
  static func quotesTest(_ section: MarkdownSection) -> Bool {
    let title = section.title.plain
    return quotedBehindFile(Array(title[HeadingText.nameStart(title)...])) != nil
  }

  /// The name in quotation marks that the text of an item opens with, and what a dash sets off behind it:
  /// `"adds one item" - the page closed too soon`.
  static func quotedName(_ text: [UInt8]) -> (name: [UInt8], rest: [UInt8])? {
    if let inner = TestName.insideQuotes(text) { return (Array(text[inner]), []) }
    guard let first = text.first, first == UInt8(ascii: "\"") || first >= 0xC2 else { return nil }
    for dash in [" - ", " \u{2013} ", " \u{2014} "] {
      guard let end = text.firstIndex(ofPart: Array(dash.utf8)) else { continue }
      let quote = Array(text[..<end])
      if let inner = TestName.insideQuotes(quote) {
        return (Array(quote[inner]), Array(text[(end + dash.utf8.count)...]))
      }
    }
    return nil
  }

  /// Calls a failure by the name that its line quotes; what a dash sets off behind it says why.
  static func splitQuote(_ test: inout ToldTest) {
    guard test.outcome.severity > 0, test.kind == .test, let quoted = quotedName(test.name) else {
      return
    }
    (test.name, test.nameRange) = (quoted.name, nil)
    if test.remark == nil, !quoted.rest.isEmpty { test.remark = quoted.rest }
  }
}
