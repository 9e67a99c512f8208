import RoundModel
import Testing

@testable import RoundParsing

/// Reports on faults that were mended, with tests of them, and on work that was done.
@Suite("Faults that were mended")
struct MendedShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the result of a test outranks the state of the work",
      text: """
        # Repairs

        ## Bugs

        ### ✅ Bug #4: queue stands still
        **Status:** FIXED ✅
        **Test Result:** FAIL

        ### ✅ Bug #5: row is lost
        **Status:** FIXED ✅
        **Test Result:** PARTIAL (one check is too strict)

        ### ✅ Bug #6: clock is late
        **Status:** FIXED ✅
        **Test Result:** PASS ✅
        """,
      lines: [
        "Bug #4: queue stands still: failed",
        "Bug #5: row is lost: unreadable",
        "Bug #6: clock is late: passed [issue]",
      ]),
    Case(
      name: "so does a retest, in other languages too",
      text: """
        # Fehlerliste

        ## Fehler

        ### ✅ Bug 7: Liste bleibt leer
        **Status:** behoben ✅
        **Nachtest:** fehlgeschlagen

        ### ✅ Bug 8: Uhr geht nach
        **Status:** behoben ✅
        **Nachtest:** bestanden
        """,
      lines: ["Bug 7: Liste bleibt leer: failed", "Bug 8: Uhr geht nach: passed [issue]"]),
    Case(
      name: "and where the heading above says that all of them were mended",
      text: """
        # Informe

        | Prueba | Resultado |
        |---|---|
        | arranque | ✅ pasó |

        ## Errores corregidos

        ### Bug 1: lista vacía
        **Estado:** corregido ✅
        **Resultado de la prueba:** falló

        ### Bug 2: reloj
        **Estado:** corregido ✅
        **Resultado de la prueba:** pasó
        """,
      lines: ["arranque: passed", "Bug 1: lista vacía: failed", "Bug 2: reloj: passed [issue]"]),
    Case(
      name: "a result of before the fix is a former one",
      text: """
        # Repairs

        ## Bugs

        ### ✅ Bug #9: queue stands still
        **Status:** FIXED ✅
        **Test Result:** FAIL (before the fix)
        """,
      lines: ["Bug #9: queue stands still: passed [issue]"]),
    Case(
      name: "a cross in its list is not hidden by a pass",
      text: """
        # Repairs

        ## Bugs

        ### Bug #10: two pages
        **Test Result:** PASS
        - ✅ first page
        - ❌ second page
        """,
      lines: ["Bug #10: two pages: unreadable"]),
    Case(
      name: "a verification is that of what the heading names",
      text: """
        # Fix check

        ### Bug 1: the key is not seen
        - Verification: PASS (FIXED)

        ### Bug 2: the window closes
        - Verification: FAIL
        """,
      lines: [
        "Bug 1: the key is not seen: passed [issue]", "Bug 2: the window closes: failed [issue]",
      ]),
    Case(
      name: "a symptom of what was mended is no outcome",
      text: """
        # QA notes

        ## Bugs Found and Fixed

        ### BUG-11 (High): old key
        **User-visible result:** the program crashes at the first call.
        **Fix:** a new key.
        **Verified:** it starts.

        ### BUG-12 (Low): no icon
        **Result:** still an error in the console of the browser.
        **Fix:** a link was added.
        """,
      lines: [
        "BUG-11 (High): old key: passed the program crashes at the first call. [issue]",
        "BUG-12 (Low): no icon: error still an error in the console of the browser. [issue]",
      ]),
    Case(
      name: "in Chinese too",
      text: """
        # 修复报告

        ## 已修复的问题

        ### BUG-21：密钥过期
        **结果：** 服务器第一次请求就会崩溃，需要重新启动
        **修复：** 换了新的密钥
        """,
      lines: ["BUG-21：密钥过期: passed [issue]"]),
    Case(
      name: "a result beside a problem and a solution is that of the work",
      text: """
        # Notes

        ## Details

        ### The last step
        - **Problem:** the filter never matched
        - **Solution:** one flat filter
        - **Result:** Successfully finds each row now

        ### Upload of a file
        - **Steps:** choose a file
        - **Expected:** it is listed
        - **Result:** passed
        """,
      lines: ["Upload of a file: passed"]),
  ]

  @Test("Reads what holds now", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
