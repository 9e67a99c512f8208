import RoundModel

/// Parts of a long stream, which are read at the same time where packages end between them.
extension GoTestReader {
  /// Some packages in a row, read before their turn.
  struct Part: Sendable {
    let range: Range<Int>
    let reader: GoTestReader
    let builder: RoundBuilder
  }

  /// Reads the parts of a long stream.
  func readAhead(_ bytes: Span<UInt8>, _ builder: RoundBuilder) -> ReadAhead<Part> {
    let targets = builder.options.targets(from: stream.cursor.index, to: bytes.count)
    guard let first = targets.first else { return ReadAhead() }
    var starts = [first]
    for (number, target) in targets.enumerated().dropFirst() {
      let limit = number + 1 < targets.count ? targets[number + 1] : bytes.count
      // Nobody else works while a start is looked for.
      let near = target + (limit - target) / 8
      guard let start = Self.packageStart(from: target, to: near, bytes) else { continue }
      starts.append(start)
    }
    guard starts.count > 1 else { return ReadAhead() }
    return ReadAhead(from: starts, to: bytes.count) { Self.part(from: $0, to: $1, bytes, builder) }
  }

  /// The next event behind an offset that a package starts with.
  ///
  /// Go says since 1.20 where one starts; before that, the next one followed the end of another.
  private static func packageStart(
    from target: Int, to limit: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard let line = bytes.offset(of: 0x0A, from: target) else { return nil }
    var probe = GoTestReader(start: line + 1)
    while let start = probe.stream.advance(bytes), start < limit {
      guard bytes[start] == UInt8(ascii: "{"), let event = try? probe.readEvent(bytes) else {
        return nil
      }
      guard event.test == nil, let word = event.action,
        let action = probe.actions.meaning(word, bytes)
      else { continue }
      switch action {
      case .start: return start
      case .pass, .fail, .skip: return probe.stream.advance(bytes)
      default: continue
      }
    }
    return nil
  }

  private static func part(
    from start: Int, to end: Int, _ bytes: Span<UInt8>, _ builder: RoundBuilder
  ) -> Part? {
    var reader = GoTestReader(start: start)
    var builder = builder.forPart()
    do throws(JSONFault) {
      while let value = reader.stream.advance(bytes), value < end {
        try reader.readValue(at: value, bytes, &builder)
        if builder.count == 64 {
          builder.reserveRows(64 * (end - start) / max(1, reader.stream.cursor.index - start))
        }
      }
    } catch {
      return nil
    }
    return Part(
      range: start..<reader.stream.cursor.index, reader: reader, builder: builder)
  }

  /// Takes over a part that starts here, and returns whether that could be done.
  ///
  /// No package may reach from one part into another, and what is out of the ordinary, such as builds
  /// that failed and lines of something else, is read in turn.
  mutating func take(
    _ part: Part, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard isBetweenPackages, part.reader.isBetweenPackages, part.reader.isOrdinary,
      !packages.sharesNames(with: part.reader.packages), builder.hasRoom(for: part.builder)
    else { return false }
    if builder.count == 0 {
      builder.reserveRows(for: part.builder, part.range, of: bytes.count)
    }
    let scopes = builder.append(part.builder)
    packages.append(part.reader.packages, scopes: scopes)
    stream.cursor.move(to: part.reader.stream.cursor)
    return true
  }

  /// Whether every package that was started has ended, and every test.
  private var isBetweenPackages: Bool {
    tests.isEmpty && packages.list.allSatisfy { !$0.isOpen }
  }

  private var isOrdinary: Bool {
    stream.isWhole && builds.isEmpty && failedBuilds.isEmpty && unknownActions.isEmpty
  }
}
