import RoundModel

/// Counts of faults beside the figures of a round: "Total: 9", "Passed: 7", "Issues: 2".
extension MarkdownReader {
  /// Keeps the number of faults that a section on all of the round gives.
  mutating func noteFaults(_ pair: KeyValue, _ count: Int, _ index: Int) {
    guard faultCounts[index] == nil, sections[index].zone == .summary || sections[index].isOverall,
      Self.faultNames.exactly(pair.key) != nil
    else { return }
    let figure = FoundFigure(
      measure: .failed, value: Double(count), start: 0, count: pair.value.count, statement: 1)
    faultCounts[index] = ToldClaim(
      figure: figure, offset: pair.value.lowerBound, section: index, group: nil, statement: 0,
      label: pair.key)
  }

  /// Takes a number of faults for that of the failures where nothing else counts them and it makes up
  /// the total with the other figures.
  mutating func countFaults() {
    guard !faultCounts.isEmpty else { return }
    let bySection = Dictionary(grouping: claims, by: \.section)
    for (section, found) in faultCounts.sorted(by: { $0.key < $1.key }) {
      let own = (bySection[section] ?? []).filter {
        $0.group == nil && $0.figure.unit == .count && $0.figure.precision == .exact
      }
      let totals = own.filter { $0.figure.measure == .total }
      let parts = own.filter { $0.figure.measure != .total }
      guard totals.count == 1, parts.contains(where: { $0.figure.measure == .passed }),
        !parts.contains(where: { $0.figure.measure == .failed }),
        Set(parts.map(\.offset)).count == parts.count,
        parts.reduce(found.figure.value, { $0 + $1.figure.value }) == totals[0].figure.value
      else { continue }
      statement += 1
      var claim = found
      claim.statement = statement
      claims.append(claim)
      unreadCounts[section]?.removeAll { Double($0) == found.figure.value }
    }
  }

  private static let faultNames = WordTable(.issueWords)
}
