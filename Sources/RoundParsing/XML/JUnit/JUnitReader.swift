import RoundModel

/// Walks a JUnit document and turns its test cases into rows.
struct JUnitReader: Sendable {
  /// A suite that is open.
  struct Suite: Sendable {
    var name: [UInt8] = []
    let offset: Int
    var stated = Totals()
    /// What was counted before the suite.
    let before: JUnitTally
    /// How many cases the suite says were left out from the start, beside those it calls skipped.
    var disabled: Int?
    /// How many cases and suites stand directly in it.
    var inner = 0
    /// Whether it says how long it took.
    var hasTime = false
    /// The project or browser that the suite stands for.
    var variant: String?
  }

  /// A figure of a suite that its rows do not give.
  struct Contradiction: Sendable {
    let statement: JUnitTotals.Statement
    let measure: Claim.Measure
    let isOutermost: Bool
  }

  /// The class and file of the last test, and their scope.
  struct LastScope: Sendable {
    let home: JUnitHome
    let scope: UInt32
  }

  let known = JUnitNames()
  var cursor: XMLCursor
  var suites: [Suite] = []
  var dialect = JUnitDialect.plain
  var tally = JUnitTally()
  var lastScope: LastScope?
  var containers = JUnitContainers()
  /// What stands for a suite's project or browser, where the suites of the document are named by
  /// more than one.
  var variants: [[UInt8]: String] = [:]
  /// Whether what the document looked like at its start was wrong.
  var isMisread = false
  private let ruledOut: Set<JUnitDialect>
  var totals = JUnitTotals()
  var contradictions: [Contradiction] = []
  /// How long the outermost elements that tell it took, in seconds.
  var times: [Double] = []
  /// How many of the open suites state totals.
  var stating = 0
  private var isCut = false

  init(at start: Int, ruledOut: Set<JUnitDialect> = []) {
    cursor = XMLCursor(at: start)
    self.ruledOut = ruledOut
  }

  /// Reads the document, and any that follow it in the same file.
  mutating func read(
    _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var fault: XMLError?
    do throws(JUnitFault) {
      try readDocuments(bytes, into: &builder)
    } catch {
      switch error {
      case .document(let error) where error.problem == .cutShort: fault = error
      case .document(let error): throw error.readError(builder.source)
      case .limit(let error): throw error
      }
    }
    guard !isMisread else { return }
    if let fault {
      try builder.settle(fault, bytes)
    }
    builder.reportOddities(cursor)
    containers.mark(in: &builder)
    isCut = fault != nil
    while !suites.isEmpty { close(&builder) }
    state(in: &builder)
  }

  private mutating func readDocuments(
    _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(JUnitFault) {
    var parts = JUnitParts()
    while true {
      if cursor.index >= parts.next, take(&parts, &builder) { continue }
      if suites.count > parts.depth, parts.readAhead(of: self, bytes, builder) { continue }
      if try readPlainCase(bytes, &builder) {
        if isMisread { return }
        builder.makeRoom(from: cursor.start, at: cursor.index, to: bytes.count)
        continue
      }
      guard try readToken(bytes, &builder) else { return }
      if isMisread { return }
      if cursor.isAfterRoot, let next = XMLDocuments.next(after: cursor.index, bytes) {
        cursor = XMLCursor(at: next, after: cursor)
        dialect = .plain
        variants = [:]
      }
    }
  }

  /// Reads what comes next, and all that stands in it unless it is a suite; returns whether the
  /// document goes on.
  mutating func readToken(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) -> Bool {
    switch try next(bytes) {
    case .finish: return false
    case .start(let name): try startElement(name, bytes, &builder)
    case .end: close(&builder)
    case .text, .literal: break
    }
    return true
  }

  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) throws(JUnitFault) -> XMLCursor.Token {
    do throws(XMLError) {
      return try cursor.next(in: bytes)
    } catch {
      throw .document(error)
    }
  }

