import RoundModel
import Testing

@testable import RoundParsing

/// Headings that say of how many they are which, and what stands under them.
@Suite("Headings in order")
struct OrderedHeadingTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a place among ten is no count, and a picture no test",
      text: """
        # Till report

        ## Results

        #### [2/10] Upload of sheets
        - ✅ Sheet chosen: **OK**
        - ✅ Rows kept: **OK**
        - 📸 Picture: `test_02_upload.png`

        #### [3/10] Cards
        - ✅ Income: **OK**
        - ✅ Costs: **OK**
        - ✅ Sales: **OK**
        """,
      lines: [
        "Sheet chosen: passed [check]", "Rows kept: passed [check]", "Income: passed [check]",
        "Costs: passed [check]", "Sales: passed [check]",
      ]),
    Case(
      name: "what was checked beside the tests, and a recap of them",
      text: """
        # Resultados de pruebas

        | Test | Estado |
        |---|---|
        | Caja | ✅ PASÓ |
        | Recibo | ✅ PASÓ |
        | Cajón | ❌ FALLÓ |

        **Total: 2/3 tests pasaron**

        ## Funcionalidades verificadas

        - ✅ Abrir el cajón
        - ✅ Sumar la venta

        ### ✅ De noche
        - ✅ Cerrar la caja

        ## Logros

        - ✅ Todo más rápido
        """,
      lines: [
        "Caja: passed", "Recibo: passed", "Cajón: failed", "Abrir el cajón: passed [check]",
        "Sumar la venta: passed [check]", "Cerrar la caja: passed [check]",
      ]),
  ]

  @Test(arguments: cases)
  func lists(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
