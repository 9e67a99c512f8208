import RoundReporting
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Holds outputs against files that were read by a person once.
enum Golden {
  /// Expects a document to be, byte for byte, what a file under `Tests/Fixtures/views` holds.
  ///
  /// With `ROUNDDIFF_RECORD` set the file is written anew, and the test fails to say so.
  static func expect(
    _ document: Document, is name: String, _ renderer: some Renderer,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = renderer.bytes(of: document)
    let path = Fixture.path("views/" + name)
    if ProcessInfo.processInfo.environment["ROUNDDIFF_RECORD"] != nil {
      try Data(bytes).write(to: URL(filePath: path))
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = try Data(contentsOf: URL(filePath: path))
    if Array(expected) != bytes {
      let text = String(decoding: bytes, as: UTF8.self)
      Issue.record("\(name) differs; the output is:\n\(text)", sourceLocation: sourceLocation)
    }
  }
}
