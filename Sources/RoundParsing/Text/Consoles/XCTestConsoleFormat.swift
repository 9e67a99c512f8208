import RoundModel

/// What XCTest and Swift Testing print, by `swift test` or `xcodebuild`.
struct XCTestConsoleFormat: TextFormat {
  let name = "xctest-console"
  let recognition = "lines such as \"Test Case 'X.testY' passed\" or \"Test y() passed after\""
  let losses = "the modules of the tests, and the suites of Swift Testing"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      if let event = XCTestEvent(line.bytes) { return event.kind != .other }
      return SwiftTestingLine(line.bytes)?.isResult ?? false
    }
  }

  func log(of lines: [TextLine]) -> RunLog { XCTestConsoleReader.log(of: lines) }
}

/// A line of XCTest about a test case or a suite.
struct XCTestEvent: Sendable {
  enum Kind: Sendable { case started, passed, failed, skipped, other }

  let kind: Kind
  let isSuite: Bool
  /// The name between the quotes: `Class.test`, `-[Module.Class test]`, or that of a suite.
  let name: ArraySlice<UInt8>
  var duration: Double?

  init?(_ line: ArraySlice<UInt8>) {
    let text = line.trimmed
    guard
      let rest = text.after("Test Case '") ?? text.after("Test case '")
        ?? text.after("Test Suite '") ?? text.after("Test suite '")
    else { return nil }
    isSuite = text.hasFoldedPrefix("test suite")
    guard let quote = rest.offset(of: "' ") else { return nil }
    name = rest[..<quote]
    let tail = rest[(quote + 2)...]
    let word = tail.prefix { $0 > 0x20 && $0 != UInt8(ascii: ".") }
    switch word.string {
    case "started": kind = .started
    case "passed": kind = .passed
    case "failed": kind = .failed
    case "skipped": kind = .skipped
    default: kind = .other
    }
    if let open = tail.lastOffset(of: "("), let end = tail.lastOffset(of: " seconds)"), end > open {
      duration = tail[(open + 1)..<end].decimal
    }
  }

  /// The class and the method, without the decoration of Objective-C.
  var path: (suite: ArraySlice<UInt8>, name: ArraySlice<UInt8>) {
    var rest = name
    if rest.hasPrefix("-["), rest.last == UInt8(ascii: "]") {
      rest = rest.dropFirst(2).dropLast()
      guard let space = rest.firstIndex(of: 0x20) else { return ([], rest) }
      return (rest[..<space], rest[(space + 1)...])
    }
    if rest.hasSuffix("()") { rest = rest.dropLast(2) }
    let separator =
      rest.lastIndex(of: UInt8(ascii: "."))
      ?? rest.lastIndex(of: UInt8(ascii: "/"))
    guard let separator else { return ([], rest) }
    return (rest[..<separator], rest[(separator + 1)...])
  }
}

/// A line of Swift Testing, behind the symbol that it starts with.
struct SwiftTestingLine: Sendable {
  enum Kind: Sendable {
    case started, passed, failed, skipped, issue, knownIssue, runStarted, runEnded, detail
  }

  let kind: Kind
  private(set) var name: ArraySlice<UInt8> = []
  /// What an issue or a skip says.
  private(set) var words: ArraySlice<UInt8> = []
  private(set) var duration: Double?
  private(set) var hasKnownIssue = false
  private(set) var count: Int?

  /// Whether the line says what a test or the run came to, in the library's own words.
  var isResult: Bool {
    switch kind {
    case .passed, .failed: duration != nil && words.offset(of: " seconds") != nil
    case .runEnded: count != nil
    default: false
    }
  }

  init?(_ line: ArraySlice<UInt8>) {
    let text = line.trimmed
    guard let space = text.firstIndex(of: 0x20), space - text.startIndex <= 8 else { return nil }
    let symbol = text[..<space]
    guard symbol.allSatisfy({ $0 >= 0x80 }) || symbol.hasPrefix("[") else { return nil }
    let rest = text[(space + 1)...].trimmed
    if symbol.elementsEqual("\u{21B3}".utf8) {
      kind = .detail
      words = rest
      return
    }
    guard let after = rest.after("Test "), !after.hasPrefix("case ") else { return nil }
    if let run = after.after("run ") {
      if run.hasPrefix("started") {
        kind = .runStarted
      } else if let counted = run.after("with ") {
        kind = .runEnded
        count = counted.prefix { $0 &- 0x30 < 10 }.integer
      } else {
        return nil
      }
      return
    }
    guard let end = Self.nameEnd(after) else { return nil }
    name = after[..<end]
    if name.count >= 2, name.first == UInt8(ascii: "\"") { name = name.dropFirst().dropLast() }
    guard let (kind, words) = Self.verb(after[end...].trimmed) else { return nil }
    self.kind = kind
    self.words = words
    if kind == .passed || kind == .failed {
      duration = words.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }.decimal
      hasKnownIssue = words.offset(of: " known issue") != nil
    }
  }

  private static func nameEnd(_ text: ArraySlice<UInt8>) -> Int? {
    if text.first == UInt8(ascii: "\"") {
      for verb in [
        "\" passed after ", "\" failed after ", "\" recorded ", "\" skipped", "\" started",
        "\" with ",
      ] {
        if let end = text.offset(of: verb) { return end + 1 }
      }
      return nil
    }
    return text.offset(of: ") ").map { $0 + 1 }
  }

  private static func verb(
    _ text: ArraySlice<UInt8>
  ) -> (Kind, ArraySlice<UInt8>)? {
    var rest = text
    if let cases = rest.after("with "), let end = cases.offset(of: " case") {
      rest =
        cases[
          (cases[end...].firstIndex(of: 0x20).flatMap { start in
            cases[(start + 1)...].firstIndex(of: 0x20)
          } ?? cases.endIndex)...
        ].trimmed
    }
    if let words = rest.after("passed after ") { return (.passed, words) }
    if let words = rest.after("failed after ") { return (.failed, words) }
    if rest.hasPrefix("started") { return (.started, []) }
    if let words = rest.after("skipped") {
      return (.skipped, (words.after(": ") ?? []).trimmed)
    }
    if let words = rest.after("recorded a known issue") { return (.knownIssue, message(words)) }
    if let words = rest.after("recorded an issue") { return (.issue, message(words)) }
    return nil
  }

  /// What stands behind the place: ` at File.swift:3:7: Expectation failed`.
  private static func message(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let swift = words.offset(of: ".swift:"),
      let end = words[(swift + 7)...].firstIndex(of: 0x20)
    else { return words.trimmed }
    return words[end...].trimmed
  }
}
