import RoundModel
import Testing

@testable import RoundParsing

/// What the blocks and lines behind a failure say of it.
@Suite("Reasons in TAP")
struct TAPBlockTests {
  private func message(_ lines: String...) throws -> String? {
    let block = lines.map { "  \($0)\n" }.joined()
    let round = try Reading.round("TAP version 13\n1..1\nnot ok 1 - tows\n\(block)")
    return Reading.tests(round).first?.message
  }

  @Test("Keys may stand further in than the dashes around them")
  func indented() throws {
    #expect(try message("---", "  message: plain", "...") == "plain")
    #expect(try message("---", "  message: |-", "    one", "    two", "...") == "one\ntwo")
    #expect(
      try message(
        "---", "    actual: >", "        1", "    message: >", "        it sinks",
        "    Log: |", "...") == "it sinks")
    #expect(try message("---", "at:", "  message: not this", "message: this", "...") == "this")
  }

  @Test("A value may go on in the next lines, in quotes or without")
  func folded() throws {
    #expect(try message("---", "message: 'tows", "  the barge'", "...") == "tows the barge")
    #expect(
      try message("---", "message: 'tows", "", "  the skipper''s barge'", "severity: fail", "...")
        == "tows\nthe skipper's barge")
    #expect(try message("---", "message: \"a\\tb \\", "  \\\"c\\\"\"", "...") == "a\tb \"c\"")
    #expect(
      try message("---", "message: tows", "  the barge", "type: x", "...") == "tows the barge")
  }

  @Test(
    "Quotes that are no quotes of YAML are kept",
    arguments: [
      ("'it's here'", "it's here"), ("'a' is no b", "'a' is no b"), ("\"open", "\"open"),
      ("'it''s'", "it's"), ("\"a \\u00e9\\n\"", "a é"),
    ])
  func quotes(value: String, text: String) throws {
    #expect(try message("---", "message: \(value)", "...") == text)
  }

  @Test("Without a message, what was expected and what was found are one")
  func comparison() throws {
    #expect(try message("---", "found: 5", "wanted: 4", "...") == "expected 4, got 5")
    #expect(try message("---", "have: 5", "want: 4", "...") == "expected 4, got 5")
    #expect(
      try message("---", "operator: equal", "expected: 4", "actual:   5", "...")
        == "expected 4, got 5")
    #expect(
      try message("---", "operator: notEqual", "expected: 4", "actual: 4", "...")
        == "expected not 4, got 4")
    #expect(
      try message("---", "expected: |-", "  a", "  b", "actual: a", "...")
        == "expected:\na\nb\ngot:\na")
    #expect(try message("---", "expected: 4", "actual: 5", "message: sunk", "...") == "sunk")
    #expect(try message("---", "expected: 4", "...") == nil)
  }

  @Test("A difference tells what is another, without what is the same")
  func difference() throws {
    #expect(
      try message(
        "---", "diff: |", "  --- expected", "  +++ actual", "  @@ -1,2 +1,2 @@", "   {",
        "  -  a: 1", "  +  a: 2", "...") == "-  a: 1\n+  a: 2")
  }

  @Test("The reason in the line comes before what was compared")
  func directive() throws {
    let round = try Reading.round(
      "TAP version 13\n1..1\nnot ok 1 - tows # TODO at flood\n  ---\n  found: 1\n  wanted: 2\n  ...\n"
    )
    #expect(Reading.tests(round).map(\.message) == ["at flood"])
  }
}
