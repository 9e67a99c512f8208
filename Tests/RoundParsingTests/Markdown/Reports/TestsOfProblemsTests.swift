import RoundModel
import Testing

@testable import RoundParsing

/// Tests by whose names a report lists the bugs that it found.
@Suite("Tests under bugs that were found")
struct TestsOfProblemsTests {
  @Test(
    "A test with what is wrong behind its name failed",
    arguments: [
      "Critical bugs", "Bugs found", "Critical Bugs (Fix Immediately)", "Gefundene Fehler",
    ])
  func found(_ heading: String) throws {
    let round = try Reading.round(
      """
      # Analysis of the compiler

      ## \(heading)

      ### P0: Compiler crash
      **test_hundred_fields** - Stack overflow
      - Crashes with 100 fields
      - **Action:** look at the limit

      ### P1: At run time (3 bugs)

      **Memory (2):**
      1. `test_nested_lists` - Nested lists are not traced
      2. `test_rings` - Rings crash

      **Error paths (1):**
      3. `test_raise_in_closure` - Not supported (may be intended)
      """, path: "round.md")
    #expect(
      Reading.tests(round).filter { $0.outcome == .failed }.map(\.name) == [
        "test_hundred_fields", "test_nested_lists", "test_rings", "test_raise_in_closure",
      ])
  }

  @Test(
    "Tests of bugs that were mended, or of which nothing is said, are none",
    arguments: [
      ("Fixed bugs", "`test_rings` - Rings crash"), ("Critical bugs", "`test_rings` - fixed since"),
      ("Critical bugs", "`test_rings` - Rings work again ✅"),
      ("Critical bugs", "Rings crash, see `test_rings` - found by chance"),
      ("Bug tracker", "`test_rings` - Rings crash"), ("Next steps", "`test_rings` - Rings crash"),
    ])
  func others(_ heading: String, _ item: String) throws {
    let round = try Reading.round(
      """
      # Analysis of the compiler

      ## \(heading)

      ### Memory
      1. \(item)
      """, path: "round.md")
    #expect(!Reading.tests(round).contains { $0.kind == .test && $0.outcome == .failed })
  }
}
