import FoundationEssentials
import TestSupport

@testable import RoundCommand

/// A folder of one test, which goes when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    let number = UInt64.random(in: .min ... .max)
    path = FileManager.default.temporaryDirectory.path() + "rounddiff-test-\(number)"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in the folder, hidden ones too, by their bytes.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes the folder.
  func make() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Puts a symbolic link to a file of `Samples/staging` into the folder.
  func link(_ file: String, as name: String) throws {
    let target = Fixture.sample("staging") + "/" + file
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  func bytes(of name: String) -> [UInt8] {
    (try? Array(Data(contentsOf: URL(filePath: path + "/" + name)))) ?? []
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }
}
