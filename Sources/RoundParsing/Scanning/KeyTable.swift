import RoundModel

/// Tells what the keys of one sort of object mean, without making strings of them.
///
/// Objects of one list mostly have the same keys in the same order, so the key after the last one
/// is tried first: two words are compared, and nothing is hashed. A key that was never seen before
/// is resolved once and remembered.
struct KeyTable<Field: Sendable>: Sendable {
  /// A key that was seen: its first and its last eight bytes tell it apart up to sixteen.
  private struct Entry {
    let low: UInt64
    let high: UInt64
    let count: Int
    let bytes: [UInt8]
    let field: Field?
    /// The entry that came after this one last time.
    var next = 0
  }

  /// The keys of one object so far.
  struct Seen {
    /// The offset of the object.
    let object: Int
    /// One bit for each remembered key.
    var bits: UInt64 = 0
    /// The keys that the table had no room to remember.
    fileprivate var strays: Set<[UInt8]> = []

    init(object: Int) { self.object = object }
  }

  private static var capacity: Int { 64 }

  private let resolve: @Sendable ([UInt8]) -> Field?
  private var entries: [Entry] = []
  private var last = 0

  /// Makes a table that learns from a function what a key means; `nil` is a key of no interest.
  init(_ resolve: @escaping @Sendable ([UInt8]) -> Field?) { self.resolve = resolve }

  /// What a key means.
  ///
  /// - Throws: ``JSONFault`` where the object has the key already: nobody can say which one counts.
  @inline(__always)
  mutating func field(
    _ key: JSONText, _ bytes: Span<UInt8>, _ seen: inout Seen
  ) throws(JSONFault) -> Field? {
    if !key.hasEscape, key.start + 8 <= bytes.count, !entries.isEmpty {
      let (low, high) = Self.words(key, bytes)
      var found = entries[last].next
      if !matches(found, key, low, high, bytes) { found = search(key, low, high, bytes) }
      if found >= 0 {
        let bit: UInt64 = 1 &<< UInt64(found)
        guard seen.bits & bit == 0 else {
          throw JSONFault(.repeatedKey(key, object: seen.object), at: key.quote)
        }
        seen.bits |= bit
        entries[last].next = found
        last = found
        return entries[found].field
      }
    }
    return try learn(key, bytes, &seen)
  }

  /// The first and the last eight bytes of a key, zeros after its end.
  @inline(__always)
  private static func words(_ key: JSONText, _ bytes: Span<UInt8>) -> (UInt64, UInt64) {
    let count = key.count
    let first = bytes.word(at: key.start)
    guard count < 8 else { return (first, bytes.word(at: key.end - 8)) }
    return (first & ((1 &<< UInt64(count * 8)) &- 1), 0)
  }

  @inline(__always)
  private func matches(
    _ index: Int, _ key: JSONText, _ low: UInt64, _ high: UInt64, _ bytes: Span<UInt8>
  ) -> Bool {
    guard entries[index].low == low, entries[index].high == high,
      entries[index].count == key.count
    else { return false }
    return key.count <= 16 || equals(entries[index].bytes, key, bytes)
  }

  @inline(never)
  private func equals(_ known: [UInt8], _ key: JSONText, _ bytes: Span<UInt8>) -> Bool {
    for index in known.indices where known[index] != bytes[key.start + index] { return false }
    return true
  }

  @inline(never)
  private func search(
    _ key: JSONText, _ low: UInt64, _ high: UInt64, _ bytes: Span<UInt8>
  ) -> Int {
    for index in entries.indices where matches(index, key, low, high, bytes) { return index }
    return -1
  }

  @inline(never)
  private mutating func learn(
    _ key: JSONText, _ bytes: Span<UInt8>, _ seen: inout Seen
  ) throws(JSONFault) -> Field? {
    let text = key.decoded(bytes)
    let repeated = JSONFault(.repeatedKey(key, object: seen.object), at: key.quote)
    if let known = entries.firstIndex(where: { $0.bytes == text }) {
      let bit: UInt64 = 1 &<< UInt64(known)
      guard seen.bits & bit == 0 else { throw repeated }
      seen.bits |= bit
      return entries[known].field
    }
    let field = resolve(text)
    guard entries.count < Self.capacity, text.count <= 256 else {
      guard seen.strays.insert(text).inserted else { throw repeated }
      return field
    }
    let copy = JSONText(start: 0, end: text.count, hasEscape: false, hasHighByte: false)
    let padded = text + Array(repeating: 0, count: 8)
    let (low, high) = Self.words(copy, padded.span)
    seen.bits |= 1 &<< UInt64(entries.count)
    entries.append(
      Entry(low: low, high: high, count: text.count, bytes: text, field: field))
    return field
  }
}
