import RoundModel
import Testing

@testable import RoundParsing

/// Sentences that open with the name of one test and say how it went.
@Suite("Sentences on single tests")
struct SentenceVerdictTests {
  private static let told: [(String, String)] = [
    ("The duplicate key check failed.", "duplicate key check failed"),
    (
      "The duplicate key check on `fct_orders` failed: 1,204 duplicate ids.",
      "duplicate key check on fct_orders failed"
    ),
    ("The refund sign check still fails, with 298 rows this time.", "refund sign check failed"),
    ("The late events check was skipped, as nothing streams.", "late events check skipped"),
    ("The null check on `segment` is green again.", "null check on segment passed"),
    ("The login test passes now.", "login test passed"),
    (
      "The third failure is the null check on `segment`, which is at 2.3 %.",
      "null check on segment failed"
    ),
    ("I did not get to the null check on `segment`.", "null check on segment not-run"),
    ("Die Dublettenprüfung ist fehlgeschlagen: 12 Zeilen doppelt.", "Dublettenprüfung failed"),
    ("Die Prüfung der Summen ist bestanden.", "Prüfung der Summen passed"),
    ("Der Anmeldetest läuft wieder durch.", "Anmeldetest passed"),
    ("Der Storno-Test wurde übersprungen.", "Storno-Test skipped"),
    ("Der Storno-Test schlägt weiterhin fehl.", "Storno-Test failed"),
    ("La vérification des doublons a échoué : 12 lignes.", "vérification des doublons failed"),
    ("Le test de connexion passe maintenant.", "test de connexion passed"),
    ("Le test du panier a été ignoré.", "test du panier skipped"),
    ("La prueba de duplicados falló: 12 filas.", "prueba de duplicados failed"),
    ("La prueba de acceso pasa ahora.", "prueba de acceso passed"),
    ("La prueba de reembolso fue omitida.", "prueba de reembolso skipped"),
    ("O teste de duplicados falhou: 12 linhas.", "teste de duplicados failed"),
    ("A verificação de duplicados passou.", "verificação de duplicados passed"),
    ("O teste de estorno foi ignorado.", "teste de estorno skipped"),
    ("Проверка дубликатов не прошла: 12 строк.", "Проверка дубликатов failed"),
    ("Проверка входа снова проходит.", "Проверка входа passed"),
    ("Проверка возврата была пропущена.", "Проверка возврата skipped"),
    ("重复键检查失败：12 行。", "重复键检查 failed"),
    ("登录测试通过。", "登录测试 passed"),
    ("退款检查已跳过。", "退款检查 skipped"),
    ("重複キーチェックは失敗した。", "重複キーチェック failed"),
    ("ログインテストは合格。", "ログインテスト passed"),
    ("返金チェックはスキップした。", "返金チェック skipped"),
    ("중복 키 검사는 실패했다.", "중복 키 검사 failed"),
    ("로그인 테스트는 통과했다.", "로그인 테스트 passed"),
    ("환불 검사는 건너뜀.", "환불 검사 skipped"),
    ("`test_refund` is green since 5f3e0b1, I ran it ten times to be sure.", "test_refund passed"),
    ("The refund thing is mended: `test_refund` is green since 5f3e0b1.", "test_refund passed"),
    ("`test_refund` passes too now that the port is right.", "test_refund passed"),
    ("`test_refund` was enabled again and passes.", "test_refund passed"),
    ("`test_refund` ist wieder grün.", "test_refund passed"),
    ("`test_refund` passe toujours.", "test_refund passed"),
    ("`test_refund` sigue fallando.", "test_refund failed"),
    ("`test_refund` ainda falha.", "test_refund failed"),
    ("`test_refund` снова проходит.", "test_refund passed"),
    ("`test_refund` 仍然失败。", "test_refund failed"),
    ("`test_refund` は合格した。", "test_refund passed"),
    ("`test_refund` は影響がないため省略した。", "test_refund not-run"),
    ("`test_refund` 는 통과했다.", "test_refund passed"),
  ]

  @Test("A plain verdict behind a name tells of a test", arguments: told)
  func tells(_ sentence: String, _ test: String) throws {
    #expect(try Self.tests(sentence) == [test])
  }

