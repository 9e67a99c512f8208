import RoundModel

/// Figures of one outcome that remarks in brackets part from each other: "Passed (API)", "Passed
/// (unit)".
extension MarkdownReader {
  /// Adds such figures up, and leaves each to a group of its own; where the brackets name rounds, or
  /// before and after, the latest alone counts.
  mutating func sumQualified(_ builder: inout RoundBuilder) {
    let own = claims.indices.filter {
      claims[$0].group == nil && claims[$0].figure.unit == .count
        && claims[$0].figure.precision == .exact && !claims[$0].isFallback
    }
    var dropped: Set<Int> = []
    let bySection = Dictionary(grouping: own, by: { claims[$0].section })
    for (_, list) in bySection.sorted(by: { $0.key < $1.key }) {
      for (_, same) in Dictionary(grouping: list, by: { claims[$0].figure.measure })
        .sorted(by: { $0.value[0] < $1.value[0] })
      {
        let names = same.compactMap { claims[$0].label.flatMap(Self.qualified) }
        guard names.count > 1, names.count == same.count, Set(names.map(\.remark)).count > 1,
          Set(names.map(\.base)).count == 1
        else { continue }
        let rounds = names.map { Self.order($0.remark) }
        if let latest = rounds.compactMap({ $0 }).max() {
          guard !rounds.contains(nil) else { continue }
          dropped.formUnion(zip(same, rounds).filter { $0.1 != latest }.map(\.0))
        } else if !names.contains(where: { Self.namesAll($0.remark) }) {
          sum(same, of: list, &builder)
        }
      }
    }
    claims = claims.indices.filter { !dropped.contains($0) }.map { claims[$0] }
  }

  /// Leaves figures of one outcome to a group each where they differ, and each is named after something of
  /// its own: "Successfully installed: 9" beside "Successfully launched: 7" counts no tests that passed.
  mutating func leaveNamedApart(_ builder: inout RoundBuilder) {
    let own = claims.indices.filter { index in
      let claim = claims[index]
      return claim.group == nil && claim.figure.unit == .count && !claim.isRow
        && claim.figure.precision == .exact && !claim.isFallback && claim.figure.measure != .total
    }
    let bySection = Dictionary(grouping: own, by: { claims[$0].section })
    for (_, list) in bySection.sorted(by: { $0.key < $1.key }) where list.count > 1 {
      for (_, same) in Dictionary(grouping: list, by: { claims[$0].figure.measure })
        .sorted(by: { $0.value[0] < $1.value[0] })
      {
        let labels = same.compactMap { claims[$0].label }
        guard same.count > 1, Set(labels).count == same.count, labels.allSatisfy(Self.namesOther),
          Set(same.map { claims[$0].figure.value }).count > 1
        else { continue }
        for (index, label) in zip(same, labels) {
          let name = String(decoding: label, as: UTF8.self)
          let group = builder.add(Group(name: name, place: builder.place(claims[index].offset)))
          let statement = claims[index].statement
          for other in own where claims[other].statement == statement {
            claims[other].group = group
          }
        }
      }
    }
  }

  /// Whether the name of a figure holds a word beside those for an outcome and for tests, and calls it
  /// neither a rate nor that of all.
  private static func namesOther(_ label: [UInt8]) -> Bool {
    guard MeasureVocabulary.measure(ofFigure: label) == nil, !MeasureVocabulary.isRate(label),
      !label.contains(UInt8(ascii: "(")), !namesAll(label), !Vocabulary.totals.isIn(label),
      !RoundName.namesBefore(label), !RoundName.isAfter(label)
    else { return false }
    return !MarkdownZone.isOverall(label)
  }

  private mutating func sum(_ same: [Int], of list: [Int], _ builder: inout RoundBuilder) {
    let sum = same.reduce(0) { $0 + claims[$1].figure.value }
    let labels = Set(same.map { claims[$0].label })
    let total = list.first {
      claims[$0].figure.measure == .total && !labels.contains(claims[$0].label)
    }
    if let total, claims[total].figure.value < sum { return }
    var whole = claims[same[0]]
    whole.figure.value = sum
    statement += 1
    whole.statement = statement
    for index in same {
      let name = String(decoding: claims[index].label ?? [], as: UTF8.self)
      let group = builder.add(Group(name: name, place: builder.place(claims[index].offset)))
      // What stands beside a part counts that part: "Passed (unit): 6 (131 tests)".
      for other in list where claims[other].label == claims[index].label {
        claims[other].group = group
      }
    }
    claims.append(whole)
  }

  private static func namesAll(_ remark: [UInt8]) -> Bool {
    Vocabulary.whole.isIn(remark) || Vocabulary.totals.exactly(remark) != nil
      || Vocabulary.all.exactly(remark) != nil
  }

  /// A label with the remark in brackets behind it.
  private static func qualified(_ label: [UInt8]) -> (base: [UInt8], remark: [UInt8])? {
    guard let open = label.firstIndex(of: UInt8(ascii: "(")),
      let close = label.lastIndex(of: UInt8(ascii: ")")), open + 1 < close, open > 1
    else { return nil }
    return (KeyValue.trimmedSigns(Array(label[..<open])), Array(label[(open + 1)..<close]))
  }

  /// The round that a remark names, or its place before or after a change.
  private static func order(_ remark: [UInt8]) -> Int? {
    if let label = RoundName.label(remark) { return label.number }
    if RoundName.isBefore(remark) { return 0 }
    return RoundName.isAfter(remark) ? 1 : nil
  }

  /// Whether a figure stands in brackets that open with another round, or with words for how it was:
  /// "(round 1: 3 failed)", "(was 2 passed)".
  static func standsInFormerAside(
    _ figure: FoundFigure, _ line: InlineText, _ own: Int?
  ) -> Bool {
    guard let open = line.plain[..<figure.start].lastIndex(of: UInt8(ascii: "(")),
      !line.plain[open..<figure.start].contains(UInt8(ascii: ")"))
    else { return false }
    let words = KeyValue.folded(Array(line.plain[(open + 1)..<figure.start]))
    if formers.longest(words, at: 0) != nil { return true }
    guard let (number, range) = RoundName.number(words), range.lowerBound == 0 else { return false }
    return own.map { number != $0 } ?? pasts.isIn(Array(words[range.upperBound...]))
  }

  /// Whether a figure stands right behind words for a run before this one, and a word between them: "an
  /// earlier run of 202 cases".
  static func isOfFormerRun(_ figure: FoundFigure, _ line: InlineText) -> Bool {
    guard figure.start > 8 else { return false }
    let small = FoldedText.small(Array(line.plain[max(0, figure.start - 60)..<figure.start]))
    var index = 0
    while index < small.count {
      if let found = formerRuns.longest(small, at: index) {
        let rest = small[(index + found.count)...].split(separator: 0x20, maxSplits: 2)
        return rest.count <= 1 && !(rest.first ?? []).contains { $0 < 0x41 }
      }
      index += 1
    }
    return false
  }

  private static let formerRuns = WordTable(.formerRuns)

  private static let formers = WordTable(.formerFigures)

  private static let pasts = WordTable(.pastVerbs)
}
