import RoundModel

/// Rows out of test cases.
extension JUnitReader {
  /// Adds a test case.
  @inline(__always)
  mutating func add(
    _ test: JUnitCase, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.checkXMLRoom(at: test.offset)
    detectByCase(test.className?.value, bytes)
    if test.isPlain, let name = test.name, !name.needsDecoding, isTakenAsWritten(name.value) {
      addOrdinary(
        name.value, scope: scope(of: test.home, bytes, &builder), at: test.offset, test.duration,
        bytes, &builder)
    } else {
      try addUnusual(test, bytes, &builder)
    }
  }

  /// Whether a name stands in ids as it is written.
  @inline(__always)
  func isTakenAsWritten(_ name: Range<Int>) -> Bool {
    !name.isEmpty && name.count <= ReadLimits.nameBytes && dialect != .go && dialect != .nextest
      && dialect != .testCafe
  }

  /// Adds a test case as most are: it passed and has nothing to tell but its name.
  @inline(__always)
  mutating func addOrdinary(
    _ name: Range<Int>, scope: UInt32, at offset: Int, _ seconds: Double, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    tally.cases += 1
    if seconds < 0 { return }
    builder.addPlain(
      name: TextSlice(source: trimmed(name, bytes)), scope: scope, offset: offset,
      outcome: .passed, duration: seconds, priority: 0, tags: 0, bytes: bytes)
  }

  /// Recognises what only test cases show: node's class names.
  @inline(__always)
  mutating func detectByCase(_ className: Range<Int>?, _ bytes: Span<UInt8>) {
    guard dialect == .plain || dialect == .node else { return }
    guard let className, className.count == 4 || className.count == 5 else {
      if dialect == .node { isMisread = true }
      return
    }
    let text = bytes.extracting(className)
    let isNode =
      text.starts(with: Array("test".utf8)) && text.count == 4
      || text.starts(with: Array("suite".utf8))
    if isNode {
      if tally.cases == 0 { become(.node, bytes) }
    } else if dialect == .node {
      isMisread = true
    }
  }

  /// The name without `()` behind an identifier, which some runners of one suite write and others
  /// do not, and without what marks a test as left out.
  @inline(__always)
  private func trimmed(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var range = name
    if dialect == .googleTest, bytes.extracting(range).starts(with: Array("DISABLED_".utf8)),
      range.count > 9
    {
      range = range.lowerBound + 9..<range.upperBound
    }
    let end = range.upperBound
    guard range.count > 2, bytes[end - 1] == UInt8(ascii: ")"),
      bytes[end - 2] == UInt8(ascii: "("), dialect != .swift
    else { return range }
    for index in range.lowerBound..<end - 2 {
      let byte = bytes[index]
      let isPart =
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
      if !isPart { return range }
    }
    return range.lowerBound..<end - 2
  }

