import RoundModel

/// Reads the objects of a long array, one after the other or in parts at the same time.
protocol ElementReader: Sendable {
  /// Stands before the array, and then before each of its elements.
  var cursor: JSONCursor { get set }

  /// Reads the object at the cursor.
  mutating func readElement(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault)

  /// Forgets what was learned and counted of the elements so far: what follows goes to a builder that
  /// knows nothing of them.
  mutating func startPart()

  /// Takes over what another reader counted of the elements that follow, whose rows start at some
  /// number.
  mutating func takeOver(_ part: Self, from row: Int)
}

extension ElementReader {
  /// Reads an array.
  ///
  /// - Throws: ``JSONFault`` where it is broken or cut short.
  mutating func readElements(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    _ = try cursor.beginArray(bytes)
    var ahead = readAhead(bytes, builder)
    let start = cursor.index
    var hasElement = try cursor.nextElement(bytes)
    while hasElement {
      if cursor.index >= ahead.next, let part = ahead.take(at: cursor.index),
        builder.hasRoom(for: part.builder)
      {
        take(part, &builder)
        hasElement = part.hasMore
        continue
      }
      try readOne(bytes, &builder)
      builder.makeRoom(from: start, at: cursor.index, to: bytes.count)
      hasElement = try cursor.nextElement(bytes)
    }
  }

  @inline(__always)
  private mutating func readOne(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard try cursor.kind(bytes) == .object else {
      let element = try cursor.skipped(bytes)
      builder.report(
        .malformedRow, "a test that is no object was left out", at: element.lowerBound)
      return
    }
    try readElement(bytes, &builder)
  }

  /// Reads the parts of a long array, where its elements are written like the first ones.
  private func readAhead(
    _ bytes: Span<UInt8>, _ builder: RoundBuilder
  ) -> ReadAhead<ElementPart<Self>> {
    let starts = JSONElements.partStarts(after: cursor, bytes, builder.options)
    return ReadAhead(from: starts, to: bytes.count) {
      part(from: $0, to: $1, bytes, builder)
    } join: {
      $0.join($1, of: bytes.count)
    }
  }

  fileprivate mutating func take(_ part: ElementPart<Self>, _ builder: inout RoundBuilder) {
    takeOver(part.reader, from: builder.count)
    cursor.move(to: part.reader.cursor)
    builder.append(part.builder)
  }

  private func part(
    from start: Int, to end: Int, _ bytes: Span<UInt8>, _ builder: RoundBuilder
  ) -> ElementPart<Self>? {
    var reader = self
    reader.startPart()
    reader.cursor = cursor.atElement(start)
    var builder = builder.forPart()
    var hasElement = true
    do throws(JSONFault) {
      while hasElement, reader.cursor.index < end {
        try reader.readOne(bytes, &builder)
        builder.makeRoom(from: start, at: reader.cursor.index, to: end)
        hasElement = try reader.cursor.nextElement(bytes)
      }
    } catch {
      // Whoever comes here in turn meets the fault, and knows what is before it.
      return nil
    }
    return ElementPart(
      range: start..<reader.cursor.index, reader: reader, hasMore: hasElement, builder: builder)
  }
}

/// Some elements in a row, read before their turn.
private struct ElementPart<Reader: ElementReader>: Sendable {
  private(set) var range: Range<Int>
  private(set) var reader: Reader
  /// Whether another element follows.
  private(set) var hasMore: Bool
  private(set) var builder: RoundBuilder

  /// Adds the elements that follow, if these were read from where this part ends.
  mutating func join(_ next: ElementPart, of bytes: Int) -> Bool {
    guard hasMore, range.upperBound == next.range.lowerBound, builder.hasRoom(for: next.builder)
    else { return false }
    builder.makeRoom(behind: range, of: bytes)
    reader.take(next, &builder)
    range = range.lowerBound..<next.range.upperBound
    hasMore = next.hasMore
    return true
  }
}
