import RoundModel

/// JUnit XML in all its dialects.
struct JUnitFormat: RoundFormat {
  let name = "junit"
  let recognition = "XML with the root element <testsuites> or <testsuite>"
  let losses =
    "skipped tests with some writers (nextest, cargo), and attempts with most"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.xmlRoot == "testsuites" || sample.xmlRoot == "testsuite"
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var reader = JUnitReader(at: sample.start, dialect: .plain)
    try reader.read(bytes, into: &builder)
  }
}
