import RoundModel
import Testing

@testable import RoundParsing

/// Rows that give only the key of a defect for their reason.
@Suite("Reasons by the key of a defect")
struct DefectKeyTests {
  @Test(
    "The table of defects tells the reason",
    arguments: [
      ("**NOK** #81", "no push at all"), ("blocked by #81", "no push at all"),
      ("FAIL (#81)", "no push at all"), ("NOK #82", "blank page"),
    ])
  func resolves(_ cell: String, _ reason: String) throws {
    #expect(try Self.message(cell) == reason)
  }

  @Test(
    "Another key, a reason of its own, or a pass takes none from it",
    arguments: [
      ("NOK #99", nil), ("NOK: no sound, see #81", "no sound, see #81"), ("OK (#81)", nil),
      ("NOK #81 #82", nil),
    ] as [(String, String?)])
  func leaves(_ cell: String, _ reason: String?) throws {
    #expect(try Self.message(cell) == reason)
  }

  private static func message(_ cell: String) throws -> String? {
    let text = """
      # Kiosk, regression, round 1

      ## Matrix

      | # | Case | Phone | Tablet |
      |---|---|---|---|
      | A1 | Start | OK | OK |
      | A2 | Push | \(cell) | OK |

      ## Defects

      | Key | Sev | What | Hits | State |
      |---|---|---|---|---|
      | #81 | major | no push at all | A2 | open |
      | #82 | minor | blank page | A2 | open |
      """
    return Reading.tests(try Reading.round(text)).first {
      $0.name.contains("Push") && $0.variant == "Phone"
    }?.message
  }
}
