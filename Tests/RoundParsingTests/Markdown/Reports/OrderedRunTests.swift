import RoundModel
import Testing

@testable import RoundParsing

/// Rounds that a title numbers by an ordinal, with no word for rounds.
@Suite("Runs that an ordinal numbers")
struct OrderedRunTests {
  private static func header(_ title: String) throws -> RoundHeader {
    try Reading.round("# \(title)\n\n- TC-1 Casts off: passed\n").header
  }

  @Test(
    "The title gives a number",
    arguments: [
      ("Ferry checks, second validation run", 2), ("Ferry \u{2013} 1er passage", 1),
      ("Recette du ferry : 2e passage", 2), ("Ferry, 3rd run of the deck tests", 3),
      ("Ferry (second pass)", 2), ("2nd test run \u{2014} ferry", 2),
      ("Prüfprotokoll 2. Durchgang", 2), ("Fähre \u{2013} zweiter Durchgang", 2),
      ("Ferry: segunda pasada", 2), ("Balsa, 2ª execução de testes", 2),
      ("Паром — второй проход", 2), ("Паром, 2-й запуск", 2), ("渡轮第二次测试", 2), ("渡轮 第3次测试", 3),
      ("フェリー試験（2回目）", 2), ("페리 2차 테스트", 2), ("Ferry \u{2013} Cycle 2", 2),
    ])
  func numbers(title: String, number: Int) throws {
    #expect(try Self.header(title).number == number)
  }

  @Test(
    "The title gives none",
    arguments: [
      "First run wizard of the ferry", "Changes since the first run", "Feedback from the 1st pass",
      "Ferry 4.7, run", "Ferry, run 25.2 lauf", "First passage planning", "Ferry: second passenger",
      "Ferry, first run of the app", "After the second pass",
    ])
  func leaves(title: String) throws {
    #expect(try Self.header(title).number == nil)
  }

  @Test(
    "The suite is what the title says beside it",
    arguments: [
      ("Ferry \u{2013} 2e passage", "Ferry"),
      ("Ferry checks, second validation run", "Ferry checks"),
    ])
  func suites(title: String, suite: String) throws {
    #expect(try Self.header(title).suite == suite)
  }
}
