import RoundModel

/// Words relations that hold, so that a reader sees what was checked.
struct AgreementWriter {
  private static let limit = 12
  private let facts: ReportFacts

  init(_ facts: ReportFacts) { self.facts = facts }

  /// What was checked and found to agree; what rests on an impossible figure is left out.
  func agreements(_ holding: [Constraint], impossible: Set<Int>) -> [String] {
    var sums: [String] = []
    var lists: [String] = []
    var totals: [String] = []
    var rates: [String] = []
    var groups: [String] = []
    for constraint in holding where !impossible.contains(constraint.group ?? -1) {
      switch constraint.relation {
      case .sum(let parts, let whole):
        if constraint.code == .groupPassesDiffer, !impossible.isEmpty { continue }
        let terms = parts.map(value).filter { $0 > 0 || parts.count < 3 }
        let text = "\(FigureWords.sum(terms)) = \(value(whole))"
        if constraint.code == .partsDiffer { sums.append(text) } else { totals.append(text) }
      case .counted(let parts, let count):
        let stated = parts.reduce(0) { $0 + value($1) }
        lists.append("\(FigureWords.count(count, "failure")) listed, \(stated) stated")
      case .share(_, _, let rate):
        rates.append(FigureWords.percent(rate.value, decimals: rate.decimals))
      case .remainder(let whole, let parts, let count):
        if count > 0 { groups.append("\(value(parts[0])) of \(value(whole)) with \(count) listed") }
      case .atMost, .excess: break
      }
    }
    var all = sums + lists + totals
    if !rates.isEmpty { all.append(Self.joined(rates)) }
    return Array((all + groups).prefix(Self.limit))
  }

  private func value(_ number: Int) -> Int { facts.figure(number).value }

  private static func joined(_ texts: [String]) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}
