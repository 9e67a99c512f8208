package import RoundModel

/// Whether a report agrees with itself, and the least that would make it agree.
package struct ConsistencyReport: Sendable {
  /// One figure of a repair.
  package struct Repair: Sendable, Hashable {
    package var place: SourcePlace
    package var from: Int
    package var to: Int
    /// The whole statement as written and as it would be: "21/25" and "22/25".
    package var statementBefore: String
    package var statementAfter: String

    package init(
      place: SourcePlace, from: Int, to: Int, statementBefore: String, statementAfter: String
    ) {
      self.place = place
      self.from = from
      self.to = to
      self.statementBefore = statementBefore
      self.statementAfter = statementAfter
    }
  }

  /// Contradictions first, then warnings, then notes, each in order of places.
  package var diagnostics: [Diagnostic]
  /// The smallest sets of changed figures that settle every contradiction; all of the least size.
  package var repairs: [[Repair]]
  /// How many figures the search could change.
  package var figureCount: Int
  /// What was checked and found to agree, such as "91 + 4 = 95".
  package var agreements: [String]
  /// The groups in whose figures there is room for a failure that is not listed.
  package var contestedGroups: Set<Int>

  package init() {
    diagnostics = []
    repairs = []
    figureCount = 0
    agreements = []
    contestedGroups = []
  }

  /// Whether the report contradicts itself.
  package var hasContradiction: Bool {
    diagnostics.contains { $0.severity == .error && $0.code.isContradiction }
  }

  /// How many contradictions are open that do not follow from another one.
  package var openContradictions: Int {
    diagnostics.count { $0.severity == .error && $0.code.isContradiction && $0.follows == nil }
  }
}