  @Test(
    "What is denied, doubted, asked, expected or told of another day tells nothing",
    arguments: [
      "`test_refund` is not green.",
      "`test_refund` should pass now.",
      "`test_refund` seems fixed.",
      "`test_refund` was green on the 21st.",
      "Is `test_refund` green?",
      "If `test_refund` passes, we ship.",
      "`test_refund` passes if RETRY is set.",
      "`test_refund` passes only with --slow.",
      "`test_refund` passes, but only on Linux.",
      "`test_refund` passed in round 1.",
      "`test_refund` passed yesterday.",
      "`test_refund` will pass once the port is open.",
      "`test_refund` may fail on slow machines.",
      "`test_refund` is new.",
      "`test_refund` fails at first and then passes.",
      "`test_refund` passes locally but fails on CI.",
      "`test_refund` was fixed.",
      "`test_refund` failure is known.",
      "`test_refund` never passed.",
      "`RETRY` is disabled.",
      "`make lint` is green.",
      "LED-770 is skipped.",
      "The health check failed at 10:32.",
      "Every login test passes.",
      "No test failed.",
      "The test failed.",
      "The failing test was skipped.",
      "The unit test passed.",
      "This login test fails.",
      "The login test failure is known.",
      "The login test was green last week.",
      "The login test will be skipped.",
      "The login test must pass.",
      "A login test failed.",
      "The login contest failed.",
      "The login test that failed is new.",
      "The login test passes if the port is open.",
      "The login test, the cart test and others.",
      "The login test did not fail.",
      "The check engine passes.",
      "The smoke test failed.",
      "The import failed.",
      "The test machine is broken.",
      "The build is green.",
      "I did not get to lunch.",
      "The third failure is odd.",
      "Der Anmeldetest sollte laufen.",
      "Der nächste Anmeldetest wird übersprungen.",
      "Der Test ist grün.",
      "Jeder Anmeldetest ist grün.",
      "Der Anmeldetest war gestern grün.",
      "Le test de connexion devrait passer.",
      "Chaque test de connexion passe.",
      "Le test unitaire passe.",
      "La prueba de acceso debería pasar.",
      "O teste de acesso deve passar.",
      "Проверка входа должна пройти.",
      "登录测试应该通过。",
      "登录测试失败的原因不明。",
      "所有登录测试通过。",
      "ログインテストは合格するはず。",
      "ログインテストの失敗は既知。",
      "로그인 테스트는 통과할 예정.",
      "単体テストは合格した。",
    ])
  func leaves(_ sentence: String) throws {
    #expect(try Self.tests(sentence).isEmpty)
  }

  @Test("A failure and what was left out keep what the sentence goes on with")
  func reasons() throws {
    let text = """
      # Kiosk, notes on the run of 3 May 2026

      The stock count check on `shelf` failed: 1,204 rows are doubled.
      The price list check still fails, with 298 rows this time.

      The late fee check was skipped, as there is no clock. The receipt check passes.
      """
    let round = try Reading.round(text)
    #expect(
      Reading.tests(round).map { $0.message ?? "" } == [
        "1,204 rows are doubled", "with 298 rows this time", "as there is no clock", "",
      ])
    #expect(round.listIsCut)
  }

  @Test("Beside tests that are listed, a sentence on a check in words may be on anything")
  func listed() throws {
    let text = """
      # Kiosk, test run of 3 May 2026

      | Test | Result |
      |---|---|
      | Refund | PASS |

      The price list check failed. `test_refund` is green again.
      """
    #expect(try Self.lines(text) == ["Refund passed", "test_refund passed"])
  }

  @Test("A code in a sentence is that of a test where others are made alike")
  func series() throws {
    let text = """
      # Kiosk, test run of 3 May 2026

      - KI-1-1: PASS
      - KI-1-2: FAIL

      KI-2-1 was skipped. APP-12 is skipped. `kiosk.refund` is broken.
      """
    #expect(try Self.lines(text) == ["KI-1-1 passed", "KI-1-2 failed", "KI-2-1 skipped"])
  }

  @Test("What a console says of a test stays beside a sentence that contradicts it")
  func contradicted() throws {
    let text = """
      # Kiosk, test run of 3 May 2026

      ```
      FAILED tests/test_pay.py::test_refund - assert 2 == 1
      1 failed, 4 passed in 2.1s
      ```

      `test_refund` is green on my machine now.
      """
    #expect(try Self.lines(text).filter { $0.hasSuffix("passed") }.isEmpty)
  }

  private static let fill = ["stock count check passed", "price list check failed"]

  private static func tests(_ sentence: String) throws -> [String] {
    let text = """
      # Kiosk, notes on the run of 3 May 2026

      The stock count check passed.

      The price list check failed.

      \(sentence)
      """
    return try lines(text).filter { !fill.contains($0) }
  }

  private static func lines(_ text: String) throws -> [String] {
    Reading.tests(try Reading.round(text)).map { "\($0.id) \($0.outcome.term)" }
  }
}
