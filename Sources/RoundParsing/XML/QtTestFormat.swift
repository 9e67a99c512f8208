import RoundModel

/// The XML of Qt Test.
struct QtTestFormat: XMLFormat {
  let name = "qtest-xml"
  let recognition = "XML with the root element <TestCase> and <TestFunction> in it"
  let losses = "durations of single data rows, and retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("TestCase") && document.has(element: "TestFunction")
  }

  func makeVisitor() -> QtTestVisitor { QtTestVisitor() }
}

/// Reads `TestFunction` elements, each with an incident for every data row.
struct QtTestVisitor: XMLVisitor {
  var log = RunLog()
  /// What Qt runs before and after all functions.
  private static let hooks = ["initTestCase", "cleanupTestCase"]

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "TestCase": return .enter
    case "TestFunction", "Duration", "Environment": return .whole
    default: return .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "TestFunction": add(element, path.first?["name"] ?? "")
    case "Duration":
      log.durationSeconds = element.bytes("msecs").flatMap(WrittenSeconds.read).map { $0 / 1000 }
    default: log.tool = element.words("QtVersion").map { "Qt \($0)" }
    }
  }

  private mutating func add(_ function: XMLElement, _ suite: String) {
    let name = function["name"] ?? ""
    var rows: [(tag: String, incidents: [XMLElement])] = []
    for incident in function.children
    where incident.isNamed("Incident") || incident.isNamed("Message") && Self.counts(incident) {
      let tag = incident.words("DataTag") ?? ""
      if let row = rows.firstIndex(where: { $0.tag.utf8.elementsEqual(tag.utf8) }) {
        rows[row].incidents.append(incident)
      } else {
        rows.append((tag, [incident]))
      }
    }
    // A last incident without a tag only says that all rows of the function passed.
    if rows.count > 1 {
      rows.removeAll { row in row.tag.isEmpty && row.incidents.allSatisfy { $0.has("type", "pass") }
      }
    }
    for row in rows {
      var test = RunLog.Test(
        name: row.tag.isEmpty ? name : "\(name)(\(row.tag))", outcome: .passed,
        offset: function.offset)
      test.suite = [suite]
      if rows.count == 1 {
        test.duration = function.child("Duration")?.bytes("msecs").flatMap(WrittenSeconds.read)
          .map { $0 / 1000 }
      }
      settle(row.incidents, &test)
      log.tests.append(test)
    }
    if rows.isEmpty {
      var test = RunLog.Test(name: name, outcome: .interrupted, offset: function.offset)
      test.suite = [suite]
      log.tests.append(test)
    }
    markHook(name, rows.count)
  }

  /// Messages that tell of an outcome: Qt 5 writes a skip as one.
  private static func counts(_ message: XMLElement) -> Bool {
    message.has("type", "skip") || message.has("type", "qfatal")
  }

  /// The worst incident of a row counts: an expected failure is followed by a pass.
  private mutating func settle(_ incidents: [XMLElement], _ test: inout RunLog.Test) {
    for incident in incidents {
      let type = incident["type"] ?? ""
      var next = test
      next.originalStatus = nil
      next.outcome = .passed
      switch XMLWord(type) {
      case "pass": break
      case "fail": next.outcome = .failed
      case "qfatal": next.outcome = .crashed
      case "xfail": next.outcome = .expectedFailure
      case "xpass":
        next.outcome = .unexpectedPass
        next.flags.insert(.countsUnexpectedPass)
      case "skip", "bskip": next.outcome = .skipped
      case "bpass", "bxpass": next.originalStatus = type
      case "bfail", "bxfail":
        // A test on the blacklist may fail without failing the run.
        next.outcome = .expectedFailure
        next.originalStatus = type
      default: log.unknownStatus(type, &next)
      }
      guard next.outcome.weight > test.outcome.weight || incidents.count == 1 else { continue }
      next.message = incident.words("Description") ?? incident.words
      if let file = incident.text(of: "file") { next.trace = "\(file):\(incident["line"] ?? "0")" }
      if next.outcome == .passed { next.trace = nil }
      test = next
    }
  }

  /// A hook that passed is no test; one that failed kept the functions from running.
  private mutating func markHook(_ name: String, _ count: Int) {
    guard ASCIIText.isOne(name.utf8, of: Self.hooks) else { return }
    for index in log.tests.indices.suffix(max(count, 1)) {
      if log.tests[index].outcome.severity > 0 {
        log.tests[index].outcome = .error
        log.tests[index].flags.insert(.synthetic)
      } else {
        log.tests[index].kind = .module
      }
    }
  }
}
