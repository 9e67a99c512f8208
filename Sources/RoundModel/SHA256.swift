/// The SHA-256 of some bytes, as FIPS 180-4 defines it.
package enum SHA256 {
  private static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  /// The hash state: eight words that each block of 64 bytes stirs.
  private struct State {
    var words: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19
    )

    /// Stirs in the block of 64 bytes from an index on.
    @inline(__always)
    mutating func stir(
      _ bytes: Span<UInt8>, at start: Int, _ constants: Span<UInt32>, _ schedule: inout [UInt32]
    ) {
      expand(bytes, at: start, &schedule)
      mix(schedule.span, constants)
    }

    @inline(__always)
    private func expand(_ bytes: Span<UInt8>, at start: Int, _ words: inout [UInt32]) {
      var schedule = words.mutableSpan
      let block = bytes.extracting(start..<start + 64)
      for index in 0..<8 {
        let word = block.word(at: index * 8).byteSwapped
        schedule[index * 2] = UInt32(truncatingIfNeeded: word >> 32)
        schedule[index * 2 + 1] = UInt32(truncatingIfNeeded: word)
      }
      for index in 16..<64 {
        let (early, late) = (schedule[index - 15], schedule[index - 2])
        schedule[index] =
          schedule[index - 16] &+ SHA256.smallSigma0(early) &+ schedule[index - 7]
          &+ SHA256.smallSigma1(late)
      }
    }

    @inline(__always)
    private mutating func mix(_ schedule: Span<UInt32>, _ constants: Span<UInt32>) {
      var (a, b, c, d, e, f, g, h) = words
      for index in 0..<64 {
        let choice = (e & f) ^ (~e & g)
        let first =
          h &+ SHA256.largeSigma1(e) &+ choice &+ constants[index] &+ schedule[index]
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let second = SHA256.largeSigma0(a) &+ majority
        (h, g, f, e) = (g, f, e, d &+ first)
        (d, c, b, a) = (c, b, a, first &+ second)
      }
      words = (
        words.0 &+ a, words.1 &+ b, words.2 &+ c, words.3 &+ d, words.4 &+ e, words.5 &+ f,
        words.6 &+ g, words.7 &+ h
      )
    }
  }

  /// The 32 bytes of the hash.
  package static func hash(_ bytes: Span<UInt8>) -> [UInt8] {
    var state = State()
    var schedule: [UInt32] = Array(repeating: 0, count: 64)
    let constants = roundConstants
    let whole = bytes.count & ~63
    var index = 0
    while index < whole {
      state.stir(bytes, at: index, constants.span, &schedule)
      index += 64
    }
    // What is left, a one bit, zeros, and the length in bits fill one or two more blocks.
    var tail: [UInt8] = []
    for rest in whole..<bytes.count { tail.append(bytes[rest]) }
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: tail.count, by: 64) {
      state.stir(tail.span, at: start, constants.span, &schedule)
    }
    let words = state.words
    return [words.0, words.1, words.2, words.3, words.4, words.5, words.6, words.7].flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  /// The hash as 64 lowercase hexadecimal digits.
  package static func hexadecimal(of bytes: Span<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = hash(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  @inline(__always)
  private static func smallSigma0(_ word: UInt32) -> UInt32 {
    rotate(word, 7) ^ rotate(word, 18) ^ (word &>> 3)
  }

  @inline(__always)
  private static func smallSigma1(_ word: UInt32) -> UInt32 {
    rotate(word, 17) ^ rotate(word, 19) ^ (word &>> 10)
  }

  @inline(__always)
  private static func largeSigma0(_ word: UInt32) -> UInt32 {
    rotate(word, 2) ^ rotate(word, 13) ^ rotate(word, 22)
  }

  @inline(__always)
  private static func largeSigma1(_ word: UInt32) -> UInt32 {
    rotate(word, 6) ^ rotate(word, 11) ^ rotate(word, 25)
  }
}
