package import RoundModel

extension ConsistencyReport {
  /// Checks a report against itself, and looks for the least that would settle what disagrees.
  package init(of round: Round) {
    self.init()
    let facts = ReportFacts(round)
    let constraints = ConstraintMaker(facts).constraints
    let values = facts.book.figures.map(\.value)
    let broken = constraints.filter { !$0.relation.holds(values) }
    let words = WordLints(facts)
    let settlement = MachineSettlement(facts)
    let contradictions = ContradictionWriter(facts).diagnostics(broken)
    let arithmetic = settlement?.settled(contradictions, broken) ?? contradictions
    let own = round.diagnostics.filter { $0.code.isAboutItself }
    diagnostics = Self.sorted(own + arithmetic + words.diagnostics)
    figureCount = values.count
    let impossible = Set(
      broken.filter { $0.code == .morePassedThanRan }.map { $0.group ?? -1 })
    let holding = constraints.filter { $0.relation.holds(values) }
    agreements =
      AgreementWriter(facts).agreements(holding, impossible: impossible) + words.agreements
    // A machine that lists every test leaves no test to presume anything of.
    contestedGroups = settlement == nil ? Self.contested(broken, values) : []
    if arithmetic.contains(where: { $0.severity == .error }) {
      var search = RepairSearch(constraints, values: values)
      repairs = search.run().map { changes in
        changes.compactMap { Self.repair($0, facts.book) }.sorted { $0.place < $1.place }
      }.filter { !$0.isEmpty }
    }
  }

  /// The groups whose figures leave room for failures that are not listed.
  private static func contested(_ broken: [Constraint], _ values: [Int]) -> Set<Int> {
    var result: Set<Int> = []
    for constraint in broken where constraint.code == .groupListDiffers {
      guard let group = constraint.group,
        case .remainder(let whole, let parts, let count) = constraint.relation
      else { continue }
      let room = parts.reduce(values[whole]) { $0 - values[$1] }
      if room > count { result.insert(group) }
    }
    return result
  }

  /// Errors first, then warnings, then notes; the worst figures of a report before the rest.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.severity != b.severity { return a.severity < b.severity }
      if a.code != b.code { return a.code.rawValue < b.code.rawValue }
      if let p = a.place, let q = b.place, p != q { return p < q }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// A change of a figure, with the statement it is part of as it is and as it would be.
  private static func repair(_ change: RepairSearch.Change, _ book: FigureBook) -> Repair? {
    let figure = book.figures[change.figure]
    guard let place = figure.place else { return nil }
    let first = book.figures.filter { other in
      other.statement != nil && other.statement == figure.statement && other.scope == figure.scope
        && other.place?.line == place.line
    }.min { ($0.place?.column ?? 0) < ($1.place?.column ?? 0) }
    guard let first, let start = first.place, let excerpt = first.excerpt else {
      return Repair(
        place: place, from: figure.value, to: change.value, statementBefore: "\(figure.value)",
        statementAfter: "\(change.value)")
    }
    let line = Array(excerpt.unicodeScalars)
    let from = min(max(0, start.column - 1), line.count)
    let statement = Array(line[from..<min(line.count, from + first.length)])
    let offset = place.column - start.column
    let end = statement[min(offset, statement.count)...].firstIndex { !isDigit($0) }
    let after =
      Array(statement[..<min(offset, statement.count)]) + Array("\(change.value)".unicodeScalars)
      + Array(statement[(end ?? statement.count)...])
    return Repair(
      place: place, from: figure.value, to: change.value, statementBefore: text(statement),
      statementAfter: text(after))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    0x30...0x39 ~= scalar.value || scalar == ","
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension DiagnosticCode {
  /// Whether the code speaks of a report against itself.
  var isAboutItself: Bool { rawValue.utf8.starts(with: "R1".utf8) }
}
