/// Takes the parameters out of a message that tell one failure of a kind from another.
///
/// What is quoted is masked in the text and, where it looks like an identifier, kept aside: two
/// messages about different keyword arguments are of one kind and have different causes.
struct SalientParameters {
  /// The parameters, in the order they were found.
  private(set) var found: [String] = []
  /// What is left of the message.
  private(set) var text: ScalarText

  /// Ports from here on are given out by the system, differently each time.
  private static let firstEphemeralPort = 32_768
  private static let elements: Set<String> = [
    "div", "span", "a", "button", "input", "select", "label", "p", "h1", "h2", "li", "td",
  ]
  private static let values: Set<String> = ["true", "false", "null", "none", "nil", "main"]

  /// Looks through a message whose operands are masked already.
  init(of message: ScalarText) {
    text = message
    takeStatus()
    takeComparison()
    text = PathMask.locations(TimeMask.timestamps(text))
    takePorts()
    takeHosts()
    takeTags()
    takeSelectors()
    takeQuotes()
    takeCalls()
  }

  /// Such as `HTTP 403`, `status code: 403`.
  private mutating func takeStatus() {
    for index in 0..<text.count where text.isBoundary(index) {
      guard let name = statusEnd(index) else { continue }
      let digits = text.runEnd(from: name) { $0 == " " || $0 == ":" || $0 == "=" }
      guard text.hasDigits(3, at: digits), !text[digits + 3].isWordPart else { continue }
      found.append("http" + text.string(digits..<digits + 3))
      return
    }
  }

  private func statusEnd(_ index: Int) -> Int? {
    if let end = afterAnyCase("http", index) { return end }
    guard let end = afterAnyCase("status", index) else { return nil }
    let word = text[end] == " " || text[end] == "_" ? end + 1 : end
    return afterAnyCase("code", word) ?? end
  }

  private func afterAnyCase(_ literal: String, _ index: Int) -> Int? {
    var position = index
    for scalar in literal.unicodeScalars {
      let found = text[position]
      guard found == scalar || (found.isUpper && found.value | 0x20 == scalar.value) else {
        return nil
      }
      position += 1
    }
    return position
  }

  /// Such as `assert 3 == 4`.
  private mutating func takeComparison() {
    guard let left = text.after("assert ", at: 0) else { return }
    let leftEnd = text.digitsEnd(from: left)
    guard leftEnd > left, let right = text.after(" == ", at: leftEnd) else { return }
    let rightEnd = text.digitsEnd(from: right)
    guard rightEnd > right else { return }
    found.append(text.string(left..<leftEnd) + "==" + text.string(right..<rightEnd))
  }

  private mutating func takePorts() {
    var index = 0
    while index < text.count {
      guard let digits = portStart(index) else {
        index += 1
        continue
      }
      let end = text.digitsEnd(from: digits)
      guard (2...5).contains(end - digits), !text[end].isWordPart, text[end] != "." else {
        index += 1
        continue
      }
      let port = text.string(digits..<end)
      if Self.number(text[digits..<end]) < Self.firstEphemeralPort { found.append("port" + port) }
      index = end
    }
  }

  private static func number(_ digits: ScalarText) -> Int {
    digits.scalars.reduce(0) { $0 * 10 + Int($1.properties.numericValue ?? 0) }
  }

  /// Where the digits after a host and a colon, or after the word, would start.
  private func portStart(_ index: Int) -> Int? {
    switch text[index] {
    case ":":
      let end = text.runEnd(from: index) { $0 == ":" }
      return end > index + 1 ? end : nil
    case "]": return text.after("]:", at: index)
    case "l": return text.isBoundary(index) ? text.after("localhost:", at: index) : nil
    case "p":
      guard text.isBoundary(index), let word = text.after("port", at: index) else { return nil }
      let end = text.runEnd(from: word) { $0 == " " || $0 == "=" || $0 == ":" }
      return end > word ? end : nil
    default:
      guard text.isBoundary(index), let end = AddressMask.dottedEnd(text, index) else { return nil }
      return text[end] == ":" ? end + 1 : nil
    }
  }

  /// Such as `host='db.internal'`.
  private mutating func takeHosts() {
    var index = 0
    while let start = text.first("host='", from: index) {
      let name = start + 6
      let end = text.runEnd(from: name) { $0 != "'" }
      guard end < text.count else { return }
      index = end > name ? end + 1 : start + 1
      let isAddress = text.scalars[name..<end].allSatisfy {
        $0.isDecimalDigit || $0 == "." || $0 == ":"
      }
      if end > name, !isAddress { found.append("host:" + text.string(name..<end)) }
    }
  }

