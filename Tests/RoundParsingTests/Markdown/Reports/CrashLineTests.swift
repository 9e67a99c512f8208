import RoundModel
import Testing

@testable import RoundParsing

/// Output that ends in what a system says of a program that died.
@Suite("Crashes at the end of output")
struct CrashLineTests {
  private static func report(_ lines: String) -> String {
    "# Quay run\n\n## Results\n\n```\n\(lines)\n```\n"
  }

  @Test(
    "Output that breaks off tells of no more than it names",
    arguments: [
      "✓ opens the gate\n✓ shuts the gate\nFATAL ERROR: Reached heap limit - heap out of memory",
      "PASS: opens the gate\nPASS: shuts the gate\nSegmentation fault (core dumped)",
      "[PASS] opens the gate\n[FAIL] shuts the gate\nsh: line 7: 4711 Bus error  ./quay",
      "✓ opens the gate\n✓ shuts the gate\nSpeicherzugriffsfehler\n 1: 0xb0 quay::main()\n",
    ])
  func breaksOff(lines: String) throws {
    let round = try Reading.round(Self.report(lines))
    #expect(round.completeness == .truncated)
    #expect(round.rows.count == 2)
  }

  @Test(
    "A run that goes on is not cut",
    arguments: [
      "✓ opens the gate\nworker 2: Segmentation fault\n✓ shuts the gate",
      "✓ opens the gate\n✓ survives a segmentation fault of the crane",
      "✓ opens the gate\nheap out of memory in worker 2\nTests: 1 failed, 1 passed, 2 total",
    ])
  func goesOn(lines: String) throws {
    #expect(try Reading.round(Self.report(lines)).completeness == .complete)
  }

  @Test("The reason of a failure is no end of the run")
  func reason() throws {
    let round = try Reading.round(
      """
      # Quay run

      | Test | Status |
      |---|---|
      | opens | PASS |
      | shuts | FAIL |

      ## Failed tests

      ### shuts

      ```
      Segmentation fault (core dumped)
      ```
      """)
    #expect(round.completeness == .complete)
  }
}
