import RoundModel
import Testing

@testable import RoundParsing

/// The number of tests that a runner prints before it runs them.
@Suite("Tests that a runner collected")
struct CollectedTestTests {
  private static func stated(_ text: String) throws -> String {
    let stated = try Reading.round(text).header.stated
    return [stated.total, stated.passed, stated.failed, stated.skipped]
      .map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }

  @Test(
    "A runner's number of tests counts where the totals add up to it",
    arguments: [
      ("collected 15 items", "15/10/2/3"), ("collected 16 items", "-/10/2/3"),
      ("collected 15 kites", "-/10/2/3"),
    ])
  func collected(line: String, stated: String) throws {
    let text = """
      # Kite round

      ```
      $ pytest
      ===== test session starts =====
      \(line)

      FAILED tests/test_kite.py::test_rise - assert 1 == 2
      FAILED tests/test_kite.py::test_fall - assert 1 == 3
      ===== 2 failed, 10 passed, 3 skipped in 4.02s =====
      ```
      """
    #expect(try Self.stated(text) == stated)
  }
}
