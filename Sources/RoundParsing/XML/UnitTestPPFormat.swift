import RoundModel

/// The XML of UnitTest++.
struct UnitTestPPFormat: XMLFormat {
  let name = "unittest++"
  let recognition = "XML with the root element <unittest-results>"
  let losses = "skipped tests, errors as apart from failures, and retries"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("unittest-results") }

  func makeVisitor() -> UnitTestPPVisitor { UnitTestPPVisitor() }
}

/// Reads `test` elements.
struct UnitTestPPVisitor: XMLVisitor {
  var log = RunLog()

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    guard element.isNamed("unittest-results") else {
      return element.isNamed("test") ? .whole : .skip
    }
    log.durationSeconds = element.bytes("time").flatMap(WrittenSeconds.read)
    log.stated = Totals(total: element.count("tests"), failed: element.count("failedtests"))
    log.statedOffset = element.offset
    return .enter
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.suite = element.text(of: "suite").map { [$0] } ?? []
    test.duration = element.bytes("time").flatMap(WrittenSeconds.read)
    if let failure = element.child("failure") {
      test.outcome = .failed
      test.message = failure.text(of: "message") ?? failure.words
    }
    log.tests.append(test)
  }
}
