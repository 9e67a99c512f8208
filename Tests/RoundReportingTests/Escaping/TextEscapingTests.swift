import Testing

@testable import RoundReporting

@Suite("Escaping for plain text")
struct TextEscapingTests {
  @Test(
    "Everything that acts without being seen is written out",
    arguments: [
      ("plain name", "plain name"),
      ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
      ("\u{1B}[31mred", "\\x1b[31mred"),
      ("\u{0}\u{7F}\u{9B}", "\\x00\\x7f\\x9b"),
      ("left\u{202E}right", "left\\u{202E}right"),
      ("zero\u{200B}width\u{FEFF}", "zero\\u{200B}width\\u{FEFF}"),
      ("line\u{2028}end\u{85}", "line\\u{2028}end\\x85"),
      ("tag\u{E0041}", "tag\\u{E0041}"),
      ("##[group]x", "##\\[group]x"),
      ("###[x", "###\\[x"),
      ("#[x", "#[x"),
      ("naïve 試験", "naïve 試験"),
    ])
  func escapes(text: String, expected: String) {
    #expect(Array(TextEscaping.escaped(text).utf8) == Array(expected.utf8))
  }

  @Test("A base keeps four combining marks and shows the others as escapes")
  func marks() {
    let text = "a" + String(repeating: "\u{301}", count: 6)
    let expected = "a" + String(repeating: "\u{301}", count: 4) + "\\u{301}\\u{301}"
    #expect(Array(TextEscaping.escaped(text).utf8) == Array(expected.utf8))
    #expect(Array(TextEscaping.escaped("\u{301}a").utf8) == Array("\\u{301}a".utf8))
  }

  @Test("A bracket that a mark joins to its base is still found")
  func joinedBracket() {
    #expect(
      Array(TextEscaping.escaped("##[\u{301}x").utf8) == Array("##\\[\u{301}x".utf8))
  }

  @Test("Where only ASCII can be shown, the rest is written as escapes")
  func ascii() {
    #expect(TextEscaping.escaped("é", isASCII: true) == "\\xe9")
  }

  @Test(
    "Commands of CI services are found behind white space of every kind",
    arguments: [
      ("::error::x", true), ("  ::x", true), ("\u{3000}\u{A0}::x", true), (":x", false),
      ("a::b", false), ("", false),
    ])
  func commands(text: String, expected: Bool) {
    #expect(TextEscaping.startsCommand(text.unicodeScalars) == expected)
  }
}