  private mutating func takeTags() {
    var tags: [String] = []
    text = text.replacing { index in
      guard let (end, name) = tag(index) else { return nil }
      let isTag =
        text.scalars[index..<end].contains(" ")
        || (text[end - 1] == ">" && Self.elements.contains(name))
      guard isTag else { return (end, text.string(index..<end)) }
      tags.append("tag:" + name)
      return (end, "<tag>")
    }
    found.append(contentsOf: tags)
  }

  /// The end and the name of an element's tag, with the element's end where it follows at once.
  private func tag(_ index: Int) -> (end: Int, name: String)? {
    guard text[index] == "<", text[index + 1].isASCIILetter else { return nil }
    let nameEnd = text.runEnd(from: index + 1) { $0.isWordPart || $0 == "-" }
    var end = nameEnd
    if text[end].isBlank { end = text.runEnd(from: end) { $0 != "<" && $0 != ">" } }
    guard end >= text.count || text[end] == ">" else { return nil }
    end = min(end + 1, text.count)
    let name = text.string(index + 1..<nameEnd)
    end = text.after("...", at: end) ?? end
    return (text.after("</" + name + ">", at: end) ?? end, name)
  }

  /// Such as `{"method":"css selector","selector":"#save"}`.
  private mutating func takeSelectors() {
    var selectors: [String] = []
    text = text.replacing { index in
      guard text[index] == "{", let method = text.after("{\"method\"", at: index),
        let key = text.first("\"selector\":\"", from: method),
        let end = text.first("\"}", from: key + 12)
      else { return nil }
      selectors.append(text.string(key + 12..<end))
      return (end + 2, "<json>")
    }
    found.append(contentsOf: selectors)
  }

  private mutating func takeQuotes() {
    var names: [String] = []
    text = text.replacing { index in
      guard let end = quoteEnd(index) else { return nil }
      let inner = text[index + 1..<end - 1]
      if !Self.isPath(inner), let name = Self.identifier(inner) {
        names.append(Self.withoutDigits(name))
      }
      return (end, "<q>")
    }
    found.append(contentsOf: names)
  }

  private func quoteEnd(_ index: Int) -> Int? {
    let close: Unicode.Scalar
    switch text[index] {
    case "`", "\"": close = text[index]
    case "'":
      guard !isAlphanumeric(text[index - 1]) else { return nil }
      close = "'"
    case "“": close = "”"
    case "‘": close = "’"
    default: return nil
    }
    let end = text.runEnd(from: index + 1) { $0 != close }
    guard end < text.count else { return nil }
    // An apostrophe inside a word is no quote.
    if close == "'", isAlphanumeric(text[end + 1]) { return nil }
    return end + 1
  }

  private func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.isASCIIDigit
  }

  private static func isPath(_ text: ScalarText) -> Bool {
    if text.first("://") != nil { return true }
    let start = text[0].isASCIILetter && text[1] == ":" ? 2 : 0
    let end = text.runEnd(from: start) {
      $0.isWordPart || $0 == "." || $0 == "~" || $0 == "@" || $0 == "<" || $0 == ">" || $0 == "+"
        || $0 == "-"
    }
    return text[end] == "/" || text[end] == "\\"
  }

  /// The text as a name, if it may be one and is the same in every run.
  static func identifier(_ text: ScalarText) -> ScalarText? {
    let name = text.trimmed().trimmed { $0 == "<" || $0 == ">" }
    guard (2...80).contains(name.count) else { return nil }
    var digits = 0
    var isNumber = true
    for scalar in name.scalars {
      if scalar == "/" || scalar == "\\" { return nil }
      digits = scalar.isDecimalDigit ? digits + 1 : 0
      if digits >= 3 { return nil }
      let mayBeNumber =
        scalar.isDecimalDigit || scalar == "-" || scalar == "+" || scalar == "." || scalar == ","
      isNumber = isNumber && mayBeNumber
    }
    return isNumber || values.contains(Fingerprint.lowercased(name)) ? nil : name
  }

  private static func withoutDigits(_ name: ScalarText) -> String {
    name.masking("<n>") { index in
      let end = name.digitsEnd(from: index)
      return end > index ? end : nil
    }.string
  }

  /// Such as `loop.create_connection() got ...`.
  private mutating func takeCalls() {
    var calls: [String] = []
    text = text.replacing { index in
      guard index == 0 || text[index - 1].isBlank, text[index].isWordPart,
        !text.has("expect", at: index)
      else { return nil }
      var last = index
      var end = text.wordEnd(from: index)
      while text[end] == ".", text[end + 1].isWordPart {
        last = end + 1
        end = text.wordEnd(from: last)
      }
      guard text.has("()", at: end), text[end + 2].isBlank else { return nil }
      calls.append(text.string(last..<end) + "()")
      return (end + 2, "<fn>")
    }
    found.append(contentsOf: calls)
  }
}
