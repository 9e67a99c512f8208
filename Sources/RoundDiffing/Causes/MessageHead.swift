/// The informative lines of a message: the first three that are no trace, as one line.
enum MessageHead {
  /// The scalars of a message that are looked at, so that its length costs nothing.
  private static let lookedAt = 16_384
  private static let length = 600
  private static let lines = 3

  /// The head of a message, without the tails that vary from run to run.
  static func of(_ message: String) -> ScalarText {
    let text = withLineBreaks(
      withoutEscapes(ScalarText(message.unicodeScalars.prefix(lookedAt))))
    var head: [Unicode.Scalar] = []
    var (taken, place) = (0, ScalarText([]))
    var start = 0
    while start <= text.count, taken < lines {
      let end = text.runEnd(from: start) { $0 != "\n" && $0 != "\r" }
      var line = text[start..<end].trimmed()
      start = end + (text[end] == "\r" && text[end + 1] == "\n" ? 2 : 1)
      if line.isEmpty { continue }
      if taken == 0 { place = filePlace(line) }
      if taken > 0, !place.isEmpty { line = without(place, line) }
      if isTrace(line) {
        if taken > 0 { break }
        continue
      }
      if taken > 0 { head.append(" ") }
      head.append(contentsOf: line[afterMark(line)..<line.count].scalars)
      taken += 1
    }
    return withoutPhase(withoutNoise(ScalarText(head.prefix(length))))
  }

  /// The message without colours and titles for terminals.
  private static func withoutEscapes(_ text: ScalarText) -> ScalarText {
    guard text.scalars.contains("\u{1B}") else { return text }
    return text.masking("") { index in
      guard text[index] == "\u{1B}" else { return nil }
      switch text[index + 1] {
      case "[":
        let parameters = text.runEnd(from: index + 2) { $0.value >= 0x30 && $0.value <= 0x3F }
        let end = text.runEnd(from: parameters) { $0.value >= 0x20 && $0.value <= 0x2F }
        return text[end].value >= 0x40 && text[end].value <= 0x7E ? end + 1 : nil
      case "]":
        let end = text.runEnd(from: index + 2) { $0 != "\u{07}" && $0 != "\u{1B}" }
        if text[end] == "\u{07}" { return end + 1 }
        return text.after("\u{1B}\\", at: end)
      default: return nil
      }
    }
  }

  /// The message that pytest's JUnit quotes where a fixture failed:
  /// `failed on setup with "..."`.
  private static func withoutPhase(_ text: ScalarText) -> ScalarText {
    for phase in ["failed on setup with \"", "failed on teardown with \""] {
      guard let start = text.after(phase, at: 0) else { continue }
      let isClosed = text.count > start && text[text.count - 1] == "\""
      return text[start..<(isClosed ? text.count - 1 : text.count)]
    }
    return text
  }

  /// Line breaks as Markdown writes them in the cells of tables.
  private static func withLineBreaks(_ text: ScalarText) -> ScalarText {
    guard text.first("<br") != nil else { return text }
    return text.masking("\n") { index in
      guard let word = text.after("<br", at: index) else { return nil }
      let slash = text.blanksEnd(from: word)
      return text.after(">", at: text[slash] == "/" ? slash + 1 : slash)
    }
  }

  /// The `x_test.go:` of a line that starts with a place such as `x_test.go:12: `.
  private static func filePlace(_ line: ScalarText) -> ScalarText {
    let colon = line.runEnd(from: 0) { !$0.isBlank && $0 != ":" }
    let digits = line.digitsEnd(from: colon + 1)
    guard colon > 0, line[colon] == ":", digits > colon + 1, line.has(": ", at: digits) else {
      return ScalarText([])
    }
    return line[0..<colon + 1]
  }

  /// A further line without the place that its runner writes before every line of one message.
  private static func without(_ place: ScalarText, _ line: ScalarText) -> ScalarText {
    guard line.count > place.count, line[0..<place.count] == place else { return line }
    let digits = line.digitsEnd(from: place.count)
    guard digits > place.count, line[digits] == ":" else { return line }
    return line[digits + 1..<line.count].trimmed()
  }

  /// Whether a line belongs to a trace, a rule or a call log rather than to the message.
  private static func isTrace(_ line: ScalarText) -> Bool {
    switch line[0] {
    case "a": return line.has("at ", at: 0)
    case ".":
      guard let digits = line.after("... ", at: 0) else { return false }
      let end = line.digitsEnd(from: digits)
      return end > digits && line.has(" more", at: end)
    case "F": return line.has("File \"", at: 0)
    case "C": return line.has("Call log:", at: 0)
    case "T": return line.has("Traceback (most", at: 0)
    case "=": return line[line.runEnd(from: 0) { $0 == "=" }] == " "
    case "-": return line.has("---", at: 0)
    case "~": return true
    case "^": return line.runEnd(from: 0) { $0 == "^" } == line.count
    case "n": return line.has("note: run with", at: 0)
    default: return false
    }
  }

  /// Where a line starts after the mark that a runner puts before lines of errors.
  private static func afterMark(_ line: ScalarText) -> Int {
    guard line[0] == "E" || line[0] == ">" else { return 0 }
    let end = line.blanksEnd(from: 1)
    return end >= 3 ? end : 0
  }

  private static func withoutNoise(_ text: ScalarText) -> ScalarText {
    text.masking(" ") { index in
      switch text[index] {
      case "(":
        if text.has("(Session info:", at: index) || text.has("(Driver info:", at: index) {
          return text.count
        }
        guard let digits = text.after("(_ssl.c:", at: index) else { return nil }
        let end = text.digitsEnd(from: digits)
        return end > digits && text[end] == ")" ? end + 1 : nil
      case "[":
        guard let word = text.after("[SSL: ", at: index) else { return nil }
        let end = text.wordEnd(from: word)
        return end > word && text[end] == "]" ? end + 1 : nil
      case "<": return text.after("<urlopen error", at: index)
      case "F": return text.has("For documentation on this error", at: index) ? text.count : nil
      case "I": return text.has("Is the server running on", at: index) ? text.count : nil
      case ",": return text.has(", retry in", at: index) ? text.count : nil
      case "r": return text.has("running tests:", at: index) ? text.count : nil
      case "E":
        let end = text.blanksEnd(from: index + 1)
        if end > index + 1, isWhere(text, end) { return text.count }
        return text.isBoundary(index) && end >= index + 4 ? end : nil
      case "+": return isWhere(text, index) ? text.count : nil
      default: return nil
      }
    }
  }

  /// Whether a runner explains an operand: `+  where 3 = len(...)`.
  private static func isWhere(_ text: ScalarText, _ index: Int) -> Bool {
    guard text[index] == "+" else { return false }
    let end = text.blanksEnd(from: index + 1)
    return end > index + 1 && text.has("where", at: end)
  }
}
