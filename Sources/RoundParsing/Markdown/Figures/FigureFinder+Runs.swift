import RoundModel

/// Shares of what ran, which count no passes: "Tests executed: 18/20".
extension FigureFinder {
  /// Adds how many tests there are, and how many of them did not run.
  mutating func addRuns(_ part: WrittenNumber, of whole: WrittenNumber) {
    add(whole, .total)
    guard part.value < whole.value, let last = figures.last else { return }
    var rest = last
    (rest.measure, rest.value) = (.notRun, whole.value - part.value)
    figures.append(rest)
  }
}
