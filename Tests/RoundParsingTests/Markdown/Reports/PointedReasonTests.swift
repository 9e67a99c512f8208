import RoundModel
import Testing

@testable import RoundParsing

/// Reasons that only point to another place of the report.
@Suite("Reasons that stand elsewhere")
struct PointedReasonTests {
  @Test(
    "Words that point elsewhere are a note and no reason",
    arguments: [
      "see above", "See above.", "(see below)", "siehe oben", "s. o.", "voir plus haut",
      "cf. ci-dessous", "ver arriba", "véase abajo", "ver acima", "vide abaixo", "см. выше",
      "см. ниже", "见上", "详见下文。", "上記参照", "下記を参照", "위 참조",
    ])
  func points(_ words: String) throws {
    let test = try #require(try Self.tests(words, "").last)
    #expect(test.outcome == .failed)
    #expect(test.message == nil)
    #expect(test.notes.map(\.text) == [words])
  }

  @Test(
    "What says more is a reason",
    arguments: ["see above the gate", "see the log", "s. o. s. is sent twice", "上記の値と異なる"])
  func tells(_ words: String) throws {
    #expect(try Self.tests(words, "").last?.message == words)
  }

  @Test(
    "The only line that names the case and tells of a failure gives the reason",
    arguments: [
      ("1. B-12 (GATE-2, two bars): not fixed, the left bar stays down", "the left bar stays down"),
      ("1. B-12（GATE-2 两根杆）：未修复。左杆不抬起。", "左杆不抬起。"),
      ("- GATE-2 opens: FAIL - the left bar stays down", "the left bar stays down"),
    ])
  func resolves(_ line: String, _ reason: String) throws {
    let tests = try Self.tests("see above", line)
    #expect(tests.last { $0.name.contains("Open") }?.message == reason)
  }

  @Test(
    "Lines on other cases, on passes, or on several failures give none",
    arguments: [
      "1. B-12 (GATE-7, two bars): not fixed, the left bar stays down",
      "1. B-12 (GATE-2, two bars): fixed, the bar goes up",
      "1. B-12 (GATE-2): not fixed, it is red\n2. B-13 (GATE-2): not fixed, it is blue",
    ])
  func leaves(_ line: String) throws {
    let tests = try Self.tests("see above", line)
    #expect(tests.last { $0.name.contains("Open") }?.message == nil)
  }

  private static func tests(_ words: String, _ before: String) throws -> [TestResult] {
    let text = """
      # Gate, round 2

      ## Bugs looked at again

      \(before)

      ## Cases

      | ID | Case | Result | Comment |
      |---|---|---|---|
      | GATE-1 | Close | PASS | |
      | GATE-2 | Open | FAIL | \(words) |
      """
    return Reading.tests(try Reading.round(text))
  }
}
