import RoundModel
import Testing

@testable import RoundParsing

/// When a round was, by a line under its title that names nothing.
@Suite("Dates in the line under a title")
struct BylineTests {
  private static func date(_ title: String, _ line: String) throws -> String? {
    try Reading.round(
      "# \(title)\n\n\(line)\n\n| Case | Result |\n|---|---|\n| crane | PASS |\n"
    ).header.date
  }

  @Test(
    "A part that is nothing but a day",
    arguments: [
      "Ana, Wednesday 5 May 2026. Crane: north, all cables.", "2026-05-05, Bo. Commit 77a0c3e.",
      "Build 12 (40) \u{B7} staging \u{B7} 5 May 2026", "Wed, May 5, 2026 | Ana", "May 5th, 2026",
      "*5 May 2026 \u{2014} Ana, on the test rig (v0.9)*", "Ana / 2026-05-05 / rig 2",
      "2026-05-05 14:30, Bo", "Mi., 5. Mai 2026 \u{B7} Prüfstand 2", "Prüfstand 2, den 05.05.2026",
      "Anne, le mercredi 5 mai 2026", "1.2.3 \u{B7} miércoles, 5 de mayo de 2026",
      "quarta, 05/05/2026 \u{B7} app 1.2", "Анна, 5 мая 2026 г.", "5 мая 2026, стенд 2",
      "2026年5月5日（周二）, 小王", "2026年5月5日　佐藤", "2026년 5월 5일, 김",
    ])
  func reads(line: String) throws {
    #expect(try Self.date("Harbour checks", line) == "2026-05-05", "\(line)")
  }

  @Test(
    "A day of something else, of several, or in a sentence",
    arguments: [
      "Release planned 4 May 2026", "next run 2026-05-04",
      "Next run \u{B7} 4 May 2026", "Next: Friday, 4 May 2026", "Due, 4 May 2026",
      "3 \u{2013} 7 May 2026", "3-7 May 2026, Ana", "4 May 2026 \u{2013} 7 May 2026",
      "2026-05-04 \u{2014} 2026-05-06", "We go live on Friday, 4 May 2026, from the north quay.",
      "The crane of last week, 4 May 2026, is back on the quay now.", "Ana, May 2026",
      "valid until 4 May 2026", "05/04/2026, Ana",
    ])
  func leaves(line: String) throws {
    #expect(try Self.date("Harbour checks", line) == nil, "\(line)")
  }

  @Test("A named date says more than the line")
  func prefersName() throws {
    #expect(
      try Self.date("Harbour checks", "Ana, 5 May 2026.\n\n**Test date:** 2026-05-04")
        == "2026-05-04")
  }

  @Test("A line farther down dates nothing")
  func leavesText() throws {
    let text = "Crane checks.\n\nOn the quay.\n\nIn the rain.\n\nAna, 5 May 2026."
    #expect(try Self.date("Harbour checks", text) == nil)
  }
}
