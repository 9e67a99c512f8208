import RoundModel
import TestSupport
import Testing

/// A test as the labelled set names it: its file, its suites and its name.
private struct LabelledTest: Decodable, Hashable {
  let file: String
  let suite: [String]
  let name: String

  init(from decoder: any Decoder) throws {
    var parts = try decoder.unkeyedContainer()
    file = try parts.decode(String.self)
    suite = try parts.decode([String].self)
    name = try parts.decode(String.self)
  }

  var entry: RoundSketch.Entry { RoundSketch.Entry(name, file: file, suite: suite) }
}

/// The tests of a project before and after some commits, and which of them are the same.
private struct LabelledStep: Decodable {
  struct Pair: Decodable {
    let old: LabelledTest
    let new: LabelledTest?

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      old = try parts.decode(LabelledTest.self)
      new = try parts.decode(LabelledTest?.self)
    }
  }

  let old: [LabelledTest]
  let new: [LabelledTest]
  let `true`: [Pair]
  let amb: [Pair]
}

@Suite("Renames, measured")
struct RenameMeasureTests {
  /// How many pairs of a tier the labels bear out, and how many they judge.
  private struct Count: Equatable, CustomStringConvertible {
    var right = 0
    var judged = 0
    var description: String { "\(right)/\(judged)" }

    /// Whether neither figure is more than one pair from another's.
    func isNear(_ other: Count) -> Bool {
      abs(right - other.right) <= 1 && abs(judged - other.judged) <= 1
    }
  }

  private enum Tier: CaseIterable { case unique, nearest, certain, probable }

  /// What the reference implementation of the method finds on the same set.
  private static let reference: [Tier: Count] = [
    .unique: Count(right: 393, judged: 417), .nearest: Count(right: 3, judged: 3),
    .certain: Count(right: 34, judged: 34), .probable: Count(right: 67, judged: 80),
  ]

  @Test(
    "Each tier finds what the reference finds, within one pair",
    .enabled(if: LabelledSet.renames.isPresent))
  func tiers() throws {
    var counts: [Tier: Count] = [:]
    var labelled = 0
    for step in try LabelledSet.renames.lines(of: LabelledStep.self) {
      let (olds, news) = (Self.distinct(step.old), Self.distinct(step.new))
      let timeline = Timeline([
        RoundSketch.machine(1, olds.map(\.entry)).round(),
        RoundSketch.machine(2, news.map(\.entry)).round(),
      ])
      let truth = Dictionary(
        step.true.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
      let open = Set(step.amb.map(\.old))
      labelled += truth.count
      for rename in timeline.renames + timeline.possibleRenames {
        let (old, new) = (olds[rename.oldRow], news[rename.newRow])
        let known = truth[old]
        if known == nil, open.contains(old) { continue }
        counts[Self.tier(rename), default: Count()].judged += 1
        if known == .some(new) { counts[Self.tier(rename), default: Count()].right += 1 }
      }
    }
    for tier in Tier.allCases {
      let (found, expected) = (counts[tier] ?? Count(), Self.reference[tier] ?? Count())
      print("renames, \(tier): \(found), reference \(expected)")
      #expect(found.isNear(expected), "\(tier): \(found), not \(expected)")
    }
    #expect(labelled == 583)
  }

  private static func tier(_ rename: Timeline.Rename) -> Tier {
    switch rename.tier {
    case .confirmed, .certain: .certain
    case .moved: rename.score < 1 ? .nearest : .unique
    case .probable: .probable
    }
  }

  private static func distinct(_ tests: [LabelledTest]) -> [LabelledTest] {
    var known: Set<LabelledTest> = []
    return tests.filter { known.insert($0).inserted }
  }
}
