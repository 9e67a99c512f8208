import RoundModel

/// Parts of a long document: suites or test cases beside each other, which are read at the same time.
struct JUnitParts: Sendable {
  /// Some elements in a row, read before their turn.
  struct Part: Sendable {
    private(set) var range: Range<Int>
    /// The reader that was to come here, and the one that read the part.
    let before: JUnitReader
    private(set) var reader: JUnitReader
    private(set) var builder: RoundBuilder

    /// How many elements the suite around it was taken to hold already: some dialects are known by the
    /// first one, which no part but the first starts with.
    var alreadyInside: Int { range.lowerBound == before.cursor.index ? 0 : 1 }

    /// Adds the elements that follow, if these were read from where this part ends.
    mutating func join(_ next: Part, of bytes: Int) -> Bool {
      guard range.upperBound == next.range.lowerBound, reader.canTake(next, builder) else {
        return false
      }
      builder.makeRoom(behind: range, of: bytes)
      reader.takeOver(next, &builder)
      range = range.lowerBound..<next.range.upperBound
      return true
    }
  }

  private static let deepest = 3

  private var ahead = ReadAhead<Part>()
  /// How many suites have to be open for the next element to be one that parts can start at.
  private(set) var depth = 0

  /// Where the next part starts.
  var next: Int { ahead.next }

  /// Reads the parts of what stands in the innermost open suite, before its first element is read.
  ///
  /// Further elements of the suite are taken to stand behind the same blanks as the first one.
  ///
  /// - Returns: Whether there are parts now, the first of which starts here.
  @inline(never)
  mutating func readAhead(
    of reader: JUnitReader, _ bytes: Span<UInt8>, _ builder: RoundBuilder
  ) -> Bool {
    let start = reader.cursor.index
    guard reader.cursor.emptyElement == nil, let lead = Self.lead(from: start, bytes) else {
      return false
    }
    depth = reader.suites.count
    guard depth <= Self.deepest else { return false }
    let starts = builder.options.partStarts(from: start, to: bytes.count) {
      bytes.offset(ofEqual: lead, from: $0, before: $1)
    }
    guard !starts.isEmpty else { return false }
    let depth = depth
    ahead = ReadAhead(from: starts, to: bytes.count) {
      Self.part(from: $0, to: $1, reader, depth, bytes, builder)
    } join: {
      $0.join($1, of: bytes.count)
    }
    self.depth = .max
    return true
  }

  /// The part that starts where a reader stands.
  mutating func take(for reader: JUnitReader) -> Part? { ahead.take(at: reader.cursor.index) }

  // MARK: - Finding

  /// The blanks before the next element, and its tag up to what follows the name, where it is a suite
  /// or a test case.
  private static func lead(from start: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    var index = start
    while index < bytes.count, XMLCursor.isBlank(bytes[index]) { index += 1 }
    for tag: StaticString in ["<testsuite ", "<testcase "] where bytes.hasText(tag, at: index) {
      return start..<index + tag.utf8CodeUnitCount
    }
    return nil
  }

  // MARK: - Reading

  private static func part(
    from start: Int, to end: Int, _ before: JUnitReader, _ depth: Int, _ bytes: Span<UInt8>,
    _ builder: RoundBuilder
  ) -> Part? {
    var reader = before
    reader.startPart(at: start)
    var builder = builder.forPart()
    do throws(JUnitFault) {
      while !reader.isAtEnd(of: depth, end, bytes) {
        if try reader.readPlainCase(bytes, &builder) {
          builder.makeRoom(from: start, at: reader.cursor.index, to: end)
        } else if try !reader.readToken(bytes, &builder) {
          return nil
        }
        if reader.isMisread { return nil }
      }
    } catch {
      // Whoever comes here in turn meets the fault, and knows what is before it.
      return nil
    }
    guard reader.dialect == before.dialect, reader.containers.isEmpty else { return nil }
    return Part(
      range: start..<reader.cursor.index, before: before, reader: reader, builder: builder)
  }
}

extension JUnitReader {
  /// Forgets what was counted, and goes on further down among the elements of the innermost suite.
  fileprivate mutating func startPart(at start: Int) {
    if let last = suites.indices.last { suites[last].inner = start == cursor.index ? 0 : 1 }
    cursor.index = start
    cursor.controls = XMLCount()
    cursor.invalid = XMLCount()
    tally = JUnitTally()
    totals = JUnitTotals()
    contradictions = []
    times = []
    lastScope = nil
  }

  /// Whether a part ends here: at or behind where it should, or where the suite around it ends.
  fileprivate func isAtEnd(of depth: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard suites.count == depth, cursor.emptyElement == nil else { return suites.count < depth }
    guard cursor.index < end else { return true }
    var index = cursor.index
    while index < bytes.count, XMLCursor.isBlank(bytes[index]) { index += 1 }
    guard index + 1 < bytes.count else { return false }
    return bytes[index] == UInt8(ascii: "<") && bytes[index + 1] == UInt8(ascii: "/")
  }

  /// Takes over a part that starts here, and returns whether there was one.
  @inline(never)
  mutating func take(_ parts: inout JUnitParts, _ builder: inout RoundBuilder) -> Bool {
    guard let part = parts.take(for: self), canTake(part, builder) else { return false }
    takeOver(part, &builder)
    return true
  }

  /// Whether the reader is as a part that starts here took it to be.
  fileprivate func canTake(_ part: JUnitParts.Part, _ builder: RoundBuilder) -> Bool {
    guard cursor.emptyElement == nil, let suite = suites.last,
      let expected = part.before.suites.last
    else { return false }
    return suite.offset == expected.offset && suite.stated == expected.stated
      && suite.variant == expected.variant && dialect == part.before.dialect
      && variants == part.before.variants && builder.hasRoom(for: part.builder)
  }

  fileprivate mutating func takeOver(_ part: JUnitParts.Part, _ builder: inout RoundBuilder) {
    builder.append(part.builder)
    cursor.index = part.reader.cursor.index
    cursor.controls.add(part.reader.cursor.controls)
    cursor.invalid.add(part.reader.cursor.invalid)
    tally = tally + part.reader.tally
    totals.add(part.reader.totals)
    contradictions += part.reader.contradictions
    times += part.reader.times
    if let last = suites.indices.last, let read = part.reader.suites.last {
      suites[last].inner += read.inner - part.alreadyInside
    }
    lastScope = nil
  }
}
