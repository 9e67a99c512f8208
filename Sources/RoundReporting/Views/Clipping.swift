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
    var line = String.UnicodeScalarView()
    var count = 0
    var hasEnded = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" {
        hasEnded = count > 0
      } else if hasEnded, !TextEscaping.isBlank(scalar) {
        return (trimmedEnd(line), true)
      } else if !hasEnded {
        if count == 0, TextEscaping.isBlank(scalar) { continue }
        if count == messageLimit { return (trimmedEnd(line), true) }
        line.append(scalar)
        count += 1
      }
    }
    return (trimmedEnd(line), false)
  }

  private static func trimmedEnd(_ line: String.UnicodeScalarView) -> String {
    var line = line
    while let last = line.last, TextEscaping.isBlank(last) { line.removeLast() }
    return String(line)
  }
}
