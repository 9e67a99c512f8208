import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Plain rows of tables are read at one go in large reports; cell by cell they say the same.
@Suite("Markdown, plain tables")
struct PlainTableTests {
  /// All that is read of a report, a line a fact.
  private func facts(_ report: String, plainSize: Int) throws -> [String] {
    let source = Source(path: "report.md", text: report)
    let format = MarkdownFormat(plainSize: plainSize)
    let round = try source.withBytes { (bytes: Span<UInt8>) throws -> Round in
      var builder = RoundBuilder(source: source, format: format)
      try format.read(FormatSample(bytes, from: 0, isWhole: true), bytes, into: &builder)
      return builder.finish()
    }
    let groups = Reading.tests(round).map { "\($0.id) in \($0.group ?? "-"), \($0.notes)" }
    let claims = round.claims.map { "\($0)" }
    return RoundText.of(round).split(separator: "\n").map { String($0) } + groups + claims
  }

  /// Builds reports of tables, most of whose rows are plain.
  private struct Writer {
    var random: SeededGenerator
    var text = "# Test report\n\n"

    private mutating func pick(_ words: [String]) -> String {
      words.randomElement(using: &random) ?? ""
    }

    private mutating func name() -> String {
      let verb = pick(["adds", "removes", "keeps", "sends"])
      let noun = pick(["cart", "order", "mail", "user_tests", "tc"])
      let rest = pick([
        "with_empty_input_and_more", "of_a_guest[case7]", "again_2", "on_a_very_slow_line_12",
        "with[5ms]", "in_the_whole_suite", "twice__over", "of_100_guests[naïve]", "for(all)",
      ])
      return pick(["test_", "test_", "test_", "Test_", "check "]) + "\(verb)_\(noun)_\(rest)"
    }

    private mutating func row(_ mark: String) -> String {
      let status = pick([
        "✅ passed", "✅ passed", "✅ passed", "❌ failed", "⏭️ skipped", "PASS", "?", "2/3", "maybe so",
        "failed: no answer",
      ])
      let time = pick(["12 ms", "7 ms", "1.5 s", "", "120", "-"])
      let note = pick([
        "", "", "", "", "Error: 4 is not 5", "flaky: 1 failed attempt(s)", "a \\| b",
      ])
      let blank = pick(["", " "])
      return "|\(blank) \(mark)\(name())\(mark) | \(status) | \(time) | \(note) |\(blank)\n"
    }

    mutating func addTable() {
      text += pick([
        "\n## tests/shop.py\n", "\n### Cart\n", "\n## Failed tests\n", "\n", "\n## Tests\n",
      ])
      text += pick(["\nA line on this file.\n", ""])
      text += pick([
        "\n| Test | Status | Duration | Notes |\n| :--- | :---: | ---: | --- |\n",
        "\n| Test | Status | Duration | Notes |\n| :--- | :---: | ---: | --- |\n",
        "\n| Test case | Result | Time (ms) | Error |\n|---|---|---|---|\n",
      ])
      let mark = pick(["`", "`", "`", ""])
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += Int.random(in: 0..<30, using: &random) == 0 ? "| **Part two** | | | |\n" : row(mark)
      }
    }

    mutating func addList() {
      text += "\n## Failures\n\n"
      for _ in 0..<3 { text += "- ❌ `\(name())`: no answer\n" }
    }
  }

  @Test("Both ways of reading give the same facts", arguments: 0..<150)
  func bothWays(seed: UInt64) throws {
    var writer = Writer(random: SeededGenerator(seed: seed))
    for _ in 0..<Int.random(in: 1...7, using: &writer.random) { writer.addTable() }
    if seed % 3 == 0 { writer.addList() }
    if seed % 4 == 0 { writer.addTable() }
    let whole = try facts(writer.text, plainSize: .max)
    let fast = try facts(writer.text, plainSize: 0)
    #expect(fast == whole)
  }

  @Test("Any number of short rows under a known header is read", .timeLimit(.minutes(5)))
  func shortRows() throws {
    let head = "| Test | Status |\n|---|---|\n"
    let plain = (0..<9).map { "| `test_a_b_c_d_e_\($0)` | ok |\n" }.joined()
    let short = (0..<400).map { "|a\($0)|ok|\n" }.joined()
    let report = "# Run\n## A\n\n\(head)\(plain)\n## B\n\n\(head)\(short)"
    #expect(try facts(report, plainSize: 0) == facts(report, plainSize: .max))
  }

  @Test("Rows of a large report keep their names, words, times and groups")
  func large() throws {
    var report = "# Nightly run\n"
    for part in 0..<3 {
      report += "\n## Part \(part)\n\n| Test | Status | Duration | Notes |\n|---|---|---|---|\n"
      for row in 0..<40 {
        let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(row % 26)))
        let name = "test_\(letter)_opens_the_door_of_the_shop_\(row)"
        report += "| `\(name)` | ✅ passed | \(row) ms | |\n"
      }
    }
    let round = try facts(report, plainSize: 0)
    #expect(round.filter { $0 == "  passed at 7:3" }.count == 1)
    #expect(round.contains("Part 2::test_n_opens_the_door_of_the_shop_39 in Part 2, []"))
    #expect(round.filter { $0 == "  seconds 0.039" }.count == 3)
    #expect(round.filter { $0 == "  status \"✅ passed\"" }.count == 120)
  }
}
