import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// What state a strip of outcomes gives a test.
@Suite("Judging one test")
struct TestJudgeTests {
  /// Letters of the strip: those of the outputs, and `p` for a presumed pass.
  private static func sightings(_ letters: String) -> [Sighting] {
    letters.utf8.map { letter in
      switch letter {
      case UInt8(ascii: "P"): Sighting(.passed)
      case UInt8(ascii: "p"): Sighting(.presumed)
      case UInt8(ascii: "F"): Sighting(.failed)
      case UInt8(ascii: "f"): Sighting(.flaky)
      case UInt8(ascii: "S"): Sighting(.skipped)
      case UInt8(ascii: "."): Sighting(.notRun)
      case UInt8(ascii: "!"): Sighting(.expectedFailure)
      case UInt8(ascii: "?"): Sighting(.unreadable)
      default: Sighting(.absent)
      }
    }
  }

  private static func judge(_ letters: String, events: Set<Int> = []) -> TestJudgement {
    let sightings = sightings(letters)
    let whole = Array(repeating: true, count: sightings.count)
    return TestJudge(TestJudge.Rounds(areWhole: whole, events: events)).judgement(of: sightings)
  }

  @Test(
    "States",
    arguments: [
      ("PPPPPP", .healthy, nil), ("P", .insufficientData, nil), ("SSSS", .insufficientData, nil),
      ("????", .insufficientData, nil), ("PPPFFF", .broken, 3), ("PPPF.F", .broken, 3),
      ("FFFFFF", .broken, 0), ("PPPPPF", .newFailure, 5), ("PF", .newFailure, 1),
      ("F", .newFailure, 0), ("PfPfPf", .flaky, nil), ("PFPFPP", .flaky, nil),
      ("PFPF", .suspected, 1), ("PPPPPf", .suspected, 5), ("PPFFFPPP", .fixed, 5),
      ("PPPPFFFP", .recovering, 7), ("PPP___", .gone, 3), ("___PP", .new, 3),
      ("___FFFFFF", .broken, 3),
      ("PP__PP", .healthy, nil), ("PPSSSS", .healthy, nil), ("PPFFSS", .broken, 2),
      ("!!!!!!", .healthy, nil), ("P!P!P!", .healthy, nil),
    ] as [(String, HistoryState, Int?)])
  func states(letters: String, state: HistoryState, since: Int?) {
    let judgement = Self.judge(letters)
    #expect(judgement.state == state)
    if let since { #expect(judgement.since == since) }
    #expect(!judgement.why.isEmpty)
  }

  @Test("Four rounds without a retry never make a test flaky, five do")
  func leastRounds() {
    #expect(Self.judge("PFPF").state == .suspected)
    #expect(Self.judge("PFPFP").state == .flaky)
    #expect(Self.judge("PfPf").state == .flaky)
  }

  @Test("A failure in a round-wide event is nobody's flake, and a lasting one is a break")
  func events() {
    #expect(Self.judge("PPFPPPFPP", events: [2, 6]).state == .healthy)
    #expect(Self.judge("PPFPPPFPP", events: [2]).state != .flaky)
    #expect(Self.judge("PPPFFF", events: [3]).state == .broken)
    let last = Self.judge("PPPPPF", events: [5])
    #expect(last.state == .newFailure)
    #expect(last.isUndetermined)
  }

  @Test("A presumed pass weighs less than a stated one")
  func presumed() {
    #expect(Self.judge("PPFppp").healthy < Self.judge("PPFPPP").healthy)
    #expect(Self.judge("PPFppp").healthy > Self.judge("PPF").healthy)
  }

  @Test("Only the last observed rounds count")
  func window() {
    let early = String(repeating: "PF", count: 20)
    let late = String(repeating: "P", count: 70)
    #expect(Self.judge(early).state == .flaky)
    #expect(Self.judge(early + late).state == .healthy)
    #expect(Self.judge(early + late).episodes == 0)
  }

  @Test("Rates are of the flaky stretch, with their interval")
  func rates() throws {
    let judgement = Self.judge("PfPfPf")
    #expect(judgement.failed == 3)
    #expect(judgement.attempts == 9)
    #expect(judgement.episodes == 3)
    let interval = try #require(judgement.interval)
    #expect((interval.low - 0.13).magnitude < 0.01)
    #expect((interval.high - 0.60).magnitude < 0.01)
  }

  @Test("Failures that share a reason are surer than one alone")
  func sharedReason() {
    func failure(_ name: String, _ alone: Double, _ sharing: Int) -> NewFailure {
      NewFailure(id: TestID(name), alone: alone, flaky: 1 - alone, sharing: sharing)
    }
    #expect((failure("a", 0.79, 2).broken - 0.974).magnitude < 0.001)
    #expect((failure("a", 0.79, 3).broken - 0.99).magnitude < 0.001)
    #expect(failure("a", 0.79, 1).broken == 0.79)
    #expect(failure("a", 0.995, 5).broken == 0.995)
    let confirmed = NewFailure.confirm([
      failure("c", 0.5, 1), failure("a", 0.99, 1), failure("b", 0.95, 1), failure("d", 0.7, 1),
    ])
    #expect(confirmed.map(\.id.description) == ["a", "b", "d", "c"])
    #expect(confirmed.map(\.isConfirmed) == [true, true, false, false])
  }
}
