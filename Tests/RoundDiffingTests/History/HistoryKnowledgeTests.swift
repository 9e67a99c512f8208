import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// What recorded rounds add to a comparison.
@Suite("Comparisons with a history")
struct HistoryKnowledgeTests {
  /// Rounds of one test `a`, one letter each, beside tests that always pass.
  private static func rounds(_ letters: String, from first: Int = 1, message: String) -> [Round] {
    letters.utf8.enumerated().map { index, letter in
      // Two rounds of the same bytes would be one round.
      var entries = (0..<4).map {
        RoundSketch.Entry("steady \($0)", message: "round \(first + index)")
      }
      var entry = RoundSketch.Entry("a", outcome(letter))
      if letter != UInt8(ascii: "P") { entry.message = message }
      if letter == UInt8(ascii: "f") {
        entry.attempts = [Attempt(outcome: .failed, message: message), Attempt(outcome: .passed)]
      }
      entries.append(entry)
      return RoundSketch.machine(first + index, entries).round()
    }
  }

  private static func outcome(_ letter: UInt8) -> Outcome {
    switch letter {
    case UInt8(ascii: "P"): .passed
    case UInt8(ascii: "f"): .flaky
    default: .failed
    }
  }

  private static let message = "queue 'mail' did not drain in time for the reader"

  /// The change of test `a` from the last recorded round to a candidate.
  private static func change(
    _ recorded: String, _ candidate: String, message: String = message
  ) throws -> Change {
    let earlier = rounds(recorded, message: Self.message)
    let now = rounds(candidate, from: earlier.count + 1, message: message)
    let baseline = try #require(earlier.last)
    var comparison = Comparison(of: now[0], against: baseline)
    let total = comparison.summary.total
    comparison.apply(HistoryKnowledge(earlier, for: now[0]))
    #expect(comparison.summary.total == total)
    return try #require(comparison.changes.first { $0.id == TestID("a") })
  }

  @Test("A flake's reason in a failure is a warning, another reason a regression")
  func failingWasFlaky() throws {
    let same = try Self.change("PfPfPf", "F")
    #expect(same.changeClass == .failingWasFlaky)
    #expect(same.effect == .warning)
    #expect(same.flags.contains(.flakyHistory))
    let other = try Self.change("PfPfPf", "F", message: "index 'users' is missing a column")
    #expect(other.effect == .regression)
  }

  @Test("A failure that came back is reopened, one of a flaky test is not")
  func reopened() throws {
    #expect(try Self.change("PFFFPPPPP", "F").flags.contains(.reopened))
    #expect(!(try Self.change("PPPPPP", "F").flags.contains(.reopened)))
    #expect(!(try Self.change("PFPFPFP", "F").flags.contains(.reopened)))
    let other = try Self.change("PFFFPPPPP", "F", message: "index 'users' is missing a column")
    #expect(!other.flags.contains(.reopened))
  }

  @Test("A fix is confirmed only where the test was broken beyond doubt and passes for long")
  func fixes() throws {
    let flake = try Self.change("PPPPPF", "P")
    #expect(flake.changeClass == .fixed)
    #expect(flake.flags.contains(.fixUnconfirmed))
    #expect(try Self.change("PPPPPFFF", "P").flags.contains(.fixUnconfirmed))
    #expect(try Self.change("PfPfPf", "P").flags.contains(.fixUnconfirmed))
  }

  @Test("What is known of a test answers for the gate")
  func knowledge() throws {
    let rounds = Self.rounds("PfPfPfP", message: Self.message)
    let candidate = Self.rounds("F", from: 8, message: Self.message)[0]
    let knowledge = HistoryKnowledge(rounds, for: candidate)
    let test = try #require(knowledge.test(TestID("a")))
    #expect(test.flaky >= 0.9)
    #expect(test.flakyFacts == 3)
    #expect(test.lastFlake == 5)
    #expect(test.after(failed: 1, attempts: 1).broken < 0.5)
    #expect(test.flakyReasons == [Fingerprint(of: Self.message)])
    #expect(knowledge.test(TestID("nobody")) == nil)
    #expect(knowledge.event(in: candidate) == nil)
  }

  @Test("The candidate itself and what is later do not count as its history")
  func onlyBefore() {
    let rounds = Self.rounds("PPPF", message: Self.message)
    #expect(HistoryKnowledge(rounds, for: rounds[3]).rounds.count == 3)
  }
}
