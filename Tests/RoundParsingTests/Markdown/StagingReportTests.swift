import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Every fact of a report that a person wrote, with its place.
@Suite("A report by hand")
struct StagingReportTests {
  private var round: Round {
    get throws {
      try RoundReader().read(Source(mapping: Fixture.sample("staging/round-1.md")))
    }
  }

  @Test("The head of the report")
  func head() throws {
    let header = try round.header
    #expect(header.title == "Staging Test Results - Round 1")
    #expect(header.suite == "Staging Test Results")
    #expect(header.number == 1)
    #expect(header.date == "2025-09-07")
    #expect(header.time == "00:02:00")
    #expect(header.durationSeconds == 83.35)
    #expect(header.stated == Totals(total: 95, passed: 91, failed: 4))
  }

  @Test(
    "Facts of the head have places",
    arguments: [("date", "2:11"), ("time", "3:11"), ("passed", "7:15"), ("failed", "8:15")])
  func places(name: String, place: String) throws {
    #expect(try round.header.places[name]?.inFile == place)
  }

  @Test("Next steps are kept, and are no outcomes")
  func actions() throws {
    let actions = try round.header.actions
    #expect(actions.count == 5)
    #expect(actions.first?.place?.inFile == "82:4")
  }

  @Test("Failures with what is told of them")
  func failures() throws {
    let tests = Reading.tests(try round).filter { $0.kind == .test }
    #expect(
      tests.map(\.name) == [
        "test_002_websocket_authentication_real", "test_003_websocket_message_send_real",
        "test_004_websocket_concurrent_connections_real", "test_035_websocket_security_real",
      ])
    #expect(tests.allSatisfy { $0.outcome == .failed && $0.evidence == .stated })
    #expect(tests.map(\.ordinal) == [2, 3, 4, 35])
    #expect(tests.map(\.priority) == [1, 1, 1, 2])
    #expect(tests.map { $0.place?.inFile } == ["15:6", "21:6", "27:6", "35:6"])
    #expect(tests[0].messagePlace?.inFile == "16:14")
    #expect(
      tests[0].message
        == "BaseEventLoop.create_connection() got an unexpected keyword argument 'timeout'")
    #expect(tests[0].rootCause?.place?.inFile == "17:19")
    #expect(tests[0].impact?.place?.inFile == "18:15")
    #expect(tests[0].fix?.place?.inFile == "19:21")
    #expect(tests[3].notes.first?.place?.inFile == "38:24")
  }

  @Test("Groups with the figures of their headings")
  func groups() throws {
    let groups = try round.groups.filter { !$0.stated.isEmpty }
    #expect(groups.map(\.stated.total) == [25, 20, 50])
    #expect(groups.map(\.stated.passed) == [21, 19, 51])
    #expect(groups.map(\.priorities) == [1...1, 2...2, 3...6])
    #expect(groups.last?.blanketOutcome == .passed)
    #expect(groups.first?.place?.inFile == "44:5")
  }

  @Test("Ticks beside categories are checks, never tests")
  func checks() throws {
    let checks = Reading.tests(try round).filter { $0.kind == .check }
    #expect(checks.count == 22)
    #expect(checks.allSatisfy { $0.outcome == .passed })
  }

  @Test("Figures are claims with places, also those of one statement")
  func claims() throws {
    let claims = try round.claims.filter { $0.place.line == 66 }
    #expect(claims.map(\.place.inFile) == ["66:35", "66:38", "66:50"])
    #expect(claims.map(\.value) == [51, 50, 100])
    #expect(Set(claims.prefix(2).map(\.statement)).count == 1)
    #expect(claims[0].length == 5)
  }
}
