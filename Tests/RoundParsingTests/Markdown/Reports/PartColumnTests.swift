import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose rows are cases by their codes, beside the part of the program that each is about.
@Suite("Cases beside the parts that they are about")
struct PartColumnTests {
  typealias Case = ReportCase

  private static let tables = [
    Case(
      name: "modules that repeat",
      text: """
        # Harbour test run

        | Case ID | Module | Description | Result | Remarks |
        |---|---|---|---|---|
        | TC-01 | Gate | Opens for a lorry | Passed | smooth |
        | TC-02 | Gate | Closes behind it | Failed | stays open |
        | TC-03 | Crane | Lifts a box | Failed | rope is slack |
        """,
      lines: [
        "TC-01: Opens for a lorry: passed", "TC-02: Closes behind it: failed stays open",
        "TC-03: Lifts a box: failed rope is slack",
      ]),
    Case(
      name: "areas that repeat, in Spanish",
      text: """
        # Ejecución de pruebas

        | ID de caso | Área | Descripción | Resultado | Observaciones |
        |---|---|---|---|---|
        | TC-01 | Puerta | Abre para un camión | Aprobado | sin demora |
        | TC-02 | Puerta | Cierra detrás | Fallido | queda abierta |
        | TC-03 | Grúa | Levanta una caja | Parcial | cuerda floja |
        """,
      lines: [
        "TC-01: Abre para un camión: passed", "TC-02: Cierra detrás: failed queda abierta",
        "TC-03: Levanta una caja: unreadable",
      ]),
    Case(
      name: "modules of which each has one case",
      text: """
        # Harbour test run

        | Case ID | Module | Result |
        |---|---|---|
        | TC-01 | Gate | Passed |
        | TC-02 | Crane | Failed |
        """,
      lines: ["Gate: passed", "Crane: failed"]),
    Case(
      name: "modules without codes of cases are none",
      text: """
        # Harbour test run

        | No. | Module | Result |
        |---|---|---|
        | 1 | Gate | Passed |
        | 2 | Crane | Failed |
        """,
      lines: ["Gate: passed [module]", "Crane: failed [module]"]),
    Case(
      name: "areas alone, in Spanish",
      text: """
        # Informe del puerto

        ## Resumen de resultados

        | Área | Resultado |
        |---|---|
        | Puerta | ✅ Aprobado |
        | Grúa | ⚠️ Parcial |
        """,
      lines: ["Puerta: passed [check]", "Grúa: unreadable [check]"]),
    Case(
      name: "what was obtained beside what was expected",
      text: """
        # Harbour test run

        | Test | Expected result | Obtained result | Status |
        |---|---|---|---|
        | Open the gate | It opens | It opens | Passed |
        | Close the gate | It closes | It stays open | Failed |
        """,
      lines: ["Open the gate: passed", "Close the gate: failed It stays open"]),
  ]

  @Test(arguments: tables)
  func namesEachRow(_ report: Case) throws {
    let lines = try report.everything()
    #expect(lines == report.lines, "\(lines)")
  }
}
