import RoundModel

/// JUnit XML in all its dialects.
struct JUnitFormat: RoundFormat {
  let name = "junit"
  let recognition = "XML with the root element <testsuites> or <testsuite>"
  let losses =
    "skipped tests with nextest, cargo and doctest, and with XCTest, which writes them as passed; "
    + "attempts with most writers; errors outside of tests with GoogleTest and node"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let document = sample.xml, document.hasRoot("testsuites", "testsuite") else {
      return false
    }
    return !document.namespaceHas("check.sourceforge.net")
  }

  func suites(in bytes: Span<UInt8>) -> [SuiteMark] {
    let known = JUnitNames()
    return XMLSuiteMarks(
      roots: ["<testsuite"], suites: [known.testsuite], holders: [known.testsuites],
      title: known.name
    ) { JUnitTimestampedName($0)?.base ?? $0 }.all(in: bytes)
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    let untouched = builder
    var reader = JUnitReader(at: sample.start)
    try reader.read(bytes, into: &builder)
    guard reader.isMisread else { return }
    // What looked like one dialect at its start was another one: once more, with that ruled out.
    builder = untouched
    reader = JUnitReader(at: sample.start, ruledOut: [.node])
    try reader.read(bytes, into: &builder)
  }
}
