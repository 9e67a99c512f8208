import RoundModel

/// What a runner's stream or console tells of a run, before it goes into a round.
///
/// Readers of streams and texts that nobody has a million lines of fill one of these; the same log
/// serves a file of its own and output that stands inside another text.
package struct RunLog: Sendable {
  /// One test, container or error that the run tells of.
  package struct Test: Sendable {
    package var file: String?
    package var suite: [String] = []
    /// What the id starts with where the producer joins its parts in its own way.
    package var prefix: String?
    package var variant: String?
    package var name: [UInt8]
    package var outcome: Outcome
    package var kind = Kind.test
    /// Where the result was read.
    package var offset: Int
    /// Seconds.
    package var duration: Double?
    package var message: String?
    package var trace: String?
    package var originalStatus: String?
    package var flags: Row.Flags = []
    package var attempts: [Attempt] = []
    package var tags: [String] = []

    package init(name: String, outcome: Outcome, offset: Int) {
      self.init(name: Array(name.utf8), outcome: outcome, offset: offset)
    }

    package init(name: [UInt8], outcome: Outcome, offset: Int) {
      self.name = name
      self.outcome = outcome
      self.offset = offset
    }
  }

  /// Something that was seen at a place.
  package struct Remark: Sendable {
    package var code: DiagnosticCode
    package var message: String
    package var offset: Int
  }

  package var tests: [Test] = []
  package var remarks: [Remark] = []
  /// Why the run is known not to have come to its end.
  package var truncation: Remark?
  package var tool: String?
  package var startedAt: String?
  package var durationSeconds: Double?
  package var stated = Totals()
  /// What the producer's own words count, where they draw other lines than outcomes do.
  package var counted: Totals?
  package var statedOffset = 0
  package var planned: Int?
  /// Whether an identity told again is another attempt.
  package var repeatsAreAttempts = false
  package var leavesOutSkipped = false
  /// Measures that the producer counts in a way of its own, so that they contradict nothing.
  package var habits: Set<Claim.Measure> = []

  package init() {}

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

  /// A word for a status that no rule reads: the test is unreadable, and the word is kept.
  mutating func unknownStatus(_ word: String, _ test: inout Test) {
    test.outcome = .unreadable
    test.originalStatus = Quoted.shortened(word)
    remark(
      .unknownStatus, "the status '\(Quoted.shortened(word))' is not known; the test is unreadable",
      at: test.offset)
  }
}
