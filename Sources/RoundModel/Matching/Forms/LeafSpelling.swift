/// How the last part of an identity is read out of a name.
enum LeafSpelling {
  /// Within one format: the whole name, but for empty parentheses at its end.
  case strict
  /// Across formats: without the place that a name may start with, and without what formats write in
  /// their own ways, such as blanks and escapes.
  case loose

  /// Whether a name starts with a part of its place.
  func hasPlace(_ name: Span<UInt8>) -> Bool {
    switch self {
    case .strict: false
    case .loose: PlaceWriting.leafStart(name) > 0
    }
  }

  /// Calls `body` with the leaf of a name.
  func withLeaf<Result>(_ name: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result {
    withPart(name, upTo: Self.end(name), body)
  }

  /// Calls `body` with the leaf without its parameters, or returns `nil` where it has none.
  func withStem<Result>(_ name: Span<UInt8>, _ body: (Span<UInt8>) -> Result) -> Result? {
    guard let end = NameStem.end(name) else { return nil }
    return withPart(name, upTo: end, body)
  }

  private func withPart<Result>(
    _ name: Span<UInt8>, upTo end: Int, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    switch self {
    case .strict: return body(name.extracting(0..<end))
    case .loose:
      let start = min(PlaceWriting.leafStart(name), end)
      let part = name.extracting(start..<end)
      guard Self.isUnusual(part) else { return body(part) }
      return body(Self.plain(part).span)
    }
  }

  /// Where the leaf ends: before a trailing `()`, which some producers write and others do not.
  private static func end(_ name: Span<UInt8>) -> Int {
    let count = name.count
    guard count > 2, name[count - 1] == UInt8(ascii: ")"), name[count - 2] == UInt8(ascii: "(")
    else { return count }
    return count - 2
  }

  private static func isUnusual(_ part: Span<UInt8>) -> Bool {
    var wasBlank = true
    for index in 0..<part.count {
      let byte = part[index]
      if byte < 0x20 || byte == UInt8(ascii: "\\") || byte == 0x20 && wasBlank { return true }
      wasBlank = byte == 0x20
    }
    return wasBlank
  }

  /// Blanks and control characters made one space, and backslashes that were doubled made one.
  private static func plain(_ part: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var isOpen = false
    for index in 0..<part.count {
      let byte = part[index]
      if byte <= 0x20 {
        isOpen = !result.isEmpty
        continue
      }
      if isOpen { result.append(0x20) }
      if byte != UInt8(ascii: "\\") || isOpen || result.last != byte { result.append(byte) }
      isOpen = false
    }
    return result
  }
}
