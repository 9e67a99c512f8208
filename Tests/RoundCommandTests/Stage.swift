import FoundationEssentials
import TestSupport

@testable import RoundCommand

/// Runs the program in-process, inside `Samples/staging`, with surroundings that say nothing.
enum Stage {
  private static let folder: Bool = FileManager.default.changeCurrentDirectoryPath(
    Fixture.sample("staging"))

  static let surroundings = Surroundings(
    variables: [:], outputIsTerminal: false, errorIsTerminal: false, columns: nil,
    clock: 1_758_000_000, readStandardInput: { [] })

  /// Runs a command line and returns its status and what it wrote.
  static func run(
    _ words: [String], surroundings: Surroundings = surroundings, sink: CaptureSink = CaptureSink()
  ) async -> (status: Int32, sink: CaptureSink) {
    precondition(folder, "the samples are not beside the tests")
    let status = await Program.run(words, surroundings: surroundings, sink: sink)
    return (status.rawValue, sink)
  }

  /// The bytes of a file, by its path from `Samples/staging`.
  static func bytes(_ path: String) throws -> [UInt8] {
    precondition(folder, "the samples are not beside the tests")
    return try Array(Data(contentsOf: URL(filePath: path)))
  }
}
