/// Keeps texts of inputs to what a line or a cell can show; what was left out is always said.
enum Clipping {
  private static let nameLimit = 240
  private static let shortLimit = 60
  private static let messageLimit = 1000

  /// A name, whole unless it is longer than any sensible one; then its ends and its length.
  static func name(_ text: String) -> Phrase {
    let scalars = text.unicodeScalars
    guard text.utf8.count > nameLimit, scalars.count > nameLimit else { return "\(input: text)" }
    let half = nameLimit / 2
    let start = String(String.UnicodeScalarView(scalars.prefix(half)))
    let end = String(String.UnicodeScalarView(scalars.suffix(half)))
    return "\(input: start)…\(input: end) (\(scalars.count) characters)"
  }

  /// A name in running text, whole where it is short, else its two ends; it stands in full
  /// elsewhere.
  static func shortName(_ text: String) -> Phrase {
    let scalars = text.unicodeScalars
    guard text.utf8.count > shortLimit, scalars.count > shortLimit else { return "\(input: text)" }
    let start = String(String.UnicodeScalarView(scalars.prefix(shortLimit / 2 - 4)))
    let end = String(String.UnicodeScalarView(scalars.suffix(shortLimit / 2 + 3)))
    return "\(input: start + "…" + end)"
  }

  /// The first line of a message that says something, with a sign where there is more.
  static func message(_ text: String) -> Phrase {
    let (line, isCut) = firstLine(of: text)
    return isCut ? "\(input: line)…" : "\(input: line)"
  }

  static func quote(_ text: String) -> Phrase {
    let (line, isCut) = firstLine(of: text)
    return isCut ? "\(quote: line + "…")" : "\(quote: line)"
  }

  private static func firstLine(of text: String) -> (line: String, isCut: Bool) {
    let scalars = text.unicodeScalars
    // The first scalar that is no blank, and what follows the last one.
    var start = scalars.startIndex
    var end = start
    var count = 0
    var hasEnded = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let isBlank = TextEscaping.isBlank(scalar)
      if scalar == "\n" || scalar == "\r" {
        hasEnded = count > 0
      } else if hasEnded, !isBlank {
        return (String(scalars[start..<end]), true)
      } else if !hasEnded, count > 0 || !isBlank {
        if count == messageLimit { return (String(scalars[start..<end]), true) }
        if count == 0 { start = index }
        if !isBlank { end = scalars.index(after: index) }
        count += 1
      }
      index = scalars.index(after: index)
    }
    return (String(scalars[start..<end]), false)
  }
}
