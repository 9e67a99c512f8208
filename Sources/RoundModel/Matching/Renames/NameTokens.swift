/// Splits names into the words that they are made of, whatever the case style.
enum NameTokens {
  /// Words that say nothing about which test it is.
  private static let stopWords: Set<[UInt8]> = Set(
    ["test", "tests", "it", "spec", "case", "the", "a", "an", "of"].map { Array($0.utf8) })

  private enum Class {
    case upper, lower, digit, other

    init(_ byte: UInt8) {
      switch byte {
      case 0x41...0x5A: self = .upper
      case 0x61...0x7A: self = .lower
      case 0x30...0x39: self = .digit
      // Letters of other scripts have no case that matters here, and no name is alike without them.
      case 0x80...: self = .lower
      default: self = .other
      }
    }
  }

  /// The words of a name, lower-case and without a plural s.
  static func words(_ name: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    forEach(name.span) { result.append($0) }
    return result
  }

  /// The words of a name without those that say nothing, unless nothing else is left.
  static func tellingWords(_ name: [UInt8]) -> [[UInt8]] {
    let all = words(name)
    let telling = all.filter { !stopWords.contains($0) }
    return telling.isEmpty ? all : telling
  }

  /// Calls `body` with each word, in a buffer that is used again.
  static func forEach(_ name: Span<UInt8>, _ body: ([UInt8]) -> Void) {
    var word: [UInt8] = []
    forEachRange(name) { range in
      word.removeAll(keepingCapacity: true)
      for index in range { word.append(small(name[index])) }
      body(word)
    }
  }

  /// Calls `body` with where each word stands, a plural s left out.
  @inline(__always)
  static func forEachRange(_ name: Span<UInt8>, _ body: (Range<Int>) -> Void) {
    var index = 0
    while index < name.count {
      let end = self.end(of: index, in: name)
      guard end > index else {
        index += 1
        continue
      }
      let isPlural =
        end - index > 4 && small(name[end - 1]) == 0x73 && small(name[end - 2]) != 0x73
      body(index..<(isPlural ? end - 1 : end))
      index = end
    }
  }

  /// The small letter of an ASCII capital; any other byte as it is.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Where the word that starts at an index ends: before the last capital of `HTTPServer`'s run of
  /// capitals, and after a run of small letters or of digits.
  private static func end(of start: Int, in name: Span<UInt8>) -> Int {
    var index = start
    switch Class(name[start]) {
    case .other: return start
    case .digit:
      while index < name.count, Class(name[index]) == .digit { index += 1 }
    case .lower:
      while index < name.count, Class(name[index]) == .lower { index += 1 }
    case .upper:
      while index < name.count, Class(name[index]) == .upper { index += 1 }
      guard index < name.count, Class(name[index]) == .lower else { return index }
      if index - start > 1 { return index - 1 }
      while index < name.count, Class(name[index]) == .lower { index += 1 }
    }
    return index
  }

  /// Whether a word is a number.
  static func isNumber(_ word: [UInt8]) -> Bool { word.allSatisfy { Class($0) == .digit } }

  /// The triples of neighbouring letters and digits of a text, its ends marked, sorted.
  static func trigrams(_ text: [UInt8]) -> [UInt32] {
    var letters: [UInt8] = [0x5E]
    for byte in text {
      switch Class(byte) {
      case .upper: letters.append(byte | 0x20)
      case .lower, .digit: letters.append(byte)
      case .other: break
      }
    }
    letters.append(0x24)
    guard letters.count > 2 else { return [] }
    return (0..<letters.count - 2).map {
      UInt32(letters[$0]) << 16 | UInt32(letters[$0 + 1]) << 8 | UInt32(letters[$0 + 2])
    }.sorted()
  }
}

/// Dice's coefficient of two bags: twice what they share over what both hold.
enum Dice {
  /// Of sorted bags.
  static func coefficient<Element: Comparable>(_ left: [Element], _ right: [Element]) -> Double {
    let all = left.count + right.count
    guard all > 0 else { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * shared) / Double(all)
  }

  /// Of bags of words in any order.
  static func coefficient(_ left: [[UInt8]], _ right: [[UInt8]]) -> Double {
    let order: ([UInt8], [UInt8]) -> Bool = { $0.lexicographicallyPrecedes($1) }
    let (left, right) = (left.sorted(by: order), right.sorted(by: order))
    let all = left.count + right.count
    guard all > 0 else { return 0 }
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i].lexicographicallyPrecedes(right[j]) {
        i += 1
      } else {
        j += 1
      }
    }
    return Double(2 * shared) / Double(all)
  }
}
