/// What test runners write before a message: places, the thread that panicked.
enum RunnerPrefix {
  /// How far into a message a runner's own words may reach.
  private static let reach = 80

  /// The text without the prefixes of runners.
  static func removed(from text: ScalarText) -> ScalarText {
    var text = text
    for end in [placeEnd, panicEnd, failedEnd] {
      if let end = end(text) { text = text[end..<text.count] }
    }
    return text
  }

  /// Such as `path/file.ext:12:3: error: `.
  private static func placeEnd(_ text: ScalarText) -> Int? {
    let end = text.runEnd(from: 0) { !$0.isBlank }
    for dot in (0..<end).reversed() where dot > 0 && text[dot] == "." {
      let word = text.wordEnd(from: dot + 1)
      guard (1...5).contains(word - dot - 1), text[word] == ":" else { continue }
      var index = text.digitsEnd(from: word + 1)
      guard index > word + 1 else { continue }
      if text[index] == ":", text[index + 1].isDecimalDigit {
        index = text.digitsEnd(from: index + 1)
      }
      if text[index] == ":" { index += 1 }
      index = text.blanksEnd(from: index)
      return text.after("error:", at: index).map(text.blanksEnd) ?? index
    }
    return nil
  }

  /// Such as `thread 'main' panicked at 'src/lib.rs:1:2: `.
  private static func panicEnd(_ text: ScalarText) -> Int? {
    guard let words = panicWordsEnd(text) else { return nil }
    var index = text.blanksEnd(from: words)
    if text[index] == "\"" || text[index] == "'" { index += 1 }
    let end = text.runEnd(from: index) { !$0.isBlank }
    for dot in (index..<max(index, end)).reversed() where dot > index {
      guard let line = text.after(".rs:", at: dot) else { continue }
      let lineEnd = text.digitsEnd(from: line)
      guard lineEnd > line, text[lineEnd] == ":" else { continue }
      let columnEnd = text.digitsEnd(from: lineEnd + 1)
      guard columnEnd > lineEnd + 1, text[columnEnd] == ":" else { continue }
      return text.blanksEnd(from: columnEnd + 1)
    }
    return index
  }

  private static func panicWordsEnd(_ text: ScalarText) -> Int? {
    let words = "panicked at"
    guard let thread = text.after("thread '", at: 0) else { return text.after(words, at: 0) }
    let quote = text.runEnd(from: thread) { $0 != "'" }
    if let end = text.after(words, at: text.blanksEnd(from: min(quote + 1, text.count))) {
      return end
    }
    // The name of a thread may lack its closing quote.
    for index in (thread..<max(thread, quote)).reversed() {
      if let end = text.after(words, at: index) { return end }
    }
    return nil
  }

  /// Such as `Test Case x failed: `, before an assertion of XCTest.
  private static func failedEnd(_ text: ScalarText) -> Int? {
    for index in 0..<min(text.count, reach + 1) where text.isBoundary(index) {
      guard let end = text.after("failed:", at: index) else { continue }
      let message = text.blanksEnd(from: end)
      if message > end, text.has("XCT", at: message) { return message }
    }
    return nil
  }
}
