import Synchronization

@testable import RoundCommand

/// Keeps what the program writes.
final class CaptureSink: Sink {
  struct Written: Sendable {
    var output: [UInt8] = []
    var messages: [UInt8] = []
    var files: [String: [UInt8]] = [:]
  }

  private let state = Mutex(Written())
  /// What every write fails with, to play a full disk or a reader that went away.
  private let failure: SystemError?

  init(failure: SystemError? = nil) { self.failure = failure }

  var written: Written { state.withLock { $0 } }

  /// What went to standard error, then what went to standard output.
  var text: String {
    String(decoding: written.messages + written.output, as: UTF8.self)
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    if let failure { throw failure }
    state.withLock { $0.output += bytes }
  }

  func tell(_ bytes: [UInt8]) { state.withLock { $0.messages += bytes } }

  func size(of path: String) -> Int { state.withLock { $0.files[path]?.count ?? 0 } }

  func append(_ bytes: [UInt8], to path: String, creating: Bool) throws(SystemError) {
    if let failure { throw failure }
    state.withLock { $0.files[path, default: []] += bytes }
  }

  func writeWhole(_ bytes: [UInt8], to path: String) throws(SystemError) {
    if let failure { throw failure }
    state.withLock { $0.files[path] = bytes }
  }
}
