import RoundModel

/// Which of the figures of a report are the totals of its round.
extension MarkdownReader {
  /// The round's own totals: those of the first section that states how many tests there were and
  /// how they went, or else of the first that states any; what that section leaves out is taken from
  /// others, where it fits.
  mutating func settleTotals(_ builder: inout RoundBuilder) {
    let stated = claims.filter { $0.group == nil && $0.figure.unit == .count }
    let certain = stated.filter { !$0.isFallback }
    var own = certain.isEmpty ? stated : certain
    if !own.contains(where: { $0.figure.measure == .total }) {
      let whole = onlyFigures(own, builder)
      own += whole
      // What is said of all tests is said of no part of them.
      for group in Set(whole.compactMap(\.group)) {
        builder.updateGroup(group) { $0.priorities = nil }
      }
    }
    let row = wholeRow(beside: own)
    if !row.isEmpty { own = row }
    takeTime(of: own, &builder)
    let sectionsInOrder = own.map(\.section).reduce(into: [Int]()) { list, section in
      if list.last != section { list.append(section) }
    }
    let measures = Dictionary(grouping: own, by: \.section).mapValues {
      Set($0.map(\.figure.measure))
    }
    let isWhole = { (section: Int) in
      measures[section].map { $0.contains(.total) && $0.count > 1 } ?? false
    }
    guard
      let section = sectionsInOrder.first(where: isWhole)
        ?? fullest(sectionsInOrder, own) ?? sectionsInOrder.first
    else { return }
    let chosen = Self.withoutPartRates(own.filter { $0.section == section })
    for claim in chosen.sorted(by: { $0.countsRuns && !$1.countsRuns }) { state(claim, &builder) }
    let isPart = { (claim: ToldClaim) in
      claim.section != section && claim.figure.measure != .total
        && (self.sections[claim.section].isZone || Self.namesRest(self.sections[claim.section]))
    }
    for claim in own.filter(isPart) where fits(claim, builder) { state(claim, &builder) }
    fillFromTotalRow(&builder)
    countOthers(section, &builder)
    // "Blocked: 35" alone may be what a gate did, and is no figure of tests.
    let counted = builder.header.stated
    if counted.total == nil, counted.passed == nil, counted.failed == nil, counted.errors == nil {
      builder.header.stated.skipped = nil
    }
  }

  /// The section that tells how many passed and how many failed, where the first one with a figure tells
  /// a part of the same.
  private func fullest(_ order: [Int], _ own: [ToldClaim]) -> Int? {
    let counts = Dictionary(grouping: own, by: \.section).mapValues { claims in
      Dictionary(claims.map { ($0.figure.measure, $0.figure.value) }) { first, _ in first }
    }
    guard let first = order.first, let told = counts[first], told.count == 1 else { return nil }
    return order.first { section in
      guard let more = counts[section], more[.passed] != nil, more[.failed] != nil else {
        return false
      }
      return told.allSatisfy { more[$0.key] == $0.value }
    }
  }

  /// Takes the time of the one run whose output gives the totals.
  private func takeTime(of own: [ToldClaim], _ builder: inout RoundBuilder) {
    guard builder.header.durationSeconds == nil, let section = own.first?.section,
      own.allSatisfy({ $0.isConsole && $0.section == section }), outputTimes.count == 1,
      let time = outputTimes[section]
    else { return }
    builder.header.durationSeconds = time.seconds
    builder.header.places["durationSeconds"] = builder.place(time.offset)
  }

  /// Whether a count that stands elsewhere fits the totals so far.
  private func fits(_ claim: ToldClaim, _ builder: RoundBuilder) -> Bool {
    guard let total = builder.header.stated.total, let count = Int(exactly: claim.figure.value)
    else { return false }
    let others = [Claim.Measure.passed, .failed, .skipped, .errors]
      .filter { $0 != claim.figure.measure }
      .reduce(0) { $0 &+ (builder.header.stated[$1] ?? 0) }
    return count <= total &- others
  }

  /// Where what is left of the total is exactly what stands beside the figures without a known name,
  /// it is counted as what did not run: "18 tests, 15 passed, 2 failed, 1 on hold".
  private func countOthers(_ section: Int, _ builder: inout RoundBuilder) {
    guard let numbers = unreadCounts[section], let total = builder.header.stated.total,
      let passed = builder.header.stated.passed, let failed = builder.header.stated.failed,
      !claims.contains(where: {
        $0.group == nil && $0.section == section && $0.figure.measure == .notRun
      })
    else { return }
    let more = (builder.header.stated.skipped ?? 0) &+ (builder.header.stated.errors ?? 0)
    let left = total &- passed &- failed &- more
    guard left > 0, numbers.contains(left) || numbers.reduce(0, &+) == left else { return }
    let place = builder.header.places["total"] ?? builder.place(sections[section].offset)
    builder.add(
      Claim(
        scope: .round, measure: .notRun, value: Double(left), place: place, length: 1,
        statement: statement + 1, excerpt: ""))
  }

  func state(_ claim: ToldClaim, _ builder: inout RoundBuilder) {
    guard builder.header.stated[claim.figure.measure] == nil,
      let count = Int(exactly: claim.figure.value)
    else { return }
    builder.header.stated[claim.figure.measure] = count
    if claim.figure.precision != .exact { builder.header.stated.isApproximate = true }
    builder.header.places[claim.figure.measure.property] = builder.place(claim.offset)
  }

