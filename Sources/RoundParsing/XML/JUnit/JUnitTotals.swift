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
    add(statement.stated, statement.counted, at: statement.offset, cases: cases)
  }

  /// Adds what the outermost elements state of a part that was read elsewhere.
  mutating func add(_ other: JUnitTotals) {
    add(other.stated, other.counted, at: other.offset, cases: other.cases)
  }

  private mutating func add(_ stated: Totals, _ counted: Totals, at offset: Int?, cases: Int) {
    self.cases += cases
    self.offset = self.offset ?? offset
    self.stated.add(stated)
    for measure in Self.measures where stated[measure] != nil {
      self.counted[measure] = (self.counted[measure] ?? 0) + (counted[measure] ?? 0)
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
