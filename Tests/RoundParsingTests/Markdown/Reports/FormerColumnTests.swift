import RoundModel
import Testing

@testable import RoundParsing

/// Columns for how something went before, which is no outcome of this round.
@Suite("Columns of what was before")
struct FormerColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the status of before beside that of now",
      text: """
        # Till, second round

        | No | Test | Previous status | Status |
        |---|---|---|---|
        | 1 | Float | Failed | Passed |
        | 2 | Drawer | Passed | Failed |

        ## Kasse

        | Testfall | Vorheriger Status | Status |
        |---|---|---|
        | Waage | bestanden | fehlgeschlagen |

        ## Caja

        | Prueba | Estado anterior | Estado |
        |---|---|---|
        | Báscula | Aprobado | Fallido |

        ## 收银

        | 测试 | 上次结果 | 结果 |
        |---|---|---|
        | 秤 | 通过 | 失败 |
        """,
      lines: [
        "Float: passed", "Drawer: failed", "Waage: failed", "Báscula: failed", "秤: failed",
      ]),
    Case(
      name: "the result of last time beside that of now",
      text: """
        # Till

        | Test | Last result | Result |
        |---|---|---|
        | Float | Failed | Passed |
        | Drawer | Passed | Failed |
        """,
      lines: ["Float: passed", "Drawer: failed"]),
    Case(
      name: "the status of before alone tells nothing of this round",
      text: """
        # Till, ready for another try

        | No | Test | What to try | Previous status |
        |---|---|---|---|
        | 1 | Float | Close the till | Error 404 |
        | 2 | Drawer | Press the key | Passed |
        """,
      lines: ["Float: not-run", "Drawer: not-run"]),
    Case(
      name: "the last run is this one where no other is told",
      text: """
        # Till

        | Test | Last run |
        |---|---|
        | Float | Failed |
        | Drawer | Passed |
        """,
      lines: ["Float: failed", "Drawer: passed"]),
  ]

  @Test("Only the outcome of this round is read", arguments: cases)
  func outcomes(_ sample: Case) throws {
    #expect(try sample.tests() == sample.lines)
  }
}
