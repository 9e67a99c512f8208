import RoundModel
import RoundParsing
import Testing

/// Verdicts at the start of cells with much behind them, verdicts on several things at once, and what a
/// later round tells of an earlier one.
@Suite("Verdicts with much behind them")
struct LongVerdictTests {
  static let cells = [
    ReportCase(
      name: "sentences behind a dash, a colon or a bracket",
      text: """
        # Ferry test report

        | # | Test | Result |
        |---|---|---|
        | 1 | Book a seat | PASS — the seat is taken on the map of each deck, in the list of the crew and on the ticket that the mail brings |
        | 2 | Refund | **FAIL** - the money went to the second passenger, and the mail that should tell of it never left the queue |
        | 3 | Print | ✅ Pass: the page has the code, the name, the deck and the seat on it, in that order, and in one colour alone |
        """,
      lines: [
        "Book a seat: passed",
        "Refund: failed the money went to the second passenger, and the mail that should tell of it never left the queue",
        "Print: passed",
      ]),
    ReportCase(
      name: "sentences that open with a word for an outcome and give no verdict",
      text: """
        # Ferry test report

        | Step | Result |
        |---|---|
        | Sign in with a wrong name | Error: the page tells the visitor in red letters that the name or the password is not known to it |
        | Wait | Failed logins are counted for ten minutes, and the account is closed for an hour behind the fifth of them |
        """, lines: []),
    ReportCase(
      name: "columns of rounds",
      text: """
        # Ferry test report

        | Test | Round 1 | Round 2 |
        |---|---|---|
        | Book a seat | FAIL | PASS — the seat is taken on the map of each deck, in the list of the crew and on the ticket of the mail |
        | Refund | FAIL | FAIL — the money went to the second passenger, and the mail that should tell of it never left the queue |
        """,
      lines: [
        "Book a seat: passed",
        "Refund: failed the money went to the second passenger, and the mail that should tell of it never left the queue",
      ]),
  ]

  @Test("Cells", arguments: cells)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  static let rounds = """
    # Ferry test report

    ## Round 1 results

    | Test | Result |
    |---|---|
    | Book a seat | FAIL |
    | Print | PASS |

    ## Round 2 results

    | Test | Round 1 | Round 2 |
    |---|---|---|
    | Book a seat | FAIL | PASS |
    | Refund | FAIL | PASS |
    """

  @Test("A later round tells of an earlier one in a column, unless that was told before")
  func earlierRound() throws {
    var options = ReadOptions()
    options.round = 1
    let first = Reading.tests(try Reading.round(Self.rounds, options: options))
    #expect(
      first.map { "\($0.id): \($0.outcome.term)" }.sorted() == [
        "Book a seat: failed", "Print: passed", "Refund: failed",
      ])
    let second = Reading.tests(try Reading.round(Self.rounds))
    #expect(
      second.map { "\($0.id): \($0.outcome.term)" }.sorted() == [
        "Book a seat: passed", "Refund: passed",
      ])
  }

  static let several = [
    ReportCase(
      name: "as many names as the heading counts, under one status",
      text: """
        # Ferry test report

        ## Mail tools (4 tools)

        None of them gets its input:

        - mail_send, mail_read
        - mail_move, mail-drop

        **Status**: ❌ FAIL (no input)
        """,
      lines: [
        "Mail tools: failed no input [module]", "mail_send: failed no input",
        "mail_read: failed no input", "mail_move: failed no input", "mail-drop: failed no input",
      ]),
    ReportCase(
      name: "other numbers of names, and words, are not what the status is told of",
      text: """
        # Ferry test report

        ## Mail tools (4 tools)

        - mail_send, mail_read

        **Status**: ❌ FAIL
        """, lines: ["Mail tools (4 tools): failed mail_send, mail_read"]),
    ReportCase(
      name: "the number of tests before the word for all of them",
      text: """
        # Ferry test report

        ## Unit tests

        ✅ **30 tests all passed** (0.78 s)

        ## Other

        12 tests all passed except two
        """, lines: []),
    ReportCase(
      name: "a plain verdict beside words for the state of a thing",
      text: """
        # Ferry test report

        ## Harbour tools

        ### netlist

        - **Status**: ✅ PASS
        - **Result**: Successfully listed active connections

        ### routes

        - **Status**: ✅ PASS
        - **Result**: Successfully listed all routes
        """, lines: ["netlist: passed", "routes: passed"]),
  ]

  @Test("One verdict on several things", arguments: several)
  func tellsSeveral(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
