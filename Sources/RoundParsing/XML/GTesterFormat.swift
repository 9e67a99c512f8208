import RoundModel

/// The log of GLib's gtester.
struct GTesterFormat: XMLFormat {
  let name = "gtester"
  let recognition = "XML with the root element <gtester>"
  let losses = "the time of the run, and totals"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("gtester") }

  func makeVisitor() -> GTesterVisitor { GTesterVisitor() }
}

/// Reads `testcase` elements inside the binaries that they belong to.
///
/// After a failure gtester starts the binary again, which then lists what ran before as skipped:
/// such a skip is no result where the test has one.
struct GTesterVisitor: XMLVisitor {
  var log = RunLog()
  /// The rows of the binaries' tests, by binary and path.
  private var rows: [String: Int] = [:]

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "gtester", "testbinary": .enter
    case "testcase": .whole
    default: .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    let binary = path.last?["path"] ?? ""
    var test = RunLog.Test(
      name: element.bytes("path") ?? [], outcome: .passed, offset: element.offset)
    test.suite = binary.isEmpty ? [] : [binary]
    test.duration = element.words("duration").flatMap { WrittenSeconds.read(Array($0.utf8)) }
    settle(element, &test)
    let key = binary + "\n" + String(decoding: test.name, as: UTF8.self)
    guard let row = rows[key] else {
      rows[key] = log.tests.count
      log.tests.append(test)
      return
    }
    if test.outcome == .skipped { return }
    if log.tests[row].outcome == .skipped {
      log.tests[row] = test
    } else {
      log.tests.append(test)
    }
  }

  private mutating func settle(_ element: XMLElement, _ test: inout RunLog.Test) {
    if element.has("skipped", "1") {
      test.outcome = .skipped
      return
    }
    let status = element.child("status")
    let result = status?["result"] ?? ""
    switch XMLWord(result) {
    case "success": test.outcome = element.child("error") == nil ? .passed : .failed
    case "failed", "failure": test.outcome = .failed
    case "error": test.outcome = .error
    case "skipped", "incomplete": test.outcome = .skipped
    case "":
      // A test without a status is the one in which the binary died.
      test.outcome = .crashed
    default: log.unknownStatus(result, &test)
    }
    if test.outcome != .passed { test.message = element.words("error") ?? element.words("message") }
  }
}
