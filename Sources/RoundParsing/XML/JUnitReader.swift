import RoundModel

/// Walks a JUnit document and turns its test cases into rows.
struct JUnitReader: Sendable {
  private struct Suite: Sendable {
    var name: [UInt8]
  }

  /// The class and file of the last test, as they stand in the source, and their scope.
  private struct LastScope: Sendable {
    let className: XMLAttribute?
    let file: XMLAttribute?
    let scope: UInt32
  }

  private enum Names {
    static let testsuites = XMLName("testsuites")
    static let testsuite = XMLName("testsuite")
    static let testcase = XMLName("testcase")
    static let properties = XMLName("properties")
    static let failure = XMLName("failure")
    static let error = XMLName("error")
    static let skipped = XMLName("skipped")
    static let skip = XMLName("skip")
    static let ignored = XMLName("ignored")
    static let disabled = XMLName("disabled")
    static let flakyFailure = XMLName("flakyFailure")
    static let flakyError = XMLName("flakyError")
    static let rerunFailure = XMLName("rerunFailure")
    static let rerunError = XMLName("rerunError")
    static let name = XMLName("name")
    static let classname = XMLName("classname")
    static let phpClass = XMLName("class")
    static let file = XMLName("file")
    static let time = XMLName("time")
    static let timestamp = XMLName("timestamp")
    static let status = XMLName("status")
    static let result = XMLName("result")
    static let type = XMLName("type")
    static let message = XMLName("message")
    static let value = XMLName("value")
    static let tests = XMLName("tests")
    static let failures = XMLName("failures")
    static let errors = XMLName("errors")
  }

  private var cursor: XMLCursor
  private var suites: [Suite] = []
  private var dialect: JUnitDialect
  private var totals = JUnitTotals()
  private var lastScope: LastScope?

  init(at start: Int, dialect: JUnitDialect) {
    cursor = XMLCursor(at: start)
    self.dialect = dialect
  }

  /// Reads the document, and any that follow it in the same file.
  mutating func read(
    _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    do throws(XMLError) {
      try readDocuments(bytes, into: &builder)
    } catch {
      guard error.problem == .cutShort else { throw builder.refusal(error) }
      builder.isTruncated = true
      builder.report(.cutShort, error.message, at: error.offset)
    }
    if let first = cursor.firstControl {
      builder.report(
        .controlCharacters, "\(cursor.controlCount) control characters, which XML does not allow",
        at: first)
    }
    totals.state(in: &builder, habits: dialect)
  }

