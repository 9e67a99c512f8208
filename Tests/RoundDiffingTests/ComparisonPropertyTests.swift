import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Properties of comparisons")
struct ComparisonPropertyTests {
  typealias Entry = RoundSketch.Entry

  /// A made-up round, by a machine or a person, whole or cut, with figures right or wrong.
  private func round(_ number: Int, using random: inout SeededGenerator) -> Round {
    var entries: [Entry] = []
    for index in 0..<Int.random(in: 0...14, using: &random) where Bool.random(using: &random) {
      let isWhole = Int.random(in: 0..<4, using: &random) == 0
      var entry = Entry(
        "test_\(index)", Outcome.allCases.randomElement(using: &random) ?? .passed,
        file: isWhole ? ["a.py", "b.py"].randomElement(using: &random) : nil,
        priority: [nil, 1, 2, 3].randomElement(using: &random) ?? nil,
        message: ["boom", "bang", nil].randomElement(using: &random) ?? nil)
      entry.kind = Int.random(in: 0..<9, using: &random) == 0 ? .module : .test
      entry.evidence =
        Int.random(in: 0..<6, using: &random) == 0
        ? Evidence.allCases.randomElement(using: &random) ?? .stated : .stated
      if Int.random(in: 0..<5, using: &random) == 0 {
        entry.flags = Row.Flags(rawValue: UInt8.random(in: 0...15, using: &random))
      }
      entries.append(entry)
    }
    var sketch =
      Bool.random(using: &random)
      ? RoundSketch.machine(number, entries) : RoundSketch.report(number, entries)
    if sketch.isProse {
      let total = entries.count + Int.random(in: 0...5, using: &random)
      sketch.stated = Totals(total: total, passed: Int.random(in: 0...total, using: &random))
      if Bool.random(using: &random) {
        sketch.groups = (1...3).map { priority in
          Group(
            name: "Priority \(priority)", priorities: priority...priority,
            stated: Totals(total: Int.random(in: 0...4, using: &random), passed: 2))
        }
      }
    }
    if Int.random(in: 0..<5, using: &random) == 0 {
      sketch.completeness = Completeness.allCases.randomElement(using: &random) ?? .complete
    }
    return sketch.round()
  }

  @Test("Any two rounds compare, and everything adds up", arguments: 0..<400 as Range<UInt64>)
  func anyPair(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (baseline, candidate) = (round(1, using: &random), round(2, using: &random))
    let found = Comparison(of: candidate, against: baseline, includingUnchanged: true)
    let tests = found.changes.filter { $0.kind == .test }
    #expect(found.summary.total == tests.count)
    #expect(found.counts.values.reduce(0, +) == tests.count)
    #expect(found.counts.values.allSatisfy { $0 > 0 })
    let timeline = Timeline([baseline, candidate])
    #expect(found.changes.count == timeline.count - untold(timeline))
    checkClaims(found)
    checkRate(found)
    let brief = Comparison(of: candidate, against: baseline)
    #expect(brief.summary == found.summary)
    #expect(
      brief.changes == found.changes.filter { !$0.changeClass.isUnchanged || !$0.flags.isEmpty })
  }

  /// How many tracks are no tests that a person tells of, beside a machine that does not.
  private func untold(_ timeline: Timeline) -> Int {
    let rounds = timeline.rounds
    guard rounds[0].isMachineOnly != rounds[1].isMachineOnly else { return 0 }
    let (person, machine) = rounds[0].isMachineOnly ? (1, 0) : (0, 1)
    return (0..<timeline.count).count { track in
      guard timeline.row(track, in: machine) == nil, let row = timeline.row(track, in: person)
      else { return false }
      return rounds[person].rows[row].kind != .test
    }
  }

  /// No class claims more than its sides carry.
  private func checkClaims(_ found: Comparison) {
    for change in found.changes {
      #expect(!change.why.isEmpty)
      switch change.changeClass {
      case .addedFailing, .addedPassing, .addedSkipped:
        #expect(found.baseline.hasFullRoster && found.baseline.completeness == .complete)
        #expect(change.before == nil)
      case .lostPass, .failureVanished, .removedSkipped:
        #expect(found.candidate.hasFullRoster && found.candidate.completeness == .complete)
        #expect(change.after == nil)
      case .fixed:
        #expect(change.after.map { $0.evidence < .presumed } == true)
      case .presumedFixed: #expect(change.after?.evidence == .presumed)
      case .firstSeen: #expect(change.before?.isKnown == false)
      default: break
      }
      guard change.effect != .unknown else { continue }
      #expect(change.before?.isKnown != false)
      #expect(change.after?.isKnown != false)
    }
  }

  private func checkRate(_ found: Comparison) {
    let (was, now) = (found.baselineTotals, found.candidateTotals)
    #expect(found.decomposition.reduce(0) { $0 + $1.delta } == now.passed - was.passed)
    guard let before = was.rate, let after = now.rate else {
      #expect(found.decomposition.allSatisfy { $0.points == nil && $0.hundredths == nil })
      return
    }
    let points = found.decomposition.reduce(0) { $0 + ($1.points ?? .nan) }
    #expect(abs(points - (after - before)) < 1e-9)
    let hundredths = found.decomposition.reduce(0) { $0 + ($1.hundredths ?? .min / 99) }
    #expect(hundredths == Int(((after - before) * 100).rounded()))
  }

  @Test("A round against itself changes nothing", arguments: 0..<100 as Range<UInt64>)
  func itself(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let round = round(1, using: &random)
    let found = Comparison(of: round, against: round)
    #expect(found.summary.regressions == 0)
    #expect(found.summary.progress == 0)
    #expect(found.decomposition.isEmpty)
    for change in found.changes { #expect(change.before != nil && change.after != nil) }
  }

  @Test("The order of the rows changes nothing", arguments: 0..<60 as Range<UInt64>)
  func rowOrder(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let (baseline, candidate) = (round(1, using: &random), round(2, using: &random))
    var shuffled = candidate
    shuffled.rows.shuffle(using: &random)
    let one = Comparison(of: candidate, against: baseline)
    let two = Comparison(of: shuffled, against: baseline)
    #expect(one.summary == two.summary)
    #expect(one.counts == two.counts)
    #expect(one.changes == two.changes)
  }
}
