import RoundModel
import Testing

@testable import RoundParsing

/// Dates as people write them, and where they stand.
@Suite("Dates in many shapes")
struct DateShapesTests {
  struct Written: Sendable, CustomTestStringConvertible {
    let text: String
    let date: String?
    var time: String?
    var testDescription: String { text }
  }

  private static let dates: [Written] = [
    // A clock behind the year is no month and day.
    Written(text: "June 7th 2026, 9:12:30 am", date: "2026-06-07", time: "09:12:30"),
    Written(text: "June 7th 2026, 9:12 pm", date: "2026-06-07", time: "21:12:00"),
    Written(text: "December 1, 2026, 12:05 a.m.", date: "2026-12-01", time: "00:05:00"),
    Written(text: "August 30, 2026, 11:25", date: "2026-08-30", time: "11:25:00"),
    Written(text: "30 August 2026 4:08", date: "2026-08-30", time: "04:08:00"),
    Written(text: "2026 10:11", date: nil, time: "10:11:00"),
    Written(text: "5. Mai 2026, 7:08 Uhr", date: "2026-05-05", time: "07:08:00"),
    Written(text: "1er mars 2026 à 8:09", date: "2026-03-01", time: "08:09:00"),
    Written(text: "3 de abril de 2026, 10:11", date: "2026-04-03", time: "10:11:00"),
    Written(text: "4 июля 2026, 10:12", date: "2026-07-04", time: "10:12:00"),
    // Figures behind a date are none.
    Written(text: "October 12, 2026, 9/10 passed", date: "2026-10-12"),
    Written(text: "seen in 2026 at 9, 10 tests", date: nil),
    // Numbers alone.
    Written(text: "2026, 9/28", date: "2026-09-28"),
    Written(text: "2026 09 28", date: "2026-09-28"),
    Written(text: "2026-9-28 8:15", date: "2026-09-28", time: "08:15:00"),
    Written(text: "2026年9月28日", date: "2026-09-28"),
    Written(text: "2026년 9월 28일", date: "2026-09-28"),
    Written(text: "2026. 9. 28.", date: "2026-09-28"),
    Written(text: "28. 9. 2026", date: "2026-09-28"),
    Written(text: "28.09.2026 / second day", date: "2026-09-28"),
    Written(text: "28/09/2026", date: "2026-09-28"),
    Written(text: "08/09/2026", date: nil),
    Written(text: "12:03 2026", date: nil),
    Written(text: "2026-03-04 (before it 3 March 2025)", date: "2026-03-04"),
    // Eras.
    Written(text: "令和7年3月5日", date: "2025-03-05"),
    Written(text: "令和 8 年 12 月 1 日", date: "2026-12-01"),
    Written(text: "令和元年6月2日", date: "2019-06-02"),
    Written(text: "平成30年6月2日", date: "2018-06-02"),
    Written(text: "民國114年6月2日", date: "2025-06-02"),
  ]

  @Test("Dates", arguments: dates)
  func reads(_ written: Written) {
    #expect(WrittenTime.date(Array(written.text.utf8)) == written.date)
    if let time = written.time {
      #expect(WrittenTime.timeOfDay(Array(written.text.utf8)) == time)
    }
  }

  private static func report(_ head: String) -> String {
    "# Harbour checks\n\n\(head)\n\n| Case | Result |\n|---|---|\n| crane | PASS |\n"
  }

  private static let heads: [Written] = [
    Written(text: "- UTC execution time: 2026-08-17T21:23:10Z", date: "2026-08-17"),
    Written(text: "Start time: 2026-08-17 21:23", date: "2026-08-17"),
    Written(text: "Start date: 2026-08-17", date: "2026-08-17"),
    Written(text: "Execution time: 21 minutes", date: nil),
    Written(text: "Prüfdatum: 17.08.2026", date: "2026-08-17"),
    Written(text: "Réalisé le 1er février 2026", date: "2026-02-01"),
    Written(text: "Die Werte stammen aus Läufen am 17.08.2026.", date: "2026-08-17"),
    Written(text: "Las pruebas fueron realizadas el 17/08/2026.", date: "2026-08-17"),
    Written(text: "Tests exécutés le 17 août 2026 sur le banc.", date: "2026-08-17"),
    Written(text: "Тесты выполнены 17.08.2026.", date: "2026-08-17"),
    Written(text: "开始时间：2026-08-17 09:00", date: "2026-08-17"),
    Written(text: "開始日時：令和8年8月17日", date: "2026-08-17"),
    Written(text: "시작 일시: 2026-08-17 09:00", date: "2026-08-17"),
    Written(
      text: "| Test | |\n|---|---|\n| Test run start date | 2026-08-17 11:41 |\n| Owner | Ana |",
      date: "2026-08-17"),
    Written(
      text: "| **Fecha de Ejecución** | 2026-08-17 |\n|---|---|\n| **Equipo** | Norte |",
      date: "2026-08-17"),
    Written(
      text: "**Date:** 2026-08-17 (round 1); 2026-08-19 (round 2 after the fix)",
      date: "2026-08-19"),
    Written(text: "실행 시각: 2026-08-17", date: "2026-08-17"),
    Written(text: "生成日時：2026-08-17", date: "2026-08-17"),
    // In French a blank stands before the colon, and it may be one that no line breaks at.
    Written(text: "Date du rapport : 05/08/2026", date: "2026-08-05"),
    Written(text: "Date du rapport\u{A0}: 05/08/2026", date: "2026-08-05"),
    Written(text: "Date : 2026-08-17", date: "2026-08-17"),
    // Dates of other things.
    Written(text: "Date : 05/08/2026", date: nil),
    Written(text: "| Order | |\n|---|---|\n| Delivery date | 2026-08-17 |", date: nil),
    Written(text: "The tests wait for the release of 2026-08-17.", date: nil),
  ]

  @Test("Labels and sentences", arguments: heads)
  func finds(_ head: Written) throws {
    #expect(try Reading.round(Self.report(head.text)).header.date == head.date)
  }

  @Test(
    "The title tells that the day comes first",
    arguments: [
      ("Rapport de recette", "2026-08-05"), ("Compte rendu des tests", "2026-08-05"),
      ("Informe de pruebas", "2026-08-05"), ("Test report", nil),
    ] as [(String, String?)])
  func takesDayFirst(_ title: String, _ date: String?) throws {
    let text = "# \(title)\n\nDate : 05/08/2026\n\n| Test | Statut |\n|---|---|\n| grue | OK |\n"
    #expect(try Reading.round(text).header.date == date)
  }
}
