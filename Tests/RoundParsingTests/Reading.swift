import RoundModel

@testable import RoundParsing

/// Reads texts as files would be read.
enum Reading {
  static func round(
    _ text: String, path: String = "round.txt", options: ReadOptions = ReadOptions()
  ) throws -> Round {
    try RoundReader(options: options).read(Source(path: path, text: text))
  }

  static func round(bytes: [UInt8], path: String = "round.txt") throws -> Round {
    try RoundReader().read(Source(path: path, bytes: OwnedBytes(bytes)))
  }

  /// All rows with their facts.
  static func tests(_ round: Round) -> [TestResult] { round.results(at: round.rows.indices) }

  /// Each row as `id outcome`, in order.
  static func lines(_ round: Round) -> [String] {
    tests(round).map { "\($0.id) \($0.outcome.term)" }
  }

  /// The refusal of a text; `nil` where it was read.
  static func refusal(_ text: String) -> ReadError? { refusal(bytes: Array(text.utf8)) }

  static func refusal(bytes: [UInt8]) -> ReadError? {
    do throws(ReadError) {
      _ = try RoundReader().read(Source(path: "round.txt", bytes: OwnedBytes(bytes)))
      return nil
    } catch {
      return error
    }
  }
}
