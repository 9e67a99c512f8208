extension Round {
  /// The number of tests, modules, checks and issues that the round names.
  public var count: Int { rows.count }

  /// All facts of one row.
  public func result(at index: Int) -> TestResult {
    var places = PlaceReader(round: self)
    return result(at: index, places: &places)
  }

  /// All facts of some rows, in the order asked for.
  ///
  /// Costs one pass over each source that holds one of the rows, however many are asked for.
  package func results(at indices: some Sequence<Int>) -> [TestResult] {
    var places = PlaceReader(round: self)
    return indices.map { result(at: $0, places: &places) }
  }

  /// All facts of one row, with a reader of places that serves several calls.
  package func result(at index: Int, places: inout PlaceReader) -> TestResult {
    let row = rows[index]
    let scope = scopes[Int(row.scope)]
    var result = TestResult(
      id: id(of: row), name: text(row.name, source: row.source) ?? "", kind: row.kind,
      file: scope.file, suite: scope.suite.isEmpty ? nil : scope.suite.joined(separator: "::"),
      outcome: row.outcome, evidence: row.evidence,
      durationSeconds: row.duration.isFinite ? row.duration : nil,
      priority: row.priority == 0 ? nil : Int(row.priority),
      place: places.place(of: Int(row.offset), source: row.source))
    result.variant = scope.variant
    result.countsUnexpectedPass = row.flags.contains(.countsUnexpectedPass)
    result.isDuplicate = row.flags.contains(.duplicate)
    if row.group > 0 {
      result.groupIndex = Int(row.group) - 1
      result.group = groups[Int(row.group) - 1].name
    }
    if row.tags > 0 { result.tags = tagLists[Int(row.tags) - 1] }
    result.originalStatus = originalStatus(of: row)
    guard row.detail > 0 else { return result }
    let detail = details[Int(row.detail) - 1]
    result.message = text(detail.message, source: row.source)
    if !detail.message.isNone, detail.messageOffset > 0 {
      result.messagePlace = places.place(of: Int(detail.messageOffset), source: row.source)
    }
    result.trace = text(detail.trace, source: row.source)
    result.parameters = detail.parameters
    result.rootCause = detail.rootCause
    result.impact = detail.impact
    result.fix = detail.fix
    result.notes = detail.notes
    result.attempts = detail.attempts
    result.ordinal = detail.ordinal
    result.otherPlaces = otherPlaces(of: detail, &places)
    return result
  }

  /// All places of a row but the first one.
  package func otherPlaces(of detail: RowDetail, _ places: inout PlaceReader) -> [SourcePlace] {
    var found = detail.otherPlaces
    for attempt in detail.attemptPlaces {
      if let place = places.place(of: Int(attempt.offset), source: attempt.source) {
        found.append(place)
      }
    }
    return found
  }
}

extension Round {
  /// The round with the lines of its sources counted.
  ///
  /// Whoever asks for places in several steps counts once, before the first of them.
  package func countingLines() -> Round {
    var round = self
    round.countLines()
    return round
  }

  /// Counts the lines of the sources, where that was not done before.
  ///
  /// - Parameter count: Counts the lines of some bytes.
  package mutating func countLines(_ count: (Span<UInt8>) -> LineTable = { LineTable($0) }) {
    for index in inputs.indices where inputs[index].lines == nil && inputs[index].record == nil {
      inputs[index].lines = inputs[index].source.withBytes { count($0) }
    }
  }
}

/// Turns offsets into places, counting the lines of each source at most once.
package struct PlaceReader {
  /// The place that was asked for last, from which the next one is mostly a short walk.
  private struct Last {
    let source: Int
    let offset: Int
    var line: Int
    var column: Int
  }

  private static let walk = 512

  private let inputs: [Round.Input]
  private var tables: [Int: LineTable] = [:]
  private var last: Last?

  package init(round: Round) { inputs = round.inputs }

  package init(source: Source) {
    inputs = [Round.Input(source: source, format: "", listsEveryTest: false, isProse: false)]
  }

  /// The place of an offset into a source.
  package mutating func place(of offset: Int, source: UInt16 = 0) -> SourcePlace? {
    let index = Int(source)
    guard inputs.indices.contains(index) else { return nil }
    if let record = inputs[index].record { return record.place(offset) }
    let source = inputs[index].source
    return source.withBytes { bytes in
      let position = position(of: offset, index, bytes)
      return SourcePlace(path: source.path, line: position.line, column: position.column)
    }
  }

  private mutating func position(
    of offset: Int, _ source: Int, _ bytes: Span<UInt8>
  ) -> (line: Int, column: Int) {
    var found: Last
    // A byte-order mark has no column, so nothing is walked from inside it.
    if let last, last.source == source, last.offset >= 3, offset <= bytes.count,
      last.offset...last.offset + Self.walk ~= offset
    {
      found = Last(source: source, offset: offset, line: last.line, column: last.column)
      let between = bytes.extracting(last.offset..<offset)
      for index in 0..<between.count {
        if between[index] == 0x0A {
          found.line += 1
          found.column = 1
        } else if between[index] & 0xC0 != 0x80 {
          found.column += 1
        }
      }
    } else {
      let table = inputs[source].lines ?? tables[source] ?? LineTable(bytes)
      tables[source] = table
      let position = table.position(of: offset, in: bytes)
      found = Last(source: source, offset: offset, line: position.line, column: position.column)
    }
    last = found
    return (found.line, found.column)
  }
}
