/// Where the program's output goes; tests take one that keeps it.
protocol Sink: Sendable {
  /// Writes results to standard output.
  func write(_ bytes: [UInt8]) throws(SystemError)
  /// Writes messages to standard error.
  func tell(_ bytes: [UInt8])
  /// Writes a file whole or not at all.
  func writeWhole(_ bytes: [UInt8], to path: String) throws(SystemError)
  /// The bytes that a file holds; none where there is no file yet.
  func size(of path: String) -> Int
  /// Writes behind what a file holds, which others write to as well; makes a file where there is
  /// none, if asked to.
  func append(_ bytes: [UInt8], to path: String, creating: Bool) throws(SystemError)
}

extension Sink {
  /// Writes one line to standard error.
  func tell(_ line: String) { tell(Array((line + "\n").utf8)) }
}
