import RoundModel
import Testing

@testable import RoundParsing

/// Tests that plain named values tell of in a paragraph each, as scripts print them.
@Suite("Paragraphs of plain values that tell of a test each")
struct PlainRecordTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "features with what was expected and what was seen",
      text: """
        # Quay protocol

        Feature: Open the gate
        Input:
          - POST /gate
        Expected result:
          - the gate is open
        Actual result:
          - status=201
        Status: PASS

        Feature: Shut the gate
        Input:
          - DELETE /gate
        Expected result:
          - the gate is shut
        Actual result:
          - status=500
        Status: FAIL

        ## Sum

        PASS: 1
        FAIL: 1
        """,
      lines: ["Open the gate: passed status=201", "Shut the gate: failed status=500"]),
    Case(
      name: "scenarios in another order",
      text: """
        # Quay protocol

        Scenario: Tide is read
        Result: PASS

        Scenario: Tide is drawn
        Result: FAIL
        Error: the canvas is empty

        Scenario: Tide is sent
        Result: SKIPPED
        """,
      lines: [
        "Tide is read: passed", "Tide is drawn: failed the canvas is empty",
        "Tide is sent: skipped",
      ]),
    Case(
      name: "names of fields in another language",
      text: """
        # Протокол

        Фича: Открыть шлюз
        Ожидаемый результат: шлюз открыт
        Статус: PASS

        Фича: Закрыть шлюз
        Ожидаемый результат: шлюз закрыт
        Статус: FAIL
        """,
      lines: ["Открыть шлюз: passed", "Закрыть шлюз: failed"]),
    Case(
      name: "a verdict right below what was seen",
      text: """
        # Quay protocol

        **Test**: Open the gate
        Actual result:
        - the gate opens
        Status: PASS

        **Test**: Shut the gate
        Actual result:
        - the gate hangs
        Status: FAIL
        """,
      lines: [
        "Open the gate: passed the gate opens", "Shut the gate: failed the gate hangs",
      ]),
    Case(
      name: "what a program is to have, with how far each of it is",
      text: """
        # Plan of the quay

        Feature: Gate
        Owner: Ana
        Status: Passed to the builders

        Feature: Crane
        Owner: Ben
        Status: Done
        """,
      lines: []),
    Case(
      name: "values of the head",
      text: """
        # Quay

        Test: the whole quay
        Status: PASS

        All was calm.
        """,
      lines: []),
  ]

  @Test(arguments: cases)
  func tests(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
