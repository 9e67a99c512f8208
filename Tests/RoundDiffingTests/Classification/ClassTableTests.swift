import RoundModel
import Testing

@testable import RoundDiffing

@Suite("The table of classes")
struct ClassTableTests {
  /// A side as the table's rows write it.
  enum Side: String, CaseIterable {
    case passed, entailedPass, presumedPass, expectedFailure, goodPass, badPass
    case failed, error, timedOut, crashed, interrupted, flaky, skipped, notRun, kept
    case unreadable, absent, contested, unknown, namedContested

    var standing: Standing {
      switch self {
      case .passed: Standing(.told(.passed))
      case .entailedPass: Standing(.told(.passed), evidence: .entailed)
      case .presumedPass: Standing(.told(.passed), evidence: .presumed)
      case .expectedFailure: Standing(.told(.expectedFailure))
      case .goodPass: Standing(.told(.unexpectedPass))
      case .badPass: Standing(.told(.unexpectedPass), countsUnexpectedPass: true)
      case .failed: Standing(.told(.failed))
      case .error: Standing(.told(.error))
      case .timedOut: Standing(.told(.timedOut))
      case .crashed: Standing(.told(.crashed))
      case .interrupted: Standing(.told(.interrupted))
      case .flaky: Standing(.told(.flaky))
      case .skipped: Standing(.told(.skipped))
      case .notRun: Standing(.told(.notRun))
      case .kept: Standing(.told(.notRun), keptFromRunning: true)
      case .unreadable: Standing(.told(.unreadable))
      case .absent: .absent
      case .contested: Standing(.untold, evidence: .contested)
      case .unknown: Standing(.untold, evidence: .unknown)
      case .namedContested: Standing(.told(.failed), evidence: .contested)
      }
    }
  }

  /// One line of the table: some sides before, some sides after, one class.
  struct Line: Sendable, CustomTestStringConvertible {
    let before: [Side]
    let after: [Side]
    let expected: ChangeClass
    var testDescription: String {
      "\(before.map(\.rawValue)) to \(after.map(\.rawValue)): \(expected.rawValue)"
    }
    init(_ before: [Side], _ after: [Side], _ expected: ChangeClass) {
      self.before = before
      self.after = after
      self.expected = expected
    }
  }

  static let passes: [Side] = [.passed, .entailedPass]
  static let good: [Side] = passes + [.presumedPass, .expectedFailure, .goodPass]
  static let bad: [Side] = [.failed, .error, .timedOut, .crashed, .interrupted, .badPass]
  static let skips: [Side] = [.skipped, .notRun]
  static let nothing: [Side] = [.contested, .unknown, .namedContested]

  static let lines: [Line] = [
    Line(good, bad, .newlyFailing),
    Line([.absent], bad, .addedFailing),
    Line(skips + [.kept], bad, .unskippedFailing),
    Line(bad, bad, .stillFailing),
    Line([.flaky], bad, .failingWasFlaky),
    Line([.unreadable], bad, .notComparable),
    Line(passes + [.goodPass, .badPass], [.absent], .lostPass),
    Line([.presumedPass], [.absent], .notComparable),
    Line(
      [.failed, .error, .timedOut, .crashed, .interrupted, .flaky], [.absent], .failureVanished),
    Line(skips + [.kept, .expectedFailure], [.absent], .removedSkipped),
    Line([.unreadable, .absent], [.absent], .notComparable),
    Line(good + bad + skips + [.kept, .absent, .unreadable], [.flaky], .newlyFlaky),
    Line([.flaky], [.flaky], .stillFlaky),
    Line(bad + [.flaky], skips, .maskedBySkip),
    Line(good, skips, .newlySkipped),
    Line([.absent], skips + [.expectedFailure], .addedSkipped),
    Line(skips + [.kept], skips, .stillSkipped),
    Line([.unreadable], skips + [.expectedFailure], .notComparable),
    Line(
      bad + skips + passes + [.flaky, .kept, .presumedPass, .goodPass], [.expectedFailure],
      .newlyExpected),
    Line([.expectedFailure], [.expectedFailure], .stillExpected),
    Line(
      bad + skips + passes + [.flaky, .kept, .presumedPass, .expectedFailure, .unreadable],
      [.goodPass], .newlyUnexpectedPass),
    Line([.goodPass], [.goodPass], .stillPassing),
    Line([.absent], [.goodPass], .addedPassing),
    Line(bad, passes, .fixed),
    Line(bad, [.presumedPass], .presumedFixed),
    Line([.flaky], passes + [.presumedPass], .calmed),
    Line([.absent], passes + [.presumedPass], .addedPassing),
    Line(skips + [.kept], passes + [.presumedPass], .unskippedPassing),
    Line(good, passes + [.presumedPass], .stillPassing),
    Line([.unreadable], passes + [.presumedPass], .notComparable),
    Line(Side.allCases, nothing + [.kept], .notComparable),
    Line(nothing, good + bad + skips + [.flaky, .absent, .unreadable], .firstSeen),
    Line(
      good + bad + skips + [.flaky, .kept, .absent, .unreadable],
      [.unreadable], .notComparable),
  ]

