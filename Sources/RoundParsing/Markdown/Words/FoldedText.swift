/// Small letters of the alphabets that the vocabularies are written in.
enum FoldedText {
  /// The text with its capitals made small, byte for byte as long as before.
  ///
  /// ASCII, Latin and Cyrillic capitals have small letters of the same length in UTF-8.
  static func small(_ text: [UInt8]) -> [UInt8] {
    var result = text
    var index = 0
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
