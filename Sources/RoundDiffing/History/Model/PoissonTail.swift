/// How probable it is that a Poisson count reaches a number.
enum PoissonTail {
  /// The probability of `count` or more where `mean` are expected.
  static func probability(of count: Int, mean: Double) -> Double {
    guard count > 0, mean.isFinite, mean > 0 else { return count > 0 ? 0 : 1 }
    // Below the mean nothing is improbable, and the sum below would be long.
    guard Double(count) > mean else { return 1 }
    var term = ScaledNumber.exponential(ofMinus: mean)
    for step in 1...count { term = term * ScaledNumber(mean / Double(step)) }
    var ratio = 1.0
    var sum = 0.0
    var step = count
    while ratio > 1e-17 * max(sum, 1) {
      sum += ratio
      step += 1
      ratio *= mean / Double(step)
    }
    return min(1, (term * ScaledNumber(sum)).value)
  }
}
