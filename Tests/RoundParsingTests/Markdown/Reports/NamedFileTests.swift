import RoundModel
import Testing

@testable import RoundParsing

/// Files of tests with what a line says of all that is in them.
@Suite("Files of which a line says how they went")
struct NamedFileTests {
  @Test(
    "Files that open a sentence on errors are those that its heading counts",
    arguments: [
      ("Import errors (2 files)", "contain import errors:", "and"),
      ("Ошибки импорта (2 файла)", "содержат ошибки импорта:", "и"),
      ("Importfehler (2 Dateien)", "haben Fehler beim Import:", "und"),
    ])
  func files(_ heading: String, _ words: String, _ joint: String) throws {
    let round = try Reading.round(
      """
      # Test report

      ## Failed tests

      ### \(heading)
      **test_roles.py** \(joint) **test_keys.py** \(words)
      - `ImportError: no name 'roles' in 'api'`
      """, path: "round.md")
    let modules = Reading.tests(round).filter { $0.kind == .module }
    #expect(
      modules.map { "\($0.name) \($0.outcome.term)" } == [
        "test_roles.py error", "test_keys.py error",
      ])
    #expect(modules.first?.message == "ImportError: no name 'roles' in 'api'")
  }

  @Test(
    "Files of which a sentence says no such thing, or not as many as are counted",
    arguments: [
      "**test_roles.py** contains import errors:",
      "**test_roles.py** and **test_keys.py** were written for the old version.",
      "**test_roles.py** and **test_keys.py** do not contain errors.",
      "**test_roles.py** and **test_keys.py** may contain import errors.",
    ])
  func otherFiles(_ line: String) throws {
    let round = try Reading.round(
      """
      # Test report

      ## Failed tests

      ### Import errors (2 files)
      \(line)
      """, path: "round.md")
    #expect(Reading.tests(round).filter { $0.kind == .module }.isEmpty)
  }

  @Test("A file that is counted before it is said how all of it went is a module with figures")
  func counted() throws {
    let round = try Reading.round(
      """
      # Test report

      ## Results by module

      - **test_way.py**: 12 tests - all PASSED
      - **test_map.py**: 9 tests, all passed
      - **test_road.py**: ~50 tests - all PASSED
      - **test_gate.py**: 14 tests - 3 FAILED
      - **test_door.py**: 6 tests - all should pass
      - **test_wall.py**: 6 tests, all but one passed
      """, path: "round.md")
    let modules = Reading.tests(round).filter { $0.kind == .module }
    #expect(
      modules.map { "\($0.name) \($0.outcome.term)" } == [
        "test_way.py passed", "test_map.py passed", "test_road.py passed", "test_gate.py failed",
      ])
    let groups = round.groups.filter { $0.stated.passed != nil }
    #expect(groups.map(\.name) == ["test_way.py", "test_map.py"])
    #expect(groups.map(\.stated.total) == [12, 9])
  }
}
