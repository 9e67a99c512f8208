import RoundModel

/// The XML of CUnit's automated interface.
///
/// CUnit writes a document type declaration, which is refused: without it the file is read.
struct CUnitFormat: XMLFormat {
  let name = "cunit"
  let recognition =
    "XML with the root element <CUNIT_TEST_RUN_REPORT>, after its DOCTYPE line was taken out"
  let losses = "durations, skipped tests and retries"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("CUNIT_TEST_RUN_REPORT") }

  func makeVisitor() -> CUnitVisitor { CUnitVisitor() }
}

/// Reads the records of tests inside those of suites.
struct CUnitVisitor: XMLVisitor {
  var log = RunLog()
  private var suite = ""

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "CUNIT_TEST_RUN_REPORT", "CUNIT_RESULT_LISTING", "CUNIT_RUN_SUITE",
      "CUNIT_RUN_SUITE_SUCCESS", "CUNIT_RUN_TEST_RECORD":
      .enter
    case "SUITE_NAME", "CUNIT_RUN_TEST_SUCCESS", "CUNIT_RUN_TEST_FAILURE",
      "CUNIT_RUN_SUITE_FAILURE", "CUNIT_RUN_GROUP_FAILURE":
      .whole
    default: .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "SUITE_NAME": suite = element.words ?? ""
    case "CUNIT_RUN_TEST_SUCCESS", "CUNIT_RUN_TEST_FAILURE": add(element)
    default: addSuiteError(element)
    }
  }

  private mutating func add(_ element: XMLElement) {
    var test = RunLog.Test(
      name: element.words("TEST_NAME") ?? "", outcome: .passed, offset: element.offset)
    test.suite = suite.isEmpty ? [] : [suite]
    if element.isNamed("CUNIT_RUN_TEST_FAILURE") {
      test.outcome = .failed
      test.message = element.words("CONDITION")
      if let file = element.words("FILE_NAME") {
        test.trace = "\(file):\(element.words("LINE_NUMBER") ?? "0")"
      }
    }
    // A test with several failed assertions has a record for each.
    if let last = log.tests.last, last.outcome == .failed, last.name == test.name,
      last.suite == test.suite
    {
      return
    }
    log.tests.append(test)
  }

  /// A suite whose set-up or tear-down failed: a row of its own.
  private mutating func addSuiteError(_ element: XMLElement) {
    let name = element.words("SUITE_NAME") ?? element.words("GROUP_NAME") ?? "suite"
    var test = RunLog.Test(name: name, outcome: .error, offset: element.offset)
    test.suite = [name]
    test.prefix = ""
    test.flags = [.synthetic]
    test.message = element.words("FAILURE_REASON")
    log.tests.append(test)
  }
}
