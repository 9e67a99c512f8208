import RoundModel
import Testing

@testable import RoundParsing

/// Items with a verdict and the number of the tests that it is on.
@Suite("Items that count the tests of a part")
struct CountedItemTests {
  private static let text = """
    # Quay

    ## Results

    - `internal/tide`: PASS (1 test)
    - `internal/moon`: PASS (10 tests)
    - `internal/sun`: FAIL (3 tests)
    - `internal/sea`: FAIL (no host)
    - `internal/bay`: PASS (2 tides)
    """

  @Test("The number is a figure of the part, and no reason")
  func parts() throws {
    let report = ReportCase(
      name: "parts", text: Self.text,
      lines: [
        "internal/tide: passed [module]", "internal/moon: passed [module]",
        "internal/sun: failed [module]", "internal/sea: failed no host [check]",
        "internal/bay: passed [check]",
      ])
    #expect(try report.everything() == report.lines)
    let groups = try Reading.round(Self.text).groups.filter { $0.stated.total != nil }
    #expect(groups.map(\.name) == ["internal/tide", "internal/moon", "internal/sun"])
    #expect(groups.map(\.stated.total) == [1, 10, 3])
    #expect(groups.map(\.stated.passed) == [1, 10, nil])
  }
}
