import RoundModel

/// The results of Allure 1: `*-testsuite.xml`.
struct Allure1Format: XMLFormat {
  let name = "allure1"
  let recognition =
    "XML with the root element <test-suite> in Allure's namespace, or with <test-cases> in it"
  let losses = "totals, and errors outside of tests"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("test-suite")
      && (document.namespaceHas("allure") || document.has(element: "test-cases"))
  }

  func makeVisitor() -> Allure1Visitor { Allure1Visitor() }
}

/// Reads `test-case` elements.
struct Allure1Visitor: XMLVisitor {
  var log = RunLog()
  private var suite = ""

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "test-suite":
      log.startedAt = element.bytes("start").flatMap(WrittenSeconds.read).flatMap(EpochTime.text)
      suite = ""
      return .enter
    case "test-cases": return .enter
    case "name", "test-case": return .whole
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool { !name.isOne(of: "steps", "attachments", "description") }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("name") {
      suite = element.words ?? ""
    } else {
      add(element)
    }
  }

  private mutating func add(_ element: XMLElement) {
    var test = RunLog.Test(
      name: element.words("name") ?? "", outcome: .passed, offset: element.offset)
    test.suite = suite.isEmpty ? [] : [suite]
    if let start = element.bytes("start").flatMap(WrittenSeconds.read),
      let stop = element.bytes("stop").flatMap(WrittenSeconds.read), stop >= start
    {
      test.duration = (stop - start) / 1000
    }
    for label in element.child("labels")?.all("label") ?? [] where label.has("name", "tag") {
      if let value = label["value"] { test.tags.append(value) }
    }
    let values = element.child("parameters")?.all("parameter").compactMap { parameter in
      parameter["name"].map { "\($0)=\(parameter["value"] ?? "")" }
    }
    if let values, !values.isEmpty { test.parameters = values.joined(separator: ", ") }
    // What a test was called with is part of what it is; a property of the system is none.
    let arguments = element.child("parameters")?.all("parameter").filter {
      $0.has("kind", "argument")
    }.compactMap { $0["value"] }
    let shows = test.name.last == UInt8(ascii: "]") || test.name.last == UInt8(ascii: ")")
    if let arguments, !arguments.isEmpty, !shows {
      test.name += Array("[\(arguments.joined(separator: ", "))]".utf8)
    }
    test.message = element.find("failure", "message")?.words
    test.trace = element.find("failure", "stack-trace")?.words
    let status = element["status"] ?? ""
    switch XMLWord(status) {
    case "passed": test.message = nil
    case "failed": test.outcome = .failed
    case "broken": test.outcome = .error
    case "canceled", "cancelled", "pending", "skipped":
      test.outcome = .skipped
      if XMLWord(status) != "skipped" { test.originalStatus = status }
    default: log.unknownStatus(status, &test)
    }
    log.tests.append(test)
  }
}
