/// Words and phrases with what each stands for, found in a text in time that does not grow with
/// their number.
///
/// A phrase is found where it stands as whole words. A star at its end makes it a stem, which is
/// found at the start of a longer word too. Alphabets without blanks between words, such as Chinese,
/// know no whole words, so that a phrase in one is found anywhere.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let phrase: [UInt8]
    let isStem: Bool
    let value: Value
    let rank: Int
  }

  private static var slotCount: Int { 1024 }
  private let entries: [Entry]
  private let starts: [Int]

  /// A table of lists in order of importance: an earlier list beats a later one in ``best(in:)``.
  init(_ lists: [(Value, [String])]) {
    var slots: [[Entry]] = Array(repeating: [], count: Self.slotCount)
    for (rank, list) in lists.enumerated() {
      for phrase in list.1 {
        var bytes = FoldedText.small(Array(phrase.utf8))
        let isStem = bytes.last == UInt8(ascii: "*")
        if isStem { bytes.removeLast() }
        guard bytes.count >= 2 else { continue }
        slots[Self.slot(bytes[0], bytes[1])].append(
          Entry(phrase: bytes, isStem: isStem, value: list.0, rank: rank))
      }
    }
    var all: [Entry] = []
    var starts: [Int] = []
    for slot in slots {
      starts.append(all.count)
      all += slot.sorted { $0.phrase.count > $1.phrase.count }
    }
    starts.append(all.count)
    entries = all
    self.starts = starts
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 ^ Int(second) &* 5) & (slotCount - 1)
  }

  /// The longest phrase that starts at an index of a text in small letters.
  func longest(_ text: [UInt8], at index: Int) -> (value: Value, count: Int)? {
    entry(text, at: index).map { ($0.value, $0.end - index) }
  }

  private func entry(_ text: [UInt8], at index: Int) -> (value: Value, rank: Int, end: Int)? {
    guard index + 1 < text.count, !text.joinsLetters(before: index) else { return nil }
    let slot = Self.slot(text[index], text[index + 1])
    var number = starts[slot]
    let last = starts[slot + 1]
    while number < last {
      let entry = entries[number]
      let end = index + entry.phrase.count
      if end <= text.count, text.holds(entry.phrase, at: index),
        entry.isStem || !text.joinsLetters(before: end)
      {
        return (entry.value, entry.rank, entry.isStem ? text.endOfWord(from: end) : end)
      }
      number += 1
    }
    return nil
  }

  /// Whether any phrase stands in a text in small letters.
  func isIn(_ text: [UInt8]) -> Bool { first(in: text) != nil }

  /// The first phrase of a text in small letters, with where it stands.
  func first(in text: [UInt8], from start: Int = 0) -> (value: Value, range: Range<Int>)? {
    var index = start
    while index + 1 < text.count {
      if let found = entry(text, at: index) { return (found.value, index..<found.end) }
      index += 1
    }
    return nil
  }

  /// The most important phrase of a text in small letters.
  func best(in text: [UInt8]) -> Value? {
    var best: (value: Value, rank: Int)?
    var index = 0
    while index + 1 < text.count {
      guard let found = entry(text, at: index) else {
        index += 1
        continue
      }
      if found.rank < best?.rank ?? .max { best = (found.value, found.rank) }
      index = max(index + 1, found.end)
    }
    return best?.value
  }

  /// The phrase that a text in small letters ends in, read from its start on.
  func last(of text: [UInt8]) -> (value: Value, count: Int)? {
    var index = 0
    while index < text.count {
      if let found = longest(text, at: index) {
        if index + found.count == text.count { return found }
        index += found.count
      } else {
        index += 1
      }
    }
    return nil
  }

  /// What the whole of a text in small letters stands for.
  func exactly(_ text: [UInt8]) -> Value? {
    guard let found = entry(text, at: 0), found.end == text.count else { return nil }
    return found.value
  }
}

/// A table of words of which only the presence matters.
typealias WordTable = PhraseTable<Bool>

extension PhraseTable where Value == Bool {
  init(words: [String]) { self.init([(true, words)]) }
}

extension [UInt8] {
  /// The next index with something other than a blank.
  func skippingBlanks(from index: Int) -> Int {
    var index = index
    while index < count, self[index] == 0x20 { index += 1 }
    return index
  }

  /// Whether a phrase stands at an index.
  @inline(__always)
  func holds(_ phrase: [UInt8], at index: Int) -> Bool {
    var offset = 0
    while offset < phrase.count {
      if self[index + offset] != phrase[offset] { return false }
      offset += 1
    }
    return true
  }

  /// Whether the text goes on with the same word across an index: letters or digits on both sides
  /// of it, of an alphabet that sets words apart by blanks.
  func joinsLetters(before index: Int) -> Bool {
    guard index > 0, index < count else { return false }
    return endsInLetter(before: index) && startsWithLetter(at: index)
  }

  private func startsWithLetter(at index: Int) -> Bool {
    self[index].isASCIIWord || 0xC3...0xD1 ~= self[index] || isFurtherLatin(at: index)
  }

  private func endsInLetter(before index: Int) -> Bool {
    let last = self[index - 1]
    if last < 0x80 { return last.isASCIIWord }
    return index >= 2 && 0xC3...0xD1 ~= self[index - 2]
      || index >= 3 && isFurtherLatin(at: index - 3)
  }

  /// Whether one of the Latin letters from U+1E00 on stands at an index, with which Vietnamese is
  /// written.
  private func isFurtherLatin(at index: Int) -> Bool {
    self[index] == 0xE1 && index + 2 < count && 0xB8...0xBB ~= self[index + 1]
  }

  /// Where the word that an index stands in ends.
  func endOfWord(from index: Int) -> Int {
    var end = index
    while end < count, self[end] & 0xC0 == 0x80 || joinsLetters(before: end) {
      end += 1
    }
    return end
  }
}
