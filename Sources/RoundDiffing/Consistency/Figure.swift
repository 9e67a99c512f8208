import RoundModel

/// A count that a report states exactly, and that a repair may change.
struct Figure: Sendable, Hashable {
  /// The largest count that is taken for one, so that no sum of them can overflow.
  static let limit = 1_000_000_000_000

  var scope: Claim.Scope
  var measure: Claim.Measure
  var value: Int
  var place: SourcePlace?
  var length: Int
  var statement: Int?
  var excerpt: String?

  /// The order in which figures are numbered: as read, the whole after its parts.
  static func precedes(_ left: Figure, _ right: Figure) -> Bool {
    if let first = left.place, let second = right.place, first != second { return first < second }
    if (left.place == nil) != (right.place == nil) { return left.place != nil }
    if left.scope.order != right.scope.order { return left.scope.order < right.scope.order }
    return left.measure.order < right.measure.order
  }
}

/// A share in percent that a report states exactly.
struct Rate: Sendable, Hashable {
  var scope: Claim.Scope
  var measure: Claim.Measure
  var value: Double
  var decimals: Int
  var place: SourcePlace
  var length: Int
  var excerpt: String

  /// A unit of the last printed digit.
  private var unit: Double {
    var unit = 1.0
    for _ in 0..<min(max(0, decimals), 12) { unit /= 10 }
    return unit
  }

  /// Half a unit of the last printed digit, with room for binary fractions.
  var tolerance: Double { unit / 2 + 1e-9 }

  /// Whether a share is printed so, rounded or cut off behind the last digit, with room for binary
  /// fractions: 2 of 3 are 67 % or 66 %.
  func fits(_ share: Double) -> Bool {
    abs(share - value) <= tolerance || share >= value && share - value < unit + 1e-9
  }
}

/// What names a figure: what it is said of, and what it counts.
struct FigureKey: Hashable {
  var scope: Claim.Scope
  var measure: Claim.Measure
}

extension Claim.Scope {
  var order: Int {
    switch self {
    case .round: -1
    case .group(let index): index
    }
  }
}

extension Claim.Measure {
  var order: Int {
    switch self {
    case .passed: 0
    case .failed: 1
    case .errors: 2
    case .skipped: 3
    case .flaky: 4
    case .notRun: 5
    case .total: 6
    }
  }

  /// The word for what the measure counts, as it stands after a number.
  var word: String {
    switch self {
    case .total: "in all"
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .errors: "errors"
    case .flaky: "flaky"
    case .notRun: "not run"
    }
  }
}
