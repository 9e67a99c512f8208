/// How much each word tells of which test it is: the rarer among all tests, the more.
struct WordWeights {
  private(set) var numbers: [[UInt8]: Int] = [:]
  private var frequencies: [Int] = []
  private var lastSeen: [Int] = []
  private var tests = 0

  /// The number of a word that is weighed.
  mutating func number(_ word: [UInt8]) -> Int {
    if let known = numbers[word] { return known }
    let number = frequencies.count
    numbers[word] = number
    frequencies.append(0)
    lastSeen.append(0)
    return number
  }

  /// Counts the words of a test's name, each once.
  mutating func count(_ name: Span<UInt8>) {
    tests += 1
    NameTokens.forEach(name) { word in
      guard let number = numbers[word], lastSeen[number] != tests else { return }
      lastSeen[number] = tests
      frequencies[number] += 1
    }
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