  mutating func skipElement(_ bytes: Span<UInt8>) throws(JUnitFault) {
    do throws(XMLError) {
      try cursor.skipElement(in: bytes)
    } catch {
      throw .document(error)
    }
  }

  @inline(__always)
  private mutating func startElement(
    _ name: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) {
    let word = XMLName(name, in: bytes)
    if word == known.testcase {
      if let last = suites.indices.last { suites[last].inner += 1 }
      try testCase(name, bytes, &builder)
    } else if word == known.testsuite || word == known.testsuites {
      open(name, isSuite: word == known.testsuite, bytes, &builder)
    } else if word == known.properties, suites.last != nil {
      try suiteProperties(bytes)
    } else {
      try suiteChild(name, bytes, &builder)
    }
  }

  private mutating func open(
    _ name: Range<Int>, isSuite: Bool, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let text = text(of: known.name, bytes)
    var suite = Suite(offset: name.lowerBound - 1, before: tally)
    suite.name = isSuite ? text : []
    suite.stated = totalsStated(bytes, &builder)
    suite.disabled = attribute(known.disabled).flatMap { WholeNumber.read($0.text(bytes)) }
    recognise(text, isSuite, bytes)
    if isSuite, !variants.isEmpty {
      suite.variant = variants[dialect == .karma ? text : self.text(of: known.hostname, bytes)]
    }
    if let last = suites.indices.last { suites[last].inner += 1 }
    // nextest runs everything many times over where it is asked for stress.
    if dialect == .nextest, ASCIIText.contains(suite.name, "@stress-") {
      builder.repeatsAreAttempts = true
    }
    tellTraits(&builder)
    suite.hasTime = readHeader(bytes, &builder)
    if !suite.stated.isEmpty { stating += 1 }
    suites.append(suite)
    lastScope = nil
  }

  /// Tells the builder what the dialect is known for.
  private func tellTraits(_ builder: inout RoundBuilder) {
    if dialect.leavesOutSkipped { builder.leavesOutSkipped = true }
    if dialect.tellsRerunsAsPasses { builder.repeatedPassesAreReruns = true }
    builder.dialectHabits.formUnion(dialect.habits)
  }

  private mutating func recognise(_ name: [UInt8], _ isSuite: Bool, _ bytes: Span<UInt8>) {
    if suites.isEmpty, !isSuite { dialect = JUnitDialect.ofRoot(name) ?? dialect }
    guard isSuite else {
      // Playwright's root has an id and a name, mostly empty, and says which project a suite is in.
      if suites.isEmpty, dialect == .plain, attribute(known.id)?.value.isEmpty ?? false,
        attribute(known.name) != nil
      {
        become(.playwright, bytes)
      }
      return
    }
    if attribute(known.doctestVersion) != nil { dialect = .doctest }
    if isNewmansFirstSuite(bytes) {
      dialect = .newman
      suites[0].stated = Totals()
      stating = 0
    }
    dialect =
      JUnitDialect.ofSuite(name, package: text(of: known.package, bytes)) ?? dialect
  }

  /// Takes up a dialect whose suites may stand for several projects or browsers.
  mutating func become(_ found: JUnitDialect, _ bytes: Span<UInt8>) {
    guard dialect != found, !ruledOut.contains(found) else { return }
    dialect = found
    if found == .playwright || found == .karma {
      variants = JUnitVariants.all(bytes, at: cursor.start, by: found, known)
    }
    // Karma is known by what stands in its first suite, which is open by then.
    if found == .karma, let last = suites.indices.last {
      suites[last].variant = variants[suites[last].name]
    }
    lastScope = nil
  }

  /// Whether a suite is the first one of Newman's: the root states tests, which are its scripts, and
  /// no failures, and the suite has the id of a request and when it was sent.
  private func isNewmansFirstSuite(_ bytes: Span<UInt8>) -> Bool {
    guard dialect == .plain, suites.count == 1, suites[0].name.isEmpty, suites[0].inner == 0,
      suites[0].stated == Totals(total: suites[0].stated.total ?? 0),
      attribute(known.failures) != nil, attribute(known.timestamp) != nil
    else { return false }
    let id = text(of: known.id, bytes)
    return id.count == 36 && [8, 13, 18, 23].allSatisfy { id[$0] == UInt8(ascii: "-") }
  }

