import RoundModel

/// What only the report as a whole says of its marks.
extension MarkdownReader {
  /// Settles what the tellings of all sections say together of the kinds and the names of each.
  mutating func settleTellings() {
    settleChecks()
    settleRetold()
    settleForms()
    settleDashes()
    settleCodes()
    settleSiblings()
    settleParents()
    settleWarnings()
    settleFlaky()
  }

  /// Names that rows of figures are held against; a report with more is no summary.
  private static let nameLimit = 500

  /// Items of a list that is as long as its section's figures say are the tests themselves.
  mutating func settleChecks() {
    var marked: [Int: [Int]] = [:]
    for (index, test) in told.enumerated() where test.kind == .check && test.carrier != .field {
      marked[test.section, default: []].append(index)
    }
    let stated = statedBySection
    let counts = Dictionary(grouping: claims.filter { $0.figure.unit == .count }, by: \.section)
    for (section, list) in marked {
      let total = stated[section] ?? labelled(section).flatMap { stated[$0] }
      guard total == list.count || isPartOfTotal(list, section, counts[section] ?? []) else {
        continue
      }
      for index in list { told[index].kind = .test }
    }
  }

  /// The section whose results a line in strong type says that it leads in: "Results:" below the figures.
  private func labelled(_ index: Int) -> Int? {
    let section = sections[index]
    guard section.level == 7, section.isZone, section.isOverall, section.zone == .results,
      let parent = section.parent, !sections[parent].isTitle
    else { return nil }
    return parent
  }

  /// Whether items are the part of all tests that went as the heading over them says, which counts both:
  /// "Failed pages (8/19)" over eight crosses.
  private func isPartOfTotal(_ list: [Int], _ section: Int, _ own: [ToldClaim]) -> Bool {
    guard let outcome = Self.outcome(of: sections[section].zone), outcome != .skipped,
      list.count > 1,
      list.allSatisfy({
        outcome == .passed ? told[$0].outcome == .passed : told[$0].outcome.severity > 1
      })
    else { return false }
    let measure: Claim.Measure = outcome == .passed ? .passed : .failed
    return own.contains { $0.figure.measure == .total && $0.figure.value > Double(list.count) }
      && own.contains { $0.figure.measure == measure && $0.figure.value == Double(list.count) }
  }

  /// Numbered sections with a mark beside one that is a test by its status are tests too.
  mutating func settleSiblings() {
    var parents: Set<Int> = []
    for test in told where test.kind == .test && test.carrier == .field {
      guard let parent = numberedParent(test) else { continue }
      parents.insert(parent)
    }
    guard !parents.isEmpty else { return }
    for (index, test) in told.enumerated()
    where test.carrier == .heading && (test.kind == .check || test.kind == .issue) {
      guard !TestName.isIssue(test.name), let parent = numberedParent(test),
        parents.contains(parent)
      else { continue }
      told[index].kind = .test
    }
  }

  /// A heading with a status of its own is a test itself where nothing under it tells of one, or where
  /// it failed and nothing under it did: such a failure must not vanish among modules.
  mutating func settleParents() {
    let parents = told.indices.filter { index in
      let test = told[index]
      guard test.kind == .module, test.carrier == .field || test.carrier == .heading,
        !test.isFigures, !TestName.isModule(test.name), let status = test.status,
        !countsSeveral(sections[test.section].title)
      else { return false }
      // What counts its parts is their sum.
      return !status.utf8.contains(where: \.isASCIIDigit)
    }
    guard !parents.isEmpty else { return }
    var (holding, failing): (Set<Int>, Set<Int>) = ([], [])
    for test in told where test.kind == .test || test.kind == .check {
      note(test.section, in: &holding)
      if test.outcome.severity > 1 { note(test.section, in: &failing) }
    }
    for test in plain {
      note(Int(test.section), in: &holding)
      let outcome = plainStatuses[Int(test.status)].outcome
      if outcome.severity > 1 { note(Int(test.section), in: &failing) }
    }
    for index in parents {
      let (section, hasFailed) = (told[index].section, told[index].outcome.severity > 1)
      let isTold = hasFailed ? failing.contains(section) : holding.contains(section)
      let isParent = sections[section].hasSections && told[index].carrier == .field
      if !isTold, hasFailed || isParent { told[index].kind = .test }
    }
  }

