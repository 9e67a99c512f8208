/// A number at the end of a line that names something: `step 3`, `exit status 1`.
///
/// It tells two failures of one test apart and does no more: whether two tests share a reason is
/// decided without it, since most numbers count or measure, or differ from run to run.
struct NamedNumber: Hashable, Sendable {
  /// The word before the number, in small letters.
  let noun: String
  let number: String

  private static let lookedAt = 2_048
  private static let lines = 3
  /// Longer ones are ids, which name something else in every run.
  private static let mostDigits = 3
  private static let leastLetters = 3

  /// Words before numbers that are values, places or things of one run.
  private static let others: Set<String> = [
    "after", "and", "attempt", "attempts", "before", "below", "above", "by", "column", "count",
    "equal", "equals", "exactly", "expected", "found", "from", "got", "goroutine", "greater", "has",
    "have", "height", "index", "into", "job", "length", "less", "line", "most", "least", "node",
    "not", "offset", "only", "over", "pid", "port", "position", "process", "received", "retries",
    "retry", "returned", "row", "run", "runner", "seconds", "seed", "shard", "size", "slot", "than",
    "thread", "total", "try", "under", "user", "value", "wanted", "was", "were", "width", "with",
    "within", "worker",
  ]

  /// The first such number in the head of a message.
  static func of(_ message: String) -> NamedNumber? {
    let text = MessageHead.withoutEscapes(
      ScalarText(message.unicodeScalars.prefix(lookedAt)))
    var (start, taken) = (0, 0)
    while start < text.count, taken < lines {
      let end = text.runEnd(from: start) { $0 != "\n" && $0 != "\r" }
      let line = text[start..<end].trimmed()
      start = end + 1
      if line.isEmpty { continue }
      taken += 1
      if let found = atEnd(of: MessageHead.withoutPlace(line)) { return found }
    }
    return nil
  }

  private static func atEnd(of line: ScalarText) -> NamedNumber? {
    let line = withoutRemark(line.trimmed { $0 == "." || $0 == "!" || $0.isBlank })
    var digits = line.count
    while digits > 0, line[digits - 1].isDecimalDigit { digits -= 1 }
    guard (1...mostDigits).contains(line.count - digits), line[digits - 1] == " " else {
      return nil
    }
    var word = digits - 1
    while word > 0, line[word - 1].isASCIILetter { word -= 1 }
    guard digits - 1 - word >= leastLetters, word == 0 || line[word - 1].isBlank,
      !line.scalars[..<word].contains(where: \.isDecimalDigit)
    else { return nil }
    let noun = Fingerprint.lowercased(line[word..<digits - 1])
    guard !others.contains(noun) else { return nil }
    return NamedNumber(noun: noun, number: line.string(digits..<line.count))
  }

  /// The line without what stands in parentheses at its end, such as the type of an exception.
  private static func withoutRemark(_ line: ScalarText) -> ScalarText {
    guard line[line.count - 1] == ")" else { return line }
    var open = line.count - 1
    while open > 0, line[open] != "(" { open -= 1 }
    return open > 0 ? line[0..<open].trimmed() : line
  }
}
