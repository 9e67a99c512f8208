import Testing

@testable import RoundParsing

@Suite("Times in XML formats")
struct WrittenTimesTests {
  @Test(
    "Durations like the time on a clock",
    arguments: [
      ("00:00:01.5", 1.5), ("01:02:03", 3723), ("1.02:00:00", 93_600), ("00:00:00", 0),
      ("10:00", nil), ("a:b:c", nil), ("", nil), ("-1:00:00", nil),
    ] as [(String, Double?)])
  func clock(text: String, seconds: Double?) {
    #expect(ClockDuration.read(Array(text.utf8)) == seconds)
  }

  @Test(
    "Durations as ISO 8601 has them",
    arguments: [
      ("PT0.25S", 0.25), ("PT1M0.5S", 60.5), ("P1DT1H", 90_000), ("PT", nil), ("P1Y", nil),
      ("1S", nil), ("PT5", nil),
    ] as [(String, Double?)])
  func iso(text: String, seconds: Double?) {
    #expect(ISODuration.read(Array(text.utf8)) == seconds)
  }

  @Test(
    "Points in time",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-03-01T08:00:00.5Z", 1_772_352_000.5),
      ("2026-03-01 10:00:00+02:00", 1_772_352_000), ("20260301 08:00:00.250", 1_772_352_000.25),
      ("2024-02-29T00:00:00", 1_709_164_800), ("2026-13-01T00:00:00", nil), ("now", nil),
    ] as [(String, Double?)])
  func instant(text: String, seconds: Double?) {
    #expect(WrittenInstant.read(Array(text.utf8)) == seconds)
  }

  @Test(
    "Starts of runs, as RFC 3339 has them",
    arguments: [
      ("2026-03-01T08:00:00", "2026-03-01T08:00:00"),
      ("2026-03-01 08:00:00Z", "2026-03-01T08:00:00Z"),
      ("2026-03-01T08:00:00 UTC", "2026-03-01T08:00:00Z"), ("2026-03-01", "2026-03-01"),
      ("Sun, 01 Mar 2026 08:00:00 GMT", "2026-03-01T08:00:00Z"),
      ("20260301 08:00:00.250", "2026-03-01T08:00:00.250"), ("1970-01-01T00:00:00", nil),
      ("yesterday", nil), ("", nil),
    ] as [(String, String?)])
  func start(text: String, read: String?) {
    #expect(WrittenStart.read(text) == read)
  }
}
