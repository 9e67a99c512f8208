import RoundModel

/// Small letters of the alphabets that the vocabularies are written in.
enum FoldedText {
  /// The text with its capitals made small, byte for byte as long as before.
  ///
  /// ASCII, Latin and Cyrillic capitals have small letters of the same length in UTF-8.
  static func small(_ text: [UInt8]) -> [UInt8] {
    var index = smallPart(of: text)
    // Most texts are asked for again and again, and many have no capitals at all.
    guard index < text.count else { return text }
    var result = text
    while index < result.count {
      let byte = result[index]
      if byte < 0x80 {
        result[index] = byte.asciiLowercased
      } else if index + 1 < result.count {
        let next = result[index + 1]
        if byte == 0xC3, 0x80...0x9E ~= next, next != 0x97 {
          result[index + 1] = next + 0x20
        } else if byte == 0xD0, 0x90...0x9F ~= next {
          result[index + 1] = next + 0x20
        } else if byte == 0xD0, 0xA0...0xAF ~= next {
          result[index] = 0xD1
          result[index + 1] = next - 0x20
        } else if byte == 0xC4 || byte == 0xC5 {
          if isCapital(byte, next) { result[index + 1] = next + 1 }
        } else if byte == 0xE1, 0xB8...0xBB ~= next, index + 2 < result.count {
          // From U+1E00 on capitals and small letters take turns.
          let last = result[index + 2]
          let hasNoPair = next == 0xBA && 0x96...0x9F ~= last
          if last & 1 == 0, !hasNoPair { result[index + 2] = last + 1 }
        }
        // What follows a character of several bytes is not to be stepped over with it.
        index += byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
      }
      index += 1
    }
    return result
  }

  /// How many bytes at the start are ASCII without capitals.
  private static func smallPart(of text: [UInt8]) -> Int {
    let bytes = text.span
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      // In each byte that is ASCII the highest bit becomes set from `A` on, and from behind `Z` on.
      let capitals = (word &+ 0x3F3F_3F3F_3F3F_3F3F) & ~(word &+ 0x2525_2525_2525_2525)
      if (word | capitals) & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80, !(0x41...0x5A ~= bytes[index]) { index += 1 }
    return index
  }

  /// Whether two bytes are a capital of Latin Extended-A whose small letter comes right behind it.
  private static func isCapital(_ first: UInt8, _ second: UInt8) -> Bool {
    let letter = Int(first & 0x1F) << 6 | Int(second & 0x3F)
    switch letter {
    case 0x130, 0x131: return false
    case 0x100...0x137, 0x14A...0x177: return letter & 1 == 0
    case 0x139...0x13E, 0x141...0x148, 0x179...0x17E: return letter & 1 == 1
    default: return false
    }
  }
}
