import RoundModel
import Testing

@testable import RoundParsing

/// Output of a runner that was pasted without a fence, or read in the code page of another system.
@Suite("Output without a fence")
struct PlainOutputTests {
  private static let before = """
     ❯ src/fares.test.ts (2 tests | 2 failed) 24ms
       × fares > a child pays half 12ms
         → expected 200 to be 100
       × fares > a dog pays nothing 11ms
         → expected 50 to be 0

    ⎯⎯⎯⎯⎯ Failed Tests 2 ⎯⎯⎯⎯⎯
     FAIL  src/fares.test.ts > fares > a child pays half
    AssertionError: expected 200 to be 100
    - Expected
    + Received
    - 100
    + 200

     Test Files  1 failed (1)
          Tests  2 failed (2)
       Duration  1.80s (transform 56ms, tests 24ms)
    """

  private static let after = """
     RUN  v2.1.8 /work/fares

     ❯ src/fares.test.ts (2 tests | 1 failed) 25ms
       × fares > a child pays half 13ms
         → expected 200 to be 100
       ✓ fares > a dog pays nothing 12ms

     Test Files  1 failed (1)
          Tests  1 failed | 1 passed (2)
       Duration  1.14s (transform 42ms, tests 25ms)
    """

  /// A text in UTF-8 read as one in the code page of a console.
  private static func misread(_ text: String) -> String {
    let signs = [
      ("❯", "Γ¥»"), ("×", "├ù"), ("→", "ΓåÆ"), ("✓", "Γ£ô"), ("⎯", "ΓÄ»"),
    ]
    return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  @Test("Two rounds without a title", arguments: [false, true])
  func rounds(isMisread: Bool) throws {
    let (first, last) = (Self.before, Self.after)
    let text = "## Before the fix:\n\(first)\n\n## After the fix:\n\n\(last)\n"
    let report = isMisread ? Self.misread(text) : text
    let round = try Reading.round(report)
    #expect(
      Reading.lines(round) == [
        "fares > a child pays half failed", "fares > a dog pays nothing passed",
      ])
    #expect(round.header.stated.failed == 1)
    #expect(round.header.stated.total == 2)
    #expect(round.header.durationSeconds == 1.14)
    var options = ReadOptions()
    options.round = 1
    let earlier = try Reading.round(report, options: options)
    #expect(
      Reading.lines(earlier) == [
        "fares > a child pays half failed", "fares > a dog pays nothing failed",
      ])
  }

  @Test("A file of tests with its count in running text opens no output")
  func prose() throws {
    let text = """
      # Fare tests

      The file src/fares.test.ts (2 tests) is new.

      - ✓ a child pays half
      - ✗ a dog pays nothing

      Tests: 1 failed, 1 passed
      """
    let round = try Reading.round(text)
    #expect(Reading.tests(round).map(\.outcome) == [.passed, .failed])
  }

  private static let marks: [(text: String, outcome: Outcome)] = [
    ("Γ£ô", .passed), ("âœ“", .passed), ("âœ…", .passed), ("â\u{9D}Œ", .failed),
    ("Γ£ù", .failed), ("Γ¥î", .failed), ("âœ—", .failed), ("ðŸŸ¢", .passed),
  ]

  @Test("Marks that were misread", arguments: marks)
  func mark(_ mark: (text: String, outcome: Outcome)) throws {
    let text = """
      # Fare tests

      | Test | Result |
      |---|---|
      | A child pays half | \(mark.text) |
      | A dog pays nothing | ✅ |
      """
    #expect(Reading.tests(try Reading.round(text)).map(\.outcome) == [mark.outcome, .passed])
  }

  @Test("Letters of languages are no misread signs")
  func letters() {
    let text = Array("Ângela Γ£ £ ├── pâté Ãrea".utf8)
    let line = InlineText(verbatim: 0..<text.count, text.span)
    #expect(line.text == "Ângela Γ£ £ ├── pâté Ãrea")
  }

  @Test("Colours of a terminal are no part of a message")
  func colours() throws {
    let text = """
      # Fare tests

      ## Failed tests

      ### 1. a child pays half

      **Error:**
      ```
      \u{1B}[31mexpected\u{1B}[39m 200 to be 100
      ```
      """
    #expect(Reading.tests(try Reading.round(text)).first?.message == "expected 200 to be 100")
  }
}
