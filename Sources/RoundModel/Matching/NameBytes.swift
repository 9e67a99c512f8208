extension Round {
  /// Calls `body` with the bytes that most of the names stand in, and with the round's own store.
  ///
  /// Lending once for a loop over all rows is what makes the loop fast; names of other sources are
  /// lent one by one.
  package func withNameBytes<Result>(
    _ body: (_ source: UInt16, _ bytes: Span<UInt8>, _ store: Span<UInt8>) -> Result
  ) -> Result {
    guard !inputs.isEmpty else {
      return body(.max, store.span.extracting(0..<0), store.span)
    }
    let source = mainSource
    return inputs[Int(source)].source.withBytes { body(source, $0, store.span) }
  }

  /// Calls `body` with each row, its index and the bytes of its name.
  @inline(__always)
  package func forEachName(_ body: (_ index: Int, _ row: Row, _ name: Span<UInt8>) -> Void) {
    withNameBytes { source, bytes, store in
      for index in rows.indices {
        let row = rows[index]
        guard row.name.isInStore || row.source == source else {
          withName(of: row) { body(index, row, $0) }
          continue
        }
        body(index, row, (row.name.isInStore ? store : bytes).extracting(row.name.range))
      }
    }
  }

  /// The source that most rows were read from.
  private var mainSource: UInt16 {
    guard inputs.count > 1 else { return 0 }
    var counts = Array(repeating: 0, count: inputs.count)
    for row in rows where Int(row.source) < counts.count { counts[Int(row.source)] += 1 }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return UInt16(truncatingIfNeeded: best)
  }
}

extension Span<UInt8> {
  /// Whether both hold the same bytes, eight at a time.
  @inline(__always)
  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var index = 0
    while index + 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index += 8
    }
    guard count < 8 else {
      // The last eight bytes, some of them again: one step for what is left.
      return index == count || word(at: count - 8) == other.word(at: count - 8)
    }
    while index < count {
      if self[index] != other[index] { return false }
      index += 1
    }
    return true
  }
}