  private func totalsStated(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Totals {
    var totals = Totals()
    for (name, measure) in [
      (known.tests, Claim.Measure.total), (known.failures, .failed), (known.errors, .errors),
      (known.skipped, .skipped),
    ] {
      guard let attribute = attribute(name), !attribute.value.isEmpty else { continue }
      if let count = WholeNumber.read(attribute.text(bytes)) {
        totals[measure] = count
      } else {
        // What states a total and no number may hide any number of failures.
        builder.report(
          Diagnostic(
            .badValue, "a total of \(measure.noun) is no number",
            at: builder.place(attribute.value.lowerBound), severity: .error))
      }
    }
    return totals
  }

  /// Reads what a suite says of the run, and returns whether that is how long it took.
  private mutating func readHeader(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    if builder.header.startedAt == nil, let attribute = attribute(known.timestamp),
      let time = WrittenStart.read(attribute.text(bytes))
    {
      builder.setStart(time, at: attribute.value.lowerBound)
    }
    // The outermost elements that tell a time tell that of all in them.
    guard !suites.contains(where: \.hasTime), let time = attribute(known.time),
      let seconds = WrittenSeconds.read(time.text(bytes))
    else { return false }
    times.append(seconds)
    return true
  }

  /// Closes the innermost suite and holds what it states against what stands in it.
  private mutating func close(_ builder: inout RoundBuilder) {
    lastScope = nil
    tellTraits(&builder)
    guard let suite = suites.popLast() else { return }
    guard !suite.stated.isEmpty else { return }
    stating -= 1
    var counts = (tally - suite.before).counts(inner: suite.inner, suite.stated, dialect)
    if let disabled = suite.disabled, let skipped = suite.stated.skipped {
      (tally - suite.before).add(skipped, beside: disabled, to: &counts)
    }
    let statement = JUnitTotals.Statement(
      stated: suite.stated, counted: counts.settled(for: suite.stated), offset: suite.offset)
    if stating == 0 { totals.add(statement, cases: tally.cases - suite.before.cases) }
    // A suite whose end is missing is held against nothing.
    guard !isCut else { return }
    for measure in JUnitTotals.contradictions(statement)
    where !dialect.habits.contains(measure) {
      contradictions.append(
        Contradiction(statement: statement, measure: measure, isOutermost: stating == 0))
    }
  }

  /// States the totals of the round, and how long it took.
  private func state(in builder: inout RoundBuilder) {
    if !times.isEmpty { builder.header.durationSeconds = times.reduce(0, +) }
    // Figures that leave out a part of the cases are no totals of the round.
    let isWhole = totals.cases == tally.cases
    if isWhole {
      builder.header.stated = totals.stated
      builder.producerCounts = totals.counted
      if let offset = totals.offset { builder.header.places["stated"] = builder.place(offset) }
    }
    for contradiction in contradictions where !(isWhole && contradiction.isOutermost) {
      let (statement, measure) = (contradiction.statement, contradiction.measure)
      let (stated, found) = (statement.stated[measure] ?? 0, statement.counted[measure] ?? 0)
      builder.report(
        .rowsDiffer, "the suite states \(stated) \(measure.noun), and its rows hold \(found)",
        at: statement.offset)
    }
  }

  func attribute(_ name: XMLName) -> XMLAttribute? {
    cursor.attributes.first { $0.name == name }
  }

  func text(of name: XMLName, _ bytes: Span<UInt8>) -> [UInt8] {
    attribute(name)?.text(bytes) ?? []
  }
}

/// Why reading a JUnit document ends early.
enum JUnitFault: Error, Sendable {
  case document(XMLError)
  case limit(ReadError)
}
