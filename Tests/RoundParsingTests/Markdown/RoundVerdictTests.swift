import RoundModel
import Testing

@testable import RoundParsing

/// The verdict on a round, held against what its report tells of.
@Suite("Verdict on a round")
struct RoundVerdictTests {
  private static func report(_ verdict: String, _ status: String = "PASS") -> String {
    """
    # Shop run

    \(verdict)

    ## Tests

    | Test | Status |
    |---|---|
    | pay | PASS |
    | refund | \(status) |
    """
  }

  private static func contradictions(_ text: String) throws -> [String] {
    try Reading.round(text).diagnostics.filter { $0.code == .rowsDiffer }.map(\.message)
  }

  @Test(
    "A round that is said to have failed, and tells of no failure, contradicts itself",
    arguments: [
      "**Status:** ❌ FAILED", "Overall status: FAILED", "**Result**: FAILED (see the log)",
      "Build: FAILED", "Gesamtstatus: ❌ fehlgeschlagen", "Statut global : ÉCHEC",
      "Estado general: ❌ FALLIDO", "Resultado final: REPROVADO", "Результат: ⚠️ НЕ УСПЕШНО",
      "结论：❌ 不通过", "総合判定: ❌ 不合格", "종합 결과: ❌ 실패",
      "**Build:** 7  **Status:** FAIL  **Date:** 2 May 2026", "Date: 2 May 2026 | Result: FAIL",
      "Date: 2 May 2026, Result: FAIL, Tester: Ann", "**Tester:** Ann · **Go/No-Go:** NO-GO",
    ])
  func contradicts(_ verdict: String) throws {
    #expect(try Self.contradictions(Self.report(verdict)).count == 1)
  }

  @Test(
    "Other values say nothing of the round",
    arguments: [
      "Status: ✅", "Status: Draft", "Status: failed tests fixed", "Previous result: FAILED",
      "Expected result: FAILED", "Result: failed sign-ins are refused",
    ])
  func saysNothing(_ value: String) throws {
    #expect(try Self.contradictions(Self.report(value)).isEmpty)
  }

  @Test(
    "A report that refuses the release of what passed contradicts itself, wherever it says so",
    arguments: [
      "**GO/NO-GO:** NO-GO", "**Recommendation:** Do not release.", "**Ready for production:** No",
      "**Sign-off:** rejected", "**Production ready:** ❌", "**Verdict:** Not ready",
      "**Overall:** ❌", "**Result:** FAILED", "## Go/No-Go: **NO-GO**",
      "## Verdict\n\n❌ NOT READY FOR RELEASE", "## Conclusion\n\nThe till is not ready.",
      "**Freigabe:** nicht erteilt", "**发布建议：** 不建议上线", "**リリース判定:** 見送り",
    ])
  func refuses(_ words: String) throws {
    let behind = Self.report("Two tests were run.") + "\n\n" + words + "\n"
    #expect(try Self.contradictions(behind).count == 1)
    guard !words.hasPrefix("#") else { return }
    #expect(try Self.contradictions(Self.report(words)).count == 1)
  }

  @Test(
    "What is released is not refused",
    arguments: [
      "**GO/NO-GO:** GO", "**Recommendation:** Release on Monday.", "**Ready for production:** Yes",
      "**Sign-off:** ✅ no objections", "**Overall:** ✅", "**Overall:** ⚠️",
      "## Verdict\n\n✅ READY FOR RELEASE", "## Notes\n\nThe old till was not ready.",
      "**Decision:** no change of plan, release it",
    ])
  func releases(_ words: String) throws {
    let text = Self.report("Two tests were run.") + "\n\n" + words + "\n"
    #expect(try Self.contradictions(text).isEmpty)
  }

  @Test("A failure that is named bears the verdict out")
  func bearsOut() throws {
    #expect(try Self.contradictions(Self.report("Status: FAILED", "FAIL")).isEmpty)
  }

  @Test(
    "A heading for the verdict counts, with what stands right under it",
    arguments: ["## Result: ❌ FAILED", "## Final verdict\n\n❌ **FAILED** - the logs are full"])
  func heading(_ verdict: String) throws {
    let text = Self.report("Two tests were run.") + "\n\n" + verdict + "\n"
    #expect(try Self.contradictions(text).count == 1)
  }
}
