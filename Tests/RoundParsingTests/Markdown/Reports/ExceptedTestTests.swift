import RoundModel
import Testing

@testable import RoundParsing

/// Tests that a sentence names as those that went otherwise than the rest.
@Suite("Tests that a sentence makes an exception of")
struct ExceptedTestTests {
  private static let told: [(String, [String])] = [
    ("All tests passed except `kiosk.refund`.", ["kiosk.refund: failed"]),
    (
      "Everything is green except `kiosk.refund`, which prints no sum.",
      ["kiosk.refund: failed which prints no sum"]
    ),
    ("All but `kiosk.refund` passed.", ["kiosk.refund: failed"]),
    ("All tests pass but one: `kiosk.refund` (no sum)", ["kiosk.refund: failed no sum"]),
    (
      "All tests passed with the exception of test_refund and test_torn_note.",
      ["test_refund: failed", "test_torn_note: failed"]
    ),
    ("Apart from KI-07 and KI-09 all cases passed.", ["KI-07: failed", "KI-09: failed"]),
    ("Only `kiosk.refund` still fails.", ["kiosk.refund: failed"]),
    (
      "Settings are all kept except `theme`, and only `kiosk.refund` still fails.",
      ["kiosk.refund: failed"]
    ),
    ("The only failing test is `kiosk.refund`.", ["kiosk.refund: failed"]),
    ("Only one test failed: test_refund", ["test_refund: failed"]),
    ("All tests passed except `kiosk.refund`, which was skipped.", ["kiosk.refund: skipped"]),
    ("Alle Tests bestanden außer `kasse.storno`.", ["kasse.storno: failed"]),
    ("Bis auf `kasse.storno` sind alle Tests bestanden.", ["kasse.storno: failed"]),
    ("Tous les tests ont réussi sauf `caisse.retour`.", ["caisse.retour: failed"]),
    ("Todos los tests pasaron excepto `caja.vuelta`.", ["caja.vuelta: failed"]),
    ("Todos os testes passaram, exceto `caixa.troco`.", ["caixa.troco: failed"]),
    ("Все тесты пройдены, кроме `kassa.vozvrat`.", ["kassa.vozvrat: failed"]),
    ("除了 `kiosk.refund`，所有测试通过。", ["kiosk.refund: failed"]),
    (
      "All tests passed in this round, on both of the machines, except\n`kiosk.refund`.",
      ["kiosk.refund: failed"]
    ),
  ]

  @Test("Tells of each test that is named", arguments: told)
  func tells(_ sentence: String, _ lines: [String]) throws {
    let text = "# Kiosk, test run of 3 May 2026\n\n\(sentence)\n"
    #expect(try ReportCase(name: sentence, text: text, lines: lines).tests() == lines)
  }

  @Test(
    "Names nothing where a sentence says something else",
    arguments: [
      "All tests passed, but `npm audit` gave two warnings.",
      "All tests passed except for two.",
      "All settings are kept except `theme`.",
      "Only `kiosk.refund` was changed.",
      "Only if `RETRY` is set are failures run again.",
      "All tests should pass except `kiosk.refund`.",
    ])
  func names(_ sentence: String) throws {
    let text = "# Kiosk, test run of 3 May 2026\n\n\(sentence)\n"
    #expect(try ReportCase(name: sentence, text: text, lines: []).tests() == [])
  }
}
