/// One step through bytes that are meant to be UTF-8: a scalar, or as much of one as is well-formed.
///
/// What is no scalar is taken in the portions that the Unicode Standard recommends (chapter 3.9,
/// "Substitution of Maximal Subparts"), so that every decoder shows the same number of U+FFFD.
struct UTF8Step {
  /// The scalar, or `nil` where the bytes are not UTF-8.
  let scalar: UInt32?
  /// How many bytes the step takes, at least 1.
  let length: Int

  init(_ bytes: Span<UInt8>, at index: Int) {
    let first = bytes[index]
    if first < 0x80 {
      scalar = UInt32(first)
      length = 1
      return
    }
    guard let lead = Self.lead(first) else {
      scalar = nil
      length = 1
      return
    }
    var value = lead.bits
    var range = lead.second
    for offset in 1..<lead.length {
      guard index + offset < bytes.count, range.contains(bytes[index + offset]) else {
        scalar = nil
        length = offset
        return
      }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
      range = 0x80...0xBF
    }
    scalar = value
    length = lead.length
  }

  /// What a first byte says: the length, its own bits, and which second bytes may follow.
  private static func lead(
    _ byte: UInt8
  ) -> (length: Int, bits: UInt32, second: ClosedRange<UInt8>)? {
    switch byte {
    case 0xC2...0xDF: (2, UInt32(byte & 0x1F), 0x80...0xBF)
    case 0xE0: (3, 0, 0xA0...0xBF)
    case 0xED: (3, 0xD, 0x80...0x9F)
    case 0xE1...0xEF: (3, UInt32(byte & 0xF), 0x80...0xBF)
    case 0xF0: (4, 0, 0x90...0xBF)
    case 0xF1...0xF3: (4, UInt32(byte & 0x7), 0x80...0xBF)
    case 0xF4: (4, 4, 0x80...0x8F)
    default: nil
    }
  }
  /// Whether a scalar is a control, a separator of lines, or turns the reading direction.
  ///
  /// A terminal obeys these, or a reader sees another text than a program does.
  static func misleads(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The four hexadecimal digits of a scalar that misleads; all of them are below U+10000.
  static func digits(of scalar: UInt32) -> [UInt8] {
    [12, 8, 4, 0].map { shift in
      let digit = UInt8(truncatingIfNeeded: scalar >> UInt32(shift) & 0xF)
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
