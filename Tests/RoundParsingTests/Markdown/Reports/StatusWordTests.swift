import RoundModel
import Testing

@testable import RoundParsing

/// Words and signs for outcomes in tables of nine languages.
@Suite("Words and signs for outcomes")
struct StatusWordTests {
  /// A word of a status, and what it says.
  private static let words: [(String, Outcome)] = [
    ("NG", .failed), ("NG（表示が崩れる）", .failed), ("期待と異なる", .failed), ("応答なし", .failed),
    ("差異なし", .passed), ("条件付き", .unreadable), ("부적합", .failed), ("적합", .passed),
    ("조건부 통과", .unreadable), ("응답 없음", .failed), ("Работает", .passed),
    ("Не работает", .failed), ("Не отвечает", .failed), ("Ошибок нет", .passed),
    ("С ошибкой", .failed), ("无响应", .failed), ("不符合", .failed), ("有条件通过", .unreadable),
    ("No responde", .failed), ("Responde", .passed), ("NO PASA", .failed), ("Pasa", .passed),
    ("No se produjo ningún error", .passed), ("Não responde", .failed), ("Com falhas", .failed),
    ("Ne répond pas", .failed), ("Echec", .failed), ("Reussi", .passed),
    ("Antwortet nicht", .failed), ("Nicht erreichbar", .failed), ("Keine Auffälligkeiten", .passed),
    ("Does not respond", .failed), ("Unreachable", .failed), ("Incorrect", .failed),
    ("Correct", .passed), ("Healthy", .passed), ("Unhealthy", .failed),
    ("Conditional pass", .unreadable), ("flaked", .flaky),
  ]

  @Test("A status says what it says", arguments: words)
  func status(_ word: String, _ outcome: Outcome) throws {
    let text = """
      # Test report

      | Test | Result |
      |---|---|
      | lamp | PASS |
      | bell | \(word) |
      """
    let found = Reading.tests(try Reading.round(text)).first { $0.name == "bell" }
    #expect(found?.outcome == outcome)
  }

  private static let cases = [
    ReportCase(
      name: "rings and crosses, letters and answers",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | lamp | O |
        | bell | X |
        | horn | △ |
        | gate | － |

        ## Second day

        | Test | P/F |
        |---|---|
        | door | P |
        | lock | F |

        ## Third day

        | Test | Passed? |
        |---|---|
        | roof | Yes |
        | wall | No |
        """,
      lines: [
        "lamp: passed", "bell: failed", "horn: unreadable", "gate: not-run", "door: passed",
        "lock: failed", "roof: passed", "wall: failed",
      ]),
    ReportCase(
      name: "letters that are no outcomes",
      text: """
        # Test report

        | Test | Blood group | Result |
        |---|---|---|
        | lamp | O | PASS |
        | bell | X | FAIL |
        """,
      lines: ["lamp: passed", "bell: failed"]),
    ReportCase(
      name: "words that name something are no outcomes",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | Sign up | PASS |
        | Scroll down | FAIL |
        | ng serve | PASS |
        | Correct answer is shown | PASS |
        """,
      lines: [
        "Sign up: passed", "Scroll down: failed", "ng serve: passed",
        "Correct answer is shown: passed",
      ]),
    ReportCase(
      name: "services that answer or do not",
      text: """
        # Informe de pruebas

        ## Pruebas de salud

        - `/estado`: **NO responde** (se cerró)
        - `/listo`: **Responde**
        """,
      lines: ["/estado: failed se cerró", "/listo: passed"]),
  ]

  @Test("Signs stand for outcomes in their own column", arguments: cases)
  func signs(_ reportCase: ReportCase) throws {
    #expect(try reportCase.everything() == reportCase.lines)
  }

  /// Names of figures, and which figure each gives.
  private static let figures: [(String, Claim.Measure)] = [
    ("Gesamttests", .total), ("Anzahl der Testfälle", .total), ("Nombre total de tests", .total),
    ("Total de Casos Ejecutados", .total), ("Casos totais", .total), ("Тестов всего", .total),
    ("执行用例数", .total), ("テスト項目数", .total), ("총 건수", .total), ("NG", .failed),
    ("Fehlerhaft", .failed), ("Falladas", .failed), ("Com falha", .failed),
    ("С ошибкой", .failed), ("부적합", .failed), ("적합 건수", .passed),
  ]

  @Test("A named figure counts what it says", arguments: figures)
  func figure(_ name: String, _ measure: Claim.Measure) throws {
    let stated = try Reading.round("# Test report\n\n- **\(name):** 7\n").header.stated
    let value =
      switch measure {
      case .total: stated.total
      case .passed: stated.passed
      case .failed: stated.failed
      case .skipped, .errors, .flaky, .notRun: nil as Int?
      }
    #expect(value == 7)
  }
}