  @Test("Each line holds for every pair of its sides", arguments: lines)
  func line(_ line: Line) {
    for before in line.before {
      for after in line.after {
        let found = ClassTable(before.standing, after.standing)
        #expect(found.changeClass == line.expected, "\(before) to \(after)")
      }
    }
  }

  @Test("The lines together cover every pair of sides")
  func coverage() {
    for before in Side.allCases {
      for after in Side.allCases {
        let fits = Self.lines.filter { $0.before.contains(before) && $0.after.contains(after) }
        #expect(!fits.isEmpty, "\(before) to \(after)")
        #expect(Set(fits.map(\.expected)).count <= 1, "\(before) to \(after)")
      }
    }
  }

  @Test("Every pair of sides has a class with the effect that the contract names for it")
  func effects() {
    for before in Side.allCases {
      for after in Side.allCases {
        let found = ClassTable(before.standing, after.standing)
        let isFlake = found.changeClass == .failingWasFlaky
        #expect(found.effect == (isFlake ? .regression : found.changeClass.usualEffect))
        #expect(!found.reasonDiffersIn)
      }
    }
  }

  @Test(
    "Each class has its effect",
    arguments: [
      (
        Effect.regression,
        [
          .newlyFailing, .addedFailing, .unskippedFailing, .changedReason,
          .worsened, .lostPass,
        ]
      ),
      (
        .warning,
        [
          .failingWasFlaky, .eased, .stillFailing, .newlyFlaky, .stillFlaky, .maskedBySkip,
          .failureVanished, .newlySkipped, .newlyExpected, .newlyUnexpectedPass,
        ]
      ),
      (.progress, [.fixed, .presumedFixed, .calmed]),
      (
        .information,
        [
          .addedPassing, .addedSkipped, .removedSkipped, .unskippedPassing,
          .stillPassing, .stillSkipped, .stillExpected,
        ]
      ),
      (.unknown, [.firstSeen, .notComparable]),
    ] as [(Effect, [ChangeClass])])
  func effect(_ effect: Effect, _ classes: [ChangeClass]) {
    for changeClass in classes { #expect(changeClass.usualEffect == effect) }
  }

  // MARK: - Failures in both rounds

  static let reasons: [(ReasonRelation, ChangeClass, ChangeClass, ChangeClass)] = [
    // Reason, then the class when more severe, as severe and less severe, by one producer.
    (.same, .worsened, .stillFailing, .eased),
    (.unknown, .worsened, .stillFailing, .eased),
    (.changed, .changedReason, .changedReason, .changedReason),
    (.sameKind(differs: "port"), .changedReason, .changedReason, .changedReason),
  ]

  @Test("Severity counts only where the reason is not another one")
  func severity() {
    let rising: [Side] = [.badPass, .failed, .error, .timedOut, .crashed, .interrupted]
    for (reason, up, level, down) in Self.reasons {
      for (i, before) in rising.enumerated() {
        for (j, after) in rising.enumerated() {
          let pair = FailurePair(reason: reason, sameProducer: true)
          let found = ClassTable(before.standing, after.standing, pair)
          #expect(found.changeClass == (j > i ? up : j < i ? down : level), "\(before) \(after)")
        }
      }
    }
  }

  @Test("Severities of different producers are not compared")
  func producers() {
    for before in Self.bad {
      for after in Self.bad {
        for reason in [ReasonRelation.same, .unknown] {
          let found = ClassTable(before.standing, after.standing, FailurePair(reason: reason))
          #expect(found.changeClass == .stillFailing)
        }
      }
    }
  }

  @Test("The same kind of failure with another parameter is another reason, and says so")
  func parameter() {
    let pair = FailurePair(reason: .sameKind(differs: "port3000"), sameProducer: true)
    let found = ClassTable(Side.failed.standing, Side.failed.standing, pair)
    #expect(found.changeClass == .changedReason)
    #expect(found.effect == .regression)
    #expect(found.reasonDiffersIn)
    let other = ClassTable(
      Side.failed.standing, Side.failed.standing, FailurePair(reason: .changed))
    #expect(!other.reasonDiffersIn)
  }

  @Test("A failure that was flaky is a warning only where its reason was seen in the flake")
  func flake() {
    for after in Self.bad {
      let seen = ClassTable(
        Side.flaky.standing, after.standing, FailurePair(reason: .same, seenInFlake: true))
      #expect(seen.changeClass == .failingWasFlaky)
      #expect(seen.effect == .warning)
      let unseen = ClassTable(Side.flaky.standing, after.standing, FailurePair(reason: .changed))
      #expect(unseen.changeClass == .failingWasFlaky)
      #expect(unseen.effect == .regression)
    }
  }
}
