/// Hashes identities, with a seed of the process, so that no report can be written to collide.
///
/// Nothing that is written depends on the hash: it only finds candidates, whose bytes are compared.
package enum IdentityHash {
  private static let seed = UInt64.random(in: .min ... .max)
  private static let multiplier: UInt64 = 0x9FB2_1C65_1E98_DF25

  @inline(__always)
  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: multiplier)
    return product.high ^ product.low ^ word
  }

  /// The hash of some bytes, eight at a time.
  @inline(__always)
  package static func hash(_ bytes: Span<UInt8>, from start: UInt64 = 0) -> UInt64 {
    var words = Words(from: start)
    var index = 0
    while index < bytes.count {
      words.add(bytes.paddedWord(at: index))
      index += 8
    }
    return words.finished(count: bytes.count)
  }

  /// Hashes word by word, for what is not hashed as it stands.
  struct Words {
    private var state: UInt64

    init(from start: UInt64) { state = seed ^ start }

    @inline(__always)
    mutating func add(_ word: UInt64) { state = mix(state, word) }

    @inline(__always)
    func finished(count: Int) -> UInt64 {
      mix(state, multiplier ^ UInt64(truncatingIfNeeded: count))
    }
  }

  /// The hash of a scope's key together with a name.
  @inline(__always)
  package static func combine(_ scope: UInt64, _ name: Span<UInt8>) -> UInt64 {
    combine(scope, hash(name))
  }

  /// The hash of a scope's key together with a name that was hashed before.
  @inline(__always)
  package static func combine(_ scope: UInt64, _ hash: UInt64) -> UInt64 {
    mix(scope &* multiplier, hash)
  }
}

extension Span<UInt8> {
  /// The eight bytes from an index on, the first one lowest; one bounds check, one load.
  @inlinable @inline(__always)
  package func word(at index: Int) -> UInt64 {
    let bytes = extracting(index..<index + 8)
    // From the last byte down, which becomes one load wherever this is inlined; the other way round
    // did not where two words are compared.
    let high =
      UInt64(bytes[7]) << 56 | UInt64(bytes[6]) << 48 | UInt64(bytes[5]) << 40
      | UInt64(bytes[4]) << 32
    return high | UInt64(bytes[3]) << 24 | UInt64(bytes[2]) << 16 | UInt64(bytes[1]) << 8
      | UInt64(bytes[0])
  }

  /// The eight bytes from an index on, filled up behind the last one where fewer are left.
  @inline(__always)
  func paddedWord(at index: Int) -> UInt64 {
    let left = count - index
    guard left < 8 else { return word(at: index) }
    var word: UInt64 = 0x2E2E_2E2E_2E2E_2E2E << UInt64(left * 8)
    if index > 0 {
      // The last eight bytes, some of them again: one load for what is left.
      word |= self.word(at: count - 8) >> UInt64(64 - left * 8)
    } else {
      for offset in 0..<left { word |= UInt64(self[offset]) << UInt64(offset * 8) }
    }
    return word
  }
}
