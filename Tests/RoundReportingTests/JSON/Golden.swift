import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Outputs that were looked at once and are held to byte by byte.
enum Golden {
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Fixture.path("json/" + name))))
  }

  /// The first line that differs, for a message that a person can act on.
  static func difference(_ actual: [UInt8], _ expected: [UInt8]) -> String? {
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
    return "the number of lines differs"
  }
}
