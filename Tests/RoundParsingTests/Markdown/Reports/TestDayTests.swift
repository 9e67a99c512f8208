import RoundModel
import Testing

@testable import RoundParsing

/// When a round was and which it is, told in prose or beside the date, and its totals in a last box.
@Suite("Days, numbers and totals at the edges of a report")
struct TestDayTests {
  @Test(
    "A line on the tests dates them",
    arguments: [
      ("- Testing was performed on March 13th, 2025.", "2025-03-13"),
      ("The tests were carried out on 2025-03-13 by Ana.", "2025-03-13"),
      ("- Testing will be performed on 2025-03-13.", nil),
      ("- Tests were not performed on 2025-03-13.", nil),
      ("- The release was done on 2025-03-13.", nil),
    ] as [(String, String?)])
  func dates(line: String, date: String?) throws {
    let round = try Reading.round(
      """
      # Ferry

      | Test | Status |
      |---|---|
      | Cast off | Passed |

      ## Notes

      - Nobody fell.
      - The sea was calm, and the wind came from the north all day.
      \(line)
      """)
    #expect(round.header.date == date)
  }

  @Test("Two days are none")
  func leavesTwoDays() throws {
    let round = try Reading.round(
      """
      # Ferry

      ## Notes

      - Nobody fell.
      - It was calm.
      - Testing was performed on 2025-03-13.
      - Testing was completed on 2025-03-14.
      """)
    #expect(round.header.date == nil)
  }

  @Test(
    "A number in words counts rounds",
    arguments: [
      ("# Ferry: second round", 2), ("# Zweite Testrunde der Fähre", 2),
      ("# Ferry, third testing round", 3), ("# Troisième tour", 3),
      ("# Ferry for a second", nil), ("# Ferry in a 30-second round", nil),
      ("# The round second deck", nil),
    ] as [(String, Int?)])
  func numbers(title: String, number: Int?) throws {
    let round = try Reading.round(title + "\n\n- TC-1 Casts off: passed\n")
    #expect(round.header.number == number)
  }

  @Test("A round is numbered beside its date")
  func numbersBesideDate() throws {
    let round = try Reading.round(
      """
      # Ferry retest
      **Date:** August 14, 2026 (Second Testing Round)

      - TC-1 Casts off: passed
      """)
    #expect(round.header.date == "2026-08-14")
    #expect(round.header.number == 2)
  }

  @Test(
    "A box under the final verdict gives totals, and one under another heading beside results none",
    arguments: [("Final Verdict", 0), ("Next steps", nil)] as [(String, Int?)])
  func readsBox(heading: String, failed: Int?) throws {
    let round = try Reading.round(
      """
      # Ferry

      | Test | Status |
      |---|---|
      | Cast off | ✅ PASS |
      | Turn round | ✅ PASS |
      | **OVERALL** | **2/2 Tests Passed** |

      ## \(heading)

      ```
      ╔══════════════════════╗
      ║  ✅ ALL TESTS PASSED  ║
      ║  Total Tests: 2      ║
      ║  Passed: 2           ║
      ║  Failed: 0           ║
      ╚══════════════════════╝
      ```
      """)
    #expect(round.header.stated.total == 2)
    #expect(round.header.stated.failed == failed)
  }
}
