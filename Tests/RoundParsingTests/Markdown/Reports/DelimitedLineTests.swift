import RoundModel
import Testing

@testable import RoundParsing

/// Fences with lines of fields, one of which says how something went.
@Suite("Fences with lines of fields")
struct DelimitedLineTests {
  typealias Case = ReportCase

  private static func fence(_ lines: String, info: String = "") -> String {
    "# Loom report\n\n## Failed tests\n\n```\(info)\n\(lines)\n```\n"
  }

  private static let cases = [
    Case(
      name: "a name, a status and a reason",
      text: fence(
        "weave/plain.lm,FAIL,no thread\nweave/twill.lm,FAIL,thread broke, then it stopped"),
      lines: [
        "weave/plain.lm: failed no thread",
        "weave/twill.lm: failed thread broke, then it stopped",
      ]),
    Case(
      name: "a status before the name, and a heading of the fields",
      text: fence("status;name;time\nPASS;plain weave;1.5 s\nFAILED;twill weave;2 s", info: "csv"),
      lines: ["plain weave: passed (1.5 s)", "twill weave: failed (2.0 s)"]),
    Case(
      name: "tabs",
      text: fence("plain\tSKIPPED\tno loom\ntwill\tPASSED\tfine\nsatin\tPASSED\tfine"),
      lines: ["plain: skipped no loom", "twill: passed", "satin: passed"]),
    Case(
      name: "lines of numbers tell no outcome",
      text: fence("plain.lm,  27,  28,-1.7\ntwill.lm,  47,  53,-12.6"), lines: []),
    Case(
      name: "a status in one line of three makes no list",
      text: fence("plain, red, wool\ntwill, fine, silk\nsatin, soft, silk"), lines: []),
    Case(
      name: "fields under a heading on something else are data",
      text: "# Loom notes\n\n## Orders\n\n```csv\n1001 wool,pending,3\n1002 silk,failed,4\n```\n",
      lines: []),
  ]

  @Test("tells each line", arguments: cases)
  func tests(example: Case) throws {
    #expect(try example.everything() == example.lines)
  }

  @Test(
    "the rate of all tests beats those of parts",
    arguments: [
      ("Compile success rate: 9/10 (90 %)\n- Overall pass rate: 8/10 (80 %)", 8),
      ("Overall pass rate: 8/10 (80 %)\n- Compile success rate: 9/10 (90 %)", 8),
      ("Compile success rate: 9/10\n- Pass rate: 8/10", 8),
      ("Pass rate: 9/10 (90 %)", 9),
    ])
  func rates(list: String, passed: Int) throws {
    let round = try Reading.round("# Loom report\n\n## Summary\n\n- \(list)\n")
    #expect(round.header.stated.passed == passed)
    #expect(round.header.stated.total == 10)
  }
}
