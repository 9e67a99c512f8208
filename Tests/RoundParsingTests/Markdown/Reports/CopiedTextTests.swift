import RoundModel
import Testing

@testable import RoundParsing

@Suite("Texts without marks, as word processors give them")
struct CopiedTextTests {
  private static let cases = [
    ReportCase(
      name: "numbered lines are headings, and cases stand over what is set in",
      text: """
        1. Resumen de la ejecución

            Estado general: Bloqueado por un fallo en la caja.

        2. Detalle de resultados
        CP-01: Pago con tarjeta

            Ambiente: Escritorio

            Resultado: ❌ Falló

            Observación: La caja no responde.

            Evidencia asociada: fotos/pago.png

        CP-02: Pago en efectivo

            Ambiente: Móvil

            Resultado: ✅ Pasó

            Observación: El cambio es correcto.
        """,
      lines: [
        "CP-01: Pago con tarjeta: failed La caja no responde.", "CP-02: Pago en efectivo: passed",
      ]),
    ReportCase(
      name: "nothing but names and values tells of cases as well",
      text: """
        Shop test

        TC-01: Pay by card
        Result: PASS
        Notes: quick

        TC-02: Pay in cash
        Result: FAIL
        Notes: no change comes out
        """,
      lines: ["TC-01: Pay by card: passed", "TC-02: Pay in cash: failed no change comes out"]),
    ReportCase(
      name: "a numbered summary over the state of all is no test",
      text: """
        # Test report

        1. Test summary
           - Status: Blocked
        2. TC-04 Pay by card
           - Status: Passed
        """,
      lines: ["TC-04 Pay by card: passed"]),
    ReportCase(
      name: "where a test ran is no reason of its failure",
      text: """
        # Test report

        ### TC-07: Pay by card

        Environment: lab

        Status: Failed

        The screen stays dark
        """,
      lines: ["TC-07: Pay by card: failed The screen stays dark"]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }

  @Test(
    "What names no cases is no report",
    arguments: [
      "Shop notes\n\nStatus: PASS\nOwner: Ana\n\nStatus: FAIL\nOwner: Bo\n",
      "TC-01: Pay by card\n\nTC-02: Pay in cash\n\nBoth are planned.\n",
    ])
  func leavesOthers(_ text: String) { #expect(Reading.refusal(text) != nil) }
}
