import RoundModel
import Testing

@testable import RoundParsing

/// Words that say that a test of a round before was not repeated.
@Suite("Tests that were not repeated")
struct NotRepeatedTests {
  @Test(
    "Such words tell a test that was not run, behind an arrow and in a cell",
    arguments: [
      "not repeated", "not rechecked", "did not retest", "nicht wiederholt", "nicht nachgetestet",
      "pas revérifié", "pas retesté", "non rejoué", "no retesteado", "no se repitió",
      "não retestei", "não repetido", "не перепроверял", "не повторяли", "未复测", "未重测", "再試験せず",
      "再テストせず", "재테스트 안 함",
    ])
  func notRun(_ words: String) throws {
    let item =
      "# Gate, round 2\n\n## Results\n\n- Open \u{2192} \(words), no time\n- Close \u{2192} OK\n"
    #expect(try Self.lines(item).first?.hasPrefix("Open: not-run") == true)
    let row =
      "# Gate, round 2\n\n| Test | Result |\n|---|---|\n| Open | \(words) |\n| Close | OK |\n"
    #expect(try Self.lines(row).first == "Open: not-run")
  }

  @Test("A heading tells so too")
  func heading() throws {
    let text = """
      # Gate, round 2

      ## 3 Results

      ### 3.1 Bar goes up - PASSED
      401 ms.

      ### 3.2 Bar goes down (short) - not repeated, see round 1

      ### 3.3 Lamp - FAILED
      Dark.
      """
    #expect(
      try Self.lines(text) == [
        "Bar goes up: passed", "Bar goes down (short): not-run", "Lamp: failed Dark.",
      ])
  }

  @Test("Words for nothing to report are a pass", arguments: ["RAS", "RAS.", "rien à signaler"])
  func nothing(_ words: String) throws {
    let row = "# Gate, tour 2\n\n| Test | Résultat |\n|---|---|\n| Ouvrir | \(words) |\n"
    #expect(try Self.lines(row) == ["Ouvrir: passed"])
  }

  private static func lines(_ text: String) throws -> [String] {
    try ReportCase(name: "", text: text, lines: []).everything()
      .map { $0.replacing(" [check]", with: "") }
  }
}
