import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Golden {
  /// Expects an output to be, byte for byte, what a file under `Tests/Fixtures/json` holds.
  ///
  /// With `ROUNDDIFF_RECORD` set the file is written anew, and the test fails to say so.
  static func expect(
    _ bytes: [UInt8], is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = Fixture.path("json/" + name)
    if ProcessInfo.processInfo.environment["ROUNDDIFF_RECORD"] != nil {
      try Data(bytes).write(to: URL(filePath: path))
      Issue.record("recorded \(name)", sourceLocation: sourceLocation)
      return
    }
    let expected = Array(try Data(contentsOf: URL(filePath: path)))
    if let difference = difference(bytes, expected) {
      Issue.record("\(name): \(difference)", sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, for a message that a person can act on.
  private static func difference(_ actual: [UInt8], _ expected: [UInt8]) -> String? {
    guard actual != expected else { return nil }
    let newline = UInt8(ascii: "\n")
    let (left, right) = (
      actual.split(separator: newline, omittingEmptySubsequences: false),
      expected.split(separator: newline, omittingEmptySubsequences: false)
    )
    for index in 0..<max(left.count, right.count) {
      let (one, two) = (
        index < left.count ? left[index] : [], index < right.count ? right[index] : []
      )
      guard !one.elementsEqual(two) else { continue }
      let texts = [one, two].map { String(decoding: $0, as: UTF8.self) }
      return "line \(index + 1) is\n\(texts[0])\nand was\n\(texts[1])"
    }
    return "only the ends of lines differ"
  }
}
