/// The model of a test's outcomes over rounds: a hidden Markov model with nine states.
///
/// A healthy test fails in 1 of 1,000 attempts, a broken one passes in 2 of 1,000, and a flaky one
/// fails at one of seven rates. From round to round a test may break, be mended, become flaky or
/// calm down. Everything is exact on this grid, and costs about thirty multiplications a round.
/// Powers are products, so that no mathematical library has a say in the last bit.
package enum OutcomeModel {
  /// The rates of failure that a flaky test may have.
  static let grid: InlineArray<7, Double> = [0.03, 0.08, 0.15, 0.25, 0.40, 0.60, 0.80]
  /// How common the rates are among flaky tests; they add up to 1.
  static let weights: InlineArray<7, Double> = [0.24, 0.22, 0.18, 0.14, 0.11, 0.07, 0.04]
  static let healthyRate = 0.001
  static let brokenRate = 0.998

  // From round to round.
  private static let breaks = 0.010
  private static let becomesFlaky = 0.0015
  private static let isMended = 0.15
  private static let brokenBecomesFlaky = 0.010
  private static let calmsDown = 0.010
  private static let flakyBreaks = 0.005

  /// The most attempts whose likelihood fits a plain number in every state.
  private static let plainAttempts = 200

  static func scaled(_ values: InlineArray<7, Double>, by factor: Double) -> InlineArray<7, Double>
  {
    var result = values
    for index in 0..<7 { result[index] *= factor }
    return result
  }

  /// The belief one round later, before that round is looked at.
  @inline(__always)
  package static func next(_ belief: Belief) -> Belief {
    let flaky = belief.flaky
    let arrives = belief.healthy * becomesFlaky + belief.broken * brokenBecomesFlaky
    var result = belief
    result.healthy =
      belief.healthy * (1 - breaks - becomesFlaky) + flaky * calmsDown + belief.broken * isMended
    result.broken =
      belief.healthy * breaks + flaky * flakyBreaks
      + belief.broken * (1 - isMended - brokenBecomesFlaky)
    for index in 0..<7 {
      result.rates[index] =
        belief.rates[index] * (1 - calmsDown - flakyBreaks) + arrives * weights[index]
    }
    return result
  }

  /// The likelihood of what comes later by the state of the round before; not normalised.
  @inline(__always)
  private static func previous(_ later: Belief) -> Belief {
    var drawn = 0.0
    for index in 0..<7 { drawn += weights[index] * later.rates[index] }
    var result = later
    result.healthy =
      (1 - breaks - becomesFlaky) * later.healthy + becomesFlaky * drawn + breaks * later.broken
    result.broken =
      isMended * later.healthy + brokenBecomesFlaky * drawn
      + (1 - isMended - brokenBecomesFlaky) * later.broken
    for index in 0..<7 {
      result.rates[index] =
        (1 - calmsDown - flakyBreaks) * later.rates[index] + calmsDown * later.healthy
        + flakyBreaks * later.broken
    }
    return result
  }

  /// The probability that the next attempt fails.
  @inline(__always)
  static func failureChance(_ belief: Belief) -> Double {
    var sum = belief.healthy * healthyRate
    for index in 0..<7 { sum += belief.rates[index] * grid[index] }
    return sum + belief.broken * brokenRate
  }

  /// The likelihood of an observation in each state, up to a common factor.
  static func likelihood(_ seen: Observation) -> Belief {
    guard seen.attempts > 0 else { return .even }
    var result = Belief.even
    if seen.attempts == 1 {
      let failed = seen.failed == 1
      result.healthy = failed ? healthyRate : 1 - healthyRate
      result.broken = failed ? brokenRate : 1 - brokenRate
      for index in 0..<7 { result.rates[index] = failed ? grid[index] : 1 - grid[index] }
    } else if seen.attempts <= plainAttempts {
      result.healthy = plain(healthyRate, seen)
      result.broken = plain(brokenRate, seen)
      for index in 0..<7 { result.rates[index] = plain(grid[index], seen) }
    } else {
      return manyAttempts(seen)
    }
    return seen.isPresumed ? halved(result) : result
  }

  private static func plain(_ rate: Double, _ seen: Observation) -> Double {
    scaled(rate, seen).value
  }

  private static func scaled(_ rate: Double, _ seen: Observation) -> ScaledNumber {
    ScaledNumber(rate).power(seen.failed)
      * ScaledNumber(1 - rate).power(seen.attempts - seen.failed)
  }

  /// Many attempts are told in multiples of their greatest likelihood.
  private static func manyAttempts(_ seen: Observation) -> Belief {
    let healthy = scaled(healthyRate, seen)
    let broken = scaled(brokenRate, seen)
    var top = max(healthy.exponent, broken.exponent)
    for index in 0..<7 { top = max(top, scaled(grid[index], seen).exponent) }
    var result = Belief.even
    result.healthy = healthy.value(per: top)
    result.broken = broken.value(per: top)
    for index in 0..<7 { result.rates[index] = scaled(grid[index], seen).value(per: top) }
    return seen.isPresumed ? halved(result) : result
  }

  /// What is only presumed counts with the square root of its likelihood: half the weight.
  private static func halved(_ likelihood: Belief) -> Belief {
    var result = likelihood
    result.healthy = likelihood.healthy.squareRoot()
    result.broken = likelihood.broken.squareRoot()
    for index in 0..<7 { result.rates[index] = likelihood.rates[index].squareRoot() }
    return result
  }

  /// The belief after an observation.
  @inline(__always)
  package static func updated(_ prior: Belief, by seen: Observation) -> Belief {
    guard !seen.isMissing else { return prior }
    var result = prior * likelihood(seen)
    result.normalise()
    return result
  }

  /// The belief after each round, from the rounds up to it.
  package static func filtered(_ rounds: [Observation]) -> [Belief] {
    var beliefs: [Belief] = []
    beliefs.reserveCapacity(rounds.count)
    for (index, seen) in rounds.enumerated() {
      let prior = index == 0 ? .prior : next(beliefs[index - 1])
      beliefs.append(updated(prior, by: seen))
    }
    return beliefs
  }

  /// The belief of each round in the light of all rounds: filtered forward, then smoothed backward.
  package static func smoothed(_ rounds: [Observation], _ filtered: [Belief]) -> [Belief] {
    var beliefs = filtered
    var later = Belief.even
    for index in rounds.indices.dropLast().reversed() {
      later = previous(likelihood(rounds[index + 1]) * later)
      later.normalise()
      beliefs[index] = filtered[index] * later
      beliefs[index].normalise()
    }
    return beliefs
  }
}
