/// Takes a message out of its wrappers and cuts it after the last exception that leads it.
enum ExceptionAnchor {
  private static let suffixes = [
    "Error", "Exception", "Failure", "Failed", "Fault", "Warning", "Interrupt", "Panic", "Signal",
  ]
  private static let labels = [
    "Error", "ERROR", "Failed", "Message", "Caused by", "Unhandled", "Uncaught", "fatal", "FATAL",
  ]
  /// How often an exception may stand inside another one's message.
  private static let depth = 6
  /// How far into a message an exception may stand and still lead it.
  private static let reach = 160

  /// The exception's bare type, empty for none, the message that is left, and the words that
  /// exceptions around it have of their own.
  static func split(
    _ head: ScalarText
  ) -> (type: String, message: ScalarText, around: String) {
    var text = unwrapped(codeSpan(of: head.trimmed()))
    var type = ""
    var rest = text
    var around: [String] = []
    for _ in 0..<depth {
      rest = withoutLeads(withoutTitle(text)).trimmed()
      rest = unwrapped(rest)
      if let name = firstName(in: rest) {
        let found = rest.string(name.start..<name.nameEnd)
        if !name.hasColon {
          if name.start == 0, name.end == rest.count {
            return (lastComponent(found), ScalarText([]), joined(around))
          }
        } else if leads(name, rest) {
          if !type.isEmpty { around += words(rest[0..<name.start]) }
          type = found
          guard !rest[name.end..<rest.count].trimmed().isEmpty else {
            let before = rest[0..<name.start].trimmed { $0 == " " || $0 == ":" || $0 == "-" }
            return (lastComponent(type), before, joined(around))
          }
          rest = rest[name.end..<rest.count]
        }
      }
      if rest == text { break }
      text = rest
    }
    return (lastComponent(type), rest, joined(around))
  }

  /// One word is a label such as `caused by`; two and more say something.
  private static func joined(_ around: [String]) -> String {
    around.count < 2 ? "" : around.joined(separator: " ")
  }

  private static func words(_ text: ScalarText) -> [String] {
    var words: [String] = []
    var index = 0
    while index < text.count {
      let end = text.runEnd(from: index) { $0.isASCIILetter }
      if end - index >= 2 { words.append(Fingerprint.lowercased(text[index..<end])) }
      index = max(end, index + 1)
    }
    return words
  }

  /// A back-quoted span that holds the bulk of a text, or else the text.
  private static func codeSpan(of text: ScalarText) -> ScalarText {
    var index = 0
    while index < text.count {
      guard text[index] == "`" else {
        index += 1
        continue
      }
      let start = text.runEnd(from: index) { $0 == "`" }
      let end = text.runEnd(from: start) { $0 != "`" }
      if end - start >= 12, end < text.count {
        let isBulk = Double(end - start) >= 0.45 * Double(text.count)
        return isBulk && text.first("assertion failed: `") == nil ? text[start..<end] : text
      }
      index = end
    }
    return text
  }

  /// The text without quotes or parentheses around the whole of it.
  private static func unwrapped(_ text: ScalarText) -> ScalarText {
    var text = text.trimmed()
    while text.count > 2, isPair(text[0], text[text.count - 1]),
      !text.scalars[1..<text.count - 1].contains(text[0])
    {
      text = text[1..<text.count - 1].trimmed()
    }
    return text
  }

  private static func isPair(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    switch open {
    case "`", "\"", "'": close == open
    case "(": close == ")"
    case "（": close == "）"
    default: false
    }
  }

  private static func withoutTitle(_ text: ScalarText) -> ScalarText {
    guard let name = text.after("Exception in thread \"", at: 0) else { return text }
    let end = text.runEnd(from: name) { $0 != "\"" }
    return end < text.count ? text[text.blanksEnd(from: end + 1)..<text.count] : text
  }

  /// The text without bullets, marks and labels such as `Error:` before it.
  private static func withoutLeads(_ text: ScalarText) -> ScalarText {
    var index = 0
    while index < text.count, let end = leadEnd(text, index) { index = end }
    return index == 0 ? text : text[index..<text.count]
  }

  private static func leadEnd(_ text: ScalarText, _ index: Int) -> Int? {
    switch text[index] {
    case "❌", "✖", "✗", "×", "●", "•", ">", "*", "|", "-", "[", "]", "{": return index + 1
    case "(", "（", "【": return text.blanksEnd(from: index + 1)
    case let scalar where scalar.isBlank: return index + 1
    default: break
    }
    if text[index] == "E" {
      let end = text.blanksEnd(from: index + 1)
      if end >= index + 3 { return end }
    }
    guard text.isBoundary(index) else { return nil }
    for word in ["FAILED", "FAILS", "FAIL"] {
      guard let end = text.after(word, at: index), text.isBoundary(end) else { continue }
      return text[end] == ":" ? end + 1 : end
    }
    for label in labels {
      guard let end = text.after(label, at: index), text.isBoundary(end) else { continue }
      if text[end] == ":", text.isBlankOrEnd(end + 1) { return end + 1 }
      if text.isBlankOrEnd(end) { return end }
    }
    return nil
  }

  private struct Name {
    var start: Int
    var nameEnd: Int
    /// After the colon and the blanks that follow.
    var end: Int
    var hasColon: Bool
  }

  /// The first name of an exception, with the modules before it.
  private static func firstName(in text: ScalarText) -> Name? {
    for index in 0..<text.count where startsName(text[index]) {
      let before = text[index - 1]
      if index > 0, before.isWordPart || before == "." { continue }
      guard let nameEnd = nameEnd(text, index) else { continue }
      let colon = text[nameEnd] == ":" ? nameEnd + 1 : nameEnd
      let end = text.blanksEnd(from: colon)
      return Name(
        start: index, nameEnd: nameEnd, end: end,
        hasColon: text.scalars[index..<end].contains(":"))
    }
    return nil
  }

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar == "_"
  }

  /// Where a name ends whose modules start at an index: the longest that ends as exceptions do.
  private static func nameEnd(_ text: ScalarText, _ start: Int) -> Int? {
    var best: Int?
    var part = start
    while startsName(text[part]) {
      let end = text.wordEnd(from: part)
      if isException(text, part, end) { best = end }
      var next = end
      while next < end + 2, text[next] == "." || text[next] == ":" { next += 1 }
      if next == end { break }
      part = next
    }
    return best
  }

  private static func isException(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    let count = end - start
    if count == 5, text.has("Error", at: start) { return true }
    if count == 9, text.has("Exception", at: start) { return true }
    guard text[start].isUpper else { return false }
    return suffixes.contains { suffix in
      let length = suffix.utf8.count
      return count > length && text.has(suffix, at: end - length)
    }
  }

  /// Whether a name leads the message, rather than being quoted in it or put in parentheses.
  private static func leads(_ name: Name, _ text: ScalarText) -> Bool {
    guard name.start <= reach else { return false }
    var (quotes, opened, closed) = (0, 0, 0)
    for scalar in text.scalars[0..<name.start] {
      switch scalar {
      case "\"": quotes += 1
      case "(": opened += 1
      case ")": closed += 1
      default: break
      }
    }
    return quotes % 2 == 0 && opened <= closed
  }

  private static func lastComponent(_ name: String) -> String {
    var last = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      if scalar == "." || scalar == ":" {
        last = String.UnicodeScalarView()
      } else {
        last.append(scalar)
      }
    }
    return String(last)
  }
}
