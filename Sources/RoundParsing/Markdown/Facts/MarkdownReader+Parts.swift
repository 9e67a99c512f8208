import RoundModel

/// Figures of several parts of a suite that stand beside each other, none of which is the whole.
extension MarkdownReader {
  /// Takes `Unit tests: 20/20 passed` above `Integration tests: 10/12 passed` for the figures of two
  /// parts: taken for the round's, the first would hide what failed in the second.
  mutating func splitParts(_ builder: inout RoundBuilder) {
    var bySection: [Int: [Int]] = [:]
    for (index, claim) in claims.enumerated()
    where claim.figure.unit == .count && claim.figure.measure == .total && !claim.isFallback {
      bySection[claim.section, default: []].append(index)
    }
    for (section, totals) in bySection.sorted(by: { $0.key < $1.key }) where totals.count > 1 {
      let own = totals.filter { claims[$0].group == nil }
      let parts = totals.filter { isPart(claims[$0]) }
      guard !own.isEmpty, own.allSatisfy(parts.contains),
        Set(parts.map { claims[$0].figure.value }).count > 1
      else { continue }
      for index in own where !isSum(index, of: parts) { makePart(index, section, &builder) }
    }
  }

  /// Whether a total stands beside other figures of its statement, behind the name of a part.
  private func isPart(_ claim: ToldClaim) -> Bool {
    guard let label = claim.label, Self.namesPart(label) else { return false }
    return claims.contains {
      $0.statement == claim.statement && $0.section == claim.section
        && $0.figure.measure != .total && $0.figure.unit == .count
    }
  }

  /// Whether a name has more in it than the words for tests and for all of them.
  static func namesPart(_ label: [UInt8]) -> Bool {
    guard !MarkdownZone.namesWhole(label), !Vocabulary.all.isIn(label),
      !label.contains(where: \.isASCIIDigit) || label.contains(where: \.isASCIILetter)
    else { return false }
    if MarkdownZone.isOverall(label) { return sorts.isIn(label) }
    var rest = label
    if let word = Vocabulary.tests.first(in: label) { rest.removeSubrange(word.range) }
    let words = rest.split(separator: 0x20).map(Array.init)
    return !words.isEmpty
      && words.allSatisfy { MeasureVocabulary.measure(ofKey: $0) == nil }
  }

  /// Sorts of tests that a heading may name for all of them, and a line among others for a part.
  static let sorts = WordTable(.testSorts)

  private func isSum(_ index: Int, of parts: [Int]) -> Bool {
    let others = parts.filter { $0 != index }.map { claims[$0].figure.value }
    return others.count > 1 && others.reduce(0, +) == claims[index].figure.value
  }

  private mutating func makePart(_ index: Int, _ section: Int, _ builder: inout RoundBuilder) {
    let claim = claims[index]
    let part = builder.add(
      Group(
        name: String(decoding: claim.label ?? [], as: UTF8.self),
        place: builder.place(claim.offset)))
    for other in claims.indices
    where claims[other].statement == claim.statement && claims[other].section == section
      && claims[other].group == nil
    {
      claims[other].group = part
    }
  }
}
