import RoundModel

/// The results of TestNG in its own XML.
struct TestNGFormat: XMLFormat {
  let name = "testng"
  let recognition = "XML with the root element <testng-results>"
  let losses = "set-ups and tear-downs that passed"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("testng-results") }

  func makeVisitor() -> TestNGVisitor { TestNGVisitor() }
}

/// Reads `test-method` elements inside classes of tests.
///
/// A failed set-up may stand before or after what it kept from running, and a retry before the run
/// that counts: the methods of a test are settled when it ends.
struct TestNGVisitor: XMLVisitor {
  private struct Method {
    var test: RunLog.Test
    let word: String
    var isRetried = false
    var isHook = false
    /// Whether it was skipped for no reason of its own.
    var mayBeKept = false
  }

  var log = RunLog()
  private var methods: [Method] = []
  private var words: [String: Int] = [:]
  /// Names that runners give to the one test of a run, which tell nothing apart.
  private static let plainNames = [
    "default test", "surefire test", "command line test", "gradle test", "testsuite",
  ]

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "testng-results":
      let counts = ["passed", "failed", "skipped"].map { element.count($0) }
      log.stated = Totals(
        total: element.count("total"), passed: counts[0], failed: counts[1], skipped: counts[2])
      log.statedOffset = element.offset
      return .enter
    case "suite":
      log.startedAt = log.startedAt ?? WrittenStart.read(element.text(of: "started-at"))
      if let duration = element.bytes("duration-ms").flatMap(WrittenSeconds.read) {
        log.durationSeconds = (log.durationSeconds ?? 0) + duration / 1000
      }
      return .enter
    case "test", "class": return .enter
    case "test-method": return .whole
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool { name != "reporter-output" && name != "attributes" }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    let variant = path.last { $0.isNamed("test") }?["name"]
    let type = path.last { $0.isNamed("class") }?["name"]
    methods.append(method(element, type, variant))
  }

  mutating func leave(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("test") { settle() }
  }

  mutating func finish() {
    settle()
    var counted = ProducerCounts()
    let total = words.values.reduce(0, +)
    let retried = words["retried"] ?? 0
    counted.add(total, total - retried, for: .total)
    counted.add(words["PASS"] ?? 0, for: .passed)
    counted.add(words["FAIL"] ?? 0, (words["FAIL"] ?? 0) + retried, for: .failed)
    counted.add(words["SKIP"] ?? 0, (words["SKIP"] ?? 0) + retried, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private func method(_ element: XMLElement, _ type: String?, _ variant: String?) -> Method {
    let word = element["status"] ?? ""
    var test = RunLog.Test(
      name: name(element), outcome: .passed, offset: element.offset)
    test.suite = type.map { [$0] } ?? []
    let plain = variant.map { ASCIIText.lowercased($0.utf8) } ?? []
    let names = [
      ASCIIText.isOne(plain, of: Self.plainNames) ? nil : variant,
      Self.steadyInstance(element, type),
    ]
    .compactMap { $0 }
    test.variant = names.isEmpty ? nil : names.joined(separator: ", ")
    test.duration = element.bytes("duration-ms").flatMap(WrittenSeconds.read).map { $0 / 1000 }
    let exception = element.child("exception")
    test.message = exception?.words("message") ?? exception?["class"]
    test.trace = exception?.words("full-stacktrace") ?? exception?.words("short-stacktrace")
    var method = Method(test: test, word: word)
    method.isRetried = element.has("retried", "true")
    method.isHook = element.has("is-config", "true")
    let isOwnSkip =
      exception?["class"]?.utf8.elementsEqual("org.testng.SkipException".utf8) ?? false
    method.mayBeKept = !isOwnSkip && element.bytes("depends-on-methods") == nil
    return method
  }

  /// The name of the object whose method it is, where a factory makes several of one class.
  private static func instance(_ element: XMLElement) -> String? {
    element.text(of: "test-instance-name")
  }

  /// That name where it tells anything: TestNG writes the class, or an address, where nobody gave it one.
  private static func steadyInstance(_ element: XMLElement, _ type: String?) -> String? {
    guard let name = instance(element), name != type else { return nil }
    return VolatileParts.masked(Array("(\(name))".utf8).span) == nil ? name : nil
  }

  /// The method that a signature names: `adds(int)[pri:0, instance:shop.CartTest@1]`, with the class
  /// in front of it or without.
  private static func method(ofSignature signature: [UInt8]) -> [UInt8] {
    let path = signature.prefix { $0 != UInt8(ascii: "(") }
    guard path.count < signature.count else { return [] }
    let dot = path.lastIndex(of: UInt8(ascii: "."))
    return Array(path[(dot.map { $0 + 1 } ?? path.startIndex)...])
  }

  /// The method with the values of its parameters; a test that is named for its object is called by
  /// that name and not by the method's.
  private func name(_ element: XMLElement) -> [UInt8] {
    var name = element.bytes("name") ?? []
    if Self.instance(element).map({ Array($0.utf8) == name }) ?? false {
      let method = Self.method(ofSignature: element.bytes("signature") ?? [])
      if !method.isEmpty { name = method }
    }
    let values = element.child("params")?.all("param").map { $0.child("value")?.words ?? "" } ?? []
    return values.isEmpty ? name : name + Array("(\(values.joined(separator: ", ")))".utf8)
  }

  private mutating func settle() {
    let hookFailed = methods.contains { $0.isHook && !XMLWord($0.word).isOne(of: "PASS", "SKIP") }
    var earlier: [String: [Attempt]] = [:]
    let first = log.tests.count
    for var method in methods {
      if method.isHook {
        addHook(method)
        continue
      }
      let key = Self.key(method.test, method.test.name)
      words[method.isRetried ? "retried" : method.word, default: 0] += 1
      if method.isRetried {
        earlier[key, default: []].append(
          Attempt(
            outcome: .failed, message: method.test.message, durationSeconds: method.test.duration))
        continue
      }
      setOutcome(&method, hookFailed)
      if let attempts = earlier.removeValue(forKey: key) {
        let last = Attempt(
          outcome: method.test.outcome, message: method.test.message,
          durationSeconds: method.test.duration)
        method.test.attempts = attempts + [last]
      }
      log.tests.append(method.test)
    }
    joinRenamed(&earlier, from: first)
    addUnfinished(earlier)
    methods = []
  }

  private static func key(_ test: RunLog.Test, _ name: [UInt8]) -> String {
    test.suite.joined() + "::" + String(decoding: name, as: UTF8.self) + "::"
      + (test.variant ?? "")
  }

  /// The key without what every attempt makes anew, such as the objects of a data provider.
  private static func steadyKey(_ test: RunLog.Test) -> String? {
    VolatileParts.masked(test.name.span).map { key(test, $0) }
  }

  /// Gives attempts to the one run that is theirs but for such parts of its name.
  private mutating func joinRenamed(_ earlier: inout [String: [Attempt]], from first: Int) {
    guard !earlier.isEmpty else { return }
    var runs: [String: [Int]] = [:]
    for index in first..<log.tests.count {
      if let key = Self.steadyKey(log.tests[index]) { runs[key, default: []].append(index) }
    }
    var found: [Int: [Attempt]] = [:]
    for method in methods where method.isRetried {
      guard let run = Self.steadyKey(method.test).flatMap({ runs[$0] }), run.count == 1,
        let attempts = earlier.removeValue(forKey: Self.key(method.test, method.test.name))
      else { continue }
      found[run[0], default: []] += attempts
    }
    for (index, attempts) in found {
      let test = log.tests[index]
      let last = Attempt(
        outcome: test.outcome, message: test.message, durationSeconds: test.duration)
      log.tests[index].attempts = attempts + (test.attempts.isEmpty ? [last] : test.attempts)
    }
  }

  private mutating func setOutcome(_ method: inout Method, _ hookFailed: Bool) {
    switch XMLWord(method.word) {
    case "PASS":
      method.test.message = nil
      method.test.trace = nil
    case "FAIL":
      let type = Array((method.test.trace ?? method.test.message ?? "").utf8)
      method.test.outcome =
        ASCIIText.contains(Array(ASCIIText.firstLine(type)), "ThreadTimeoutException")
        ? .timedOut : .failed
    case "SKIP":
      method.test.outcome = .skipped
      if hookFailed, method.mayBeKept {
        method.test.outcome = .notRun
        method.test.flags.insert(.keptFromRunning)
      }
    case "SUCCESS_PERCENTAGE_FAILURE":
      method.test.outcome = .failed
      method.test.originalStatus = method.word
    default: log.unknownStatus(method.word, &method.test)
    }
  }

  /// A set-up or tear-down is no test, unless it failed.
  private mutating func addHook(_ method: Method) {
    guard !XMLWord(method.word).isOne(of: "PASS", "SKIP") else { return }
    var test = method.test
    test.outcome = .error
    test.flags = [.synthetic]
    log.tests.append(test)
  }

  /// Attempts without a run that counts, as in a run that was cut.
  private mutating func addUnfinished(_ earlier: [String: [Attempt]]) {
    var open = earlier
    for method in methods.reversed() where method.isRetried {
      let key = Self.key(method.test, method.test.name)
      guard let attempts = open.removeValue(forKey: key) else { continue }
      var test = method.test
      test.outcome = .failed
      test.attempts = attempts
      log.tests.append(test)
    }
  }
}
