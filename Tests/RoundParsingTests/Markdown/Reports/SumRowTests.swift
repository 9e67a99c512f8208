import RoundModel
import Testing

@testable import RoundParsing

/// Total rows of tables in which some rows have no figure yet.
@Suite("Total rows over rows without a figure")
struct SumRowTests {
  private static func messages(_ total: String) throws -> [String] {
    let round = try Reading.round(
      """
      # Test report

      ## Results

      | Area | Tests | Passed | Failed | State |
      |------|-------|--------|--------|-------|
      | Deck | 20 | 20 | 0 | done |
      | Hold | 30 | 24 | 6 | done |
      | Mast | 10 | ? | ? | running |
      | **Total** | **60** | \(total) | **6** | |
      """, path: "round.md")
    return round.diagnostics.filter { $0.code == .groupPassesDiffer }.map(\.message)
  }

  @Test("A total that is less than the known rows is wrong")
  func less() throws {
    #expect(
      try Self.messages("**40**") == [
        "the total row gives 40 passed, but the 2 known of 3 rows above it add up to 44"
      ])
  }

  @Test(
    "A total that the other rows may make up, or that is no exact number, is not",
    arguments: ["**44**", "**52**", "**40+**", "?"])
  func others(_ total: String) throws {
    #expect(try Self.messages(total).isEmpty)
  }
}
