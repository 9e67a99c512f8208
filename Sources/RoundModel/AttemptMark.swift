/// What makes results attempts at one test, where a producer writes each attempt as a result of its
/// own, and perhaps in a file of its own.
package struct AttemptMark: Sendable, Hashable {
  /// The producer's own key of the test, byte for byte.
  package var test: [UInt8]
  /// When the attempt started, in a unit of the producer's: later is greater.
  package var start: Double

  package init(test: [UInt8], start: Double) {
    self.test = test
    self.start = start
  }
}
