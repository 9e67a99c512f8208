package import RoundModel

extension Round {
  /// Joins the files of one round: shards of a machine, and a person's report with its results.
  ///
  /// Outcomes come from the machine, prose from the person; where the two disagree a diagnostic
  /// says so. Time is that of matching the two, and linear for shards.
  package init(joining rounds: [Round], duplicates: ReadOptions.Duplicates = .worst) {
    let machines = rounds.filter(\.isMachineOnly)
    let persons = rounds.filter { !$0.isMachineOnly }
    guard let first = machines.first ?? persons.first else {
      self.init()
      return
    }
    guard rounds.count > 1 else {
      self = first
      return
    }
    let machine = Round(concatenating: machines, duplicates: duplicates)
    let person = Round(concatenating: persons, duplicates: duplicates)
    switch (machine, person) {
    case (let machine?, let person?):
      self = PersonAndMachine(person, machine).joined
      orderInputs(as: rounds)
    case (let only?, nil), (nil, let only?): self = only
    case (nil, nil): self = first
    }
  }

  /// Puts the inputs into the order of the operand, which had the machines' first for joining.
  private mutating func orderInputs(as rounds: [Round]) {
    let machines = rounds.filter(\.isMachineOnly).reduce(0) { $0 + $1.inputs.count }
    var next = (machine: 0, person: machines)
    var order: [Int] = []
    for round in rounds {
      let start = round.isMachineOnly ? next.machine : next.person
      order += start..<start + round.inputs.count
      if round.isMachineOnly {
        next.machine += round.inputs.count
      } else {
        next.person += round.inputs.count
      }
    }
    var places: [UInt16] = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { places[old] = UInt16(clamping: new) }
    inputs = order.map { inputs[$0] }
    for index in rows.indices { rows[index].source = places[Int(rows[index].source)] }
  }

  /// Joins rounds of one sort; one identity in two of them is a duplicate.
  private init?(concatenating rounds: [Round], duplicates: ReadOptions.Duplicates) {
    guard let first = rounds.first else { return nil }
    self = first
    guard rounds.count > 1 else { return }
    var tags = TagNumbers(tagLists)
    for round in rounds.dropFirst() { append(round, &tags) }
    header = ShardHeader(rounds).header
    completeness = Self.completeness(of: rounds)
    hasFullRoster = rounds.allSatisfy(\.hasFullRoster)
    if completeness == .partial, Self.areAllShards(rounds) {
      completeness = .complete
      hasFullRoster = inputs.allSatisfy(\.listsEveryTest)
    }
    listIsCut = rounds.contains(where: \.listIsCut)
    var names = NearNameKeys(self)
    mergeDuplicates(as: duplicates, &names)
    reportNearNames(names)
    foldDiagnostics()
  }

  /// The least complete shard decides.
  private static func completeness(of rounds: [Round]) -> Completeness {
    let all = rounds.map(\.completeness)
    for worst in [Completeness.truncated, .partial, .unknown] where all.contains(worst) {
      return worst
    }
    return all.contains(.complete) ? .complete : .empty
  }

  /// Whether rounds are all parts of one suite that was split, so that together they are whole.
  private static func areAllShards(_ rounds: [Round]) -> Bool {
    let shards = rounds.compactMap(\.header.shard)
    guard let count = shards.first?.count, shards.count == rounds.count,
      shards.allSatisfy({ $0.count == count }), count <= rounds.count
    else { return false }
    return Set(shards.map(\.number)).isSuperset(of: 1...max(1, count))
  }

  /// Adds the inputs, rows and tables of another round behind its own.
  mutating func append(_ other: Round) {
    var tags = TagNumbers(tagLists)
    append(other, &tags)
  }

  private mutating func append(_ other: Round, _ tags: inout TagNumbers) {
    let shift = Shift(
      source: UInt16(clamping: inputs.count), scope: UInt32(truncatingIfNeeded: scopes.count),
      detail: UInt32(truncatingIfNeeded: details.count), group: UInt16(clamping: groups.count),
      tags: other.tagLists.map { tags.number(of: $0, in: &tagLists) },
      statuses: other.statuses.map { number(ofStatus: $0) },
      store: UInt32(truncatingIfNeeded: store.count),
      statement: (claims.map(\.statement).max() ?? -1) + 1)
    inputs += other.inputs
    scopes += other.scopes
    store += other.store
    details += other.details.map(shift.detail)
    groups += other.groups.map(shift.group)
    claims += other.claims.map(shift.claim)
    rows.reserveCapacity(rows.count + other.rows.count)
    for row in other.rows { rows.append(shift.row(row)) }
    diagnostics += other.diagnostics
  }

  /// How far the tables of an appended round move.
  private struct Shift {
    let source: UInt16
    let scope: UInt32
    let detail: UInt32
    let group: UInt16
    /// The new numbers of the other round's lists of tags.
    let tags: [UInt16]
    /// The new numbers of the other round's words for outcomes.
    let statuses: [UInt8]
    let store: UInt32
    let statement: Int

    func row(_ row: Row) -> Row {
      var row = row
      row.source = row.source &+ source
      row.scope &+= scope
      if row.detail > 0 { row.detail &+= detail }
      if row.group > 0 { row.group = row.group &+ group }
      if row.tags > 0 { row.tags = tags[Int(row.tags) - 1] }
      if row.status > 0 { row.status = statuses[Int(row.status) - 1] }
      row.name = moved(row.name)
      return row
    }

    func detail(_ detail: RowDetail) -> RowDetail {
      var detail = detail
      detail.message = moved(detail.message)
      detail.trace = moved(detail.trace)
      for index in detail.attemptPlaces.indices { detail.attemptPlaces[index].source &+= source }
      return detail
    }

    func group(_ group: Group) -> Group {
      var group = group
      group.parent = group.parent.map { $0 + Int(self.group) }
      return group
    }

    func claim(_ claim: Claim) -> Claim {
      var claim = claim
      if case .group(let index) = claim.scope { claim.scope = .group(index + Int(group)) }
      claim.statement += statement
      return claim
    }

    private func moved(_ slice: TextSlice) -> TextSlice {
      guard slice.isInStore, !slice.isNone else { return slice }
      var slice = slice
      slice.offset &+= store
      return slice
    }
  }
}

/// The numbers of lists of tags, which rounds that are joined share.
private struct TagNumbers {
  private var numbers: [[String]: UInt16] = [:]

  init(_ lists: [[String]]) {
    for (index, list) in lists.enumerated() { numbers[list] = UInt16(clamping: index + 1) }
  }

  /// The number of a list; 0, which is none, where there is no room for another one.
  mutating func number(of list: [String], in lists: inout [[String]]) -> UInt16 {
    if let known = numbers[list] { return known }
    guard lists.count < Int(UInt16.max) - 1 else { return 0 }
    lists.append(list)
    let number = UInt16(truncatingIfNeeded: lists.count)
    numbers[list] = number
    return number
  }
}
