import RoundModel
import Testing

@testable import RoundParsing

/// Tests that run on in a paragraph under a heading that counts them.
@Suite("Tests that run on in a paragraph")
struct InlineTestsTests {
  private static func tests(_ heading: String, _ body: String) throws -> [TestResult] {
    Reading.tests(
      try Reading.round(
        "# Acceptance report\n\n## Results\n\n### \(heading)\n\(body)\n", path: "round.md"))
  }

  @Test("Numbered names go over several lines, and may stand for several tests")
  func numbered() throws {
    let tests = try Self.tests(
      "Part 2 — Gates on staging — **6/6 PASS**",
      """
      Run with `gates.mjs` (made-up users
      + boats, cleaned up after):
      1. opens for `/boats` · 2. denies strangers (401)
      3. closes (late → failed — as it should) · 4. counts what
      goes through
      5–6. keeps the log: boats, users.

      The log was read by hand.
      """)
    #expect(
      tests.filter { $0.kind == .test }.map(\.name) == [
        "opens for /boats", "denies strangers (401)", "closes (late → failed — as it should)",
        "counts what goes through", "keeps the log: boats, users",
      ])
    #expect(tests.allSatisfy { $0.outcome == .passed })
    #expect(tests.first { $0.kind == .module }?.name == "Part 2 — Gates on staging")
    #expect(tests.last?.group == "Part 2 — Gates on staging")
    #expect(tests.last?.place?.line == 11)
  }

  @Test("Names between dots are all that the paragraph holds")
  func dots() throws {
    let tests = try Self.tests(
      "Pages in the browser - 3/3 PASS",
      "start page shows · list has rows (no 5xx) · login is\nhidden.")
    #expect(
      tests.filter { $0.kind == .test }.map { "\($0.name) \($0.outcome.term)" } == [
        "start page shows passed", "list has rows (no 5xx) passed", "login is hidden passed",
      ])
  }

  @Test("A verdict behind a bracket that goes over two lines is that of the item")
  func openBracket() throws {
    let tests = try Self.tests(
      "Gaps",
      """
      - **Walk through all steps by hand** (made-up logins
        for buyers and sellers): NOT executed. The paths are covered.
      - **Walk by night** (dark and wet)
        reason: SKIPPED lamps are no lamps
      """)
    #expect(
      tests.map { "\($0.name) \($0.outcome.term)" } == [
        "Walk through all steps by hand (made-up logins for buyers and sellers) not-run"
      ])
  }

  @Test("Under a heading on failures they failed")
  func failures() throws {
    let tests = try Self.tests("Pages - 2/2 FAILED", "start page · list page")
    #expect(
      tests.filter { $0.kind == .test }.map { "\($0.name) \($0.outcome.term)" } == [
        "start page failed", "list page failed",
      ])
  }

  @Test(
    "What is not as many as is counted, or says something else, is no list of them",
    arguments: [
      ("Pages - 3/3 PASS", "start page · list page"),
      ("Pages - 2/3 PASS", "start page · list page · login page"),
      ("Pages - 3/3 PASS", "start page · list page ❌ · login page"),
      ("Pages - 3/3 PASS", "start page · list page FAILED · login page"),
      ("Pages - 3/3 PASS", "1. start page · 2. list page · 4. login page"),
      ("Pages - 3/3 PASS", "All was tried by hand.\nstart page · list page"),
      ("Pages - 2/2 PASS", "start page, list page"),
      ("Pages", "start page · list page"),
    ])
  func others(_ heading: String, _ body: String) throws {
    #expect(
      try Self.tests(heading, body).filter {
        $0.kind == .test && $0.outcome == .passed
          && $0.name.contains("page") && !$0.name.contains("Pages")
      }.isEmpty)
  }
}
