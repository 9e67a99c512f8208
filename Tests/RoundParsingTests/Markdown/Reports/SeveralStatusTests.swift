import RoundModel
import Testing

@testable import RoundParsing

/// Tables with two columns that hold outcomes: a failure in the one that tells of the test must not
/// stand behind a pass in the other.
@Suite("Several columns of outcomes")
struct SeveralStatusTests {
  @Test(
    "The column of the test is read, not that of the work on it",
    arguments: [
      ("Build status", "Test status"), ("Fix status", "Test status"),
      ("Ticket status", "Test result"), ("Jira status", "Result"), ("Review status", "Status"),
      ("Implementation status", "Test status"), ("Last known status", "Status"),
      ("Expected status", "Actual status"), ("Baseline", "Result"), ("Approval", "Result"),
      ("Documented", "Works"), ("Soll", "Ist"), ("Resultado esperado", "Resultado obtenido"),
    ])
  func choosesTest(first: String, second: String) throws {
    let round = try Reading.round(Self.table(first, second))
    #expect(Reading.tests(round).map(\.outcome) == [.failed, .passed, .failed, .passed])
  }

  @Test(
    "Two kinds of runs are two results",
    arguments: [
      ("Unit", "E2E"), ("Manual", "Automated"), ("Lint", "Tests"), ("Windows", "Linux"),
      ("Dev status", "QA status"), ("v1.2", "v1.3"),
    ])
  func readsBoth(first: String, second: String) throws {
    let round = try Reading.round(Self.table(first, second))
    let tests = Reading.tests(round)
    #expect(tests.count == 8)
    #expect(tests.count { $0.outcome == .failed } == 2)
    #expect(tests.filter { $0.outcome == .failed }.allSatisfy { $0.variant == second })
  }

  private static func table(_ first: String, _ second: String) -> String {
    """
    # Test results

    | Test | \(first) | \(second) |
    |---|---|---|
    | Float | Passed | Failed |
    | Drawer | Passed | Passed |
    | Scale | Passed | Failed |
    | Lamp | Passed | Passed |
    """
  }
}
