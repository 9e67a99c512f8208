import RoundModel

/// Finds where the objects of a long array start, without reading what stands before them.
enum JSONElements {
  /// Keys of an object that are held against those of the first ones.
  private static let keyCount = 4

  /// Where parts of an array may start: its first element, and some further down.
  ///
  /// What leads from the first object to the second one, and the keys that this one starts with, are
  /// looked for. That may be found inside an element too: these are guesses. The cursor stands behind
  /// the bracket of the array.
  ///
  /// - Returns: Offsets of braces, rising; nothing where fewer than two are found.
  static func partStarts(
    after cursor: JSONCursor, _ bytes: Span<UInt8>, _ options: ReadOptions
  ) -> [Int] {
    var lead: Lead?
    var starts = options.partStarts(from: cursor.index, to: bytes.count) { target, limit in
      lead = lead ?? self.lead(after: cursor, bytes)
      return lead?.find(from: target, to: limit, bytes)
    }
    guard let lead, !starts.isEmpty else { return [] }
    starts[0] = lead.first
    return starts
  }

  /// What leads from one object to the next.
  private struct Lead {
    let first: Int
    /// The end of the first object, up to the colon behind the first key of the second one.
    let range: Range<Int>
    /// How far behind the start of the range the brace of an object is.
    let brace: Int
    let keys: [[UInt8]]

    func find(from start: Int, to end: Int, _ bytes: Span<UInt8>) -> Int? {
      var index = start
      while let found = bytes.offset(ofEqual: range, from: index, before: end) {
        if JSONElements.keys(at: found + brace, bytes) == keys { return found + brace }
        index = found + 1
      }
      return nil
    }
  }

  private static func lead(after cursor: JSONCursor, _ bytes: Span<UInt8>) -> Lead? {
    var probe = cursor
    do throws(JSONFault) {
      guard try probe.nextElement(bytes), try probe.kind(bytes) == .object else { return nil }
      let first = probe.index
      try probe.skip(bytes)
      let start = probe.index - 1
      guard try probe.nextElement(bytes), try probe.kind(bytes) == .object else { return nil }
      let second = try probe.beginObject(bytes)
      guard try probe.nextKey(bytes) != nil, let keys = keys(at: second, bytes) else { return nil }
      return Lead(first: first, range: start..<probe.index, brace: second - start, keys: keys)
    } catch {
      return nil
    }
  }

  /// The keys that an object starts with; `nil` where none can be read.
  private static func keys(at brace: Int, _ bytes: Span<UInt8>) -> [[UInt8]]? {
    var probe = JSONCursor(at: brace)
    var keys: [[UInt8]] = []
    do throws(JSONFault) {
      _ = try probe.beginObject(bytes)
      while keys.count < keyCount, let key = try probe.nextKey(bytes) {
        keys.append(key.decoded(bytes))
        try probe.skip(bytes)
      }
    } catch {
      return nil
    }
    return keys
  }
}
