import RoundModel

/// The XML of Check, the unit testing framework for C.
struct CheckFormat: XMLFormat {
  let name = "check-xml"
  let recognition = "XML with the root element <testsuites> in Check's namespace"
  let losses = "skipped tests, and retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("testsuites") && document.namespaceHas("check.sourceforge.net")
  }

  func makeVisitor() -> CheckVisitor { CheckVisitor() }
}

/// Reads `test` elements inside `suite` elements.
struct CheckVisitor: XMLVisitor {
  var log = RunLog()
  private var title = ""

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "testsuites": return .enter
    case "suite":
      title = ""
      return .enter
    default: return .whole
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "datetime": log.startedAt = WrittenStart.read(element.words)
    case "duration":
      log.durationSeconds = element.words.flatMap { WrittenSeconds.read(Array($0.utf8)) }
    case "title": title = element.words ?? ""
    case "test": add(element)
    default: return
    }
  }

  private mutating func add(_ element: XMLElement) {
    let iteration = element.words("iteration") ?? "0"
    let name = (element.words("id") ?? "") + (XMLWord(iteration) == "0" ? "" : "/\(iteration)")
    var test = RunLog.Test(name: name, outcome: .passed, offset: element.offset)
    test.suite = [title, element.words("description") ?? ""].filter { !$0.isEmpty }
    // A duration that was not measured is written as a negative one.
    test.duration = element.words("duration").flatMap { WrittenSeconds.read(Array($0.utf8)) }
    let result = element["result"] ?? ""
    switch XMLWord(result) {
    case "success": break
    case "failure": test.outcome = .failed
    case "error": test.outcome = .error
    default: log.unknownStatus(result, &test)
    }
    if test.outcome != .passed {
      test.message = element.words("message")
      test.trace = element.words("fn")
      // The message is all that tells a timeout from a signal.
      let message = Array((test.message ?? "").utf8)
      if test.outcome == .error, ASCIIText.contains(message, "Test timeout expired") {
        test.outcome = .timedOut
      }
    }
    log.tests.append(test)
  }
}
