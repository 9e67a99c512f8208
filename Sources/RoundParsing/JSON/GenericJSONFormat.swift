import RoundModel

/// Results in JSON of a project's own making: an array of objects with a name and a status.
///
/// A plain `duration` is in seconds, unless all of a file are whole numbers and one of them is 1000
/// or more: then they are milliseconds.
package struct GenericJSONFormat: RoundFormat {
  package init() {}

  package var name: String { "generic-json" }
  package var recognition: String {
    "an array of objects with a name and a status, by what people call such keys"
  }
  package var losses: String {
    "errors outside tests; the unit of a plain \"duration\", which is taken for seconds unless all "
      + "are whole numbers and one is 1000 or more"
  }
  package var listsEveryTest: Bool { true }
  package var isProse: Bool { false }

  package func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    // Only what nobody else claims: another format's array of results tells but half of it.
    guard let json = sample.json, json.isWhole, GenericShape(json) != nil else { return false }
    return NoReport.look(of: json) == nil && !Self.isClaimed(sample, bytes)
  }

  private static func isClaimed(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    for format in Formats.all where !(format is GenericJSONFormat) && !format.isProse {
      if format.recognises(sample, bytes) { return true }
    }
    return false
  }

  package func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    let json = JSONSample(bytes, from: sample.start, isWhole: true)
    guard let shape = GenericShape(json) else {
      if let fault = json.fault { throw fault.readError(builder.source, bytes) }
      throw ReadError(
        .notRecognised, path: builder.source.path,
        "\(builder.source.path) holds no array of objects with a name and a status")
    }
    var reader = GenericReader(shape, start: sample.start)
    do throws(JSONFault) {
      try reader.readDocument(bytes, &builder)
    } catch {
      try builder.settle(error, bytes)
    }
    reader.finish(&builder)
  }
}
