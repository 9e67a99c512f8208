import RoundModel

/// The Common Test Report Format, 1.0 and what came before.
///
/// See https://ctrf.io for the specification.
package struct CTRFFormat: RoundFormat {
  package init() {}

  package var name: String { "ctrf" }
  package var recognition: String {
    "\"reportFormat\": \"CTRF\", or \"results\" with \"tests\", \"summary\" and \"tool\""
  }
  package var losses: String {
    "errors outside tests, such as a file that does not compile; expected failures and errors "
      + "where \"rawStatus\" does not say"
  }
  package var listsEveryTest: Bool { true }
  package var isProse: Bool { false }

  package func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let json = sample.json, json.root == .object else { return false }
    if json.text("reportFormat") == "CTRF" { return json.member("results") != nil }
    guard json.has(.object, "results"), json.has(.array, "results", "tests") else { return false }
    let hasSummary = json.has(.object, "results", "summary")
    let hasTool = json.has(.object, "results", "tool")
    // A document that is cut may have lost one of the two.
    return json.fault?.isEnd ?? false ? hasSummary || hasTool : hasSummary && hasTool
  }

  package func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var reader = CTRFReader(start: sample.start)
    do throws(JSONFault) {
      try reader.readDocument(bytes, &builder)
    } catch {
      try builder.settle(error, bytes)
    }
    try reader.finish(bytes, &builder)
  }
}
