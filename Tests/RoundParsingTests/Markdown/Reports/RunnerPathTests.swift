import RoundModel
import Testing

@testable import RoundParsing

@Suite("Paths of tests in output")
struct RunnerPathTests {
  @Test(
    "A path with its parts",
    arguments: [
      ("1 [chromium] › a/b.spec.ts:3:1 › cart › adds (2s)", "chromium a/b.spec.ts cart adds 2.0"),
      ("b.spec.ts:3:1 › adds", "- b.spec.ts  adds -"),
      ("1) b.spec.ts:3:1 › adds ─────", "- b.spec.ts  adds -"),
      ("home › settings › privacy", nil), ("b.spec.ts:3:1", nil), ("", nil), ("› ›", nil),
    ])
  func parts(line: String, told: String?) {
    let path = RunnerPath(Array(line.utf8)).map { path in
      let seconds = path.duration.map { "\($0)" } ?? "-"
      let name = String(decoding: path.name, as: UTF8.self)
      return "\(path.variant ?? "-") \(path.file) \(path.suite.joined()) \(name) \(seconds)"
    }
    #expect(path == told)
  }

  @Test("Where only the end of the output is quoted, titles tell of the failures")
  func titles() throws {
    let round = try Reading.round(
      """
      # Run
      ```
        1) [webkit] › b.spec.ts:3:1 › adds ─────
          Error: expected 1

        1 failed
          [webkit] › b.spec.ts:3:1 › adds
        8 passed (2s)
      ```
      """)
    #expect(
      Reading.tests(round).map(WholeReport.line)
        == ["b.spec.ts::adds {webkit}: failed expected 1"])
  }
}
