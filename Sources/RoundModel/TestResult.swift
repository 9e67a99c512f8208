/// What one round says of one test, with all its facts read out.
///
/// Rounds keep compact rows; results are made from them for the tests that are reported.
public struct TestResult: Sendable, Hashable {
  /// The whole identity, as the producer writes it.
  public var id: TestID
  /// The name inside its suite, with parameters.
  public var name: String
  package var kind: Kind
  package var file: String?
  /// The enclosing suites, joined by `::`.
  package var suite: String?
  package var parameters: String?
  /// The browser, project or device the test ran on.
  package var variant: String?
  /// What the round says.
  public var outcome: Outcome
  /// How strongly it says it.
  public var evidence: Evidence
  /// Whether the producer counts an unexpected pass of this test as a failure.
  package var countsUnexpectedPass: Bool
  /// Whether the same identity stood in the round more than once without attempt marks.
  package var isDuplicate: Bool
  /// The producer's own word, where it says more than the outcome.
  package var originalStatus: String?
  package var durationSeconds: Double?
  /// The index of the group in the round.
  package var groupIndex: Int?
  package var group: String?
  package var priority: Int?
  /// The failure's or the skip's own words.
  public var message: String?
  package var messagePlace: SourcePlace?
  package var trace: String?
  package var rootCause: ReportedText?
  package var impact: ReportedText?
  package var fix: ReportedText?
  /// What the report adds, which is never taken as the cause.
  package var notes: [ReportedText]
  package var attempts: [Attempt]
  package var tags: [String]
  /// The number that the report calls the test by, as in "Test 002".
  package var ordinal: Int?
  /// Where the test is named.
  public var place: SourcePlace?
  /// Other places that tell of the same test, such as the person's report beside the machine's.
  package var otherPlaces: [SourcePlace]

  package init(
    id: TestID, name: String, kind: Kind = .test, file: String? = nil, suite: String? = nil,
    outcome: Outcome, evidence: Evidence = .stated, message: String? = nil,
    durationSeconds: Double? = nil, priority: Int? = nil, place: SourcePlace? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.file = file
    self.suite = suite
    self.outcome = outcome
    self.evidence = evidence
    self.message = message
    self.durationSeconds = durationSeconds
    self.priority = priority
    self.place = place
    countsUnexpectedPass = false
    isDuplicate = false
    notes = []
    attempts = []
    tags = []
    otherPlaces = []
  }

  /// Whether the outcome is a failure to the producer of the round.
  public var isBad: Bool {
    outcome == .unexpectedPass ? countsUnexpectedPass : outcome.severity > 0
  }

  /// Whether the test ran and nothing was wrong with it.
  public var isGood: Bool {
    switch outcome {
    case .passed, .expectedFailure: true
    case .unexpectedPass: !countsUnexpectedPass
    default: false
    }
  }

  /// Whether the test was left out or kept from running.
  package var isSkipped: Bool { outcome == .skipped || outcome == .notRun }
}
