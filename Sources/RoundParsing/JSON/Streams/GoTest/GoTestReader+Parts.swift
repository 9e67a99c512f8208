import RoundModel

/// Parts of a long stream, which are read at the same time where no test reaches into two of them.
extension GoTestReader {
  /// Some events in a row, read before their turn.
  struct Part: Sendable {
    private(set) var range: Range<Int>
    private(set) var reader: GoTestReader
    private(set) var builder: RoundBuilder

    /// Adds the events that follow, if these were read from where this part ends.
    mutating func join(_ next: Part, _ bytes: Span<UInt8>) -> Bool {
      var stream = reader.stream
      guard reader.isOrdinary, stream.advance(bytes) == next.range.lowerBound,
        reader.canTake(next, builder)
      else { return false }
      builder.makeRoom(behind: range, of: bytes.count)
      reader.takeOver(next, &builder)
      range = range.lowerBound..<next.range.upperBound
      return true
    }
  }

  /// Reads the parts of a long stream.
  func readAhead(_ bytes: Span<UInt8>, _ builder: RoundBuilder) -> ReadAhead<Part> {
    let starts = builder.options.partStarts(from: stream.cursor.index, to: bytes.count) {
      Self.start(from: $0, to: $1, bytes)
    }
    return ReadAhead(from: starts, to: bytes.count) {
      Self.part(from: $0, to: $1, bytes, builder)
    } join: {
      $0.join($1, bytes)
    }
  }

  /// The next event behind an offset before which every test that was started has probably ended.
  ///
  /// A package starts there, or a test right after another one ended, and is no part of the same test.
  private static func start(
    from target: Int, to limit: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard let line = bytes.offset(of: 0x0A, from: target) else { return nil }
    var probe = GoTestReader(start: line + 1)
    var ended: Range<Int>?
    while let start = probe.stream.advance(bytes), start < limit {
      guard bytes[start] == UInt8(ascii: "{"), let event = try? probe.readEvent(bytes) else {
        return nil
      }
      guard let word = event.action, let action = probe.actions.meaning(word, bytes) else {
        continue
      }
      switch action {
      case .start: return start
      case .run:
        guard let ended, let name = event.test?.range else { continue }
        let (last, next) = (outermost(ended, bytes), outermost(name, bytes))
        if last == ended || !bytes.equal(last, next) { return start }
      case .pass, .fail, .skip:
        if event.test == nil { return probe.stream.advance(bytes) }
        ended = event.test?.range
        continue
      default: break
      }
      ended = nil
    }
    return nil
  }

  /// The name of the test that a subtest is a part of.
  private static func outermost(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    for index in name where bytes[index] == UInt8(ascii: "/") { return name.lowerBound..<index }
    return name
  }

  private static func part(
    from start: Int, to end: Int, _ bytes: Span<UInt8>, _ builder: RoundBuilder
  ) -> Part? {
    var reader = GoTestReader(start: start)
    reader.isPart = true
    var builder = builder.forPart()
    do throws(JSONFault) {
      while reader.stop == nil, let value = reader.stream.advance(bytes), value < end {
        try reader.readValue(at: value, bytes, &builder)
        builder.makeRoom(from: start, at: reader.stream.cursor.index, to: end)
      }
    } catch {
      return nil
    }
    if let stop = reader.stop { reader.stream.cursor.index = stop }
    return Part(
      range: start..<reader.stream.cursor.index, reader: reader, builder: builder)
  }

  /// Takes over a part that starts here, and returns whether that could be done.
  mutating func take(_ part: Part, _ builder: inout RoundBuilder) -> Bool {
    guard canTake(part, builder) else { return false }
    takeOver(part, &builder)
    return true
  }

  /// Whether a part that starts here goes on with what is known here.
  ///
  /// No test may reach from one part into another, and what is out of the ordinary, such as builds
  /// that failed and lines of something else, is read in turn.
  private func canTake(_ part: Part, _ builder: RoundBuilder) -> Bool {
    tests.isEmpty && part.reader.tests.isEmpty && part.reader.isOrdinary
      && packages.canTake(part.reader.packages) && builder.hasRoom(for: part.builder)
  }

  private mutating func takeOver(_ part: Part, _ builder: inout RoundBuilder) {
    let scopes = builder.append(part.builder)
    packages.append(part.reader.packages, scopes: scopes)
    stream.cursor.move(to: part.reader.stream.cursor)
  }

  private var isOrdinary: Bool {
    stream.isWhole && builds.isEmpty && failedBuilds.isEmpty && unknownActions.isEmpty
  }
}
