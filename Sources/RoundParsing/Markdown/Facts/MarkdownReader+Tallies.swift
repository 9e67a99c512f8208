import RoundModel

/// What the figures of the round say of marks and boxes: where they agree, the marks are its tests.
extension MarkdownReader {
  /// Keeps a box beside a name, whose section does not say whether it is a test, until the figures of
  /// the round are known: it passed where the box is ticked.
  mutating func keepBox(_ block: MarkdownBlock, _ name: [UInt8], _ index: Int) {
    let isChecked = block.flags.contains(.checked)
    guard isChecked || block.flags.contains(.unchecked), boxes.count < 10_000 else { return }
    var test = ToldTest(
      name: name, outcome: isChecked ? .passed : .notRun, carrier: .item,
      offset: block.text.lowerBound, section: index)
    test.group = itemGroups.last?.group
    if !isChecked { Self.splitReason(&test) }
    boxes.append(test)
  }

  /// Keeps an item under a heading such as "Failed:" until the figures of the round are known.
  mutating func keepListed(
    _ block: MarkdownBlock, _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>
  ) {
    let section = sections[index]
    guard section.isZone, !section.listsTests, listed.count < 10_000,
      Self.namesOne(name, block, bytes), let outcome = Self.outcome(of: section.zone),
      !isDetail(block, of: section)
    else { return }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .section, offset: block.text.lowerBound,
      section: index)
    test.isImplied = true
    test.group = itemGroups.last?.group
    Self.splitRemark(&test)
    Self.splitDash(&test)
    listed.append(test)
  }

  /// Whether an item stands under another one of its list, and tells more of that.
  private func isDetail(_ block: MarkdownBlock, of section: MarkdownSection) -> Bool {
    guard block.level > 0, itemGroups.isEmpty else { return false }
    return blocks[section.body].contains { other in
      other.kind == .item && other.level < block.level
        && other.text.lowerBound < block.text.lowerBound
    }
  }

  /// Keeps an item that only its heading says was left out, until the figures of the round are known.
  mutating func keepLeftOut(
    _ block: MarkdownBlock, _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>
  ) {
    guard !name.isEmpty, name.count <= 300, leftOut.count < 10_000,
      let outcome = leftOutcome(block, name, sections[index], bytes)
    else { return }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .section, offset: block.text.lowerBound,
      section: index)
    test.isImplied = true
    test.kind = TestName.isTestLike(name) ? .test : .check
    Self.splitRemark(&test)
    Self.splitDash(&test)
    leftOut.append(test)
  }

  /// Tells of the items that were left out, where they were not taken for tests of the round.
  mutating func tellLeftOut(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard !leftOut.isEmpty else { return }
    for var test in leftOut where !listedSections.contains(test.section) {
      test.group = group(test.section, bytes, &builder)
      told.append(test)
      fruitful.insert(test.section)
    }
    told.sort { $0.offset < $1.offset }
  }

  /// How an item went under a heading that says nothing but that what it lists was left out: "Not
  /// tested (needs a browser)".
  private func leftOutcome(
    _ block: MarkdownBlock, _ name: [UInt8], _ section: MarkdownSection, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard section.zone == .skips, section.isZone, !section.listsTests, block.level < 4,
      !block.flags.contains(.checked), Self.namesOne(name, block, bytes)
    else { return nil }
    let title = FoldedText.small(section.title.plain)
    let open =
      title.firstIndex(of: UInt8(ascii: "(")) ?? title.firstIndex(ofPart: Array("\u{FF08}".utf8))
    let heading = Array(title[..<(open ?? title.count)])
    guard MarkdownZone.namesTestsOnly(heading, needsNoun: false) else { return nil }
    var index = 0
    while index < heading.count {
      if let word = StatusVocabulary.word(heading, at: index) {
        return word.outcome == .skipped ? .skipped : .notRun
      }
      index += 1
    }
    return .notRun
  }

  /// Takes items for the tests of the round where its own figures count exactly them.
  mutating func settleTallies(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let stated = builder.header.stated
    guard !stated.isApproximate else { return }
    settleVariants(stated)
    settleBoxes(stated, bytes, &builder)
    settleListed(stated, bytes, &builder)
    settleUnmarked(stated, bytes, &builder)
    settleFailures(stated)
  }

  /// Where the round counts as many tests as a table has rows, a row is one test in all of its
  /// environments, and went as it did in the worst of them.
  private mutating func settleVariants(_ stated: Totals) {
    guard let total = stated.total, told.contains(where: { $0.variant != nil }) else { return }
    let rows = told.indices.filter { told[$0].variant != nil && told[$0].carrier == .table }
    let byRow = Dictionary(grouping: rows) { told[$0].offset }
    guard byRow.count == total, rows.count > total else { return }
    var others: Set<Int> = []
    for (_, row) in byRow {
      let ran = row.filter { told[$0].outcome != .skipped && told[$0].outcome != .notRun }
      guard let first = row.first,
        let worst = (ran.isEmpty ? row : ran).max(by: {
          told[$0].outcome.weight < told[$1].outcome.weight
        })
      else { continue }
      let bad = row.filter { told[$0].outcome.severity > 0 }.compactMap { told[$0].variant }
      told[first].outcome = told[worst].outcome
      told[first].status = told[worst].status
      told[first].variant = nil
      if !bad.isEmpty, told[first].message == nil {
        told[first].remark = Array(bad.joined(separator: ", ").utf8)
      }
      others.formUnion(row.dropFirst())
    }
    told = told.indices.filter { !others.contains($0) }.map { told[$0] }
  }

  /// Boxes are tests where as many are ticked as passed, and as many are open as did not.
  private mutating func settleBoxes(
    _ stated: Totals, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !boxes.isEmpty, let total = stated.total, let passed = stated.passed,
      plain.isEmpty, !told.contains(where: { $0.kind == .test })
    else { return }
    let bySection = Dictionary(grouping: boxes, by: \.section)
    for (section, own) in bySection {
      let marked = told.indices.filter {
        told[$0].section == section && told[$0].kind == .check && told[$0].carrier == .item
      }
      let outcomes = own.map(\.outcome) + marked.map { told[$0].outcome }
      let good = outcomes.count { $0 == .passed }
      let bad = outcomes.count { $0.severity > 0 }
      guard good == passed, bad == stated.failed ?? bad, outcomes.count == total else {
        continue
      }
      for index in marked { told[index].kind = .test }
      for var test in own {
        test.group = test.group ?? group(section, bytes, &builder)
        told.append(test)
      }
      fruitful.insert(section)
    }
    told.sort { $0.offset < $1.offset }
  }

  /// Items under headings such as "Failed:" are tests where they are as many as the round states.
  private mutating func settleListed(
    _ stated: Totals, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !listed.isEmpty, stated.total != nil else { return }
    for outcome in [Outcome.failed, .skipped] {
      let own = listed.filter { $0.outcome == outcome }
      let count = outcome == .failed ? stated.failed : stated.skipped
      let isOfSort = { (told: Outcome) in
        outcome == .failed ? told.severity > 0 : told == .skipped || told == .notRun
      }
      let isTold =
        told.contains { $0.kind == .test && isOfSort($0.outcome) } || plainTell(where: isOfSort)
      guard !own.isEmpty, own.count == count, Set(own.map(\.section)).count == 1, !isTold else {
        continue
      }
      for var test in own {
        test.group = test.group ?? group(test.section, bytes, &builder)
        told.append(test)
        fruitful.insert(test.section)
        listedSections.insert(test.section)
      }
    }
    told.sort { $0.offset < $1.offset }
  }

  /// Where a report states how many tests failed and names none, marked items that failed, and are
  /// as many, are those tests, and the other items of their lists are tests too.
  private mutating func settleFailures(_ stated: Totals) {
    guard let failed = stated.failed, failed > 0, let total = stated.total else { return }
    let isBad = { (test: ToldTest) in test.outcome.severity > 0 || test.outcome == .unreadable }
    guard plain.isEmpty,
      !told.contains(where: { $0.kind == .test || $0.kind != .check && isBad($0) })
    else {
      return
    }
    let bad = told.filter { $0.kind == .check && isBad($0) }
    guard bad.count == failed, bad.allSatisfy({ $0.carrier == .item && $0.outcome != .unreadable })
    else { return }
    let lists = Set(bad.map(\.section))
    let items = told.indices.filter {
      lists.contains(told[$0].section) && told[$0].kind == .check && told[$0].carrier == .item
    }
    let leftOut = items.count { told[$0].outcome == .skipped || told[$0].outcome == .notRun }
    guard items.count <= total, leftOut <= stated.skipped ?? total &- failed else { return }
    for index in items { told[index].kind = .test }
  }

  /// Of several figures for what did not run, under names of their own, the first that is not zero stands
  /// for what was skipped: "Blocked: 1", "To do: 1".
  mutating func splitSkips() {
    let own = claims.indices.filter { claims[$0].group == nil && claims[$0].figure.unit == .count }
    for (_, list) in Dictionary(grouping: own, by: { claims[$0].section }) {
      let sum = { [claims] (measure: Claim.Measure) in
        list.first { claims[$0].figure.measure == measure }.map { claims[$0].figure.value }
      }
      let skips = list.filter { claims[$0].figure.measure == .skipped }
      guard skips.count > 1, Set(skips.map { claims[$0].offset }).count == skips.count,
        let total = sum(.total), let passed = sum(.passed)
      else { continue }
      let others = passed + (sum(.failed) ?? 0) + (sum(.errors) ?? 0)
      guard skips.reduce(others, { $0 + claims[$1].figure.value }) == total else { continue }
      let main = skips.first { claims[$0].figure.value > 0 } ?? skips[0]
      for index in skips where index != main { claims[index].figure.measure = .notRun }
    }
  }
}
