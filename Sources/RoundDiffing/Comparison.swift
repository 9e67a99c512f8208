public import RoundModel

/// What changed between two rounds.
public struct Comparison: Sendable {
  /// The tests compared, by what their changes mean; the six add up to all of them.
  public struct Summary: Sendable, Hashable {
    /// The tests that got worse.
    public var regressions = 0
    /// The tests that need a look.
    public var warnings = 0
    /// The tests that got better.
    public var progress = 0
    /// The tests of which nothing is claimed.
    public var unknown = 0
    /// The tests with a change that is neither better nor worse.
    public var information = 0
    /// The tests with neither a change nor a flag.
    public var unchanged = 0

    package init() {}

    /// All tests compared.
    public var total: Int {
      regressions + warnings + progress + unknown + information + unchanged
    }
  }

  /// One term of the difference between two pass rates.
  package struct RateTerm: Sendable, Hashable {
    /// What moved the rate, such as "newly failing".
    package var term: String
    /// How many tests it is about.
    package var count: Int
    /// The change in passed tests that the term accounts for.
    package var delta: Int
    /// The change of the pass rate in percentage points; the terms add up to the difference.
    package var points: Double?
    /// The points in hundredths, rounded so that the terms add up to the rounded difference.
    package var hundredths: Int?

    package init(term: String, count: Int, delta: Int, points: Double? = nil) {
      self.term = term
      self.count = count
      self.delta = delta
      self.points = points
    }
  }

  /// How many tests of a round had which outcome, with what is known only as a count.
  package struct RoundTotals: Sendable, Hashable {
    package var passed = 0
    package var failed = 0
    package var flaky = 0
    package var skipped = 0
    package var notRun = 0
    package var expectedFailures = 0
    package var unreadable = 0
    package var total = 0
    /// How many of all tests have an outcome that the round tells neither by name nor by count.
    package var untold = 0
    /// Whether the figures were counted from named tests, rather than stated.
    package var isCounted = true

    package init() {}

    /// Whether it is told how all tests ended: what is counted by name alone is no figure of the
    /// whole round.
    package var isTold: Bool { untold == 0 }

    /// The percentage of passed tests among all; `nil` where there are none, or where it is not
    /// told how all of them ended.
    package var rate: Double? {
      total > 0 && untold == 0 ? Double(passed) / Double(total) * 100 : nil
    }
  }

  /// A part of the suite, with what is not in it.
  package struct Part: Sendable, Hashable {
    package var selection: TestSelection
    /// The tests that were asked for.
    package var kept = 0
    /// The tests that were not, and how many of those fail in the candidate.
    package var leftOut = 0
    package var leftOutFailing = 0

    package init(_ selection: TestSelection) { self.selection = selection }

    /// What was left out, as a sentence.
    package var sentence: String {
      let failing = leftOutFailing > 0 ? ", \(leftOutFailing) of them failing" : ""
      return "Only \(selection.words): \(Count.tests(kept)), and "
        + "\(Count.tests(leftOut)) left out\(failing)."
    }
  }

  /// The earlier round.
  public var baseline: Round
  /// The later round.
  public var candidate: Round
  /// The tests by effect.
  public internal(set) var summary: Summary
  /// The tests by class; classes without a test are left out.
  public internal(set) var counts: [ChangeClass: Int]
  /// Every change, worst first, then by priority, then by id.
  ///
  /// Unchanged tests are left out unless they were asked for.
  public internal(set) var changes: [Change]
  /// The parametrised tests whose parameters changed, by id; what came and went of each may be told
  /// in one row, and is in ``changes`` test by test.
  package internal(set) var parameterShifts: [ParameterShift]
  package var causes: [Cause]
  package var baselineTotals: RoundTotals
  package var candidateTotals: RoundTotals
  package var decomposition: [RateTerm]
  /// That the pass rate rose because the suite shrank, where it did.
  package var shrinking: String?
  /// What the rounds do not support, in sentences, such as which tests were added.
  package var notClaimed: [String]
  package var diagnostics: [Diagnostic]
  /// The tests named in both rounds.
  package var matched: Int
  /// How long the tests took, where that was looked at and both rounds tell it of enough of them.
  package var durations: PairDurations?
  /// The part of the suite that was asked for, and what it leaves out; `nil` for all of it.
  package var part: Part?
  /// Whether there is an earlier round; without one the baseline is a round that says nothing.
  package var hasBaseline = true

  /// Why it cannot be said that nothing got worse, as a sentence fragment; `nil` where it can.
  package var whyOpen: String? {
    for round in [baseline, candidate] where round.completeness != .complete {
      return "\(round.name) is \(round.completeness.term)"
    }
    if diagnostics.contains(where: { $0.code == .otherScope }) {
      return "the rounds are of another scope"
    }
    let open = changes.count { change in
      change.kind == .test
        && (change.changeClass == .notComparable
          || change.changeClass == .firstSeen && change.after?.result?.isBad == true)
    }
    return open > 0 ? "\(Count.tests(open)) cannot be compared" : nil
  }

  package init(baseline: Round, candidate: Round) {
    self.baseline = baseline
    self.candidate = candidate
    summary = Summary()
    counts = [:]
    changes = []
    parameterShifts = []
    causes = []
    baselineTotals = RoundTotals()
    candidateTotals = RoundTotals()
    decomposition = []
    notClaimed = []
    diagnostics = []
    matched = 0
  }
}
