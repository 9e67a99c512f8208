import RoundDiffing
import RoundModel

/// The figures that a report gives for its groups, for the tests that it does not name.
struct PassedGroups: Sendable {
  private let round: Round
  private let findings: ShowView.Findings

  init(_ round: Round, _ findings: ShowView.Findings) {
    self.round = round
    self.findings = findings
  }

  var blocks: [Block] {
    guard let unlisted = findings.unlisted else { return [] }
    var blocks: [Block] = []
    let rows = round.groups.indices.compactMap(row)
    if !rows.isEmpty {
      let columns = [
        Table.Column("Group"), Table.Column("Passed", fit: .wrap), Table.Column("Figures"),
      ]
      blocks.append(.table(Table(columns, rows: rows, showsTitles: false)))
    }
    let paths = round.inputs.map(\.source.path).joined(separator: "+")
    blocks.append(
      .muted(
        """
        \(words: unlisted.evidence.term): \(sentence: unlisted.why). \
        Details: rounddiff check \(input: paths)
        """))
    return blocks
  }

  private func row(_ index: Int) -> [Phrase]? {
    let group = round.groups[index]
    guard let passed = group.stated.passed ?? group.stated.total else { return nil }
    var figures: Phrase
    if let total = group.stated.total, group.stated.passed != nil {
      figures = "\(passed) of \(total)"
    } else {
      figures = "\(words: Figures.count(passed, "test"))"
    }
    let isContradicted = findings.contradicted.contains(index)
    if isContradicted { figures += " stated" }
    if isContradicted, let total = group.stated.total, group.stated.passed != nil {
      figures += alternative(group, total)
    }
    let mark: Phrase = isContradicted ? "\(words: "contradicts", Style(.warning))" : ""
    return [label(group), figures, mark]
  }

  /// What the group's passes would be if its list of failures were whole.
  private func alternative(_ group: Group, _ total: Int) -> Phrase {
    guard let priorities = group.priorities else { return "" }
    let listed = round.rows.count { row in
      row.kind == .test && row.isBad && priorities.contains(Int(row.priority))
    }
    guard listed > 0, listed <= total, total - listed != group.stated.passed else { return "" }
    let failures = Figures.count(listed, "listed failure")
    let verb = listed == 1 ? "is" : "are"
    return ", \(total - listed) of \(total) if the \(words: failures) \(words: verb) all"
  }

  private func label(_ group: Group) -> Phrase {
    guard let priorities = group.priorities else { return Clipping.name(group.name) }
    let (low, high) = (priorities.lowerBound, priorities.upperBound)
    return low == high
      ? "P\(words: String(low))" : "P\(words: String(low))-\(words: String(high))"
  }
}
