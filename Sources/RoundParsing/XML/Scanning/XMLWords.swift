import RoundModel

/// Finds bytes that mean something, eight at a time.
enum XMLWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The high bit of every byte that is `<`, `&`, `]` or a control character.
  ///
  /// The lowest one is exact, which is the one that counts; so it is with the other masks.
  @inline(__always)
  static func text(_ word: UInt64) -> UInt64 {
    (equal(word, 0x3C) | equal(word, 0x26) | equal(word, 0x5D) | control(word)) & highs
  }

  /// The high bit of every byte that is a quote, `<`, `&` or a control character.
  @inline(__always)
  static func value(_ word: UInt64, quote: UInt64) -> UInt64 {
    (equal(word, quote) | equal(word, 0x3C) | equal(word, 0x26) | control(word)) & highs
  }

  /// The high bit of every byte that is one of some kind or a control character.
  @inline(__always)
  static func any(_ word: UInt64, of byte: UInt64) -> UInt64 {
    (equal(word, byte) | control(word)) & highs
  }

  /// Moves to the first byte that a mask finds, as far as whole words reach.
  ///
  /// - Parameters:
  ///   - index: Where to start; then the byte that was found, or the last bytes that fill no word.
  ///   - bytes: The document.
  ///   - seen: Gathers the bits of the bytes that were passed.
  ///   - mask: The high bit of every byte that means something.
  /// - Returns: Whether a byte was found.
  @inline(__always)
  static func advance(
    _ index: inout Int, in bytes: Span<UInt8>, seen: inout UInt64, to mask: (UInt64) -> UInt64
  ) -> Bool {
    while index + 8 <= bytes.count {
      let word = bytes.word(at: index)
      let special = mask(word)
      if special != 0 {
        let shift = special.trailingZeroBitCount & 0x38
        seen |= word & ((1 &<< UInt64(shift)) &- 1)
        index += shift >> 3
        return true
      }
      seen |= word
      index += 8
    }
    return false
  }

  @inline(__always)
  private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let matched = word ^ (ones &* byte)
    return (matched &- ones) & ~matched
  }

  @inline(__always)
  private static func control(_ word: UInt64) -> UInt64 {
    (word &- (ones &* 0x20)) & ~word
  }
}
