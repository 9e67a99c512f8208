import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Facts written down in a random layout and language, and read back.
@Suite("Generated reports")
struct GeneratedReportTests {
  private static let reportsPerSeed = 210

  @Test("A report in any layout and language is read back to its facts", arguments: 0..<10)
  func readBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<Self.reportsPerSeed {
      let layout = ReportLayout.allCases[number % ReportLayout.allCases.count]
      let words = try #require(ReportLanguage.all.randomElement(using: &random))
      let facts = ReportFacts(&random)
      let text = Self.report(facts, layout, words, &random)
      let round = try Reading.round(text)
      let tests = Reading.tests(round).filter { $0.kind == .test }
      let read = tests.map { "\($0.name) \($0.outcome.term)" }.sorted()
      #expect(read == facts.lines, "\(layout) in \(words):\n\(text)")
      #expect(round.header.date == facts.date, "\(layout) in \(words):\n\(text)")
      #expect(Self.contradicts(round) == false, "\(layout) in \(words):\n\(text)")
    }
  }

  @Test("The totals of a report are read in any language", arguments: ReportLanguage.all)
  func totals(words: ReportLanguage) throws {
    var random = SeededGenerator(seed: 7)
    for style in 0..<4 {
      let facts = ReportFacts(&random)
      let stated = try Reading.round("# Report\n\n" + Self.summary(facts, words, style)).header
        .stated
      let counts = [Outcome.passed, .failed, .skipped].map { facts.of($0).count }
      #expect(stated.total == facts.tests.count, "style \(style)")
      #expect([stated.passed, stated.failed, stated.skipped] == counts, "style \(style)")
    }
  }

  private static func report(
    _ facts: ReportFacts, _ layout: ReportLayout, _ words: ReportLanguage,
    _ random: inout SeededGenerator
  ) -> String {
    var parts = ["# \(words.results)", "**\(words.date):** \(facts.date)"]
    let hasSummary = Bool.random(using: &random) && layout != .rounds
    if hasSummary { parts.append(summary(facts, words, Int.random(in: 0..<4, using: &random))) }
    parts.append(layout.body(facts, words))
    // What should happen next names a test, and tells of no outcome.
    if Bool.random(using: &random), let test = facts.tests.first {
      parts.append("## \(words.nextSteps)\n\n- [ ] ✅ \(test.name)\n- ❌ test_of_another_day")
    }
    return parts.joined(separator: Bool.random(using: &random) ? "\n\n" : "\r\n\r\n")
  }

  private static func summary(
    _ facts: ReportFacts, _ words: ReportLanguage, _ style: Int
  ) -> String {
    let pairs = [
      (words.total, facts.tests.count), (words.passed, facts.of(.passed).count),
      (words.failed, facts.of(.failed).count), (words.skipped, facts.of(.skipped).count),
    ]
    let lines: [String]
    switch style {
    case 0: lines = pairs.map { "- **\($0.0)**: \($0.1)" }
    case 1: lines = pairs.map { "\($0.0): \($0.1)" }
    case 2: lines = [pairs.map { "\($0.0): \($0.1)" }.joined(separator: " | ")]
    default:
      lines =
        ["| \(words.status) | \(words.total) |", "|---|---|"]
        + pairs.map { "| \($0.0) | \($0.1) |" }
    }
    return "## \(words.summary)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private static func contradicts(_ round: Round) -> Bool {
    round.diagnostics.contains { $0.code.isContradiction }
  }
}
