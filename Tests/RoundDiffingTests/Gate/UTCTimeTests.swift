import Testing

@testable import RoundDiffing

@Suite("Times of the gate")
struct UTCTimeTests {
  @Test(
    "Times are read with their zone, and written in UTC",
    arguments: [
      ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
      ("2026-01-31T12:00:00+02:00", "2026-01-31T10:00:00Z"),
      ("2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"),
      ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
      ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
    ])
  func reads(text: String, written: String) { #expect(UTCTime(text)?.rfc3339 == written) }

  @Test(
    "What is no time is none",
    arguments: ["", "now", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T25:00:00Z"])
  func refuses(text: String) { #expect(UTCTime(text) == nil) }

  @Test("A day ends with its last second")
  func endOfDay() throws {
    let end = try #require(UTCTime(endOfDay: "2026-03-01"))
    #expect(try #require(UTCTime("2026-03-01T23:59:59Z")) <= end)
    #expect(end < (try #require(UTCTime("2026-03-02T00:00:01Z"))))
  }
}
