import RoundModel
import Testing

@testable import RoundParsing

@Suite("Dates with zones, and dates that start with the day")
struct ZonedDateTests {
  private static func report(_ line: String) -> String {
    """
    # Round

    \(line)

    | Test | Result |
    |---|---|
    | lamp | PASS |
    """
  }

  @Test(
    "A zone makes a moment of a time",
    arguments: [
      ("Generated: 2026-04-09T04:09:00.612643+00:00", "2026-04-09T04:09:00+00:00"),
      ("Date: 2026-04-09 08:15:00 UTC", "2026-04-09T08:15:00Z"),
      ("Date: 2026-04-09 08:15:00Z", "2026-04-09T08:15:00Z"),
      ("Date: 2026-04-09 8:15 PM (UTC+2)", "2026-04-09T20:15:00+02:00"),
      ("Date: 2026-04-09 08:15 -0530", "2026-04-09T08:15:00-05:30"),
      ("Date: 2026-04-09 08:15 CET", nil), ("Date: 2026-04-09 08:15", nil),
      ("Date: 2026-04-09 08:15 - 09:30", nil), ("Date: 2026-04-09 08:15 zoo", nil),
    ])
  func zones(line: String, started: String?) throws {
    let round = try Reading.round(Self.report(line))
    #expect(round.header.date == "2026-04-09")
    #expect(round.header.startedAt == started)
  }

  @Test(
    "A key of a language that writes the day first settles which number it is",
    arguments: [
      ("Data: 02/04/2026", "2026-04-02"), ("Fecha: 02/04/2026", "2026-04-02"),
      ("Datum: 02/04/2026", "2026-04-02"), ("Дата: 02/04/2026", "2026-04-02"),
      ("Date du test : 02/04/2026", "2026-04-02"), ("Tarih: 02/04/2026", "2026-04-02"),
      ("Data: 02/14/2026", "2026-02-14"), ("Date: 02/04/2026", nil),
      ("Date: 22/04/2026", "2026-04-22"),
    ])
  func dayFirst(line: String, date: String?) throws {
    #expect(try Reading.round(Self.report(line)).header.date == date)
  }
}
