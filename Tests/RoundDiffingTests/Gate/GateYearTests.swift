import FoundationEssentials
import Testing

@testable import RoundDiffing

/// The default profile with a history, beside rules that are often used in its place.
///
/// With `ROUNDDIFF_YEAR` set the whole table of ten years is printed; that takes minutes. It was, of
/// 2,576 clean rounds and 1,074 with a regression in them: any failure 920 blocked and 0 missed; new
/// failures only 611 and 536; what ever failed and passed ignored 0 and 742; three flips ignored 0
/// and 192; the default profile without a history 920 and 0, with one 289 and 1.
@Suite("A year of decisions")
struct GateYearTests {
  private static let isWhole = ProcessInfo.processInfo.environment["ROUNDDIFF_YEAR"] != nil

  private func tallies() -> [String: GateYear.Tally] {
    var sums: [String: GateYear.Tally] = [:]
    for seed in 1...(Self.isWhole ? 10 : 2) as ClosedRange<UInt64> {
      var year = GateYear(tests: Self.isWhole ? 300 : 100, seed: seed)
      year.run(rounds: Self.isWhole ? 425 : 100, from: 60)
      for (name, tally) in year.tallies {
        sums[name, default: GateYear.Tally()].clean += tally.clean
        sums[name, default: GateYear.Tally()].bad += tally.bad
        sums[name, default: GateYear.Tally()].falseBlocks += tally.falseBlocks
        sums[name, default: GateYear.Tally()].misses += tally.misses
      }
    }
    return sums
  }

  @Test("History blocks fewer clean rounds, and lets hardly a bad one through")
  func year() throws {
    let tallies = tallies()
    if Self.isWhole {
      for (name, tally) in tallies.sorted(by: { $0.key < $1.key }) {
        Issue.record(
          "\(name): \(tally.falseBlocks)/\(tally.clean) clean rounds blocked, \(tally.misses)/\(tally.bad) bad ones missed"
        )
      }
    }
    let ours = try #require(tallies["release with history"])
    let bare = try #require(tallies["release, no history"])
    #expect(ours.bad > 10)
    #expect(ours.blockRate <= 0.15)
    #expect(ours.missRate <= 0.02)
    #expect(bare.misses == 0)
    #expect(ours.falseBlocks <= bare.falseBlocks)
    for naive in ["new failures only", "ignore what ever failed and passed"] {
      #expect(try #require(tallies[naive]).missRate > ours.missRate)
    }
  }
}
