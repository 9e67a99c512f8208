import RoundModel

/// The XML of FPCUnit, the unit testing framework of Free Pascal.
struct FPCUnitFormat: XMLFormat {
  let name = "fpcunit"
  let recognition = "XML with the root element <TestResults> and <TestListing> in it"
  let losses = "retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("TestResults") && document.has(element: "TestListing")
  }

  func makeVisitor() -> FPCUnitVisitor { FPCUnitVisitor() }
}

/// Reads `Test` elements inside nested suites, and the figures after them.
struct FPCUnitVisitor: XMLVisitor {
  var log = RunLog()

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "TestResults", "TestListing", "TestSuite": .enter
    case "Title": .skip
    default: .whole
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    let count = element.words.flatMap { WholeNumber.read(Array($0.utf8)) }
    switch element.name {
    case "Test":
      add(element, path.filter { $0.isNamed("TestSuite") }.compactMap { $0.text(of: "Name") })
    case "NumberOfRunTests":
      log.stated.total = count
      log.statedOffset = element.offset
    case "NumberOfErrors": log.stated.errors = count
    case "NumberOfFailures": log.stated.failed = count
    case "NumberOfIgnoredTests": log.stated.skipped = count
    case "TotalElapsedTime":
      log.durationSeconds = element.words.flatMap { ClockDuration.read(Array($0.utf8)) }
    case "DateTimeRan": log.startedAt = WrittenStart.read(element.words)
    default: return
    }
  }

  mutating func finish() {
    var counted = ProducerCounts()
    let skipped = log.tests.count { $0.outcome == .skipped }
    counted.add(log.tests.count, log.tests.count - skipped, for: .total)
    counted.add(log.tests.count { $0.outcome == .failed }, for: .failed)
    counted.add(log.tests.count { $0.outcome == .error }, for: .errors)
    counted.add(skipped, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func add(_ element: XMLElement, _ suite: [String]) {
    var test = RunLog.Test(
      name: element.bytes("Name") ?? [], outcome: .passed, offset: element.offset)
    test.suite = suite
    test.duration = element.bytes("ElapsedTime").flatMap(ClockDuration.read)
    let result = element["Result"] ?? ""
    switch XMLWord(result) {
    case "OK": break
    case "Failed": test.outcome = .failed
    case "Error": test.outcome = .error
    case "Ignored": test.outcome = .skipped
    default: log.unknownStatus(result, &test)
    }
    if test.outcome != .passed {
      test.message =
        element.words("ExceptionMessage") ?? element.words("Message")
        ?? element.words("ExceptionClass")
      if let unit = element.words("SourceUnitName") {
        test.trace = "\(unit):\(element.words("LineNumber") ?? "0")"
      }
    }
    log.tests.append(test)
  }
}
