/// A figure in a report that other facts confirm or contradict.
package struct Claim: Sendable, Hashable {
  /// What a figure is said of.
  package enum Scope: Sendable, Hashable {
    /// The whole round.
    case round
    /// One group, by its index in the round.
    case group(Int)
  }

  /// What a figure counts.
  package enum Measure: UInt8, Sendable, Hashable, CaseIterable {
    case total, passed, failed, skipped, errors, flaky, notRun
  }

  package enum Unit: UInt8, Sendable, Hashable {
    case count, percent
  }

  /// How exactly a figure is meant.
  package enum Precision: UInt8, Sendable, Hashable {
    case exact
    /// About so many: "~170".
    case approximate
    /// So many or more: "359+".
    case atLeast
  }

  package var scope: Scope
  package var measure: Measure
  package var unit: Unit
  package var value: Double
  /// The digits written after the decimal point.
  package var decimals: Int
  package var precision: Precision
  package var place: SourcePlace
  /// How many scalars the figure, or the statement it is part of, takes up from its place on.
  package var length: Int
  /// Figures of one statement, as the two sides of `51/50 passed`, share a number.
  package var statement: Int
  /// The source line that holds the figure.
  package var excerpt: String

  package init(
    scope: Scope, measure: Measure, unit: Unit = .count, value: Double, decimals: Int = 0,
    precision: Precision = .exact, place: SourcePlace, length: Int, statement: Int, excerpt: String
  ) {
    self.scope = scope
    self.measure = measure
    self.unit = unit
    self.value = value
    self.decimals = decimals
    self.precision = precision
    self.place = place
    self.length = length
    self.statement = statement
    self.excerpt = excerpt
  }

  /// The figure as a whole number, if it is a count.
  package var count: Int? { unit == .count ? Int(exactly: value) : nil }
}

/// The totals that a report states; `nil` is what it does not state.
package struct Totals: Sendable, Hashable {
  package var total: Int?
  package var passed: Int?
  package var failed: Int?
  package var skipped: Int?
  package var errors: Int?
  /// Whether a figure among them is only about right.
  package var isApproximate: Bool

  package init(
    total: Int? = nil, passed: Int? = nil, failed: Int? = nil, skipped: Int? = nil,
    errors: Int? = nil, isApproximate: Bool = false
  ) {
    self.total = total
    self.passed = passed
    self.failed = failed
    self.skipped = skipped
    self.errors = errors
    self.isApproximate = isApproximate
  }

  /// Adds the figures of something else; what only one has stays as it is.
  package mutating func add(_ other: Totals) {
    for measure in [Claim.Measure.total, .passed, .failed, .skipped, .errors] {
      guard let figure = other[measure] else { continue }
      let (sum, overflow) = (self[measure] ?? 0).addingReportingOverflow(figure)
      self[measure] = overflow ? Int.max : sum
    }
  }

  package var isEmpty: Bool {
    total == nil && passed == nil && failed == nil && skipped == nil && errors == nil
  }

  /// The total, or the sum of its parts where a report gives those and no total.
  package var size: Int? {
    if let total { return total }
    guard let passed, let failed else { return nil }
    let (sum, isTooLarge) = passed.addingReportingOverflow(failed)
    let (all, isTooLargeWithSkips) = sum.addingReportingOverflow(skipped ?? 0)
    let (size, isTooLargeAtLast) = all.addingReportingOverflow(errors ?? 0)
    return isTooLarge || isTooLargeWithSkips || isTooLargeAtLast ? nil : size
  }

  package subscript(measure: Claim.Measure) -> Int? {
    get {
      switch measure {
      case .total: total
      case .passed: passed
      case .failed: failed
      case .skipped: skipped
      case .errors: errors
      case .flaky, .notRun: nil
      }
    }
    set {
      switch measure {
      case .total: total = newValue
      case .passed: passed = newValue
      case .failed: failed = newValue
      case .skipped: skipped = newValue
      case .errors: errors = newValue
      case .flaky, .notRun: break
      }
    }
  }
}
