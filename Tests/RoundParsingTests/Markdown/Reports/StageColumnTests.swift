import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose rows go through several stages, or are tried in several places.
@Suite("Columns of stages and of places")
struct StageColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the first stage that fails decides, and the last one passes",
      text: """
        Nightly of the loom

        | patterns | yarn-import | weave-compile | dye | loom-run |
        |:---|:---|:---|:---|:---|
        | plain/rib | passed | notrun | passed | mismatch |
        | plain/cord | failed | notrun | notrun | notrun |
        | plain/felt | passed | notrun | passed | passed |
        | plain/silk | passed | timeout | notrun | notrun |
        | plain/wool | passed | notrun | passed | notrun |
        | plain/hemp | passed | notrun | passed | askew |
        """,
      lines: [
        "plain/rib: failed mismatch", "plain/cord: failed", "plain/felt: passed",
        "plain/silk: timed-out", "plain/wool: not-run", "plain/hemp: unreadable",
      ]),
    Case(
      name: "a last stage that nothing came to decides nothing",
      text: """
        # Nightly of the loom

        | Pattern | Übersetzung | Ausführung | Installation |
        |---|---|---|---|
        | Rib | ✅ | ✅ | not run |
        | Cord | ✅ | ❌ | not run |
        """,
      lines: ["Rib: passed", "Cord: failed"]),
    Case(
      name: "what fails in one column and passes in a later one is no stage",
      text: """
        # Nightly of the loom

        | Pattern | Import | Export | Run |
        |---|---|---|---|
        | Rib | ❌ | ✅ | ✅ |
        | Cord | ✅ | ✅ | ✅ |
        """,
      lines: [
        "Rib {Import}: failed", "Rib {Export}: passed", "Rib {Run}: passed",
        "Cord {Import}: passed", "Cord {Export}: passed", "Cord {Run}: passed",
      ]),
    Case(
      name: "places beside one that says something unknown",
      text: """
        # Nightly of the loom

        | Pattern | North mill | South mill | East mill |
        |---|---|---|---|
        | Rib | pass | pass | askew |
        | Cord | pass | fail | fail |
        | Felt | pass | pass | pass |
        """,
      lines: [
        "Rib {North mill}: passed", "Rib {South mill}: passed", "Rib {East mill}: unreadable",
        "Cord {North mill}: passed", "Cord {South mill}: failed", "Cord {East mill}: failed",
        "Felt {North mill}: passed", "Felt {South mill}: passed", "Felt {East mill}: passed",
      ]),
    Case(
      name: "a column of words beside places holds no outcomes",
      text: """
        # Nightly of the loom

        | Pattern | North mill | South mill | Yarn |
        |---|---|---|---|
        | Rib | pass | pass | wool |
        | Cord | pass | fail | hemp |
        """,
      lines: [
        "Rib {North mill}: passed", "Rib {South mill}: passed",
        "Cord {North mill}: passed", "Cord {South mill}: failed",
      ]),
    Case(
      name: "results that are missing where they are due",
      text: """
        # Nightly of the loom

        | Pattern | AC | AC result | DC | DC result |
        |---|---|---|---|---|
        | Rib | ✔ | ✔ | ✖ | |
        | Cord | ✔ | | ✔ | ✔ |
        | Felt | ✔ | ✖ (it tears) | ✔ | ✔ |
        | Silk | ✖ | | ✔ | ✔ |
        """,
      lines: [
        "Rib {AC result}: passed", "Cord {AC result}: not-run", "Cord {DC result}: passed",
        "Felt {AC result}: failed (it tears)", "Felt {DC result}: passed",
        "Silk {DC result}: passed",
      ]),
  ]

  @Test("Each row is told as its columns say", arguments: cases)
  func stages(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
