import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("Markdown keeps to what a sink takes")
struct MarkdownLimitTests {
  private func document(rows: Int) -> Document {
    let entries = (0..<rows).map { number in
      Entry(
        .failing, "newly failing", tone: .regression, priority: 1,
        name: "\(input: "test_\(number)_試験_with_a_long_name")",
        lines: [.message(.none, "\(input: "boom \(number)")")])
    }
    return Document([
      Document.Section(nil, [.headline("FAIL", aside: nil)]),
      Document.Section("Regressions", [.entries(Entries(entries))]),
      Document.Section(nil, [.details("More", [.text("rest")])]),
    ])
  }

  @Test(
    "Rows are left out at their ends, and the cut is said where it is",
    arguments: [
      SizeLimit(bytes: 2000, utf16: .max), SizeLimit(bytes: .max, utf16: 2000), .comment,
      .stepSummary,
    ])
  func cuts(limit: SizeLimit) {
    let rows = 30_000
    let bytes = MarkdownRenderer(RenderOptions(limit: limit)).bytes(of: document(rows: rows))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count <= limit.bytes)
    #expect(text.utf16.count <= limit.utf16)
    let shown = shownRows(text)
    #expect(shown > 3)
    #expect(text.hasPrefix("# FAIL\n"))
    let missing = Figures.grouped(rows - shown)
    let notice =
      "\n\n**Cut to fit: \(missing) of 30,000 rows left out.** `--format json` has all.\n"
    #expect(text.hasSuffix(notice + "\n<details><summary>More</summary>\n\nrest\n\n</details>\n"))
    #expect(MarkdownChecker(bytes).problems.isEmpty)
  }

  @Test("What fits is whole, and nothing is said of a cut")
  func fits() {
    let whole = MarkdownRenderer(RenderOptions()).bytes(of: document(rows: 20))
    let limited = MarkdownRenderer(RenderOptions(limit: .stepSummary)).bytes(of: document(rows: 20))
    #expect(whole == limited)
    #expect(String(decoding: whole, as: UTF8.self).hasSuffix("</details>\n"))
  }

  @Test("A fold that nothing of is kept is left out with it")
  func emptyFold() {
    let rows = (0..<200).map { Phrase(words: "row \($0) of many") }
    let document = Document([
      Document.Section("Open", [.list(rows)]),
      Document.Section(nil, [.details("Folded", [.list(rows)])]),
    ])
    let limit = SizeLimit(bytes: 1500, utf16: .max)
    let bytes = MarkdownRenderer(RenderOptions(limit: limit)).bytes(of: document)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<details>"))
    let shown = text.split(separator: "\n").count { $0.hasPrefix("- row") }
    let notice = "**Cut to fit: \(400 - shown) of 400 rows left out.** `--format json` has all.\n"
    #expect(text.hasSuffix(notice))
  }

  // MARK: - A large comparison

  private static let failures = 15_000
  private static let fixes = 5000

  /// 15,000 tests that fail anew and 5,000 that are fixed, with a message that tries to act.
  private static let comparison: Comparison = {
    let message = "@all </details> | <b> ::error:: #1 http://example.com"
    let failing = (0..<failures).map { "pkg::`test` | \($0)" }
    let fixed = (0..<fixes).map { "old <i> \($0)" }
    let before = RoundSketch.machine(
      1, failing.map { .init($0) } + fixed.map { .init($0, .failed, message: message) })
    let after = RoundSketch.machine(
      2, failing.map { .init($0, .failed, message: message) } + fixed.map { .init($0) })
    return Comparison(of: after.round(), against: before.round())
  }()

  private static var findings: [Finding] {
    let decision = GateDecision(
      of: comparison, under: Policy(), now: UTCTime(secondsSince1970: 1_758_000_000),
      circumstances: GateCircumstances())
    return [.compare(comparison), .gate(decision, GateTerms(exitStatus: 1))]
  }

  @Test(
    "20,000 changes make a comment and a summary that services take, failures first",
    arguments: [SizeLimit.comment, .stepSummary], findings.indices)
  func large(limit: SizeLimit, finding: Int) throws {
    let bytes = MarkdownRenderer.bytes(
      of: Self.findings[finding], RenderOptions(headingLevel: 3, limit: limit))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count <= limit.bytes)
    #expect(text.utf16.count <= limit.utf16)
    // Little of the room is left, and none of it goes to what got better.
    #expect(limit == .comment ? text.utf16.count > 60_000 : bytes.count > 950_000)
    #expect(shownRows(text) > 400)
    #expect(!text.contains("| fixed |"))
    let lines = text.split(separator: "\n")
    let notices = lines.filter { $0.hasPrefix("**Cut to fit: ") }
    let shown = lines.count { line in
      line.hasPrefix("- ")
        || line.hasPrefix("| ") && !line.hasPrefix("| |") && !line.hasPrefix("| Result")
    }
    let words = try #require(notices.first).split(separator: " ")
    let figures = words.compactMap { Int($0.filter { $0 != "," }) }
    #expect(notices.count == 1)
    #expect(figures.count == 2 && figures[1] - figures[0] == shown, "\(figures), \(shown)")
    #expect(figures[1] >= Self.failures + Self.fixes)
    for phrase in ["15,000 regressions", "5,000 fixed"] { #expect(text.contains(phrase)) }
    if finding == 1 { #expect(text.contains("exit status 1\n")) }
    #expect(MarkdownChecker(bytes).problems.isEmpty)
  }

  private func shownRows(_ text: String) -> Int {
    text.utf8.split(separator: UInt8(ascii: "\n")).count {
      $0.starts(with: "| ✗ | newly failing".utf8)
    }
  }
}
