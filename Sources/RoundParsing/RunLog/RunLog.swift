import RoundModel

/// What a runner's stream or console tells of a run, before it goes into a round.
///
/// Readers of streams and texts that nobody has a million lines of fill one of these; the same log
/// serves a file of its own and output that stands inside another text.
struct RunLog: Sendable {
  /// One test, container or error that the run tells of.
  struct Test: Sendable {
    var file: String?
    var suite: [String] = []
    /// What the id starts with where the producer joins its parts in its own way.
    var prefix: String?
    var variant: String?
    var name: [UInt8]
    var outcome: Outcome
    var kind = Kind.test
    /// Where the result was read.
    var offset: Int
    /// Seconds.
    var duration: Double?
    var message: String?
    var trace: String?
    var originalStatus: String?
    var flags: Row.Flags = []
    var attempts: [Attempt] = []
    var tags: [String] = []
    /// The priority that the run states; else it is read from the tags.
    var priority: Int?
    var parameters: String?

    init(name: String, outcome: Outcome, offset: Int) {
      self.init(name: Array(name.utf8), outcome: outcome, offset: offset)
    }

    init(name: [UInt8], outcome: Outcome, offset: Int) {
      self.name = name
      self.outcome = outcome
      self.offset = offset
    }
  }

  /// Something that was seen at a place.
  struct Remark: Sendable {
    var code: DiagnosticCode
    var message: String
    var offset: Int
  }

  var tests: [Test] = []
  var remarks: [Remark] = []
  /// Why the run is known not to have come to its end.
  var truncation: Remark?
  var tool: String?
  var startedAt: String?
  var durationSeconds: Double?
  var stated = Totals()
  /// The totals as they are printed, also where the rows need not add up to them.
  var printed: Totals?
  /// What the producer's own words count, where they draw other lines than outcomes do.
  var counted: Totals?
  var statedOffset = 0
  var planned: Int?
  /// Whether an identity told again is another attempt.
  var repeatsAreAttempts = false
  var leavesOutSkipped = false
  /// Whether all tests are named, and not only those that failed.
  var listsEveryTest = true
  /// Whether the document ended before its end, so that what is missing may stand behind it.
  var isCut = false
  /// Measures that the producer counts in a way of its own, so that they contradict nothing.
  var habits: Set<Claim.Measure> = []

  init() {}

  /// How many tests that are named failed, and ended in an error: what a runner's totals can be held
  /// against where it does not name every test.
  var failures: Totals {
    var totals = Totals(failed: 0, errors: 0)
    for test in tests where test.kind == .test && test.outcome.severity > 1 {
      if test.outcome == .error {
        totals.errors = (totals.errors ?? 0) + 1
      } else {
        totals.failed = (totals.failed ?? 0) + 1
      }
    }
    return totals
  }

  /// Keeps a remark.
  mutating func remark(_ code: DiagnosticCode, _ message: String, at offset: Int) {
    remarks.append(Remark(code: code, message: message, offset: offset))
  }

  /// Marks the run as cut short; the first reason stays.
  mutating func cut(_ message: String, at offset: Int) {
    if truncation == nil {
      truncation = Remark(code: .cutShort, message: message, offset: offset)
    }
  }

  /// Whether a row tells of a failure, or of a result that may be one.
  var tellsOfFailure: Bool {
    tests.contains { $0.outcome.severity > 0 || $0.outcome == .unreadable }
  }

  /// Holds the words of a run that says that it failed against its rows: one of them has to say so.
  mutating func holdFailure(_ words: String, at offset: Int) {
    guard !tellsOfFailure, truncation == nil, !isCut else { return }
    remark(.rowsDiffer, "\(words), and no row tells of a failure", at: offset)
  }

  /// A word for a status that no rule reads: the test is unreadable, and the word is kept.
  mutating func unknownStatus(_ word: String, _ test: inout Test) {
    test.outcome = .unreadable
    test.originalStatus = Quoted.shortened(word)
    remark(
      .unknownStatus, "the status '\(Quoted.shortened(word))' is not known; the test is unreadable",
      at: test.offset)
  }
}
