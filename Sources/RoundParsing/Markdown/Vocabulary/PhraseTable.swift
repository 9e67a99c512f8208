/// Words and phrases with what each stands for, found in a text in time that does not grow with
/// their number.
///
/// A phrase is found where it stands as whole words. A star at its end makes it a stem, which is
/// found at the start of a longer word too. Alphabets without blanks between words, such as Chinese,
/// know no whole words, so that a phrase in one is found anywhere.
struct PhraseTable<Value: Sendable>: Sendable {
  /// Where a phrase stands among the bytes of all, and which list it is of.
  private struct Entry: Sendable {
    let start: UInt32
    let count: UInt16
    let rank: UInt16
    let isStem: Bool
  }

  /// What the phrases of each list stand for.
  private let values: [Value]
  /// The phrases one behind the other, in the order of the entries.
  private let text: [UInt8]
  private let entries: [Entry]
  /// Where the entries of each slot start, with one more for the end.
  private let starts: [UInt32]

  /// A table of lists in order of importance: an earlier list beats a later one in ``best(in:)``.
  init(_ lists: [(Value, [String])]) {
    var phrases: [Phrase] = []
    for (rank, list) in lists.enumerated() {
      for phrase in list.1 {
        if let phrase = Phrase(phrase, rank: rank, order: phrases.count) { phrases.append(phrase) }
      }
    }
    var slots = 64
    while slots < phrases.count * 4, slots < 1024 { slots *= 2 }
    for index in phrases.indices {
      let bytes = phrases[index].bytes
      phrases[index].slot = Self.slot(bytes[0], bytes[1], of: slots)
    }
    phrases.sort { $0.stands(before: $1) }
    var starts = [UInt32](repeating: 0, count: slots + 1)
    for phrase in phrases { starts[phrase.slot + 1] += 1 }
    for slot in 0..<slots { starts[slot + 1] += starts[slot] }
    var text: [UInt8] = []
    var entries: [Entry] = []
    entries.reserveCapacity(phrases.count)
    for phrase in phrases {
      entries.append(
        Entry(
          start: UInt32(clamping: text.count), count: UInt16(clamping: phrase.bytes.count),
          rank: UInt16(clamping: phrase.rank), isStem: phrase.isStem))
      text += phrase.bytes
    }
    values = lists.map(\.0)
    self.text = text
    self.entries = entries
    self.starts = starts
  }

  @inline(__always)
  private static func slot(_ first: UInt8, _ second: UInt8, of count: Int) -> Int {
    (Int(first) &* 37 ^ Int(second) &* 5) & (count - 1)
  }

  /// The longest phrase that starts at an index of a text in small letters.
  func longest(_ text: [UInt8], at index: Int) -> (value: Value, count: Int)? {
    entry(text, at: index).map { (values[$0.rank], $0.end - index) }
  }

  /// Most places of a text are the start of no phrase, which their slot tells before all else.
  @inline(__always)
  private func entry(_ text: [UInt8], at index: Int) -> (rank: Int, end: Int)? {
    guard index + 1 < text.count else { return nil }
    let slot = Self.slot(text[index], text[index + 1], of: starts.count - 1)
    let numbers = Int(starts[slot])..<Int(starts[slot + 1])
    return numbers.isEmpty ? nil : entry(among: numbers, text, at: index)
  }

  private func entry(
    among numbers: Range<Int>, _ text: [UInt8], at index: Int
  ) -> (rank: Int, end: Int)? {
    if text.joinsLetters(before: index) { return nil }
    for number in numbers {
      let entry = entries[number]
      let end = index + Int(entry.count)
      if end <= text.count, holds(entry, text, at: index),
        entry.isStem || !text.joinsLetters(before: end)
      {
        return (Int(entry.rank), entry.isStem ? text.endOfWord(from: end) : end)
      }
    }
    return nil
  }

  /// Whether the phrase of an entry stands at an index.
  @inline(__always)
  private func holds(_ entry: Entry, _ text: [UInt8], at index: Int) -> Bool {
    let start = Int(entry.start)
    for offset in 0..<Int(entry.count) where text[index + offset] != self.text[start + offset] {
      return false
    }
    return true
  }

  /// Whether any phrase stands in a text in small letters.
  func isIn(_ text: [UInt8]) -> Bool { first(in: text) != nil }

  /// The first phrase of a text in small letters, with where it stands.
  func first(in text: [UInt8], from start: Int = 0) -> (value: Value, range: Range<Int>)? {
    var index = start
    while index + 1 < text.count {
      if let found = entry(text, at: index) { return (values[found.rank], index..<found.end) }
      index += 1
    }
    return nil
  }

  /// The most important phrase of a text in small letters.
  func best(in text: [UInt8]) -> Value? {
    var best: Int?
    var index = 0
    while index + 1 < text.count {
      guard let found = entry(text, at: index) else {
        index += 1
        continue
      }
      best = min(best ?? found.rank, found.rank)
      index = max(index + 1, found.end)
    }
    return best.map { values[$0] }
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
    return values[found.rank]
  }
}

/// One phrase of a table that is being made.
private struct Phrase {
  let bytes: [UInt8]
  let isStem: Bool
  let rank: Int
  let order: Int
  /// The slot of its first two bytes.
  var slot = 0

  /// `nil` for what is too short to be found by two bytes.
  init?(_ phrase: String, rank: Int, order: Int) {
    var bytes = FoldedText.small(Array(phrase.utf8))
    isStem = bytes.last == UInt8(ascii: "*")
    if isStem { bytes.removeLast() }
    guard bytes.count >= 2 else { return nil }
    self.bytes = bytes
    self.rank = rank
    self.order = order
  }

  /// The slots in turn, in each the longest phrases first, and of two as long the one given first.
  func stands(before other: Self) -> Bool {
    if slot != other.slot { return slot < other.slot }
    if bytes.count != other.bytes.count { return bytes.count > other.bytes.count }
    return order < other.order
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

  /// Whether the text starts with a phrase.
  @inline(__always)
  func opens(with phrase: [UInt8]) -> Bool { phrase.count <= count && holds(phrase, at: 0) }

  /// Whether a phrase stands at an index, behind which there is room for it.
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
