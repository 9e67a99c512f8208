import RoundReporting
import Testing

@Suite("Hostile text stays text")
struct HostileInputTests {
  @Test(
    "Nothing of an input acts in a terminal or a log",
    arguments: [
      RenderOptions(), RenderOptions(width: 40), RenderOptions(width: 140),
      RenderOptions(isASCII: true),
    ])
  func text(options: RenderOptions) {
    var source = HostileText(seed: 11)
    for _ in 0..<300 {
      let document = HostileDocument.make(&source)
      let checker = TextChecker(TextRenderer(options).bytes(of: document))
      #expect(checker.problems.isEmpty, "\(checker.problems.prefix(3))")
    }
  }

  @Test("In ASCII there is nothing but ASCII")
  func ascii() {
    var source = HostileText(seed: 12)
    for _ in 0..<100 {
      let bytes = TextRenderer(RenderOptions(isASCII: true)).bytes(
        of: HostileDocument.make(&source))
      #expect(bytes.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("Only our own codes are in coloured text")
  func colours() {
    var source = HostileText(seed: 13)
    let known = ["1", "2", "31", "33", "35", "36", "1;31", "1;33", "1;35", "1;36", "0"]
    let codes = known.map { Array("\u{1B}[\($0)m".utf8) }
    for _ in 0..<100 {
      let bytes = TextRenderer(RenderOptions(isColored: true)).bytes(
        of: HostileDocument.make(&source))
      for index in bytes.indices where bytes[index] == 0x1B {
        #expect(codes.contains { bytes[index...].starts(with: $0) })
      }
    }
  }

  @Test("Nothing of an input breaks out of its code span or its row")
  func markdown() {
    var source = HostileText(seed: 14)
    for _ in 0..<400 {
      let document = HostileDocument.make(&source)
      let bytes = MarkdownRenderer(RenderOptions()).bytes(of: document)
      let checker = MarkdownChecker(bytes)
      #expect(checker.problems.isEmpty, "\(checker.problems.prefix(3))")
    }
  }

  @Test("The checkers find what they are for")
  func checkers() {
    #expect(!TextChecker(Array("  ::error::x".utf8)).problems.isEmpty)
    #expect(!TextChecker(Array("a ##[group]".utf8)).problems.isEmpty)
    #expect(!TextChecker(Array("a\u{1B}[1m".utf8)).problems.isEmpty)
    #expect(!MarkdownChecker(Array("see http://x".utf8)).problems.isEmpty)
    #expect(!MarkdownChecker(Array("`a` and <b>".utf8)).problems.isEmpty)
    #expect(!MarkdownChecker(Array("| a | b |\n| `c | d` | e |".utf8)).problems.isEmpty)
    #expect(!MarkdownChecker(Array("`` a ` b".utf8)).problems.isEmpty)
    #expect(MarkdownChecker(Array("| a | b |\n| `c \\| d` | e |".utf8)).problems.isEmpty)
  }
}
