import RoundModel
import Testing

@testable import RoundParsing

/// Lists of work to do under a line that nothing marks as a heading.
@Suite("Lists of work to do")
struct TaskListTests {
  @Test(
    "A line that only leads in work to do opens no list of tests",
    arguments: [
      "TODO", "To do", "Next", "Next steps", "Zu erledigen", "Nächste Schritte", "Noch zu tun",
      "À faire", "La suite", "Prochaines étapes", "Por hacer", "Próximos pasos", "Lo siguiente",
      "A fazer", "Próximos passos", "A seguir", "Следующие шаги", "Дальше", "下一步", "接下来", "待办",
      "次のステップ", "今後", "やること", "다음 단계", "다음", "할 일",
    ])
  func tasks(_ line: String) throws {
    #expect(try Self.tests(under: line) == ["GATE-1: passed"])
    #expect(try Self.tests(under: "## \(line)") == ["GATE-1: passed"])
  }

  @Test(
    "A line that says more, or something else, opens no such list",
    arguments: ["Results of Tuesday", "Next.js tests", "The suite", "What was done next to it"])
  func others(_ line: String) throws {
    #expect(
      try Self.tests(under: line) == ["GATE-1: passed", "GATE-2: passed", "GATE-3: not-run"])
  }

  private static func tests(under line: String) throws -> [String] {
    let text = """
      # Gate, test run of 4 May 2026

      - [x] GATE-1

      \(line)
      - [x] GATE-2
      - [ ] GATE-3
      """
    return try ReportCase(name: line, text: text, lines: []).everything()
  }
}