  private mutating func readDocuments(
    _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(XMLError) {
    while true {
      switch try cursor.next(in: bytes) {
      case .finish: return
      case .start(let name): try start(name, bytes, &builder)
      case .end:
        if !suites.isEmpty { suites.removeLast() }
        lastScope = nil
      case .text, .literal: break
      }
      if cursor.isAfterRoot, let next = nextDocument(bytes) {
        cursor = XMLCursor(at: next)
        suites.removeAll()
        lastScope = nil
      }
    }
  }

  /// Where another document starts behind the one that ended.
  ///
  /// Some runners write one document after another into one stream.
  private func nextDocument(_ bytes: Span<UInt8>) -> Int? {
    var index = cursor.index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let mark = Array("<?xml".utf8)
    guard index + mark.count <= bytes.count else { return nil }
    return mark.indices.allSatisfy { bytes[index + $0] == mark[$0] } ? index : nil
  }

  private mutating func start(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(XMLError) {
    switch XMLName(name, in: bytes) {
    case Names.testcase: try testCase(name, bytes, &builder)
    case Names.testsuite, Names.testsuites:
      let isSuite = XMLName(name, in: bytes) == Names.testsuite
      let suite = text(of: Names.name, bytes)
      if suite.elementsEqual("pytest".utf8) || suite.elementsEqual("pytest tests".utf8) {
        dialect = .pytest
      }
      totals.add(totalsStated(bytes, &builder), depth: suites.count)
      if suites.isEmpty { stateHeader(bytes, &builder) }
      suites.append(Suite(name: isSuite ? suite : []))
      lastScope = nil
    default:
      try skipElement(bytes)
    }
  }

  private func totalsStated(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Totals {
    var totals = Totals()
    for (name, measure) in [
      (Names.tests, Claim.Measure.total), (Names.failures, .failed), (Names.errors, .errors),
      (Names.skipped, .skipped),
    ] {
      let text = text(of: name, bytes)
      guard !text.isEmpty else { continue }
      if let value = Double(String(decoding: text, as: UTF8.self)), let count = Int(exactly: value),
        count >= 0
      {
        totals[measure] = count
      } else {
        // What states a total and no number may hide any number of failures.
        builder.report(
          Diagnostic(
            .badValue, "a total of \(measure.noun) is no number",
            at: builder.place(cursor.index), severity: .error))
      }
    }
    return totals
  }

  private func stateHeader(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let time = text(of: Names.timestamp, bytes)
    if builder.header.startedAt == nil, time.count >= 19, !time.starts(with: "1970-".utf8) {
      builder.header.startedAt = String(decoding: time, as: UTF8.self)
      builder.header.date = String(decoding: time.prefix(10), as: UTF8.self)
    }
    if builder.header.durationSeconds == nil {
      builder.header.durationSeconds = JUnitTime.seconds(text(of: Names.time, bytes))
    }
  }

  // MARK: - Test cases

  private mutating func testCase(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(XMLError) {
    var test = JUnitCase()
    test.offset = name.lowerBound - 1
    for attribute in cursor.attributes {
      switch XMLName(attribute.name, in: bytes) {
      case Names.name: test.name = attribute
      case Names.classname: test.className = attribute
      case Names.phpClass: if test.className == nil { test.className = attribute }
      case Names.file: test.file = attribute
      case Names.time: test.duration = seconds(attribute, bytes)
      case Names.status: test.status = text(attribute, bytes)
      case Names.result: test.result = text(attribute, bytes)
      default: break
      }
    }
    while true {
      switch try cursor.next(in: bytes) {
      case .start(let child): try childOfCase(child, &test, bytes)
      case .end:
        add(test, bytes, &builder)
        return
      case .text, .literal: continue
      case .finish: return
      }
    }
  }

  private mutating func childOfCase(
    _ name: Range<Int>, _ test: inout JUnitCase, _ bytes: Span<UInt8>
  ) throws(XMLError) {
    let kind: JUnitVerdict.Kind
    switch XMLName(name, in: bytes) {
    case Names.failure: kind = .failure
    case Names.error: kind = .error
    case Names.skipped, Names.skip, Names.ignored, Names.disabled: kind = .skipped
    case Names.flakyFailure, Names.flakyError: kind = .flaky
    case Names.rerunFailure, Names.rerunError: kind = .rerun
    case Names.properties:
      try properties(&test, bytes)
      return
    default:
      try skipElement(bytes)
      return
    }
    var verdict = JUnitVerdict(kind: kind, offset: name.lowerBound - 1)
    verdict.type = text(of: Names.type, bytes)
    verdict.message = text(of: Names.message, bytes)
    verdict.text = try content(bytes)
    test.verdicts.append(verdict)
  }

  /// Property elements of a test case: tags, priorities, owners.
  private mutating func properties(
    _ test: inout JUnitCase, _ bytes: Span<UInt8>
  ) throws(XMLError) {
    var depth = 1
    while depth > 0 {
      switch try cursor.next(in: bytes) {
      case .start:
        depth += 1
        let name = String(decoding: text(of: Names.name, bytes), as: UTF8.self)
        let value = String(decoding: text(of: Names.value, bytes), as: UTF8.self)
        if !name.isEmpty { test.properties.append((name, value)) }
      case .end: depth -= 1
      case .text, .literal: continue
      case .finish: return
      }
    }
  }

  /// The text of an element and of all inside it, up to its end.
  private mutating func content(_ bytes: Span<UInt8>) throws(XMLError) -> [UInt8] {
    var result: [UInt8] = []
    var depth = 1
    while depth > 0 {
      switch try cursor.next(in: bytes) {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let range, let needsDecoding):
        result += needsDecoding ? XMLText.decode(range, in: bytes) : range.map { bytes[$0] }
      case .literal(let range): result += range.map { bytes[$0] }
      case .finish: return result
      }
    }
    return result
  }

  private mutating func skipElement(_ bytes: Span<UInt8>) throws(XMLError) {
    var depth = 1
    while depth > 0 {
      switch try cursor.next(in: bytes) {
      case .start: depth += 1
      case .end: depth -= 1
      case .text, .literal: continue
      case .finish: return
      }
    }
  }

  // MARK: - Rows

  private mutating func add(
    _ test: JUnitCase, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let (outcome, because) = test.outcome
    var entry = place(test, outcome, bytes, &builder)
    entry.duration = test.duration
    if outcome == .unexpectedPass { entry.flags.insert(.countsUnexpectedPass) }
    if !test.properties.isEmpty { entry.priority = JUnitProperties.priority(test.properties) }
    let attempts = test.attempts(outcome, because)
    if because != nil || !attempts.isEmpty {
      var detail = RowDetail()
      detail.attempts = attempts
      if let because {
        detail.message = builder.store(because.words)
        detail.messageOffset = UInt32(truncatingIfNeeded: because.offset)
        let trace = JUnitCase.trimmed(because.text)
        if !trace.isEmpty, trace != because.words { detail.trace = builder.store(trace) }
      }
      entry.detail = detail
    }
    builder.add(entry, bytes: bytes)
  }

  /// The entry with its name and scope.
  ///
  /// Neighbours mostly share class and file, byte for byte, and plain names are left where they
  /// stand in the source: only the first test of a class needs its identity worked out.
  private mutating func place(
    _ test: JUnitCase, _ outcome: Outcome, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> RoundBuilder.Entry {
    if let last = lastScope, let name = test.name, !name.needsDecoding,
      same(test.className, last.className, bytes), same(test.file, last.file, bytes)
    {
      var range = name.value
      if range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: ")"),
        bytes[range.upperBound - 2] == UInt8(ascii: "(")
      {
        range = range.lowerBound..<(range.upperBound - 2)
      }
      return RoundBuilder.Entry(
        name: TextSlice(source: range), scope: last.scope, offset: test.offset, outcome: outcome)
    }
    let identity = JUnitIdentity(
      name: test.name.map { text($0, bytes) } ?? [],
      className: test.className.map { text($0, bytes) } ?? [],
      file: test.file.map { text($0, bytes) } ?? [], dialect: dialect, suites: suites.map(\.name))
    let scope = builder.scope(file: identity.file, suite: identity.suite)
    if !identity.isSynthetic {
      lastScope = LastScope(className: test.className, file: test.file, scope: scope)
    }
    var entry = RoundBuilder.Entry(
      name: builder.store(identity.name), scope: scope, offset: test.offset, outcome: outcome)
    if identity.isSynthetic { entry.flags.insert(.synthetic) }
    return entry
  }

  @inline(__always)
  private func same(_ left: XMLAttribute?, _ right: XMLAttribute?, _ bytes: Span<UInt8>) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return XMLText.equal(left.value, right.value, in: bytes)
  }

  // MARK: - Attributes

  private func text(of name: XMLName, _ bytes: Span<UInt8>) -> [UInt8] {
    for attribute in cursor.attributes where XMLName(attribute.name, in: bytes) == name {
      return text(attribute, bytes)
    }
    return []
  }

  private func text(_ attribute: XMLAttribute, _ bytes: Span<UInt8>) -> [UInt8] {
    attribute.needsDecoding
      ? XMLText.decode(attribute.value, in: bytes, isValue: true)
      : attribute.value.map { bytes[$0] }
  }

  /// Seconds: plain decimals at once, everything else by the rules for odd spellings.
  @inline(__always)
  private func seconds(_ attribute: XMLAttribute, _ bytes: Span<UInt8>) -> Double {
    var mantissa = 0
    var scale = 1.0
    var hasPoint = false
    let range = attribute.value
    guard !range.isEmpty, range.count <= 15 else {
      return JUnitTime.seconds(text(attribute, bytes)) ?? .nan
    }
    for index in range {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        mantissa = mantissa * 10 + Int(byte - 0x30)
        if hasPoint { scale *= 10 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return JUnitTime.seconds(text(attribute, bytes)) ?? .nan
      }
    }
    // Both are whole numbers below 2^53, so that the quotient is the nearest double.
    return Double(mantissa) / scale
  }
}
