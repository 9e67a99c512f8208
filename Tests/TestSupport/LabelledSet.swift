import FoundationEssentials

/// Labelled sets of other people's names and messages, which lie beside the checkout where they
/// lie anywhere; what is measured on them is left out elsewhere.
package enum LabelledSet: String, Sendable {
  case renames = "renames_ctx.jsonl"
  case messages = "messages.jsonl"

  private var path: String { Fixture.root + "/../shared/algorithms/" + rawValue }

  /// Whether the set is there.
  package var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

  /// The lines of the set, each one object.
  package func lines<Line: Decodable>(of type: Line.Type) throws -> [Line] {
    let data = try Data(contentsOf: URL(filePath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(type, from: Data($0))
    }
  }
}