  /// The scope of a test case.
  @inline(__always)
  mutating func scope(
    of home: JUnitHome, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> UInt32 {
    if let last = lastScope, same(home.className, last.home.className, bytes),
      same(home.file, last.home.file, bytes)
    {
      return last.scope
    }
    let scope = makeScope(of: home, bytes, &builder)
    lastScope = LastScope(home: home, scope: scope)
    return scope
  }

  @inline(never)
  private func makeScope(
    of home: JUnitHome, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> UInt32 {
    func text(_ range: Range<Int>?) -> [UInt8] {
      guard let range else { return [] }
      return home.needsDecoding
        ? XMLText.decode(range, in: bytes, isValue: true) : [UInt8](copying: bytes, range)
    }
    let scope = JUnitScope(
      className: text(home.className), file: text(home.file), suites: suites.map(\.name),
      dialect: dialect, variant: suites.last?.variant)
    guard let prefix = scope.prefix else {
      return builder.scope(file: scope.file, suite: scope.suite, variant: scope.variant)
    }
    return builder.scope(
      file: scope.file, suite: scope.suite, variant: scope.variant, prefix: prefix)
  }

  @inline(__always)
  private func same(_ left: Range<Int>?, _ right: Range<Int>?, _ bytes: Span<UInt8>) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return bytes.equal(left, right)
  }

  @inline(never)
  mutating func addUnusual(
    _ test: JUnitCase, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(ReadError) {
    let told = JUnitOutcome(test, bytes)
    tally.add(test, told.outcome)
    var name = test.name?.text(bytes) ?? []
    try builder.checkName(name.count, at: test.offset)
    let isUnstable = dialect == .testCafe && TestCafeName.cutRemarks(&name)
    var entry = entry(test, name, told.outcome, bytes, &builder)
    if isUnstable, entry.outcome == .passed { entry.outcome = .flaky }
    entry.duration = test.duration
    describe(test, told, name, &entry, bytes, &builder)
    if dialect == .go {
      containers.add(row: builder.count, scope: entry.scope, name: name, outcome: entry.outcome)
    }
    builder.add(entry, bytes: bytes)
  }

  /// The entry with its name and scope, where it may stand for something else than a test.
  private mutating func entry(
    _ test: JUnitCase, _ name: [UInt8], _ outcome: Outcome, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> RoundBuilder.Entry {
    let className = test.className?.text(bytes) ?? []
    let mayStandIn = outcome.severity > 0 || name.isEmpty
    if mayStandIn,
      let standIn = JUnitStandIn(
        name: name, className: className, file: test.file?.text(bytes) ?? [], dialect: dialect)
    {
      return entry(standIn, test, outcome, &builder)
    }
    var scope = scope(of: test.home, bytes, &builder)
    if isNamedAsItsSuite(test, name, className) {
      scope = builder.scope(file: nil)
      lastScope = nil
    }
    let slice: TextSlice
    if let attribute = test.name, !attribute.needsDecoding, dialect != .testCafe {
      slice = TextSlice(source: trimmed(attribute.value, bytes))
    } else {
      slice = builder.store(name)
    }
    var entry = RoundBuilder.Entry(
      name: slice, scope: scope, offset: test.offset, outcome: outcome)
    if dialect == .nextest, suites.last?.name.starts(with: "@setup-script:".utf8) ?? false {
      markSetUp(&entry)
    }
    return entry
  }

  /// Whether what stands around a test only says its name again: CTest writes it as the class, and
  /// Bazel as the suite.
  private func isNamedAsItsSuite(
    _ test: JUnitCase, _ name: [UInt8], _ className: [UInt8]
  ) -> Bool {
    guard dialect == .plain, test.status != nil else { return false }
    if className.isEmpty { return suites.last?.name.elementsEqual(name) ?? false }
    return suites.count == 1 && name.elementsEqual(className)
  }

  private func entry(
    _ standIn: JUnitStandIn, _ test: JUnitCase, _ outcome: Outcome, _ builder: inout RoundBuilder
  ) -> RoundBuilder.Entry {
    let prefix = standIn.isBare ? "" : standIn.suite.map { $0 + "::" }.joined()
    let scope = builder.scope(
      file: standIn.file, suite: standIn.suite, variant: nil, prefix: prefix)
    let isBad = outcome.severity > 0
    var entry = RoundBuilder.Entry(
      name: builder.store(standIn.name), scope: scope, offset: test.offset,
      outcome: isBad && outcome == .failed ? .error : outcome)
    if isBad { entry.flags.insert(.synthetic) }
    return entry
  }

  /// A script that prepares a run is no test, unless it failed.
  private func markSetUp(_ entry: inout RoundBuilder.Entry) {
    if entry.outcome.severity > 0 {
      entry.outcome = .error
      entry.flags.insert(.synthetic)
    } else {
      entry.kind = .module
    }
  }

  /// Adds what the row says beside its name and outcome.
  private mutating func describe(
    _ test: JUnitCase, _ told: JUnitOutcome, _ name: [UInt8], _ entry: inout RoundBuilder.Entry,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    if entry.flags.contains(.synthetic) { tally.standIns += 1 }
    if told.outcome == .unexpectedPass { entry.flags.insert(.countsUnexpectedPass) }
    if told.outcome == .notRun, told.because != nil { entry.flags.insert(.keptFromRunning) }
    if !test.properties.isEmpty {
      let properties = JUnitProperties(test.properties)
      entry.priority = properties.priority
      entry.tags = builder.tags(properties.tags)
    }
    var detail = RowDetail()
    detail.attempts = attempts(test, told)
    detail.parameters = test.parameters.map { String(decoding: $0.text(bytes), as: UTF8.self) }
    if let because = told.because {
      let words = Self.withoutHeading(because.words(ofTest: name), name)
      detail.message = builder.store(words)
      detail.messageOffset = UInt32(truncatingIfNeeded: because.offset)
      let trace = ASCIIText.trimmed(because.text)
      if !trace.isEmpty, trace != words { detail.trace = builder.store(trace) }
      if because.typeContains("subtestsfailed") || isParent(words) { entry.kind = .module }
    }
    if let word = told.word {
      let shown = Quoted.shortened(String(decoding: word, as: UTF8.self))
      detail.originalStatus = shown
      let problem =
        told.because?.kind == .warning
        ? "a warning stands in the place of a result, and does not tell whether the test passed"
        : "the status '\(shown)' is not known"
      builder.report(.unknownStatus, "\(problem); the test is unreadable", at: test.offset)
    }
    let isEmpty =
      detail.message.isNone && detail.attempts.isEmpty && detail.parameters == nil
      && detail.originalStatus == nil
    if !isEmpty { entry.detail = detail }
  }

  /// A heading that only names the test, as PHPUnit writes it above the message.
  private static func withoutHeading(_ words: [UInt8], _ name: [UInt8]) -> [UInt8] {
    let heading = ASCIIText.firstLine(words)
    guard !name.isEmpty, heading.count < words.count,
      let colons = ASCIIText.index(of: "::", in: Array(heading)),
      heading[(colons + 2)...].starts(with: name), !heading[..<colons].contains(0x20)
    else { return words }
    let rest = ASCIIText.trimmed(Array(words[heading.count...]))
    return rest.isEmpty ? words : rest
  }

  /// Deno's test whose steps failed, each of which has a test case of its own.
  private func isParent(_ words: [UInt8]) -> Bool {
    guard dialect == .deno else { return false }
    let rest = words.drop { (0x30...0x39).contains($0) }
    return rest.count < words.count && rest.starts(with: " test step".utf8)
      && ASCIIText.contains(Array(rest), "failed")
  }

  /// The attempts that Surefire and others write as children of their own; the last is the result.
  private func attempts(_ test: JUnitCase, _ told: JUnitOutcome) -> [Attempt] {
    let earlier = test.verdicts.filter(\.isEarlier)
    guard let first = earlier.first else { return [] }
    let attempts = earlier.map(\.attempt)
    let seconds = test.duration.isFinite ? test.duration : nil
    guard let because = told.because, told.outcome.severity > 0 else {
      return attempts + [Attempt(outcome: told.outcome, durationSeconds: seconds)]
    }
    // A failure stands before the reruns that failed, too.
    if because.isEarlier { return attempts }
    var own = because.attempt
    own.outcome = told.outcome
    return first.isRerun ? [own] + attempts : attempts + [own]
  }

  /// Adds a failure that a suite tells outside of every test case: a row of its own.
  mutating func addSuiteError(
    _ verdict: JUnitVerdict, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.checkXMLRoom(at: verdict.offset)
    tally.cases += 1
    tally.standIns += 1
    if verdict.kind == .failure {
      tally.failing += 1
      tally.failures += 1
    } else {
      tally.erring += 1
      tally.errors += 1
    }
    let names = suites.map(\.name).filter { !$0.isEmpty }
    let suite = names.map { String(decoding: $0, as: UTF8.self) }
    let name = names.last ?? Array("suite".utf8)
    try builder.checkName(name.count, at: verdict.offset)
    var entry = RoundBuilder.Entry(
      name: builder.store(name),
      scope: builder.scope(file: nil, suite: [suite.last ?? "suite"], variant: nil, prefix: ""),
      offset: verdict.offset, outcome: .error)
    entry.flags = [.synthetic]
    var detail = RowDetail()
    if !verdict.words.isEmpty {
      detail.message = builder.store(verdict.words)
      detail.messageOffset = UInt32(truncatingIfNeeded: verdict.offset)
    }
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }
}
