import RoundModel

/// What the pytest-json-report plugin writes.
package struct PytestJSONReportFormat: RoundFormat {
  package init() {}

  package var name: String { "pytest-json-report" }
  package var recognition: String { "\"tests\", \"summary\", \"exitcode\" and \"root\"" }
  package var losses: String {
    "how often a test was run again, and which of its subtests failed"
  }
  package var listsEveryTest: Bool { true }
  package var isProse: Bool { false }

  package func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let json = sample.json, json.root == .object else { return false }
    let isHead = json.has(.number, "exitcode") && json.has(.text, "root")
    if json.fault?.isEnd ?? false { return isHead && json.has(.number, "created") }
    return isHead && json.has(.array, "tests") && json.has(.object, "summary")
  }

  package func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var reader = PytestReader(start: sample.start)
    do throws(JSONFault) {
      try reader.readDocument(bytes, &builder)
    } catch {
      try builder.settle(error, bytes)
    }
    reader.finish(&builder)
  }
}
