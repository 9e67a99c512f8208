import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// Which tests became slower, once the speed of the rounds is taken out.
@Suite("Durations over rounds")
struct DurationSearchTests {
  /// Rounds of tests around a second, with noise of a tenth.
  private static func rounds(
    _ count: Int, tests: Int, seed: UInt64, machine: Float = 1, slower: Set<Int> = []
  ) -> [[Float]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<tests).map { test in
        let noise = Float.random(in: 0.9..<1.1, using: &generator)
        return Float(1 + test % 5) * noise * machine * (slower.contains(test) ? 1.6 : 1)
      }
    }
  }

  private static func findings(
    _ count: Int, machine: Float = 1, slower: Set<Int> = []
  ) -> DurationFindings {
    DurationSearch(
      earlier: rounds(count, tests: 40, seed: 1),
      later: rounds(count, tests: 40, seed: 2, machine: machine, slower: slower)
    ).findings { TestID("test \($0)") }
  }

  @Test("Tests that became slower are found, and no other is")
  func found() throws {
    let findings = Self.findings(6, slower: [3, 17])
    #expect(Set(findings.changes.map(\.id)) == [TestID("test 3"), TestID("test 17")])
    let change = try #require(findings.changes.first)
    #expect((change.factor - 1.6).magnitude < 0.2)
    #expect(change.low <= change.factor && change.factor <= change.high)
  }

  @Test("A slow machine is one finding, and no test's")
  func machine() throws {
    let findings = Self.findings(6, machine: 1.5)
    #expect(findings.changes.isEmpty)
    let factor = try #require(findings.roundFactor)
    #expect((factor - 1.5).magnitude < 0.1)
  }

  @Test("Fewer than five rounds a side say nothing of single tests")
  func few() {
    let findings = Self.findings(4, slower: [3])
    #expect(!findings.isEnough)
    #expect(findings.changes.isEmpty)
  }
}
