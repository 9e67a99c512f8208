import RoundModel

/// The results of xUnit.net, versions 1 to 3.
struct XUnitFormat: XMLFormat {
  let name = "xunit2"
  let recognition = "XML with the root element <assemblies> or <assembly>"
  let losses = "retries"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("assemblies", "assembly") }

  func makeVisitor() -> XUnitVisitor { XUnitVisitor() }
}

/// Reads `test` elements inside collections or classes of assemblies, and the assemblies' errors.
struct XUnitVisitor: XMLVisitor {
  var log = RunLog()
  private var words: [String: Int] = [:]
  private var errors = 0
  private var hasTotals = false

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "assembly":
      readHeader(element)
      return .enter
    case "assemblies", "collection", "class", "errors": return .enter
    case "test", "error": return .whole
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool { !name.isOne(of: "output", "attachments", "warnings") }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("test") {
      add(element)
    } else {
      addError(element, path.last { $0.isNamed("assembly") })
    }
  }

  mutating func finish() {
    var counted = ProducerCounts()
    let total = words.values.reduce(0, +)
    counted.add(total, total - (words["NotRun"] ?? 0), for: .total)
    counted.add(words["Pass"] ?? 0, for: .passed)
    counted.add(words["Fail"] ?? 0, for: .failed)
    counted.add(
      words["Skip"] ?? 0, (words["Skip"] ?? 0) + (words["NotRun"] ?? 0), for: .skipped)
    counted.add(errors, for: .errors)
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func readHeader(_ assembly: XMLElement) {
    if log.startedAt == nil {
      log.statedOffset = assembly.offset
      log.startedAt = WrittenStart.read(
        date: assembly.text(of: "run-date"), time: assembly.text(of: "run-time"))
      log.tool = assembly.text(of: "test-framework")
    }
    if let seconds = assembly.bytes("time").flatMap(WrittenSeconds.read) {
      log.durationSeconds = (log.durationSeconds ?? 0) + seconds
    }
    let figures: [(Claim.Measure, StaticString)] = [
      (.total, "total"), (.passed, "passed"), (.failed, "failed"), (.skipped, "skipped"),
      (.errors, "errors"),
    ]
    for (measure, name) in figures {
      guard let count = assembly.count(name) else { continue }
      log.stated[measure] = (log.stated[measure] ?? 0) + count
    }
  }

  private mutating func add(_ element: XMLElement) {
    let type = element.bytes("type") ?? []
    var test = RunLog.Test(
      name: DotNetName.method(
        type: type, method: element.bytes("method") ?? [], display: element.bytes("name") ?? []),
      outcome: .passed, offset: element.offset)
    if !type.isEmpty { test.suite = [String(decoding: type, as: UTF8.self)] }
    test.duration = element.bytes("time").flatMap(WrittenSeconds.read)
    let failure = element.child("failure")
    test.trace = failure?.words("stack-trace")
    readTraits(element, &test)
    let result = element["result"] ?? ""
    words[result, default: 0] += 1
    switch XMLWord(result) {
    case "Pass": break
    case "Fail":
      test.message = failure.flatMap { $0.words("message") ?? $0["exception-type"] }
      test.outcome = isTimeout(failure) ? .timedOut : .failed
    case "Skip":
      test.outcome = .skipped
      test.message = element.words("reason") ?? element.find("reason", "message")?.words
    case "NotRun": test.outcome = .notRun
    default: log.unknownStatus(result, &test)
    }
    if test.outcome == .passed, failure != nil { test.outcome = .failed }
    log.tests.append(test)
  }

  private func readTraits(_ element: XMLElement, _ test: inout RunLog.Test) {
    for trait in element.child("traits")?.all("trait") ?? [] {
      guard let name = trait["name"], let value = trait["value"] else { continue }
      if trait.has("name", "priority") { test.priority = Priority.number(value.utf8) }
      test.tags.append(trait.has("name", "category") ? value : "\(name):\(value)")
    }
  }

  private func isTimeout(_ failure: XMLElement?) -> Bool {
    let type = failure?.bytes("exception-type") ?? []
    return ASCIIText.contains(type, "TestTimeoutException")
  }

  /// The clean-up of a class, a collection or the assembly failed: a row of its own.
  private mutating func addError(_ element: XMLElement, _ assembly: XMLElement?) {
    errors += 1
    let failure = element.child("failure")
    let owner = element.text(of: "name").map(ASCIIText.lastComponent)
    let words = [element.text(of: "type"), owner].compactMap(\.self)
    var test = RunLog.Test(
      name: words.isEmpty ? "error" : words.joined(separator: ": "), outcome: .error,
      offset: element.offset)
    test.suite = [ASCIIText.lastComponent(assembly?["name"] ?? "assembly")]
    test.flags = [.synthetic]
    test.message =
      failure.flatMap { $0.words("message") ?? $0["exception-type"] } ?? element.words
    test.trace = failure?.words("stack-trace")
    log.tests.append(test)
  }
}