  /// Figures of groups that can only be the round's: those that stand alone in a summary, or that
  /// are the sum of all others.
  private func onlyFigures(_ own: [ToldClaim], _ builder: RoundBuilder) -> [ToldClaim] {
    let named = claims.filter {
      $0.group != nil && $0.figure.unit == .count && !$0.isRow && sections[$0.section].isOverall
        && speaksOfRound($0.section)
    }
    // The only figures of a summary are the round's, whatever they are called there.
    if !named.isEmpty, Set(named.map(\.statement)).count == 1,
      !named.contains(where: standsAmongParts)
    {
      return named
    }
    guard own.isEmpty else { return [] }
    let total = onlyTotal()
    if !total.isEmpty { return total }
    let final = onlyFinal()
    if !final.isEmpty { return final }
    let branch = onlyBranch(builder)
    if !branch.isEmpty { return branch }
    let summary = onlySummary()
    if !summary.isEmpty { return summary }
    let sum = sumOfOthers()
    if !sum.isEmpty { return sum }
    let output = onlyOutput()
    return output.isEmpty ? onlyPart() : output
  }

  /// The figures of the only section that calls itself a summary of the tests and counts all of them.
  private func onlySummary() -> [ToldClaim] {
    let told = claims.filter { claim in
      let section = sections[claim.section]
      return claim.group != nil && claim.figure.unit == .count && !claim.isRow && section.isZone
        && section.zone == .summary && MarkdownZone.speaksOfTests(section.title.plain)
    }
    guard Set(told.map(\.section)).count == 1, Set(told.map(\.group)).count == 1,
      told.contains(where: { $0.figure.measure == .total }),
      !(told.first.map(standsAmongParts) ?? false)
    else { return [] }
    return told
  }

  /// The only statement of a report that calls itself the total.
  private func onlyTotal() -> [ToldClaim] {
    let named = Set(
      claims.filter { ($0.isTotal || Self.isWholeRate($0)) && !$0.isRow }.map(\.statement))
    let totals = claims.filter {
      $0.group != nil && $0.figure.unit == .count && named.contains($0.statement)
        && !entries.contains($0.section)
    }
    guard totals.contains(where: { $0.figure.measure == .total }),
      Set(totals.map(\.statement)).count == 1
    else { return [] }
    return totals
  }

  /// Figures without those of the rates of parts, where another rate says that it is that of all tests:
  /// "Compile success rate: 9/10" beside "Overall pass rate: 8/10".
  private static func withoutPartRates(_ claims: [ToldClaim]) -> [ToldClaim] {
    let isRate = { (claim: ToldClaim) in claim.label.map(MeasureVocabulary.isPassRate) ?? false }
    let isPlain = { (claim: ToldClaim) in
      claim.label.map { Vocabulary.rates.exactly($0) != nil } ?? false
    }
    let rates = claims.filter(isRate)
    guard Set(rates.map(\.statement)).count > 1 else { return claims }
    let isOfAll = rates.contains(where: isWholeRate) ? isWholeRate : isPlain
    guard rates.contains(where: isOfAll) else { return claims }
    return claims.filter { !isRate($0) || isOfAll($0) }
  }

  /// Whether a figure stands behind the name of a rate of all tests: "Overall pass rate: 6/7".
  private static func isWholeRate(_ claim: ToldClaim) -> Bool {
    claim.label.map { MeasureVocabulary.isPassRate($0) && MarkdownZone.namesWhole($0) } ?? false
  }

  /// The totals that a runner printed, where nothing else counts tests.
  private func onlyOutput() -> [ToldClaim] {
    let all = claims.filter { $0.figure.unit == .count }
    let counts = all.filter(\.isConsole)
    // What says the same again may stand elsewhere.
    guard
      all.allSatisfy({ claim in
        counts.contains {
          $0.figure.measure == claim.figure.measure && $0.figure.value == claim.figure.value
        }
      })
    else { return [] }
    let measures = Set(counts.map(\.figure.measure))
    let isOne =
      measures.count == counts.count && measures.count > 1
      && (measures.contains(.total) || measures.contains(.passed))
      && counts.allSatisfy { !entries.contains($0.section) }
    return isOne ? counts : []
  }

  /// The statement in a heading whose total is the sum of all others under that heading.
  private func sumOfOthers() -> [ToldClaim] {
    let totals = claims.filter {
      $0.group != nil && $0.figure.unit == .count && $0.figure.measure == .total
        && $0.figure.precision == .exact && !$0.isFallback
    }
    guard (3...200).contains(totals.count) else { return [] }
    for whole in totals where whole.figure.value > 0 && isInHeading(whole) {
      let parts = totals.filter {
        $0.group != whole.group && isInside($0.section, whole.section)
      }
      let groups = Set(parts.compactMap(\.group))
      let sum = parts.reduce(0) { $0 + $1.figure.value }
      if groups.count >= 2, groups.count == parts.count, sum == whole.figure.value {
        return claims.filter { $0.statement == whole.statement && $0.group == whole.group }
      }
    }
    return []
  }

  private func isInHeading(_ claim: ToldClaim) -> Bool {
    let section = sections[claim.section]
    guard let first = blocks[section.body].first else { return false }
    return claim.offset >= section.offset && claim.offset < first.text.lowerBound
  }

  func isInside(_ section: Int, _ outer: Int) -> Bool {
    var next: Int? = section
    while let index = next {
      if index == outer { return true }
      next = sections[index].parent
    }
    return false
  }
}
