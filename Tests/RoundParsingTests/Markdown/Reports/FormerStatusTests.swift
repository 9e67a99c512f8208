import RoundModel
import Testing

@testable import RoundParsing

/// Cells and values that tell how something went before beside how it went now.
@Suite("Former states beside a status")
struct FormerStatusTests {
  @Test(
    "the first verdict counts, and behind an arrow the last",
    arguments: [
      ("PASS (was BLOCKED)", Outcome.passed), ("**PASS** (was FAIL)", .passed),
      ("FAIL (was PASS)", .failed), ("❌ FAIL (was PASS)", .failed),
      ("BLOCKED (was PASS)", .notRun), ("FAILED (previously passed)", .failed),
      ("PASS (1 skipped)", .passed), ("PASS (previously skipped)", .passed),
      ("Passed (blocked in round 1)", .passed), ("PASS [was BLOCKED]", .passed),
      ("PASS, was FAIL", .passed), ("FAIL – previously PASS", .failed),
      ("BLOCKED → PASS", .passed), ("FAIL → PASS", .passed), ("PASS → FAIL", .failed),
      ("PASS -> FAIL", .failed), ("✅ → ❌", .failed), ("PASS → ❌ FAIL", .failed),
      ("bestanden (vorher: blockiert)", .passed), ("fehlgeschlagen (zuvor bestanden)", .failed),
      ("réussi (avant : bloqué)", .passed), ("échoué (était réussi)", .failed),
      ("aprobado (antes bloqueado)", .passed), ("falló (antes aprobado)", .failed),
      ("aprovado (antes: bloqueado)", .passed), ("falhou (era aprovado)", .failed),
      ("пройден (ранее заблокирован)", .passed), ("провален (ранее пройден)", .failed),
      ("通过（之前失败）", .passed), ("失败（原为通过）", .failed), ("合格（前回は不合格）", .passed),
      ("不合格（以前は合格）", .failed), ("통과 (이전: 실패)", .passed), ("실패 (이전 통과)", .failed),
      // Neither of these tells of an earlier state.
      ("Not passed", .failed), ("PASS (2 failed)", .unreadable), ("PASS / FAIL", .unreadable),
      ("PASS (skipped)", .skipped), ("PASS (failed in round 1)", .unreadable),
      ("PASS → FAIL → PASS", .unreadable),
    ])
  func cell(_ text: String, _ outcome: Outcome) {
    let plain = Array(text.replacing("*", with: "").utf8)
    #expect(StatusVocabulary.outcome(ofCell: plain) == outcome)
  }

  @Test("items tell the last state behind an arrow")
  func items() throws {
    let report = """
      # Test report

      ## Tests

      - T-01: PASS → FAIL
      - T-02: BLOCKED → PASS
      - T-03: FAIL (was PASS)
      - T-04: PASS (was FAIL)
      """
    let outcomes = Reading.tests(try Reading.round(report)).map { "\($0.id): \($0.outcome.term)" }
    #expect(outcomes == ["T-01: failed", "T-02: passed", "T-03: failed", "T-04: passed"])
  }
}
