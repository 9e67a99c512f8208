import RoundModel
import Testing

@testable import RoundParsing

/// One set of tests, told in ten layouts: whichever two of them tell of two rounds, each test of the
/// first is the one of that name in the second.
@Suite("Rounds in different layouts")
struct CrossLayoutTests {
  struct Fact: Sendable {
    let name: String
    let reason: String?
  }

  enum Layout: String, CaseIterable, Sendable {
    case table, marks, list, numbered, headings, fields, codes, codedHeadings, sections, output

    func report(_ number: Int, _ facts: [Fact]) -> String {
      let title = "# Till, round \(number)\n\n"
      switch self {
      case .table:
        return title + "| Test | Result | Notes |\n|---|---|---|\n"
          + lines(facts) { "| \($1.name) | \($1.word) | \($1.reason ?? "") |" }
      case .marks:
        return title + "| # | Test case | Status |\n|---|---|---|\n"
          + lines(facts) { "| \($0) | \($1.name) | \($1.mark) |" }
      case .list:
        return title + "## Test results\n\n"
          + lines(facts) { "- \($1.mark) \($1.name)\($1.reason.map { " - " + $0 } ?? "")" }
      case .numbered:
        return title + "## Test results\n\n"
          + lines(facts) {
            "\($0). **\($1.name)**: \($1.word)ED\($1.reason.map { " - " + $0 } ?? "")"
          }
      case .headings:
        return title
          + lines(facts) {
            "### \($0). \($1.name) \($1.mark)\n\($1.reason.map { "**Error:** " + $0 } ?? "Works.")\n"
          }
      case .fields:
        return title
          + lines(facts) {
            "### Test \($0): \($1.name)\n**Status:** \($1.mark) \($1.word)\n"
              + ($1.reason.map { "**Error:** \($0)\n" } ?? "")
          }
      case .codes:
        return title + "| ID | Test | Status |\n|---|---|---|\n"
          + lines(facts) { "| TC-0\($0) | \($1.name) | \($1.word) |" }
      case .codedHeadings:
        return title
          + lines(facts) {
            "### TC-0\($0): \($1.name)\n- **Result:** \($1.word)\n"
              + ($1.reason.map { "- **Actual:** \($0)\n" } ?? "")
          }
      case .sections:
        let passed = facts.filter { $0.reason == nil }
        let failed = facts.filter { $0.reason != nil }
        return title + "## Passed (\(passed.count))\n\n" + lines(passed) { "- \($1.name)" }
          + "\n## Failed (\(failed.count))\n\n"
          + lines(failed) { "- \($1.name): \($1.reason ?? "")" }
      case .output:
        return title + "```\n" + lines(facts) { "[\($1.word)] \($1.name)" } + "```\n"
      }
    }

    private func lines(_ facts: [Fact], _ line: (Int, Fact) -> String) -> String {
      facts.enumerated().map { line($0 + 1, $1) + "\n" }.joined()
    }
  }

  private static func facts(failing: [String: String]) -> [Fact] {
    ["Float counts", "Drawer opens", "Scale tares", "Receipt total", "Card payment", "Day closes"]
      .map { Fact(name: $0, reason: failing[$0]) }
  }

  @Test("Each test is found again", arguments: Layout.allCases, Layout.allCases)
  func finds(first: Layout, second: Layout) throws {
    let before = Self.facts(failing: ["Drawer opens": "key is stuck", "Scale tares": "off by 3 g"])
    let after = Self.facts(failing: ["Scale tares": "off by 3 g", "Receipt total": "off by a cent"])
    let rounds = [
      try Reading.round(first.report(1, before), path: "one.md"),
      try Reading.round(second.report(2, after), path: "two.md"),
    ]
    let timeline = Timeline(rounds)
    let pairs = (0..<timeline.count).compactMap { track -> [Outcome]? in
      guard let old = timeline.row(track, in: 0), let new = timeline.row(track, in: 1) else {
        return nil
      }
      return [rounds[0].rows[old].outcome, rounds[1].rows[new].outcome]
    }
    #expect(pairs.count == before.count, "\(first) → \(second)")
    #expect(pairs.count { $0 == [.failed, .passed] } == 1)
    #expect(pairs.count { $0 == [.failed, .failed] } == 1)
    #expect(pairs.count { $0 == [.passed, .failed] } == 1)
  }
}

extension CrossLayoutTests.Fact {
  var word: String { reason == nil ? "PASS" : "FAIL" }
  var mark: String { reason == nil ? "\u{2705}" : "\u{274C}" }
}
