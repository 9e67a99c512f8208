import RoundModel

/// One round told by a person and by a machine: the machine's outcomes with the person's prose.
struct PersonAndMachine {
  private let person: Round
  private let machine: Round
  private(set) var joined: Round

  init(_ person: Round, _ machine: Round) {
    self.person = person
    self.machine = machine
    joined = machine
    join()
  }

  private mutating func join() {
    let machineRows = machine.rows.count
    joined.append(person)
    joined.header = header
    // A machine that lists every test says how many there are, whatever a person counted.
    joined.completeness = machine.completeness
    joined.hasFullRoster = machine.hasFullRoster
    var reader = PlaceReader(round: joined)
    var gone: Set<Int> = []
    let timeline = Timeline([person, machine])
    for track in 0..<timeline.count where timeline.links[track] != .renamed {
      guard let told = timeline.row(track, in: 0), let counted = timeline.row(track, in: 1) else {
        continue
      }
      merge(machineRows + told, into: counted, &reader)
      gone.insert(machineRows + told)
    }
    mergeContainers(machineRows, &gone, &reader)
    reportUnknownTests(machineRows, gone, &reader)
    joined.rows = joined.rows.indices.filter { !gone.contains($0) }.map { joined.rows[$0] }
    compareTotals()
  }

  /// The person's words for the round, with the machine's where the person gives none.
  private var header: RoundHeader {
    var header = person.header
    header.title = header.title ?? machine.header.title
    header.suite = machine.header.suite ?? header.suite
    header.number = header.number ?? machine.header.number
    header.label = header.label ?? machine.header.label
    header.startedAt = machine.header.startedAt ?? header.startedAt
    if header.date == nil {
      header.date = machine.header.date
      header.time = machine.header.time
    }
    header.environment = header.environment ?? machine.header.environment
    header.durationSeconds = header.durationSeconds ?? machine.header.durationSeconds
    header.tool = machine.header.tool ?? header.tool
    header.commit = machine.header.commit ?? header.commit
    header.branch = machine.header.branch ?? header.branch
    header.planned = machine.header.planned ?? header.planned
    if header.stated.isEmpty { header.stated = machine.header.stated }
    header.metadata += machine.header.metadata
    header.places.merge(machine.header.places) { own, _ in own }
    return header
  }

  /// Gives a machine's row what a person's row of the same test says of it.
  private mutating func merge(_ told: Int, into counted: Int, _ reader: inout PlaceReader) {
    let prose = joined.rows[told]
    let row = joined.rows[counted]
    let place = reader.place(of: Int(prose.offset), source: prose.source)
    if row.group == 0 { joined.rows[counted].group = prose.group }
    if row.priority == 0 { joined.rows[counted].priority = prose.priority }
    if disagree(prose, row) {
      joined.diagnostics.append(
        Diagnostic(
          .reportsDisagree,
          "'\(joined.id(of: row))' \(prose.outcome.term) in the report and \(row.outcome.term) in "
            + "\(joined.inputs[Int(row.source)].source.path); the machine's outcome counts",
          at: place))
    }
    let own = prose.detail > 0 ? joined.details[Int(prose.detail) - 1] : RowDetail()
    if row.detail == 0 {
      joined.details.append(RowDetail())
      joined.rows[counted].detail = UInt32(truncatingIfNeeded: joined.details.count)
    }
    let index = Int(joined.rows[counted].detail) - 1
    joined.details[index].rootCause = joined.details[index].rootCause ?? own.rootCause
    joined.details[index].impact = joined.details[index].impact ?? own.impact
    joined.details[index].fix = joined.details[index].fix ?? own.fix
    joined.details[index].notes += own.notes
    joined.details[index].ordinal = own.ordinal ?? joined.details[index].ordinal
    joined.details[index].otherPlaces += (place.map { [$0] } ?? []) + own.otherPlaces
    joined.details[index].attemptPlaces += own.attemptPlaces
    if row.isBad, joined.details[index].message.isNone,
      let message = joined.text(own.message, source: prose.source)
    {
      let start = joined.store.count
      joined.store.append(contentsOf: message.utf8)
      joined.details[index].message = TextSlice(store: start..<joined.store.count)
    }
  }

  /// Gives containers of the machine, such as a test with subtests, what a person's row of the same
  /// name says; to a person they are tests.
  private mutating func mergeContainers(
    _ first: Int, _ gone: inout Set<Int>, _ reader: inout PlaceReader
  ) {
    var containers: [[UInt8]: [Int]] = [:]
    for index in joined.rows[..<first].indices where joined.rows[index].kind == .module {
      containers[name(of: index), default: []].append(index)
    }
    guard !containers.isEmpty else { return }
    for index in first..<joined.rows.count where !gone.contains(index) {
      guard joined.rows[index].kind == .test, let found = containers[name(of: index)],
        found.count == 1, let container = found.first
      else { continue }
      merge(index, into: container, &reader)
      gone.insert(index)
    }
  }

  private func name(of row: Int) -> [UInt8] {
    joined.withName(of: joined.rows[row]) { [UInt8](copying: $0, 0..<$0.count) }
  }

  /// Whether one of the two says that the test failed and the other that it did not.
  private func disagree(_ prose: Row, _ row: Row) -> Bool {
    guard prose.outcome != .unreadable, prose.kind == .test else { return false }
    return prose.isBad != row.isBad || (prose.outcome == .passed) != (row.outcome == .passed)
  }

  /// Tests that only the person knows, where the machine lists every test.
  private mutating func reportUnknownTests(
    _ first: Int, _ gone: Set<Int>, _ reader: inout PlaceReader
  ) {
    guard machine.hasFullRoster else { return }
    for index in first..<joined.rows.count where !gone.contains(index) {
      let row = joined.rows[index]
      guard row.kind == .test else { continue }
      joined.diagnostics.append(
        Diagnostic(
          .reportsDisagree,
          "'\(joined.id(of: row))' \(row.outcome.term) in the report, and the machine's results do "
            + "not name it",
          at: reader.place(of: Int(row.offset), source: row.source)))
    }
  }

  /// Totals that the person states and the machine's rows do not hold.
  private mutating func compareTotals() {
    guard machine.hasFullRoster else { return }
    guard !person.header.stated.isApproximate else { return }
    let counted = MachineCounts(machine)
    for measure in [Claim.Measure.total, .passed, .failed, .skipped] {
      guard let stated = person.header.stated[measure],
        let found = counted.otherThan(stated, for: measure)
      else { continue }
      joined.diagnostics.append(
        Diagnostic(
          .reportsDisagree,
          "the report states \(stated) \(measure.noun), and the machine's results hold \(found)",
          at: person.header.places[measure.property]))
    }
  }
}
