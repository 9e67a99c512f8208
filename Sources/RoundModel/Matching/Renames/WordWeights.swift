/// How much each word tells of which test it is: the rarer among all tests, the more.
struct WordWeights {
  private var words: [[UInt8]] = []
  private var hashes: [UInt64] = []
  private var index = RowIndex(capacity: 0)
  private var capacity = 0
  private var frequencies: [Int] = []
  private var lastSeen: [Int] = []
  private var tests = 0
  private var names = 0

  /// The number of a word that is weighed, which it gets when it is first asked for.
  mutating func number(_ word: [UInt8]) -> Int32 {
    if let known = known(word) { return known }
    let number = words.count
    words.append(word)
    hashes.append(Self.hash(word.span, 0..<word.count))
    frequencies.append(0)
    lastSeen.append(0)
    if words.count > capacity {
      capacity = words.count * 2 + 64
      index = RowIndex(capacity: capacity)
      for earlier in 0..<number {
        _ = index.findOrInsert(earlier, key: hashes[earlier]) { _ in false }
      }
    }
    _ = index.findOrInsert(number, key: hashes[number]) { _ in false }
    return Int32(truncatingIfNeeded: number)
  }

  /// The number of a word, if it is weighed.
  func known(_ word: [UInt8]) -> Int32? {
    find(word.span, 0..<word.count).map { Int32(truncatingIfNeeded: $0) }
  }

  @inline(__always)
  private func find(_ name: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let hash = Self.hash(name, range)
    return index.find(key: hash) { number in
      guard hashes[number] == hash, words[number].count == range.count else { return false }
      for (offset, position) in range.enumerated()
      where words[number][offset] != NameTokens.small(name[position]) { return false }
      return true
    }
  }

  /// A hash of the small letters of a word; the words themselves are compared where it is equal.
  @inline(__always)
  private static func hash(_ name: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for position in range {
      hash = (hash ^ UInt64(NameTokens.small(name[position]))) &* 0x0000_0100_0000_01B3
    }
    return hash ^ hash >> 29
  }

  /// Counts the words of a test's name, each once.
  ///
  /// - Parameters:
  ///   - name: The name of the test.
  ///   - share: How many tests it stands for, where only a part of them is looked at.
  mutating func count(_ name: Span<UInt8>, for share: Int = 1) {
    tests += share
    names += 1
    NameTokens.forEachRange(name) { range in
      guard let number = find(name, range), lastSeen[number] != names else { return }
      lastSeen[number] = names
      frequencies[number] += share
    }
  }

  /// Counts the words of a round's tests; of a large round, those of a part of them.
  ///
  /// A part says as well which words are rare. Which tests are in it depends on their names alone,
  /// so that it is the same in every run and for every order of the rows.
  mutating func count(_ round: Round) {
    var mask: UInt64 = 0
    while round.rows.count > Self.enough << mask.nonzeroBitCount { mask = mask << 1 | 1 }
    let share = 1 << mask.nonzeroBitCount
    round.forEachName { _, row, name in
      guard row.kind == .test, mask == 0 || Self.draw(name) & mask == 0 else { return }
      count(name, for: share)
    }
  }

  /// As many tests as show which words are rare.
  private static let enough = 1 << 14

  /// A number that the end and the length of a name decide.
  @inline(__always)
  private static func draw(_ name: Span<UInt8>) -> UInt64 {
    guard name.count >= 8 else { return UInt64(truncatingIfNeeded: name.count) }
    let middle = name.count / 2 - 4 + (name.count & 1)
    let word = name.word(at: name.count - 8) ^ name.word(at: middle) &+ UInt64(name.count)
    return (word &* 0x9E37_79B9_7F4A_7C15) >> 40
  }

  /// The weights by number.
  func weights() -> [Double] {
    frequencies.map {
      NaturalLogarithm.of(1 + Double(tests) / (Double($0) + 0.5)) + 0.2
    }
  }
}

/// The natural logarithm, which the standard library leaves to the platform's.
///
/// Computed here, it has the same bits on every platform, and so have the scores built on it.
enum NaturalLogarithm {
  private static let ofTwo = 0.693_147_180_559_945_3

  /// The logarithm of a positive finite number.
  static func of(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // value = m * 2^e with m in [1, 2): ln m = 2 artanh((m - 1) / (m + 1)).
    var (mantissa, exponent) = (value.significand, Double(value.exponent))
    if mantissa > 1.414_213_562_373_095_1 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var (power, sum) = (ratio, 0.0)
    for divisor in stride(from: 1.0, through: 25, by: 2) {
      sum += power / divisor
      power *= square
    }
    return exponent * ofTwo + 2 * sum
  }
}
