import RoundModel

/// The totals that a document states, from the outermost elements that state any.
struct JUnitTotals: Sendable {
  /// An element of suites that states totals, and what stands in it.
  struct Statement: Sendable {
    var stated: Totals
    var counted: Totals
    let offset: Int
  }

  private(set) var stated = Totals()
  private(set) var counted = Totals()
  private(set) var offset: Int?
  /// How many test cases the statements are on.
  private(set) var cases = 0

  private static let measures: [Claim.Measure] = [.total, .failed, .errors, .skipped]

  /// Adds an outermost statement on some test cases.
  mutating func add(_ statement: Statement, cases: Int) {
    self.cases += cases
    offset = offset ?? statement.offset
    for measure in Self.measures {
      guard let figure = statement.stated[measure] else { continue }
      let (sum, overflow) = (stated[measure] ?? 0).addingReportingOverflow(figure)
      stated[measure] = overflow ? Int.max : sum
      counted[measure] = (counted[measure] ?? 0) + (statement.counted[measure] ?? 0)
    }
  }

  /// The measures in which a statement contradicts what stands in its element.
  static func contradictions(_ statement: Statement) -> [Claim.Measure] {
    measures.filter { measure in
      guard let figure = statement.stated[measure] else { return false }
      return figure != statement.counted[measure]
    }
  }
}
