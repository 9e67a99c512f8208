import RoundModel
import TestSupport

/// A way of writing the outcomes of a round down.
enum ReportLayout: String, CaseIterable, Sendable {
  case statusTable, markTable, boxTable, raggedTable, markList, wordList, headings, zones, leadIns
  case console, runnerMarks, folds, beforeAfter, rounds

  /// The outcomes in this layout.
  func body(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    switch self {
    case .statusTable:
      table(facts, words, "|---|---|---|") { "| `\($0.name)` | \($1) | \($0.message) |" }
    case .markTable:
      table(facts, words, "|:--|:-:|--:|") { test, _ in
        "| **\(test.name)** | \(mark(test.outcome)) | \(test.message) |"
      }
    case .raggedTable:
      table(facts, words, "--- | --- | ---") { "\($0.name) | \($1.uppercased())" }
    case .boxTable: boxes(facts, words)
    case .markList:
      section(words.results, facts.tests.map { "- \(mark($0.outcome)) \($0.name)\(why($0))" })
    case .wordList:
      section(
        words.results, facts.tests.map { "* `\($0.name)`: \(word($0.outcome, words))\(why($0))" })
    case .headings: headings(facts, words)
    case .zones: zones(facts, words)
    case .leadIns: leadIns(facts, words)
    case .console: fence(facts.tests.map { "shop/test_all.py::\($0.name) \(runner($0.outcome))" })
    case .runnerMarks:
      fence(facts.tests.map { "  \(sign($0.outcome)) \($0.name) (\($0.name.utf8.count) ms)" })
    case .folds: folds(facts, words)
    case .beforeAfter: beforeAfter(facts, words)
    case .rounds: rounds(facts, words)
    }
  }

  private func word(_ outcome: Outcome, _ words: ReportLanguage) -> String {
    switch outcome {
    case .passed: words.passed
    case .failed: words.failed
    default: words.skipped
    }
  }

  private func mark(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "✅"
    case .failed: "❌"
    default: "⏭️"
    }
  }

  private func sign(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "✓"
    case .failed: "✕"
    default: "○"
    }
  }

  private func runner(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "PASSED"
    case .failed: "FAILED"
    default: "SKIPPED"
    }
  }

  private func why(_ test: ReportFacts.Test) -> String {
    test.message.isEmpty ? "" : " - \(test.message)"
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    "## \(title)\n\n" + lines.joined(separator: "\n") + "\n"
  }

  private func table(
    _ facts: ReportFacts, _ words: ReportLanguage, _ rule: String,
    _ row: (ReportFacts.Test, String) -> String
  ) -> String {
    let header = "| \(words.test) | \(words.status) | Notes |"
    let open =
      rule.utf8.first == UInt8(ascii: "|") ? header : String(header.dropFirst(2).dropLast(2))
    return section(
      words.results, [open, rule] + facts.tests.map { row($0, word($0.outcome, words)) })
  }

  private func boxes(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    let rows = facts.tests.map { test in
      let cells = [Outcome.passed, .failed, .skipped].map { test.outcome == $0 ? "x" : " " }
      return "| \(test.name) | \(cells.joined(separator: " | ")) |"
    }
    let header = "| \(words.test) | \(words.passed) | \(words.failed) | \(words.skipped) |"
    return section(words.results, [header, "|---|---|---|---|"] + rows)
  }

  private func headings(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    section(
      words.results,
      facts.tests.map { test in
        "### \(test.name)\n- **\(words.status):** \(mark(test.outcome)) \(word(test.outcome, words))"
          + (test.message.isEmpty ? "" : "\n- **Error:** \(test.message)") + "\n"
      })
  }

  private func zones(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    lists(facts, words) { title, tests in
      "## \(title) (\(tests.count))\n\n" + tests.map { "- `\($0.name)`" }.joined(separator: "\n")
    }
  }

  private func leadIns(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    lists(facts, words) { title, tests in
      "\(title):\n\n"
        + tests.enumerated().map { "\($0.offset + 1). \($0.element.name)" }.joined(separator: "\n")
    }
  }

  private func folds(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    lists(facts, words) { title, tests in
      "<details>\n<summary>\(title) (\(tests.count))</summary>\n\n"
        + tests.map { "- \(mark($0.outcome)) \($0.name)" }.joined(separator: "\n")
        + "\n\n</details>"
    }
  }

  private func lists(
    _ facts: ReportFacts, _ words: ReportLanguage,
    _ list: (String, [ReportFacts.Test]) -> String
  ) -> String {
    let titles: [(String, Outcome)] = [
      (words.failedTests, .failed), (words.skippedTests, .skipped), (words.passedTests, .passed),
    ]
    return titles.compactMap { title, outcome in
      let tests = facts.of(outcome)
      return tests.isEmpty ? nil : list(title, tests)
    }.joined(separator: "\n\n") + "\n"
  }

  private func fence(_ lines: [String]) -> String {
    "```\n" + lines.joined(separator: "\n") + "\n```\n"
  }

  private func beforeAfter(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    let rows = facts.tests.map { test in
      "| \(test.name) | \(mark(.failed)) | \(mark(test.outcome)) \(word(test.outcome, words)) |"
    }
    return section(words.results, ["| \(words.test) | Before | After |", "|---|---|---|"] + rows)
  }

  private func rounds(_ facts: ReportFacts, _ words: ReportLanguage) -> String {
    let list = { (outcome: (ReportFacts.Test) -> Outcome) in
      facts.tests.map { "- \(mark(outcome($0))) \($0.name)" }.joined(separator: "\n")
    }
    return "## Round 1\n\n\(list { _ in .failed })\n\n## Round 2\n\n\(list { $0.outcome })\n"
  }
}