  /// Notes a section with all that it stands in.
  private func note(_ section: Int, in noted: inout Set<Int>) {
    var next: Int? = section
    while let section = next, noted.insert(section).inserted { next = sections[section].parent }
  }

  private func numberedParent(_ test: ToldTest) -> Int? {
    let section = sections[test.section]
    return HeadingText.isNumbered(section.title.plain) ? section.parent : nil
  }

  /// How many tests the figures of each section speak of.
  private var statedBySection: [Int: Int] {
    var totals: [Int: Int] = [:]
    var parts: [Int: Int] = [:]
    for claim in claims where claim.figure.unit == .count {
      guard let count = Int(exactly: claim.figure.value) else { continue }
      if claim.figure.measure == .total {
        totals[claim.section] = totals[claim.section] ?? count
      } else {
        parts[claim.section] = parts[claim.section] ?? count
      }
    }
    return parts.merging(totals) { $1 }
  }

  /// Warning signs in a list stand for failures where the list's own figures leave no other
  /// reading: "4 of 6 passed", over four ticks and two warning signs.
  mutating func settleWarnings() {
    var fractions: [Int: (passed: Int, total: Int)] = [:]
    for (claim, next) in zip(claims, claims.dropFirst())
    where claim.figure.measure == .passed && next.figure.measure == .total {
      guard fractions[claim.section] == nil, claim.statement == next.statement,
        claim.section == next.section, claim.figure.unit == .count,
        let passed = Int(exactly: claim.figure.value), let total = Int(exactly: next.figure.value)
      else { continue }
      fractions[claim.section] = (passed, total)
    }
    guard !fractions.isEmpty else { return }
    let bySection = Dictionary(grouping: told.indices) { told[$0].section }
    for (section, fraction) in fractions {
      let own = (bySection[section] ?? []).filter { told[$0].kind != .module }
      guard own.contains(where: { told[$0].outcome == .unreadable }) else { continue }
      let rows = plain.filter { $0.section == section }
      let passed =
        own.count { told[$0].outcome == .passed }
        + rows.count { plainStatuses[Int($0.status)].outcome == .passed }
      guard own.count + rows.count == fraction.total, passed == fraction.passed else { continue }
      // A word beside the sign says that it was neither.
      guard !own.contains(where: { told[$0].isUnclear && Self.holdsLetter(told[$0].status) }) else {
        continue
      }
      for index in own where told[index].outcome == .unreadable { told[index].outcome = .failed }
    }
  }

  /// Whether a status holds a word beside its marks.
  static func holdsLetter(_ status: String?) -> Bool {
    status?.utf8.contains { $0.isASCIILetter || 0xC3...0xDF ~= $0 || 0xE3...0xED ~= $0 } ?? false
  }

