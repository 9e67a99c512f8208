/// Small letters of the alphabets that the vocabularies are written in.
enum FoldedText {
  /// The text with its capitals made small, byte for byte as long as before.
  ///
  /// ASCII, Latin-1 and Cyrillic capitals have small letters of the same length in UTF-8.
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
        }
        index += 1
      }
      index += 1
    }
    return result
  }
}
