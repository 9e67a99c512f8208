import RoundModel

/// Sonar's generic format for test results.
struct SonarGenericFormat: XMLFormat {
  let name = "sonar-generic"
  let recognition = "XML with the root element <testExecutions> or <unitTest>"
  let losses = "the time of the run, totals and retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("testExecutions", "unitTest") && document.has(element: "file")
      || document.hasRoot("testExecutions")
  }

  func makeVisitor() -> SonarGenericVisitor { SonarGenericVisitor() }
}

/// Reads `testCase` elements inside `file` elements.
struct SonarGenericVisitor: XMLVisitor {
  var log = RunLog()

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "testExecutions", "unitTest", "file": .enter
    case "testCase": .whole
    default: .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.file = path.last?["path"]
    // Milliseconds.
    test.duration = element.bytes("duration").flatMap(WrittenSeconds.read).map { $0 / 1000 }
    let told = element.children.first {
      $0.isNamed("error") || $0.isNamed("failure") || $0.isNamed("skipped")
    }
    let outcomes: [(StaticString, Outcome)] = [
      ("error", .error), ("failure", .failed), ("skipped", .skipped),
    ]
    for (name, outcome) in outcomes where element.child(name) != nil {
      test.outcome = outcome
      break
    }
    test.message = told?.text(of: "message") ?? told?.words
    test.trace = told?.words
    log.tests.append(test)
  }
}