  /// Leaves out what tells again of tests that are told one by one, or describes the product.
  ///
  /// Where the tests named are as many as the report states, ticks beside features and rows of
  /// figures are a recap of them. Where a table gives outcomes, ticks in sections that speak of no
  /// test are descriptions. Failures stay there. Where neither the title nor a heading above speaks of
  /// tests, ticks and crosses tell of features.
  mutating func leaveRecapsAside(_ builder: RoundBuilder) {
    let isWhole = namesAll(builder)
    let named = namesOfTested(builder).prefix(Self.nameLimit)
    let totals = placesOfTotal(builder)
    let title = sections.first { $0.isTitle && !$0.title.plain.isEmpty }
    let titleSpeaks = title.map { MarkdownZone.speaksOfTests($0.title.plain) } ?? true
    let retold = recapsOfFailures(builder)
    for index in retold { leftAside[told[index].section, default: 0] += 1 }
    let all = told.indices.filter { !retold.contains($0) }.map { told[$0] }
    told = all.filter { test in
      let isQuiet = test.outcome == .passed || test.outcome == .notRun || test.outcome == .skipped
      let isRecap: Bool
      switch test.kind {
      case .module:
        isRecap =
          test.isFigures
          && (isWhole || isTotal(test, totals) || named.contains { isPart(test.name, of: $0) })
      case .check:
        // What a heading says was left out is no tick beside a feature.
        let isLeftOut = test.isImplied && test.outcome != .passed && test.outcome.severity < 2
        let isTick = test.carrier == .item || test.carrier == .section && !isLeftOut
        let speaks = sections[test.section].speaksOfTests || titleSpeaks
        isRecap =
          isTick && !speaks && !Self.isInCapitals((test.status ?? "").utf8)
          || isTick && isQuiet
            && (isWhole && !listsWhatWasTested(test.section) && !standsInChecklist(test.section)
              || hasStatusTable && !sections[test.section].speaksOfTests)
      case .test, .issue: isRecap = false
      }
      if isRecap { leftAside[test.section, default: 0] += 1 }
      return !isRecap
    }
  }

  /// Items that only the number in their heading makes failures, where the failures that are named
  /// without them are as many as are stated: "Failure modes (2 failures)" groups them anew.
  private func recapsOfFailures(_ builder: RoundBuilder) -> Set<Int> {
    guard let stated = builder.header.stated.failed, stated > 0 else { return [] }
    var count = plain.count { plainStatuses[Int($0.status)].outcome.severity > 1 }
    var implied: Set<Int> = []
    for (index, test) in told.enumerated() where test.kind == .test && test.outcome.severity > 1 {
      count += 1
      if test.isImplied, test.carrier == .section, !sections[test.section].listsTests,
        !TestName.isTestLike(test.name)
      {
        implied.insert(index)
      }
    }
    return count - implied.count >= stated ? implied : []
  }

  /// The names of groups of which tests are named, and of sections that are tests or modules.
  private func namesOfTested(_ builder: RoundBuilder) -> [[UInt8]] {
    var names: Set<[UInt8]> = []
    for test in told where !test.isFigures {
      if test.kind == .test, let group = test.group {
        names.insert(FoldedText.small(Array(builder.groupName(group).utf8)))
      }
      if test.carrier == .heading || test.carrier == .field, test.kind != .issue {
        names.insert(FoldedText.small(test.name))
      }
    }
    for group in Set(plain.map(\.group)) where group > 0 {
      names.insert(FoldedText.small(Array(builder.groupName(Int(group) - 1).utf8)))
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func isPart(_ name: [UInt8], of other: [UInt8]) -> Bool {
    other.holdsPhrase(FoldedText.small(name))
  }

  /// Whether the tests that are named, and the sections that are tests, are as many as are stated.
  private func namesAll(_ builder: RoundBuilder) -> Bool {
    guard let total = builder.header.stated.total, total > 0,
      !builder.header.stated.isApproximate
    else { return false }
    let leaves = told.count { test in
      switch test.kind {
      case .test: true
      case .module:
        (test.carrier == .heading || test.carrier == .field) && entries.contains(test.section)
      case .check, .issue: false
      }
    }
    // Where far more are named than are stated, the total counts other things: flows, suites.
    return leaves + plain.count >= total && leaves + plain.count < total * 2
  }

  /// Where the total of the round is said of something.
  private func placesOfTotal(_ builder: RoundBuilder) -> [Int] {
    guard let total = builder.header.stated.total else { return [] }
    return claims.filter {
      // The rows above a total row of a part are no recap of it, however near they stand.
      $0.figure.measure == .total && Int(exactly: $0.figure.value) == total
        && !($0.isRow && $0.isTotal)
    }.map(\.offset).sorted()
  }

  /// Whether a row of figures gives nothing but the totals of the round.
  private func isTotal(_ test: ToldTest, _ places: [Int]) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < test.offset { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < test.offset + 200
  }
}
