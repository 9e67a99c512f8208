import RoundModel
import Testing

@testable import RoundParsing

/// Fences that nothing closes by the letter.
@Suite("Open fences")
struct OpenFenceTests {
  @Test("A word behind a closing mark closes the fence where the whole file is so written")
  func closesWithWord() throws {
    let round = try Reading.round(
      """
      # Run

      ```bash
      make e2e
      ```text

      | Test | Status |
      |---|---|
      | pay | PASS |
      | refund | FAIL |

      ```json
      {}
      ```text
      """)
    #expect(round.rows.count == 2)
    #expect(round.completeness == .complete)
    #expect(!round.diagnostics.contains { $0.code == .unclosedBlock })
  }

  @Test("A longer fence may hold the opening mark of another")
  func holdsOther() throws {
    let round = try Reading.round(
      """
      # Run

      ````markdown
      ```bash

      | Test | Status |
      |---|---|
      | example | FAIL |
      ```
      ````

      - ✅ `test_pay`
      """)
    #expect(Reading.tests(round).map(\.name) == ["test_pay"])
  }

  @Test("Results inside a fence that stays open make the round a cut one")
  func isCut() throws {
    let round = try Reading.round(
      """
      # Run

      - ✅ `test_pay`

      ```console
      make e2e

      ## Refunds

      | Test | Status |
      |---|---|
      | refund | FAIL |
      """)
    #expect(round.completeness == .truncated)
  }
}
