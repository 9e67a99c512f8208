import RoundModel

/// Remembers what short words mean, such as the few statuses that a file uses over and over.
struct WordMemo<Meaning: Sendable>: Sendable {
  private struct Entry {
    let bytes: [UInt8]
    let meaning: Meaning
  }

  private static var capacity: Int { 16 }

  private let resolve: @Sendable ([UInt8]) -> Meaning
  private var entries: [Entry] = []

  init(_ resolve: @escaping @Sendable ([UInt8]) -> Meaning) { self.resolve = resolve }

  @inline(__always)
  mutating func meaning(_ text: JSONText, _ bytes: Span<UInt8>) -> Meaning {
    if !text.hasEscape {
      for index in entries.indices where equals(index, text, bytes) {
        return entries[index].meaning
      }
    }
    return learn(text, bytes)
  }

  @inline(__always)
  private func equals(_ index: Int, _ text: JSONText, _ bytes: Span<UInt8>) -> Bool {
    guard entries[index].bytes.count == text.count else { return false }
    for offset in 0..<text.count
    where entries[index].bytes[offset] != bytes[text.start + offset] { return false }
    return true
  }

  @inline(never)
  private mutating func learn(_ text: JSONText, _ bytes: Span<UInt8>) -> Meaning {
    let word = text.decoded(bytes)
    let meaning = resolve(word)
    if entries.count < Self.capacity, word.count <= 64 {
      entries.append(Entry(bytes: word, meaning: meaning))
    }
    return meaning
  }
}
