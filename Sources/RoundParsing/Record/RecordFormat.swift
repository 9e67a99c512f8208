import RoundModel

/// A round as `convert --to json` writes it: facts, and the places where they were first read.
package struct RecordFormat: RoundFormat {
  /// What every record starts with, up to its version.
  static let family = Array("rounddiff/round/".utf8)
  static let version = Array("1".utf8)

  package init() {}

  package var name: String { "rounddiff-round" }
  package var recognition: String { "\"schema\": \"rounddiff/round/1\"" }
  package var losses: String { "" }
  package var listsEveryTest: Bool { true }
  package var isProse: Bool { false }

  package func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let json = sample.json, json.root == .object, let schema = json.text("schema") else {
      return false
    }
    return schema.utf8.starts(with: Self.family)
  }

  package func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    if let schema = sample.json?.text("schema"),
      !schema.utf8.elementsEqual(Self.family + Self.version)
    {
      throw ReadError(
        .notRecognised, path: builder.source.path,
        "\(builder.source.path) is a record of the form '\(schema)', and only "
          + "'rounddiff/round/1' is read",
        advice: "It was written by another version of rounddiff: read it with that one.")
    }
    var reader = RecordReader(start: sample.start)
    do throws(JSONFault) {
      try reader.readDocument(bytes, &builder)
    } catch {
      try builder.settle(error, bytes)
    }
    reader.finish(&builder)
  }
}
