/// Masks the operands of assertions, which tell the values of one run.
enum AssertionOperands {
  /// The text with operands in known frames replaced by `<v>`.
  static func masked(_ text: ScalarText) -> ScalarText {
    var text = text.replacing { expectedButWas(text, $0) }
    text = text.replacing { parenthesized(text, $0) }
    return text.replacing { leftRight(text, $0) }
  }

  /// Such as `expected:<a> but was:<b>`.
  private static func expectedButWas(
    _ text: ScalarText, _ index: Int
  ) -> (end: Int, text: String)? {
    guard text[index] == "e", let operand = opened(text, "expected", at: index),
      let last = text.scalars.lastIndex(of: ">")
    else { return nil }
    var search = operand
    while let close = text.first("> but was", from: search) {
      if let second = opened(text, "> but was", at: close), last >= second {
        return (last + 1, "expected <v> but was <v>")
      }
      search = close + 1
    }
    return nil
  }

  /// The index after a word, an optional colon, blanks and `<`.
  private static func opened(_ text: ScalarText, _ word: String, at index: Int) -> Int? {
    guard var end = text.after(word, at: index) else { return nil }
    if text[end] == ":" { end += 1 }
    end = text.blanksEnd(from: end)
    return text[end] == "<" ? end + 1 : nil
  }

  /// Such as `("a") is not equal to ("b")`.
  private static func parenthesized(
    _ text: ScalarText, _ index: Int
  ) -> (end: Int, text: String)? {
    guard text[index] == "(", let first = text.after("(\"", at: index),
      let close = text.first("\")", from: first),
      var words = text.after(" is ", at: close + 2)
    else { return nil }
    let negated = text.after("not ", at: words)
    words = negated ?? words
    for relation in ["equal to", "less than", "greater than"] {
      guard let second = text.after(relation + " (\"", at: words) else { continue }
      guard let end = text.first("\")", from: second) else { return nil }
      return (end + 2, "(<v>) is \(negated == nil ? "" : "not ")\(relation) (<v>)")
    }
    return nil
  }

  /// Such as ``left: `a`, right: `b` ``.
  private static func leftRight(_ text: ScalarText, _ index: Int) -> (end: Int, text: String)? {
    guard text[index] == "l", var search = backquoted(text, "left:", at: index) else { return nil }
    while search < text.count {
      let quote = text.runEnd(from: search) { $0 != "`" }
      var next = quote + 1
      if text[next] == "," { next += 1 }
      if text[next] == " " { next += 1 }
      if let right = backquoted(text, "right:", at: next) {
        let end = text.runEnd(from: right) { $0 != "`" }
        guard end < text.count else { return nil }
        return (text[end + 1] == ")" ? end + 2 : end + 1, "left <v> right <v>")
      }
      search = quote + 1
    }
    return nil
  }

  private static func backquoted(_ text: ScalarText, _ word: String, at index: Int) -> Int? {
    guard var end = text.after(word, at: index) else { return nil }
    if text[end] == " " { end += 1 }
    return text[end] == "`" ? end + 1 : nil
  }
}
