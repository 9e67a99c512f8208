import RoundModel
import TestSupport

import Testing

@testable import RoundParsing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The samples of every format: each folder of `Tests/Fixtures/formats` has a format's name.
struct FormatFixture: Sendable, CustomTestStringConvertible {
  let format: String
  let file: String

  var testDescription: String { "\(format)/\(file)" }
  var path: String { Fixture.path("formats/\(format)/\(file)") }

  static let all: [FormatFixture] = {
    let root = Fixture.path("formats")
    return names(in: root).flatMap { format in
      names(in: "\(root)/\(format)").map { FormatFixture(format: format, file: $0) }
    }
  }()

  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.utf8.starts(with: ".".utf8) }.sorted()
  }

  /// The bytes of the sample.
  func bytes() throws -> [UInt8] {
    try Source(mapping: path).withBytes { [UInt8](copying: $0, 0..<$0.count) }
  }
}
