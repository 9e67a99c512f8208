/// Reads the words of a reference one after another.
struct ReferenceReader {
  enum Lead { case ditto, same, see }

  /// The words that a topic may have; what is longer is a sentence of its own.
  private static let mostTopicWords = 8
  private static let heads: Set<String> = [
    "issue", "error", "problem", "failure", "cause", "reason", "bug", "root", "fix", "impact",
  ]
  private static let stops: Set<String> = [
    "same", "the", "as", "a", "an", "exact", "very", "test", "thing",
  ]
  private static let limits: Set<String> = [
    "affecting", "affects", "but", "except", "not", "for", "with", "on", "in", "when", "while",
    "which", "that", "though", "although", "unlike", "and", "because", "here", "too", "also",
    "causing", "during", "from", "seen", "again", "only", "plus", "occurring",
  ]

  /// One word for the same as above.
  private static let dittos: Set<String> = [
    "ditto", "dito", "idem", "ídem", "аналогично", "同上", "同前", "同じく", "상동",
  ]

  let text: ScalarText
  private(set) var index = 0
  private(set) var start = 0
  private(set) var isPlain = true
  private(set) var quote: String?
  private(set) var qualifier: String?

  init(_ value: String) { text = ScalarText(value.unicodeScalars) }

  /// The next word in lowercase, and where it ends; empty where no word stands next.
  private func word(at position: Int) -> (word: String, end: Int) {
    let end = text.wordEnd(from: position)
    guard end - position <= 24 else { return ("", position) }
    return (Fingerprint.lowercased(text[position..<end]), end)
  }

  private func skipBlanks(_ position: Int) -> Int { text.blanksEnd(from: position) }

  /// Takes a word, and the blanks after it, if it is one of some.
  private mutating func take(_ words: Set<String>) -> Bool {
    let next = word(at: index)
    guard words.contains(next.word) else { return false }
    index = skipBlanks(next.end)
    return true
  }

  /// The word that starts a reference.
  mutating func lead() -> Lead? {
    index = text.runEnd(from: 0) { $0.isBlank || $0 == "*" || $0 == "_" || $0 == "(" }
    start = index
    if text[index] == "〃" {
      index += 1
      return .ditto
    }
    _ = take(["the"])
    if take(["exactly", "exact"]) { _ = take(["the"]) }
    let next = word(at: index)
    if Self.dittos.contains(next.word), endsWord(next.end) {
      index = next.end
      return .ditto
    }
    switch next.word {
    case "same", "identical":
      // "Same-origin" is no reference.
      guard endsWord(next.end) else { return nil }
      index = skipBlanks(next.end)
      return .same
    case "see", "as":
      guard start == index, endsWord(next.end) else { return nil }
      index = skipBlanks(next.end)
      return .see
    default: return nil
    }
  }

  private func endsWord(_ position: Int) -> Bool {
    switch text[position] {
    case ".", ",", ";", ":", ")", "。", "，", "、": true
    default: text.isBlankOrEnd(position)
    }
  }

  /// What the words after the lead point at; ends at the end of the last of them.
  mutating func aim(after lead: Lead, isName: ([UInt8]) -> Bool) -> ReferencePhrase.Aim? {
    let behindLead = index
    if let aim = target(after: lead, isName) { return aim }
    guard lead == .same else { return nil }
    index = behindLead
    var words: [[UInt8]] = []
    var end = trimmedEnd(behindLead)
    var hasHead = false
    for _ in 0..<Self.mostTopicWords {
      let next = topicWord(at: index)
      if next.word == "as" || next.word == "to" {
        // "same error as test 002"
        return target(after: lead, isName)
      }
      if next.word.isEmpty || Self.limits.contains(next.word) { break }
      end = next.end
      index = skipBlanks(next.end)
      if Self.heads.contains(next.word) {
        hasHead = true
        let after = topicWord(at: index)
        if !Self.heads.contains(after.word), after.word != "as" { break }
      } else if !Self.stops.contains(next.word) {
        words.append(Array(next.word.utf8))
      }
    }
    index = end
    isPlain = hasHead || words.isEmpty
    return words.isEmpty ? .previous : .topic(words)
  }

  private func trimmedEnd(_ position: Int) -> Int {
    var end = position
    while end > 0, text[end - 1].isBlank { end -= 1 }
    return end
  }

  /// A word of a topic, which may be joined by dashes, dots and slashes.
  private func topicWord(at position: Int) -> (word: String, end: Int) {
    var end = text.wordEnd(from: position)
    while text[end] == "-" || text[end] == "." || text[end] == "/", text[end + 1].isWordPart {
      end = text.wordEnd(from: end + 1)
    }
    guard end > position, end - position <= 40 else { return ("", position) }
    return (Fingerprint.lowercased(text[position..<end]), end)
  }

