import RoundModel
import Testing

@testable import RoundParsing

@Suite("Shares that are told whole first, and figures among named values")
struct WholeFirstTests {
  @Test(
    "The number before the word for among is the whole",
    arguments: [
      ("結果: 9件中7件合格", "9/7/-"), ("실행 결과: 9개 중 7개 통과", "9/7/-"),
      ("结果：9 个中 7 个通过", "9/7/-"), ("총 9개 중 7개 통과, 2개 실패", "9/7/2"),
      ("测试 9 项中 7 项通过，2 项失败", "9/7/2"), ("テスト9件のうち7件が成功", "9/7/-"),
      ("全9件中、合格7件、不合格2件", "9/7/2"), ("共执行 9 个用例，其中 7 个通过，2 个失败", "9/7/2"),
    ])
  func shares(line: String, stated: String) throws {
    let totals = try Reading.round("# Round\n\n\(line)\n").header.stated
    let figures = [totals.total, totals.passed, totals.failed].map { $0.map(String.init) ?? "-" }
    #expect(figures.joined(separator: "/") == stated)
  }

  private static let values = [
    FigureCase(
      name: "figures stand among other values",
      text: """
        # Gate round

        | Field | Value |
        |---|---|
        | Date | 2026-05-08 07:30:00 UTC |
        | Host | lab-4 |
        | Cable | |
        | Passed | 5 |
        | Failed | 1 |
        | Skipped/Blocked | 2 |
        """,
      stated: "-/5/1/2", date: "2026-05-08", lines: []),
    FigureCase(
      name: "statuses that come back stand before names, though these are numbers",
      text: """
        # Gate round

        | Status | Test |
        |---|---|
        | Passed | 11 |
        | Failed | 12 |
        | Passed | 13 |
        """,
      lines: ["11: passed", "12: failed", "13: passed"]),
  ]

  @Test("Named values", arguments: values)
  func namedValues(_ value: FigureCase) throws { try value.check() }

  private static let otherLanguages = [
    ReportCase(
      name: "Turkish",
      text: """
        # Tur raporu

        | ID | Test | Durum |
        |---|---|---|
        | A1 | Kapı açılır | Geçti |
        | A2 | Kapı kilitlenir | Başarısız |
        | A3 | Zil çalar | Atlandı |
        """,
      lines: ["Kapı açılır: passed", "Kapı kilitlenir: failed", "Zil çalar: skipped"]),
    ReportCase(
      name: "Italian",
      text: """
        # Rapporto dei test

        | Test | Esito |
        |---|---|
        | Porta aperta | SUPERATO |
        | Porta chiusa | NON SUPERATO |
        | Campanello | Non eseguito |
        | Luce | ❌ Fallito |
        """,
      lines: [
        "Porta aperta: passed", "Porta chiusa: failed", "Campanello: not-run", "Luce: failed",
      ]),
    ReportCase(
      name: "Polish",
      text: """
        # Raport z testów

        | Test | Wynik |
        |---|---|
        | Drzwi | Zaliczony |
        | Zamek | Niezaliczony |
        | Dzwonek | Pominięty |
        """,
      lines: ["Drzwi: passed", "Zamek: failed", "Dzwonek: skipped"]),
    ReportCase(
      name: "Vietnamese",
      text: """
        # Báo cáo

        | Test | Kết quả |
        |---|---|
        | Cửa | Đạt |
        | Khóa | Không đạt |
        """,
      lines: ["Cửa: passed", "Khóa: failed"]),
  ]

  @Test("Outcomes in languages without a lexicon", arguments: otherLanguages)
  func readsOtherLanguages(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
