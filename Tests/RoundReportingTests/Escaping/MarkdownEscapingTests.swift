import Testing

@testable import RoundReporting

@Suite("Escaping for Markdown")
struct MarkdownEscapingTests {
  @Test(
    "Text of an input is a code span that nothing in it can end",
    arguments: [
      ("plain", "`plain`"), ("back`tick", "``back`tick``"), ("`a`", "`` `a` ``"),
      ("two `` ticks", "```two `` ticks```"), (" edge ", "`  edge  `"), (" ", "` `"),
      ("", "(empty)"), ("a\nb\u{202E}", "`a\\nb\\u{202E}`"), ("a|b", "`a|b`"),
      ("<b>@all #1 http://x", "`<b>@all #1 http://x`"),
    ])
  func codeSpans(text: String, expected: String) {
    #expect(MarkdownEscaping.codeSpan(text, in: .prose) == expected)
  }

  @Test(
    "In a table a bar never ends the cell",
    arguments: [
      ("a|b", "`a\\|b`"), ("||", "`\\|\\|`"), ("a\\|b", "`a\\\\x7cb`"), ("a\\\\|", "`a\\\\\\x7c`"),
    ])
  func bars(text: String, expected: String) {
    #expect(MarkdownEscaping.codeSpan(text, in: .tableCell) == expected)
  }

  @Test(
    "In a sentence only what cannot act stays outside of code",
    arguments: [
      ("passed in round 1, not named", "passed in round 1, not named"),
      ("21 of 25 (95.8 %), 51/50", "21 of 25 (95.8 %), 51/50"),
      ("25 − 21 = 4 failures", "25 − 21 = 4 failures"),
      ("see test_004_x (a.md:44:28).", "see `test_004_x` (`a.md:44:28`)."),
      ("round 1's tests", "round 1's tests"),
      ("@all", "`@all`"), ("http://x.y", "`http://x.y`"), ("www.x.y", "`www.x.y`"),
      ("GH-12 and #1", "`GH-12` and `#1`"), ("deadbeef 1234567", "`deadbeef` `1234567`"),
      ("- item", "`-` item"), ("1. item", "`1`. item"), ("it is 1.", "it is 1."), (".", "."),
      ("a |b| c", "a `|b|` c"), ("*bold* _it_ <b>", "`*bold*` `_it_` `<b>`"),
      (":tada: ::x", "`:tada`: `::x`"), ("\u{202E}x", "`\\u{202E}x`"),
    ])
  func sentences(text: String, expected: String) {
    #expect(MarkdownEscaping.sentence(text, in: .prose) == expected)
  }

  @Test("A fence is longer than any run inside it")
  func fences() {
    #expect(MarkdownEscaping.fence(around: ["a", "``` x"]) == "````")
    #expect(MarkdownEscaping.fence(around: []) == "```")
  }

  @Test("Our own words are shown as they are")
  func words() {
    #expect(MarkdownEscaping.words("a*b_c <n> | x") == "a\\*b\\_c \\<n\\> \\| x")
  }
}
