import RoundModel
import Testing

@testable import RoundParsing

/// Reasons that only say that a failure is as it was in a round before.
@Suite("Reasons of a round before")
struct FormerReasonTests {
  @Test(
    "Words that state no error are a note and no reason",
    arguments: [
      "same as before", "Same as in round 1", "unchanged", "No change.", "still failing",
      "Still fails", "see round 1", "as before", "same error as in the last run", "not fixed yet",
      "wie zuvor", "unverändert", "wie in Runde 1", "toujours pas corrigé", "idem tour 1",
      "sin cambios", "igual que en la ronda 1", "sem alteração", "igual à rodada 1",
      "без изменений", "та же ошибка, что и в раунде 1", "与第1轮相同", "仍未修复", "第1ラウンドと同じ", "前回と同様",
      "変化なし", "이전과 동일",
    ])
  func former(_ words: String) throws {
    let test = try #require(try Self.tests("| Basket | FAIL | \(words) |").last)
    #expect(test.outcome == .failed)
    #expect(test.message == nil)
    #expect(test.notes.map(\.text) == [words])
  }

  @Test(
    "What states an error, or leads to another test, is a reason",
    arguments: [
      "still answers 500", "same as Receipt", "still failing: white paper", "same sum twice",
      "not fixed to the wall", "see the log", "unchanged sum", "round 1 points are lost",
      "no change is given back",
    ])
  func own(_ words: String) throws {
    let test = try #require(try Self.tests("| Basket | FAIL | \(words) |").last)
    #expect(test.message == words)
  }

  @Test("A bare word for the same is that of the row above, unless a column tells a round before")
  func bare() throws {
    let header = "| Test | Round 1 | Round 2 | Comment |\n|---|---|---|---|\n"
    let rows = "| Receipt | FAIL | FAIL | white paper |\n| Basket | FAIL | FAIL | same |\n"
    let round = try Reading.round("# Kiosk, round 2\n\n" + header + rows)
    #expect(Reading.tests(round).map(\.message) == ["white paper", nil])
    #expect(try Self.tests("| Basket | FAIL | same |").last?.message == "same")
  }

  private static func tests(_ row: String) throws -> [TestResult] {
    let text = """
      # Kiosk, round 2

      | Test | Result | Comment |
      |---|---|---|
      | Receipt | FAIL | white paper |
      \(row)
      """
    return Reading.tests(try Reading.round(text))
  }
}