  /// Such as `as test 002`, `to #4`, `as above`, `as previous test`.
  private mutating func target(
    after lead: Lead, _ isName: ([UInt8]) -> Bool
  ) -> ReferencePhrase.Aim? {
    let isCompared = take(["as", "to"])
    _ = take(["in", "for", "with"])
    _ = take(["the"])
    if let previous = previous() { return previous }
    let isTold = takeTestWord()
    var end = index
    if text[end] == "#" { end += 1 }
    let digits = text.digitsEnd(from: end)
    if digits > end, digits - end <= 9, !text[digits].isWordPart, isTold || end > index {
      let number = text.scalars[end..<digits].reduce(0) {
        $0 * 10 + Int($1.properties.numericValue ?? 0)
      }
      index = digits
      takeMoreNumbers()
      return .number(number)
    }
    return name { name in
      isName(name) || (lead == .same && isCompared && Self.looksLikeName(name))
    }
  }

  /// Whether a word is written as names of tests are, and as other words are not.
  private static func looksLikeName(_ word: [UInt8]) -> Bool {
    word.contains(UInt8(ascii: "_")) && !word.contains(UInt8(ascii: "("))
      && !word.contains(UInt8(ascii: " "))
  }

  private mutating func previous() -> ReferencePhrase.Aim? {
    let next = word(at: index)
    guard ["above", "previous", "before", "prior", "preceding"].contains(next.word) else {
      return nil
    }
    index = next.end
    let noun = word(at: skipBlanks(index))
    if ["test", "one", "entry", "case", "item", "failure", "issue", "error"].contains(noun.word) {
      index = noun.end
    }
    return .previous
  }

  /// Such as `test`, `tests`, `case`, `test case`.
  private mutating func takeTestWord() -> Bool {
    let hasTest = take(["test", "tests"])
    return take(["case", "cases", "no", "number"]) || hasTest
  }

  /// `002 and 003`: the first stands for all of them.
  private mutating func takeMoreNumbers() {
    while true {
      var next = skipBlanks(text[index] == "," ? index + 1 : index)
      let joint = word(at: next)
      if ["and", "or"].contains(joint.word) { next = skipBlanks(joint.end) }
      if text[next] == "&" || text[next] == "/" { next = skipBlanks(next + 1) }
      if text[next] == "#" { next += 1 }
      let end = text.digitsEnd(from: next)
      guard next > index, end > next, text.isBlankOrEnd(end) || text[end] == "," || text[end] == "."
      else { return }
      index = end
    }
  }

  /// A name in back quotes, or a word that the report has as a name.
  private mutating func name(_ isName: ([UInt8]) -> Bool) -> ReferencePhrase.Aim? {
    if text[index] == "`" {
      let end = text.runEnd(from: index + 1) { $0 != "`" }
      guard end < text.count, end > index + 1 else { return nil }
      let bytes = Array(text.string(index + 1..<end).utf8)
      guard isName(bytes) else { return nil }
      index = end + 1
      return .name(bytes)
    }
    var end = text.runEnd(from: index) { !$0.isBlank && $0 != "," && $0 != ";" }
    while end > index, text[end - 1] == "." || text[end - 1] == ":" { end -= 1 }
    let bytes = Array(text.string(index..<end).utf8)
    guard !bytes.isEmpty, isName(bytes) else { return nil }
    index = end
    return .name(bytes)
  }

  /// Reads what follows the reference; `false` where it makes a sentence of its own of it.
  mutating func readRest(after lead: Lead) -> Bool {
    let rest = text.runEnd(from: index) {
      $0.isBlank || $0 == "." || $0 == "。" || $0 == ")" || $0 == "*" || $0 == "_"
    }
    guard rest < text.count else { return true }
    if let quoted = quoteStart(rest) {
      quote = unquoted(text[quoted..<text.count])
      return true
    }
    let start = text.runEnd(from: rest) { $0.isBlank || $0 == "," || $0 == ";" || $0 == "(" }
    let isLimit = Self.limits.contains(word(at: start).word) || text[rest] == "("
    guard isLimit || lead != .see else { return false }
    let limit = text[start..<text.count].trimmed {
      $0.isBlank || $0 == "." || $0 == "。" || $0 == ")" || $0 == "*"
    }
    if !limit.isEmpty { qualifier = limit.string }
    return true
  }

  private func quoteStart(_ position: Int) -> Int? {
    switch text[position] {
    case "-" where !text.isBlankOrEnd(position - 1): nil
    case "-", "–", "—", ":": skipBlanks(text.runEnd(from: position) { $0 == text[position] })
    default: nil
    }
  }

  /// A quoted text without the marks of code around it.
  private func unquoted(_ text: ScalarText) -> String? {
    var text = text.trimmed()
    while text.count > 2, text[0] == "`", text[text.count - 1] == "`",
      !text.scalars[1..<text.count - 1].contains("`")
    {
      text = text[1..<text.count - 1].trimmed()
    }
    return text.isEmpty ? nil : text.string
  }
}
