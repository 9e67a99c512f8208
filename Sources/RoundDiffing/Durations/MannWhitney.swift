/// Whether one sample is shifted against another: the test of Mann and Whitney (1947).
///
/// Exact where no two values are equal, else by the normal approximation with correction for ties.
struct MannWhitney {
  /// How many pairs have the later value above the earlier one; equal pairs count half.
  let statistic: Double
  /// The probability of a statistic so great where nothing differs.
  let pWhenGreater: Double
  /// The probability of a statistic so small where nothing differs.
  let pWhenSmaller: Double

  /// Tests two samples.
  ///
  /// - Parameters:
  ///   - later: The sample that may be shifted.
  ///   - earlier: The other one.
  ///   - counts: What ``counts(_:_:)`` gives for the two sizes, where many tests share it.
  init(_ later: [Double], against earlier: [Double], counts: [Double]? = nil) {
    let (m, n) = (later.count, earlier.count)
    var twice = 0
    var hasTies = false
    for value in later {
      for other in earlier {
        if value > other { twice += 2 }
        if value == other {
          twice += 1
          hasTies = true
        }
      }
    }
    statistic = Double(twice) / 2
    let all = (later + earlier).sorted()
    hasTies = hasTies || all.indices.dropFirst().contains { all[$0] == all[$0 - 1] }
    if hasTies || m * n > 2_500 {
      let (mean, deviation) = Self.moments(all, m, n)
      guard deviation > 0 else {
        pWhenGreater = 1
        pWhenSmaller = 1
        return
      }
      pWhenGreater = Self.normalTail((statistic - mean - 0.5) / deviation)
      pWhenSmaller = Self.normalTail((mean - statistic - 0.5) / deviation)
    } else {
      let counts = counts ?? Self.counts(m, n)
      let total = counts.reduce(0, +)
      pWhenGreater = counts[(twice / 2)...].reduce(0, +) / total
      pWhenSmaller = counts[...(twice / 2)].reduce(0, +) / total
    }
  }

  /// How many orders of two samples have each statistic.
  static func counts(_ m: Int, _ n: Int) -> [Double] {
    // Adding one value of the first sample after another, each above 0 to n values of the second.
    var table: [[Double]] = Array(repeating: [1], count: n + 1)
    for size in 1...max(1, m) where m > 0 {
      var next: [[Double]] = [[1]]
      for other in 1...max(1, n) where n > 0 {
        var row = Array(repeating: 0.0, count: size * other + 1)
        for (index, count) in table[other].enumerated() { row[index + other] += count }
        for (index, count) in next[other - 1].enumerated() { row[index] += count }
        next.append(row)
      }
      table = next
    }
    return table[n]
  }

  /// The greatest number that the statistic stays below with a probability of at most `tail`.
  static func lowerQuantile(_ counts: [Double], tail: Double) -> Int {
    let total = counts.reduce(0, +)
    var sum = 0.0
    for (index, count) in counts.enumerated() {
      sum += count
      if sum / total > tail { return index }
    }
    return counts.count
  }

  private static func moments(_ all: [Double], _ m: Int, _ n: Int) -> (Double, Double) {
    let size = Double(all.count)
    var ties = 0.0
    var start = 0
    while start < all.count {
      var end = start + 1
      while end < all.count, all[end] == all[start] { end += 1 }
      let length = Double(end - start)
      ties += length * length * length - length
      start = end
    }
    let product = Double(m * n)
    let variance = product / 12 * (size + 1 - ties / (size * max(1, size - 1)))
    return (product / 2, max(0, variance).squareRoot())
  }

  /// The probability above a standard normal value, by its series; exact to ten digits.
  static func normalTail(_ value: Double) -> Double {
    guard value > -8 else { return 1 }
    guard value < 8 else { return 0 }
    let density =
      ScaledNumber.exponential(ofMinus: value * value / 2).value / (2 * Double.pi).squareRoot()
    var term = value
    var sum = value
    var step = 1.0
    while term.magnitude > 1e-16 * sum.magnitude, step < 1000 {
      step += 2
      term *= value * value / step
      sum += term
    }
    return min(1, max(0, 0.5 - density * sum))
  }
}
