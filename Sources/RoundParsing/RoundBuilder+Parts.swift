import RoundModel

/// Room for the rows of long files, and parts of them that are read at the same time and put together
/// in their order.
extension RoundBuilder {
  /// A builder for a part of the same source, which knows nothing of the rows of the others.
  func forPart() -> RoundBuilder {
    var part = self
    part.round = Round(inputs: round.inputs)
    part.scopeNumbers = ScopeIndex()
    part.tagNumbers = [:]
    part.nearNames = NearNameKeys()
    part.partCount = 0
    return part
  }

  /// Whether the rows of a part find room behind those that are there.
  func hasRoom(for part: RoundBuilder) -> Bool { count + part.count <= ReadLimits.rows }

  /// Makes room for about so many rows, so that they need not move while they are read.
  package mutating func reserveRows(_ count: Int) {
    // Room that is not used costs nothing, and one row too many would move them all.
    let room = count + count / 8
    round.rows.reserveCapacity(room)
    nearNames.reserve(room)
  }

  /// Makes room once the first rows tell how long a row is, and so about how many there will be.
  @inline(__always)
  mutating func makeRoom(from start: Int, at index: Int, to end: Int) {
    if count == 64 { reserveRows(64 * (end - start) / max(1, index - start)) }
  }

  /// Makes room for the rows of a whole file, as the first part of it tells how many there will be.
  mutating func makeRoom(behind range: Range<Int>, of bytes: Int) {
    guard partCount == 0 else { return }
    let rest = max(0, bytes - range.lowerBound)
    reserveRows(Int(Double(count) * Double(rest) / Double(max(1, range.count))))
  }

  /// Adds what a part holds behind what is there, as if it had been read here.
  ///
  /// A part holds rows and what these share; groups and claims are made of whole files alone. What it
  /// says of when the round started counts where nothing before it did.
  ///
  /// - Returns: The number that each scope of the part has here.
  @discardableResult
  mutating func append(_ part: RoundBuilder) -> [UInt32] {
    partCount += 1 + part.partCount
    takeMarks(of: part)
    round.diagnostics += part.round.diagnostics
    guard !isEmpty else {
      takeRows(of: part)
      return Array(0..<UInt32(truncatingIfNeeded: round.scopes.count))
    }
    let shift = Shift(
      scopes: scopes(of: part), tags: [0] + part.round.tagLists.map { tags($0) },
      statuses: [0] + part.round.statuses.map { status($0) },
      details: UInt32(truncatingIfNeeded: round.details.count), store: round.store.count)
    for row in part.round.rows { round.rows.append(shift.row(row)) }
    for detail in part.round.details { round.details.append(shift.detail(detail)) }
    round.store += part.round.store
    nearNames.append(part.nearNames)
    return shift.scopes
  }

  /// Whether there is nothing yet that a number in a row could stand for.
  private var isEmpty: Bool {
    round.rows.isEmpty && round.scopes.isEmpty && round.details.isEmpty && round.store.isEmpty
      && round.tagLists.isEmpty && round.statuses.isEmpty
  }

  /// Takes over the rows of a part as they are, with what their numbers stand for.
  private mutating func takeRows(of part: RoundBuilder) {
    round.rows = part.round.rows
    round.scopes = part.round.scopes
    round.details = part.round.details
    round.store = part.round.store
    round.tagLists = part.round.tagLists
    round.statuses = part.round.statuses
    scopeNumbers = part.scopeNumbers
    tagNumbers = part.tagNumbers
    nearNames = part.nearNames
  }

  private mutating func takeMarks(of part: RoundBuilder) {
    if header.startedAt == nil {
      header = part.header
      start = part.start
    }
    isTruncated = isTruncated || part.isTruncated
    leavesOutSkipped = leavesOutSkipped || part.leavesOutSkipped
    repeatsAreAttempts = repeatsAreAttempts || part.repeatsAreAttempts
    repeatedPassesAreReruns = repeatedPassesAreReruns || part.repeatedPassesAreReruns
    dialectHabits.formUnion(part.dialectHabits)
  }

  /// The number here of each scope of a part.
  private mutating func scopes(of part: RoundBuilder) -> [UInt32] {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(part.round.scopes.count)
    for (number, scope) in part.round.scopes.enumerated() {
      if let known = scopeNumbers.findOrAdd(ScopeParts(of: scope), among: round.scopes) {
        numbers.append(known)
        continue
      }
      numbers.append(UInt32(truncatingIfNeeded: round.scopes.count))
      round.scopes.append(scope)
      nearNames.addScope(number, of: part.nearNames)
    }
    return numbers
  }

  /// What the numbers in the rows of a part come to in the whole.
  private struct Shift {
    let scopes: [UInt32]
    let tags: [UInt16]
    let statuses: [UInt8]
    let details: UInt32
    let store: Int

    @inline(__always)
    func row(_ row: Row) -> Row {
      var row = row
      row.scope = scopes[Int(row.scope)]
      row.name = slice(row.name)
      if row.detail > 0 { row.detail += details }
      row.tags = tags[Int(row.tags)]
      row.status = statuses[Int(row.status)]
      return row
    }

    func detail(_ detail: RowDetail) -> RowDetail {
      var detail = detail
      detail.message = slice(detail.message)
      detail.trace = slice(detail.trace)
      return detail
    }

    @inline(__always)
    private func slice(_ slice: TextSlice) -> TextSlice {
      guard slice.isInStore, !slice.isNone else { return slice }
      return TextSlice(
        store: slice.range.lowerBound + store..<slice.range.upperBound + store)
    }
  }
}
