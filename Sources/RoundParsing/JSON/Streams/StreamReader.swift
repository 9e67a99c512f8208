import RoundModel

/// Reads the values of a stream, one after the other, into a log of the run.
protocol StreamReader: Sendable {
  /// Takes one value.
  mutating func take(_ value: JSONNode)

  /// The log, when the stream is read.
  mutating func finished() -> RunLog
}

extension RoundBuilder {
  /// Reads a stream value by value.
  ///
  /// - Throws: ``ReadError`` where the stream as a whole cannot be trusted.
  mutating func read(
    _ reader: some StreamReader, _ sample: FormatSample, _ bytes: Span<UInt8>
  ) throws(ReadError) {
    var reader = reader
    var stream = JSONStream(at: sample.start)
    do throws(JSONFault) {
      while let value = try stream.next(bytes) { reader.take(value) }
    } catch {
      throw error.readError(source, bytes)
    }
    try reader.finished().fill(&self, bytes)
    settle(stream, bytes)
  }
}

extension JSONNode {
  /// Whether the value of a key is some word.
  func says(_ key: String, _ word: String) -> Bool {
    self[key]?.bytes?.elementsEqual(word.utf8) ?? false
  }

  /// A whole number, which some producers write as text.
  var looseInteger: Int? { integer ?? bytes.flatMap { $0[...].integer } }

  /// A key that ids of any sort can be looked up by.
  var idKey: [UInt8]? { bytes ?? integer.map { Array(String($0).utf8) } }
}
