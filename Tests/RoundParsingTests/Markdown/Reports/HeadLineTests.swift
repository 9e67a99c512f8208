import RoundModel
import Testing

@testable import RoundParsing

/// Heads of reports in which several named values share a line.
@Suite("Lines of the head with several values")
struct HeadLineTests {
  private static let lines: [(String, String?, String?, Double?)] = [
    ("**Build:** 2.3.0  **Date:** 14.10.2026  **Tester:** Ann", "2026-10-14", nil, nil),
    ("Date: 2026-10-14 | Tester: Ann | Environment: staging", "2026-10-14", "staging", nil),
    ("**Tester:** Ann | **Date:** 2026-10-14", "2026-10-14", nil, nil),
    ("Tester: Ann, Date: 2026-10-14, Duration: 12 min", "2026-10-14", nil, 720),
    (
      "**Environment**: staging · **Date**: 2026-10-14 10:00 · **Duration**: 4m 12s",
      "2026-10-14", "staging", 252
    ),
    ("Environment: staging, eu-west | north", nil, "staging, eu-west | north", nil),
  ]

  @Test("Reads each of them", arguments: lines)
  func reads(_ line: String, _ date: String?, _ place: String?, _ seconds: Double?) throws {
    let round = try Reading.round("# Kiosk, round 1\n\n\(line)\n\n## Tests\n\n- test_coins: PASS\n")
    #expect(round.header.date == date)
    #expect(round.header.environment == place)
    #expect(round.header.durationSeconds == seconds)
  }
}
