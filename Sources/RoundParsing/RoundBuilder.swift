package import RoundModel

/// The only maker of a round: interns what rows share, settles attempts and duplicates, holds
/// stated totals against counted ones and decides how complete the round is.
package struct RoundBuilder: Sendable {
  /// One test as a format found it.
  package struct Entry: Sendable {
    package var name: TextSlice
    package var scope: UInt32
    package var offset: Int
    package var outcome: Outcome
    package var kind = Kind.test
    package var evidence = Evidence.stated
    /// Seconds; not a number where unknown.
    package var duration = Double.nan
    package var priority: Int?
    /// The index of a group of the builder.
    package var group: Int?
    /// What ``RoundBuilder/tags(_:)`` returned; 0 for none.
    package var tags: UInt16 = 0
    package var flags: Row.Flags = []
    package var detail: RowDetail?

    package init(name: TextSlice, scope: UInt32, offset: Int, outcome: Outcome) {
      self.name = name
      self.scope = scope
      self.offset = offset
      self.outcome = outcome
    }
  }

  package let source: Source
  package let options: ReadOptions
  package var header = RoundHeader()
  /// Set by a format that found the end missing.
  package var isTruncated = false
  /// Set by a format that knows that a part of the suite was run on purpose.
  package var isPartial = false
  /// Set where the report marks its list of failures as cut.
  package var listIsCut = false
  /// Set by a format that leaves out skipped tests, so that an absent test may be a skipped one.
  package var leavesOutSkipped = false
  /// Set by a format that names every test in general, where a file names but those that failed.
  package var leavesOutTests = false
  /// Measures that a dialect is known to count in its own way, so that they contradict nothing.
  package var dialectHabits: Set<Claim.Measure> = []
  /// Set by a format in which an identity told again is another attempt, whatever the options say.
  package var repeatsAreAttempts = false
  /// Set by a dialect that tells the failed runs of a test as further passes of it.
  package var repeatedPassesAreReruns = false
  /// How many rows the producer's own words put under each total, where those words draw other
  /// lines than outcomes do; `nil` where outcomes are counted.
  package var producerCounts: Totals?

  /// Where it stands when the round started.
  var start: Start?
  /// How many parts were read before their turn and taken over.
  var partCount = 0
  private var isRecord = false
  var round: Round
  var scopeNumbers = ScopeIndex()
  var tagNumbers: [[String]: UInt16] = [:]
  private var places: PlaceReader
  private var headLines: LineTable?
  var nearNames = NearNameKeys()
  private static let headSize = 64 << 10

  package init(source: Source, format: any RoundFormat, options: ReadOptions = ReadOptions()) {
    self.source = source
    self.options = options
    round = Round(inputs: [
      Round.Input(
        source: source, format: format.name, listsEveryTest: format.listsEveryTest,
        isProse: format.isProse)
    ])
    places = PlaceReader(source: source)
  }

  /// The number of rows so far.
  package var count: Int { round.rows.count }

  /// The number of a scope, the same for equal parts; the parts are joined by `::` in ids.
  package mutating func scope(file: String?, suite: [String] = [], variant: String? = nil) -> UInt32
  {
    number(of: ScopeParts(file: file, suite: suite, variant: variant))
  }

  /// The number of a scope whose ids start with a prefix of the producer's own, such as
  /// `Module.Suite/`.
  package mutating func scope(
    file: String?, suite: [String], variant: String?, prefix: String
  ) -> UInt32 {
    number(
      of: ScopeParts(file: file, suite: suite, variant: variant, prefix: Array(prefix.utf8)))
  }

  private mutating func number(of parts: ScopeParts) -> UInt32 {
    if let known = scopeNumbers.findOrAdd(parts, among: round.scopes) { return known }
    let prefix = parts.idPrefix
    let suffix = parts.variant.map { Array(" {\($0)}".utf8) } ?? []
    round.scopes.append(
      RowScope(
        file: parts.file, suite: parts.suite, variant: parts.variant, prefix: prefix,
        suffix: suffix, key: RowScope.key(prefix, suffix)))
    nearNames.addScope(prefix, suffix)
    return UInt32(truncatingIfNeeded: round.scopes.count - 1)
  }

  /// The number of a list of tags, for ``Entry/tags``; 0 for an empty list.
  package mutating func tags(_ list: [String]) -> UInt16 {
    guard !list.isEmpty else { return 0 }
    if let known = tagNumbers[list] { return known }
    guard round.tagLists.count < Int(UInt16.max) - 1 else { return 0 }
    round.tagLists.append(list)
    let number = UInt16(truncatingIfNeeded: round.tagLists.count)
    tagNumbers[list] = number
    return number
  }

  /// Adds a group and returns its index.
  package mutating func add(_ group: Group) -> Int {
    round.groups.append(group)
    return round.groups.count - 1
  }

  /// Changes a group that was added before.
  package mutating func updateGroup(_ index: Int, _ change: (inout Group) -> Void) {
    change(&round.groups[index])
  }

  /// The name of a group that was added before.
  package func groupName(_ index: Int) -> String { round.groups[index].name }

  /// The names of a group and of those around it, outermost first.
  package func groupPath(_ index: Int) -> [String] {
    var names: [String] = []
    var next: Int? = index
    while let group = next, names.count < 16 {
      names.append(round.groups[group].name)
      next = round.groups[group].parent
    }
    return names.reversed()
  }

  /// The one priority of a group that was added before.
  package func groupPriority(_ index: Int) -> Int? { round.groups[index].priority }

  package mutating func add(_ claim: Claim) { round.claims.append(claim) }

  /// Keeps a text that the source does not hold as it is.
  package mutating func store(_ text: some Collection<UInt8>) -> TextSlice {
    let start = round.store.count
    round.store.append(contentsOf: text)
    return TextSlice(store: start..<round.store.count)
  }

  package mutating func store(_ text: String) -> TextSlice { store(text.utf8) }

  /// What ids in a scope start with.
  package func prefix(of scope: UInt32) -> [UInt8] { round.scopes[Int(scope)].prefix }

  /// Adds one test of which there is nothing more to tell than its row, as of most tests.
  @inline(__always)
  package mutating func addPlain(
    name: TextSlice, scope: UInt32, offset: Int, outcome: Outcome, duration: Double,
    priority: Int, tags: UInt16, group: Int? = nil, status: UInt8 = 0, bytes: Span<UInt8>
  ) {
    var row = makeRow(name, scope, offset, outcome, bytes)
    row.duration = duration
    row.priority = UInt8(clamping: priority)
    row.tags = tags
    row.status = status
    if let group { row.group = Self.number(ofGroup: group) }
    round.rows.append(row)
  }

  /// The number of a group in a row; 0, which is none, where a row has no room for it.
  private static func number(ofGroup index: Int) -> UInt16 {
    index < Int(UInt16.max) - 1 ? UInt16(truncatingIfNeeded: index + 1) : 0
  }

  /// The number of a word for an outcome, for rows that share it.
  package mutating func status(_ word: String) -> UInt8 { round.number(ofStatus: word) }

  @inline(__always)
  private mutating func makeRow(
    _ name: TextSlice, _ scope: UInt32, _ offset: Int, _ outcome: Outcome, _ bytes: Span<UInt8>
  ) -> Row {
    let scopeKey = round.scopes[Int(scope)].key
    let key: UInt64
    if name.isInStore {
      let store = round.store
      key = nearNames.add(store.span.extracting(name.range), scope: scope, scopeKey)
    } else {
      key = nearNames.add(bytes.extracting(name.range), scope: scope, scopeKey)
    }
    return Row(
      key: key, name: name, scope: scope, offset: UInt32(truncatingIfNeeded: offset), source: 0,
      outcome: outcome)
  }

  /// Adds one test whose attempts were settled before.
  package mutating func addSettled(_ entry: Entry, bytes: Span<UInt8>) {
    var entry = entry
    let outcome = entry.outcome
    let attempts = entry.detail?.attempts ?? []
    entry.detail?.attempts = []
    add(entry, bytes: bytes)
    guard !attempts.isEmpty, let last = round.rows.indices.last else { return }
    round.rows[last].outcome = outcome
    round.details[Int(round.rows[last].detail) - 1].attempts = attempts
  }

  /// Takes over what a record says of its round; nothing of that is settled again.
  package mutating func adopt(
    _ record: Record, completeness: Completeness, hasFullRoster: Bool
  ) {
    round.inputs[0].record = record
    round.inputs[0].isProse = record.origins.contains(where: \.isProse)
    round.inputs[0].listsEveryTest = record.origins.contains(where: \.listsEveryTest)
    round.inputs[0].leavesOutSkipped = record.origins.contains(where: \.leavesOutSkipped)
    round.completeness = completeness
    round.hasFullRoster = hasFullRoster
    let groups = round.groups.indices
    round.claims.removeAll { claim in
      if case .group(let index) = claim.scope { !groups.contains(index) } else { false }
    }
    for index in groups where !(round.groups[index].parent.map(groups.contains) ?? true) {
      round.groups[index].parent = nil
    }
    isRecord = true
  }

  /// Adds one test, given the bytes of the source.
  package mutating func add(_ entry: Entry, bytes: Span<UInt8>) {
    var row = makeRow(entry.name, entry.scope, entry.offset, entry.outcome, bytes)
    row.duration = entry.duration
    row.kind = entry.kind
    row.evidence = entry.evidence
    row.priority = UInt8(clamping: entry.priority ?? 0)
    row.flags = entry.flags
    row.tags = entry.tags
    if let group = entry.group { row.group = Self.number(ofGroup: group) }
    if var detail = entry.detail {
      settle(&row, &detail)
      round.details.append(detail)
      row.detail = UInt32(truncatingIfNeeded: round.details.count)
    }
    round.rows.append(row)
  }

  /// A pass and a failure among the attempts of one test make it flaky, never passed.
  private func settle(_ row: inout Row, _ detail: inout RowDetail) {
    guard !detail.attempts.isEmpty else { return }
    let outcomes = detail.attempts.map(\.outcome) + [row.outcome]
    let hasPass = outcomes.contains(.passed)
    let hasFailure = outcomes.contains { $0.severity > 1 }
    if hasPass, hasFailure { row.outcome = .flaky }
  }

  /// Changes rows that were added before, where something that stands after them bears on them.
  package mutating func updateRows(_ rows: some Sequence<Int>, _ change: (inout Row) -> Void) {
    for row in rows { change(&round.rows[row]) }
  }

  /// Multiplies the durations of rows and of their attempts, where their unit shows only later.
  package mutating func scaleDurations(of rows: some Sequence<Int>, by factor: Double) {
    for row in rows {
      round.rows[row].duration *= factor
      guard round.rows[row].detail > 0 else { continue }
      let detail = Int(round.rows[row].detail) - 1
      for index in round.details[detail].attempts.indices {
        let seconds = round.details[detail].attempts[index].durationSeconds
        round.details[detail].attempts[index].durationSeconds = seconds.map { $0 * factor }
      }
    }
  }

  package mutating func report(_ diagnostic: Diagnostic) { round.diagnostics.append(diagnostic) }

  /// Whether anything was passed over that is no part of the document.
  package var hasNoise: Bool { round.diagnostics.contains { $0.code == .noiseSkipped } }

  /// Reports at an offset into the source.
  package mutating func report(_ code: DiagnosticCode, _ message: String, at offset: Int) {
    report(Diagnostic(code, message, at: place(offset)))
  }

  /// The place of an offset into the source.
  ///
  /// What a file says of itself mostly stands near its start, where the lines before it are
  /// counted without looking at the whole file.
  package mutating func place(_ offset: Int) -> SourcePlace {
    guard offset >= Self.headSize else {
      let position = source.withBytes { bytes in
        let head = bytes.extracting(0..<min(bytes.count, Self.headSize))
        let lines = headLines ?? LineTable(head)
        headLines = lines
        return lines.position(of: offset, in: head)
      }
      return SourcePlace(path: source.path, line: position.line, column: position.column)
    }
    return places.place(of: offset) ?? SourcePlace(path: source.path, line: 1, column: 1)
  }

  /// The round: duplicates settled, totals held against rows, completeness decided.
  ///
  /// The builder is empty afterwards: rows that it kept would be copied where one is changed.
  package mutating func finish() -> Round {
    if let start {
      let place = place(start.offset)
      for key in start.keys { header.places[key] = place }
    }
    var (round, names) = (Round(), NearNameKeys())
    swap(&round, &self.round)
    swap(&names, &nearNames)
    round.header = header
    round.listIsCut = listIsCut
    guard !isRecord else { return round }
    for index in round.inputs.indices {
      round.inputs[index].leavesOutSkipped = leavesOutSkipped
      if leavesOutTests { round.inputs[index].listsEveryTest = false }
    }
    round.mergeDuplicates(
      as: repeatsAreAttempts ? .attempts : options.duplicates,
      passesAreReruns: repeatedPassesAreReruns, &names)
    round.reportNearNames(names)
    round.compareStatedWithCounted(producerCounts, habits: dialectHabits)
    round.decideCompleteness(isTruncated: isTruncated, isPartial: isPartial)
    round.foldDiagnostics()
    return round
  }
}
