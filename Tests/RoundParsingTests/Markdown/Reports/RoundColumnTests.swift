import RoundModel
import Testing

@testable import RoundParsing

/// Files of several rounds that complete each other, with a list of all tests at their end.
@Suite("Lists of the tests of all rounds")
struct RoundColumnTests {
  private static let file = """
    # E2E test report

    ## Latest summary

    - Failed: 1 of 4 tests
    - Passed: 3

    ## Round 1: basic functions

    - Result: 2 OK / 2 N/A / 0 NG

    | ID | Item | Result |
    |---|---|---|
    | A-1 | sell a ticket | OK |
    | A-2 | refund a ticket | OK |

    ## Round 2: the rest on the phone

    - Result: 1 OK / 1 NG / 0 SKIP

    | ID | Item | Result | Details |
    |---|---|---|---|
    | A-3 | sell at night | OK | |
    | A-4 | lock the screen | NG | the ticket is lost |

    ## All items

    | ID | Item | Result | Seen in |
    |---|---|---|---|
    | A-1 | sell a ticket | OK | Round 1 |
    | A-2 | refund a ticket | OK | Round 1 |
    | A-3 | sell at night | OK | Round 2 |
    | A-4 | lock the screen | NG | Round 2 |
    """

  private static func round(_ number: Int) throws -> Round {
    var options = ReadOptions()
    options.round = number
    return try Reading.round(file, options: options)
  }

  private static func lines(_ round: Round) -> [String] {
    Reading.tests(round).map { test in
      let kind = test.kind == .test ? "" : " [\(test.kind.term)]"
      return "\(test.id): \(test.outcome.term)\(kind)"
    }
  }

  @Test("The file holds each test once")
  func wholeFile() throws {
    let round = try Reading.round(Self.file)
    #expect(
      Self.lines(round).sorted() == [
        "lock the screen: failed", "refund a ticket: passed", "sell a ticket: passed",
        "sell at night: passed",
      ])
    #expect(round.header.stated == Totals(total: 4, passed: 3, failed: 1))
  }

  @Test("A round holds its own tests and figures")
  func oneRound() throws {
    let first = try Self.round(1)
    #expect(Self.lines(first) == ["sell a ticket: passed", "refund a ticket: passed"])
    #expect(first.header.stated == Totals(passed: 2, failed: 0, skipped: 2))
    let second = try Self.round(2)
    #expect(Self.lines(second) == ["sell at night: passed", "lock the screen: failed"])
    #expect(second.header.stated == Totals(passed: 1, failed: 1, skipped: 0))
  }

  @Test("A column with another word in it is no list of rounds")
  func otherColumn() throws {
    let file = Self.file.replacing("| OK | Round 1 |", with: "| OK | both |")
    var options = ReadOptions()
    options.round = 1
    let round = try Reading.round(file, options: options)
    #expect(Reading.tests(round).count == 6)
  }

  @Test("A status beside the bare word for tests lists what was left out")
  func skippedItems() throws {
    let round = try Reading.round(
      """
      # 結合テスト結果

      ### SKIP 項目（実機待ち: 2件）

      | ID | 項目 | 理由 |
      |---|---|---|
      | K-1 | 夜間の販売 | 実機が必要 |
      | K-2 | 画面の施錠 | 実機が必要 |
      """)
    #expect(Reading.lines(round) == ["夜間の販売 skipped", "画面の施錠 skipped"])
  }
}
