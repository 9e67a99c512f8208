import RoundModel
import Testing

@testable import RoundParsing

/// Output in which the tests of a suite are set in under its name.
@Suite("Suites in output")
struct PrintedSuiteTests {
  private static let reports: [ReportCase] = [
    ReportCase(
      name: "under a heading and a status, with ornaments before the suites",
      text: """
        # Rapport de tests

        ### ✅ CAISSE - JEST
        **Statut : ✅ PARFAIT**

        ```
        Tests caisse: 3/3 PASSANTS (100%)

        ✅ TICKETS
          ✓ GET /tickets → 200
          ✓ POST /tickets → 401

        ✅ REMISES
          ✓ refuse une remise
        ```

        ### PORTE - CYPRESS
        **Statut : ⚠️ PARTIEL (1/2 tests passants)**

        ```
        ✅ ENTRÉE
          ✓ ouvre la porte
          ✗ ferme la porte (timeout)
        ```
        """,
      lines: [
        "CAISSE - JEST: passed [module]", "GET /tickets → 200: passed",
        "POST /tickets → 401: passed", "refuse une remise: passed",
        "PORTE - CYPRESS: failed [module]", "ouvre la porte: passed",
        "ferme la porte: failed timeout",
      ]),
    ReportCase(
      name: "a cross before a suite hides nothing",
      text: """
        # Ferry

        ```
        ❌ Mooring
          ✓ throws the rope
          ✓ ties the rope
        ```
        """,
      lines: [
        "Mooring: failed [check]", "throws the rope: passed", "ties the rope: passed",
      ]),
    ReportCase(
      name: "a number of tests is none",
      text: """
        # Ferry

        ```
        ✓ casts off
        ✓ 14 contract tests
        ```
        """,
      lines: ["casts off: passed"]),
  ]

  @Test("Reads the tests", arguments: reports)
  func reads(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A test stands in the group of its suite, inside that of the heading")
  func groups() throws {
    let round = try Reading.round(
      """
      # Ferry

      ## Deck tests

      ```
        Ropes
          ✓ throws the rope
          ✓ ties the rope
        Error: no wind
          ✓ waits
      ```
      """)
    #expect(Reading.tests(round).map(\.group) == ["Ropes", "Ropes", "Deck tests"])
    let ropes = try #require(round.groups.first { $0.name == "Ropes" })
    #expect(ropes.parent.map { round.groups[$0].name } == "Deck tests")
  }

  @Test("A build ticks off steps, and no tests")
  func leavesSteps() throws {
    let report = ReportCase(
      name: "",
      text: """
        # Ferry

        ## Build Verification ✅ PASSED

        **Results**:
        ```
        ✓ Linked the deck
        ✓ Painted the hull
        ```
        """,
      lines: [])
    #expect(try report.tests() == report.lines)
  }
}
