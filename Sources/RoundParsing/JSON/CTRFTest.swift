import RoundModel

/// One test of a CTRF report as it was read, before anything is made of it.
///
/// All of it are places in the source, so that a test that merely passed costs nothing more.
struct CTRFTest: Sendable {
  let offset: Int
  var name: JSONText?
  var status: JSONText?
  var rawStatus: JSONText?
  var duration = Double.nan
  var isFlaky: Bool?
  var retries: Double?
  var message: JSONText?
  var trace: JSONText?
  var priority = 0
  /// The values of keys that are mostly the same from test to test.
  var suite: Range<Int> = 0..<0
  var filePath: Range<Int> = 0..<0
  var browser: Range<Int> = 0..<0
  var device: Range<Int> = 0..<0
  var tags: Range<Int> = 0..<0
  var parameters: Range<Int> = 0..<0
  var attempts: [CTRFAttempt] = []

  init(offset: Int) { self.offset = offset }
}

/// One attempt at a test.
struct CTRFAttempt: Sendable {
  var status: JSONText?
  var rawStatus: JSONText?
  var duration = Double.nan
  var message: JSONText?
}

/// What the status words of a test come to.
struct CTRFStatus: Sendable {
  /// The totals that the five words of the format are counted under.
  enum Bucket: Sendable { case passed, failed, skipped, other }

  var outcome: Outcome
  var bucket: Bucket
  var countsUnexpectedPass = false
  /// Whether the word is one that the outcome does not say as well.
  var isKnown = true
}
