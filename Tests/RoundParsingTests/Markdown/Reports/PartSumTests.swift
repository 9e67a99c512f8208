import RoundModel
import Testing

@testable import RoundParsing

/// Figures that only their sum makes those of all tests, and figures of other things.
@Suite("Totals by what they add up to")
struct PartSumTests {
  private static func stated(_ text: String) throws -> String {
    let stated = try Reading.round(text).header.stated
    return [stated.total, stated.passed, stated.failed, stated.skipped]
      .map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }

  @Test(
    "A first number that the others add up to counts all tests",
    arguments: [
      ("20 cells: 12 OK, 5 NOK, 3 others (n/a)", "20/12/5/-"),
      ("Sum: 20 cells, 12 OK, 5 NOK, 3 not retested", "20/12/5/3"),
      ("20 Felder: 12 i. O., 5 n. i. O., 3 nicht getestet", "20/12/5/3"),
      ("20 testes, 12 passaram, 5 quebraram, 3 não rodaram", "20/12/5/3"),
      ("Von 20 Testfällen sind 12 i. O. und 5 n. i. O., 3 wurden nicht getestet.", "20/12/5/3"),
      // A build, and a number that is not the sum.
      ("Build 17: 12 OK, 5 NOK", "-/-/-/-"), ("21 cells: 12 OK, 5 NOK, 3 blocked", "-/-/-/-"),
    ])
  func sums(line: String, stated: String) throws {
    #expect(try Self.stated("# Kite round\n\n## Summary\n\n\(line)\n") == stated)
  }

  @Test("What no word is known for makes up the total, and leaves no gap")
  func completes() throws {
    let round = try Reading.round(
      "# Kite round\n\n## Summary\n\n13 tests, 7 passed, 4 failed, 2 shaky\n")
    let others = round.claims.filter { $0.measure == .notRun }
    #expect(others.map(\.value) == [2])
    let gap = try Reading.round("# Kite round\n\n## Summary\n\n13 tests, 7 passed, 4 failed\n")
    #expect(!gap.claims.contains { $0.measure == .notRun })
  }

  @Test(
    "What went wrong in a check is no number of tests",
    arguments: [
      ("The key check on `kites` failed: 1,204 duplicate rows, all of May.", "-/-/-/-"),
      ("Sign check failed: 311 refunds are positive", "-/-/-/-"),
      ("Import passed: 12 files were read", "-/-/-/-"),
      ("Failed tests: 3", "-/-/3/-"), ("Failed: 3 kite tests", "-/-/3/-"),
      ("Failed: 3 (two of them on a boat)", "-/-/3/-"),
    ])
  func leavesThings(line: String, stated: String) throws {
    #expect(try Self.stated("# Kite round\n\n## Summary\n\n\(line)\n") == stated)
  }

  @Test(
    "A figure behind the name of another round, or of what was so before, is none of this one",
    arguments: [
      "**Previous status:** Round 6 - 7/10 tests passed", "**Previous status:** 7/10 tests passed",
      "Kites, round 6: 7/10 tests passed",
    ])
  func leavesOthers(line: String) throws {
    let text = "# Kites, round 7\n\n\(line)\n\n## Results\n\n**Overall score:** 9/10 tests passed\n"
    #expect(try Self.stated(text) == "10/9/-/-")
  }

  @Test("Passes with and without a remark are two figures, and none is that of all")
  func namedPasses() throws {
    let text = """
      # Kite round

      ## Summary

      - **Total scenarios executed:** 10
      - **Passed as expected:** 9
      - **Passed with small remarks:** 1
      """
    #expect(try Self.stated(text) == "10/-/-/-")
  }
}
