import RoundModel
import Testing

@testable import RoundParsing

/// Lines that give several names before one verdict on all of them.
@Suite("Several names before one verdict")
struct NamesWithVerdictTests {
  @Test(
    "Each name is a test that went so",
    arguments: [
      ("Home page, menu, basket: OK", "Home page passed, menu passed, basket passed"),
      ("Accueil, menu, fiche produit : RAS.", "Accueil passed, menu passed, fiche produit passed"),
      ("Anmeldung, Warenkorb: bestanden", "Anmeldung passed, Warenkorb passed"),
      ("Acceso, carrito: OK (dos veces)", "Acceso passed, carrito passed"),
      ("Entrada, carrinho: falhou", "Entrada failed, carrinho failed"),
      ("Вход, корзина: пройдено", "Вход passed, корзина passed"),
      ("登录、购物车：通过", "登录 passed, 购物车 passed"),
      ("ログイン、カート：合格", "ログイン passed, カート passed"),
      ("로그인, 장바구니: 통과", "로그인 passed, 장바구니 passed"),
      ("A1, A2, B3: not rerun, nobody touched that code.", "A1 not-run, A2 not-run, B3 not-run"),
    ])
  func reads(_ line: String, _ tests: String) throws {
    #expect(try Self.lines(line).joined(separator: ", ") == tests)
  }

  @Test(
    "Other named values stay what they are",
    arguments: [
      "Chrome, Firefox: latest", "Ann, Bob: testers", "Passed, failed: OK", "Date, time: OK",
      "Login, basket: passed?", "Login, basket: should pass", "Login, basket: 2 failed",
      "Login, basket: works after a restart only", "See K-01 to K-03, K-05: OK",
      "Note, that this failed: yes", "Card payment: broken", "Deploy: OK",
    ])
  func leaves(_ line: String) throws {
    #expect(try Self.lines(line).isEmpty)
  }

  @Test("A line with one name is read beside such a list, with its reason")
  func single() throws {
    let text = """
      Home page, menu: OK

      Card payment: broken since 0.9.2, a white page.
      """
    #expect(try Self.lines(text) == ["Home page passed", "menu passed", "Card payment failed"])
    #expect(try Self.tests(text).last?.message == "since 0.9.2, a white page.")
  }

  private static func tests(_ text: String) throws -> [TestResult] {
    Reading.tests(
      try Reading.round("# Kiosk, test run of 3 May 2026\n\n## Quick look\n\n\(text)\n"))
  }

  private static func lines(_ text: String) throws -> [String] {
    try tests(text).map { "\($0.id) \($0.outcome.term)" }
  }
}
