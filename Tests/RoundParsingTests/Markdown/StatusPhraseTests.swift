import RoundModel
import Testing

@testable import RoundParsing

@Suite("Lines with a name and a status")
struct StatusPhraseTests {
  private func phrase(_ text: String) -> (name: String, outcome: Outcome?) {
    let bytes = Array(text.utf8)
    let line = InlineText(0..<bytes.count, bytes.span)
    let phrase = StatusPhrase(line)
    return (String(decoding: line.plain[phrase.name], as: UTF8.self), phrase.outcome)
  }

  @Test(
    "A status stands before a name or behind it",
    arguments: [
      ("✅ Login works", "Login works", Outcome.passed), ("❌ Logout", "Logout", .failed),
      ("2. ❌ Search", "Search", .failed), ("✅ BenchmarkSort - quick", "BenchmarkSort", .passed),
      ("3. Basket ✅", "3. Basket", .passed),
      ("test_login: PASSED", "test_login", .passed), ("test_a FAILED", "test_a", .failed),
      ("[PASS] test_a", "test_a", .passed), ("PASS: test_b", "test_b", .passed),
      ("test_c ... ok", "test_c", .passed), ("Basket - ❌ FAIL", "Basket", .failed),
      ("✅ **Setup** - writes the files", "Setup", .passed),
      ("Card missing ❌ → ✅ FIXED", "Card missing", .passed),
      ("⏭️ Export", "Export", .skipped), ("Suche: bestanden", "Suche", .passed),
      ("Поиск: не пройден", "Поиск", .failed), ("搜索：失败", "搜索", .failed),
      ("Recherche : échoué", "Recherche", .failed),
      ("Rope: has not passed", "Rope", .failed), ("Rope: did not pass", "Rope", .failed),
      ("Mast: was not tested", "Mast", .notRun), ("Segel: hat nicht bestanden", "Segel", .failed),
    ])
  func reads(text: String, name: String, outcome: Outcome) {
    let found = phrase(text)
    #expect(found.name == name)
    #expect(found.outcome == outcome)
  }

  @Test(
    "A word inside a name decides nothing",
    arguments: [
      "test_error_handling", "Failed login is reported", "Errors and recovery",
      "Passing a null to the parser", "test_failed_payment_is_retried",
    ])
  func namesSayNothing(text: String) { #expect(phrase(text).outcome == nil) }

  @Test("A mark and a word that contradict each other are not readable")
  func contradiction() {
    #expect(phrase("✅ test_a: FAILED").outcome == .unreadable)
    #expect(phrase("test_a: ❌ PASSED").outcome == .unreadable)
  }
}
