import RoundModel

/// Words broken relations as diagnostics.
struct ContradictionWriter {
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  /// The diagnostics of the relations that do not hold, without those that wholly follow.
  func diagnostics(_ broken: [Constraint]) -> [Diagnostic] {
    let impossible = Set(
      broken.filter { $0.code == .morePassedThanRan }.map { $0.group ?? -1 })
    let unlisted = broken.contains { $0.code == .groupListDiffers }
    return broken.compactMap { constraint in
      let isImpossible = impossible.contains(constraint.group ?? -1)
      switch constraint.code {
      case .groupListDiffers where isImpossible: return nil
      case .partsDiffer where isImpossible: return nil
      case .groupFailuresDiffer where unlisted || !impossible.isEmpty: return nil
      case .groupPassesDiffer where !impossible.isEmpty: return nil
      case .rateDiffers where isImpossible:
        guard
          let bound = broken.first(where: {
            $0.code == .morePassedThanRan && $0.group == constraint.group
          }),
          let place = place(bound)
        else { return nil }
        var diagnostic = diagnostic(constraint)
        diagnostic?.place = place.place
        diagnostic?.follows = .morePassedThanRan
        return diagnostic
      default: break
      }
      var diagnostic = diagnostic(constraint)
      if constraint.code == .morePassedThanRan,
        let rate = broken.first(where: { $0.code == .rateDiffers && $0.group == constraint.group }),
        let sentence = wouldBe(rate)
      {
        let first = diagnostic?.detail.first ?? ""
        diagnostic?.detail = [first + " " + sentence]
      }
      return diagnostic
    }
  }

  private func value(_ number: Int) -> Int { facts.figure(number).value }

  /// The figure by which a relation is shown: the first of its own group.
  private func place(_ constraint: Constraint) -> Figure? {
    let figures = constraint.relation.figures.map(facts.figure)
    let own = figures.filter { $0.group == constraint.group && $0.place != nil }
    switch constraint.relation {
    case .sum(_, let whole), .excess(_, let whole): return facts.figure(whole)
    default: return own.first ?? figures.first
    }
  }

  private func wouldBe(_ constraint: Constraint) -> String? {
    guard case .share(let part, let whole, let rate) = constraint.relation, value(whole) > 0 else {
      return nil
    }
    let found = Double(value(part)) / Double(value(whole)) * 100
    return "It would be \(FigureWords.percent(found, decimals: rate.decimals)), not "
      + "\(FigureWords.percent(rate.value, decimals: rate.decimals)) (\(rate.place.inFile))."
  }

  private func diagnostic(_ constraint: Constraint) -> Diagnostic? {
    guard let shown = place(constraint) else { return nil }
    let (message, detail) = words(constraint)
    return Diagnostic(
      constraint.code, message, at: shown.place, excerpt: shown.excerpt, length: shown.length,
      detail: detail.map { [$0] } ?? [])
  }

  private func words(_ constraint: Constraint) -> (message: String, detail: String?) {
    switch constraint.relation {
    case .atMost(let part, let whole):
      let figure = facts.figure(part)
      return (
        "\(value(part)) of \(value(whole)) \(figure.measure.word)",
        "More tests \(figure.measure == .passed ? "passed" : "are counted") than ran."
      )
    case .share(let part, let whole, let rate):
      let found = value(whole) > 0 ? Double(value(part)) / Double(value(whole)) * 100 : 0
      return (
        "\(FigureWords.percent(rate.value, decimals: rate.decimals)) stated, "
          + "\(FigureWords.percent(found, decimals: rate.decimals)) counted "
          + "(\(value(part)) of \(value(whole)))", nil
      )
    case .sum(let parts, let whole): return sumWords(constraint, parts, whole)
    case .counted(let parts, let count):
      let stated = parts.reduce(0) { $0 + value($1) }
      if let part = parts.first, facts.figure(part).measure == .skipped {
        return ("\(stated) skipped stated, \(FigureWords.count(count, "skipped test")) listed", nil)
      }
      return (
        "\(stated) failed stated, \(FigureWords.count(count, "failure")) listed", list(constraint)
      )
    case .remainder(let whole, let parts, let count):
      let passed = value(parts[0])
      let left = parts.reduce(value(whole)) { $0 - value($1) }
      let arithmetic = ([value(whole)] + parts.map(value)).map(String.init).joined(
        separator: " \u{2212} ")
      let listed = list(constraint).map { "; \($0)" } ?? "; none is listed."
      let failures = FigureWords.countOrNo(count - constraint.others, "failure")
      guard constraint.others == 0 else {
        let skipped = FigureWords.count(constraint.others, "skipped test")
        return (
          "\(passed) of \(value(whole)) passed, but \(failures) and \(skipped) listed",
          "\(arithmetic) = \(left)\(listed)"
        )
      }
      return (
        "\(passed) of \(value(whole)) passed, but \(failures) listed",
        "\(arithmetic) = \(FigureWords.count(left, "failure"))\(listed)"
      )
    case .excess(let pairs, let sum):
      let found = pairs.reduce(0) { $0 + max(0, value($1.whole) - value($1.part)) }
      return (
        "the groups leave \(FigureWords.count(found, "failure")), \(value(sum)) failed stated", nil
      )
    }
  }

  private func sumWords(
    _ constraint: Constraint, _ parts: [Int], _ whole: Int
  ) -> (message: String, detail: String?) {
    let terms = parts.map(value)
    let sum = "\(FigureWords.sum(terms)) = \(terms.reduce(0, +))"
    switch constraint.code {
    case .groupTotalsDiffer: return ("the groups hold \(sum) tests, \(value(whole)) stated", nil)
    case .groupPassesDiffer: return ("in the groups \(sum) passed, \(value(whole)) stated", nil)
    default:
      let named = parts.map { "\(value($0)) \(facts.figure($0).measure.word)" }
      return (
        "\(named.joined(separator: " + ")) = \(terms.reduce(0, +)), but \(value(whole)) in all", nil
      )
    }
  }

  /// The failures that were counted, by number or name, with their places.
  private func list(_ constraint: Constraint) -> String? {
    guard !constraint.listed.isEmpty else { return nil }
    let isNumbered = constraint.listed.allSatisfy { $0.label.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    let shown = facts.citations(of: constraint.listed.prefix(6))
    let more = constraint.listed.count - shown.count
    let rest = more > 0 ? " and \(more) more" : ""
    let verb = constraint.listed.count == 1 ? "is" : "are"
    return "listed \(verb) \(isNumbered ? "test " : "")\(shown.joined(separator: ", "))\(rest)."
  }
}
