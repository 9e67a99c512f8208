import RoundModel
import Testing

@testable import RoundParsing

/// Tables with a column for each of several environments, and tables that count failures by files.
@Suite("Columns of environments and of counts")
struct PlaceColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "verdicts that go on in words, between facts",
      text: """
        # Player round

        | Test | Result |
        |---|---|
        | Install | Passed |

        ## Both systems

        | Test | Linux | Windows |
        |---|---|---|
        | Library | 4.1, build 20 | 4.2, build 3 |
        | Seek while paused | Passed; log was read | Failed: the picture freezes |
        | Volume ramp | Passed; by ear | Passed |
        | Bad config | tried without a key | errors went to the script |
        """,
      lines: [
        "Install: passed",
        "Seek while paused {Linux}: passed",
        "Seek while paused {Windows}: failed the picture freezes",
        "Volume ramp {Linux}: passed",
        "Volume ramp {Windows}: passed",
      ]),
    Case(
      name: "two states in words are no environments",
      text: """
        # Player round

        | Feature | Old player | Remark there |
        |---|---|---|
        | Seek | slow and late | see the list |
        | Volume | loud | a knob |
        """,
      lines: []),
    Case(
      name: "failures counted by file",
      text: """
        # Player round

        | File | Failed | Tests |
        |---|---|---|
        | `src/api/health.test.ts` | 4 | Health of the host |
        | `src/api/state.test.ts` | 2 | State of the host |
        | `src/api/clock.test.ts` | 0 | Clock |
        """,
      lines: [
        "src/api/health.test.ts: failed [module]",
        "src/api/state.test.ts: failed [module]",
      ]),
  ]

  @Test("Each column is taken for what it holds", arguments: cases)
  func columns(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
