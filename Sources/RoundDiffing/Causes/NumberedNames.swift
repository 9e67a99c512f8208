/// Finds numbers that are names: "round 2", "exit code 1", "step 3 failed".
///
/// A number behind a noun says which of several things is meant, and a test that fails at another
/// of them fails for another reason. Quantities, values and counts of attempts say no such thing:
/// they differ from run to run.
enum NumberedNames {
  /// Nouns that number things whatever follows.
  private static let nouns: Set<String> = [
    "step", "stage", "phase", "round", "case", "row", "page", "chapter", "section", "part", "level",
    "item", "index", "slot", "room", "floor", "node", "shard", "question", "rule", "check", "code",
  ]

  /// Words behind which a number is a value, a quantity or the name of something that lives for one
  /// run only.
  private static let volatile: Set<String> = [
    // Values and quantities.
    "got", "was", "were", "is", "are", "be", "to", "than", "expected", "actual", "received",
    "equal", "equals", "found", "returned", "returns", "value", "count", "size", "length", "total",
    "sum", "number", "least", "most", "only", "exactly", "about", "has", "had", "have", "contains",
    "exceeded", "exceeds", "limit", "under", "over", "above", "below", "between", "left", "right",
    "with", "without", "for", "of", "and", "or", "not", "but", "the", "all", "any", "last", "next",
    // Times and places.
    "after", "before", "within", "from", "until", "since", "took", "waited", "at", "in", "on", "by",
    "line", "column", "col", "offset", "byte", "position", "port", "time", "timeout",
    // Statuses of HTTP are parameters of their own.
    "http", "status",
    // What lives for one run.
    "attempt", "retry", "retries", "try", "run", "iteration", "pid", "process", "thread",
    "goroutine", "worker", "seed", "build", "job", "sample", "session", "request",
  ]

  private static let longest = 3

  /// The names in a text whose volatile parts are masked but for bare numbers.
  static func found(in text: ScalarText) -> [String] {
    var names: [String] = []
    var index = 0
    while index < text.count {
      guard text[index].isASCIILetter, text.isBoundary(index) else {
        index += 1
        continue
      }
      let end = text.runEnd(from: index) { $0.isASCIILetter }
      if let digits = digits(text, after: end), let name = name(text, index..<end, digits) {
        names.append(name)
        index = digits.upperBound
      } else {
        index = end
      }
    }
    return names
  }

  /// The number that stands one blank behind a word, alone.
  private static func digits(_ text: ScalarText, after word: Int) -> Range<Int>? {
    guard text[word] == " " else { return nil }
    let start = text[word + 1] == "#" ? word + 2 : word + 1
    let end = text.digitsEnd(from: start)
    guard end > start, end - start <= longest else { return nil }
    return start..<end
  }

  private static func name(
    _ text: ScalarText, _ word: Range<Int>, _ digits: Range<Int>
  ) -> String? {
    let noun = Fingerprint.lowercased(text[word])
    guard word.count >= 3, !volatile.contains(noun), endsAlone(text, digits.upperBound) else {
      return nil
    }
    guard nouns.contains(noun) || isLast(text, digits.upperBound) else { return nil }
    return noun + " " + text.string(digits)
  }

  /// Whether nothing behind a number makes it a part of something else: a fraction, a unit, "of 5".
  private static func endsAlone(_ text: ScalarText, _ end: Int) -> Bool {
    if text[end].isWordPart || text[end] == "%" || text[end] == "/" || text[end] == "<" {
      return false
    }
    if text[end] == "." || text[end] == "," || text[end] == ":" || text[end] == "-" {
      return !text[end + 1].isWordPart
    }
    guard text.after(" of ", at: end) == nil else { return false }
    // The place where it happened follows in many messages, and is no unit.
    return text.after(" <", at: end) == nil || text.after(" <loc>", at: end) != nil
      || text.after(" <path>", at: end) != nil
  }

  /// Whether a sentence or a part of one ends behind a number.
  private static func isLast(_ text: ScalarText, _ end: Int) -> Bool {
    switch text[end] {
    case "\0", ".", ",", ";", ":", "!", "?", ")", "]", "}": true
    default: text.blanksEnd(from: end) >= text.count
    }
  }
}
