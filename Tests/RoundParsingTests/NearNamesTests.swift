import RoundModel
import Testing

@Suite("Nearly equal names in one round")
struct NearNamesTests {
  private func diagnostics(_ names: [String]) throws -> [String] {
    let rows = names.map { "{\"name\":\"\($0)\",\"status\":\"passed\"}" }.joined(separator: ",\n")
    let round = try Reading.round("[\n\(rows)\n]")
    #expect(round.rows.count == names.count)
    return round.diagnostics.filter { $0.code == .nearlyEqualNames }.map {
      "\($0.place?.line ?? 0): \($0.message)"
    }
  }

  @Test("Names that differ only in case, blanks or normal form are told, and stay two")
  func told() throws {
    #expect(
      try diagnostics(["test_login", "other", "Test_Login"]) == [
        "4: 'Test_Login' and 'test_login' at 2:1 differ only in case; they are two tests"
      ])
    #expect(
      try diagnostics(["adds  one", "adds one"]) == [
        "3: 'adds one' and 'adds  one' at 2:1 differ only in blanks; they are two tests"
      ])
    #expect(try diagnostics(["caf\u{E9}", "cafe\u{301}"]).count == 1)
    #expect(try diagnostics(["\u{212A}elvin", "kelvin"]).count == 1)
  }

  @Test("Other names are not")
  func notTold() throws {
    #expect(try diagnostics(["test_a", "test_b", "Test_C", "\u{E9}", "e"]).isEmpty)
  }

  @Test("Files whose names differ only in case are told")
  func scopes() throws {
    let round = try Reading.round(
      """
      {"results": {"tool": {"name": "x"}, "summary": {"tests": 2, "passed": 2, "failed": 0,
        "skipped": 0, "pending": 0, "other": 0, "start": 0, "stop": 1}, "tests": [
        {"name": "ok", "status": "passed", "duration": 1, "filePath": "Tests/a.py"},
        {"name": "ok", "status": "passed", "duration": 1, "filePath": "tests/a.py"}]}}
      """)
    #expect(round.rows.count == 2)
    #expect(round.diagnostics.contains { $0.code == .nearlyEqualNames })
  }

  @Test("They are told where rows before them were joined, too")
  func afterJoinedRows() throws {
    let names = ["twice", "twice", "test_login", "twice", "Test_Login"]
    let rows = names.map { "{\"name\":\"\($0)\",\"status\":\"passed\"}" }
    let round = try Reading.round("[\n\(rows.joined(separator: ",\n"))\n]")
    #expect(Reading.lines(round) == ["twice passed", "test_login passed", "Test_Login passed"])
    let told = round.diagnostics.filter { $0.code == .nearlyEqualNames }
    #expect(
      told.map(\.message) == [
        "'Test_Login' and 'test_login' at 4:1 differ only in case; they are two tests"
      ])
  }
}
