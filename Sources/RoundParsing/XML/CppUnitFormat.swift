import RoundModel

/// The XML of CppUnit.
struct CppUnitFormat: XMLFormat {
  let name = "cppunit"
  let recognition =
    "XML with the root element <TestRun> and <FailedTests> or <SuccessfulTests> in it"
  let losses = "durations, skipped tests and retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("TestRun")
      && ["FailedTests", "SuccessfulTests"].contains { document.has(element: $0) }
  }

  func makeVisitor() -> CppUnitVisitor { CppUnitVisitor() }
}

/// Reads the lists of failed and of successful tests, and the statistics.
struct CppUnitVisitor: XMLVisitor {
  var log = RunLog()

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "TestRun", "FailedTests", "SuccessfulTests", "IgnoredTests": .enter
    case "FailedTest", "Test", "Statistics": .whole
    default: .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("Statistics") {
      let count = { (name: StaticString) in
        element.words(name).flatMap { WholeNumber.read(Array($0.utf8)) }
      }
      log.stated = Totals(
        total: count("Tests"), failed: count("Failures"), errors: count("Errors"))
      log.statedOffset = element.offset
    } else {
      add(element, path.last?.name ?? XMLWord(""))
    }
  }

  private mutating func add(_ element: XMLElement, _ list: XMLWord) {
    let whole = Array((element.words("Name") ?? "").utf8)
    var test = RunLog.Test(name: whole, outcome: .passed, offset: element.offset)
    let parts = QualifiedName(whole)
    test.suite = parts.owners
    test.name = parts.name
    switch list {
    case "SuccessfulTests": break
    case "IgnoredTests": test.outcome = .skipped
    default:
      test.outcome =
        XMLWord(element.words("FailureType") ?? "") == "Error" ? .error : .failed
      test.message = element.words("Message")
      if let file = element.find("Location", "File")?.words {
        test.trace = "\(file):\(element.find("Location", "Line")?.words ?? "0")"
      }
    }
    log.tests.append(test)
  }
}

/// A name whose owners stand before it, each followed by `::`.
struct QualifiedName: Sendable {
  let owners: [String]
  let name: [UInt8]

  init(_ whole: [UInt8]) {
    let colon = UInt8(ascii: ":")
    var owners: [String] = []
    var start = 0
    var index = 0
    while index + 1 < whole.count {
      if whole[index] == colon, whole[index + 1] == colon, index > start {
        owners.append(String(decoding: whole[start..<index], as: UTF8.self))
        index += 2
        start = index
      } else {
        index += 1
      }
    }
    self.owners = owners
    name = Array(whole[start...])
  }
}
