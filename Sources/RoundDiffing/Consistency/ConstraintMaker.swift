import RoundModel

/// Makes the relations that the figures of one report must satisfy.
///
/// Method: the lints E101 to E108 for reports against themselves. Only what a report really states
/// binds it: a total without parts, or failures that it does not list at all, bind nothing.
struct ConstraintMaker {
  private let facts: ReportFacts
  private(set) var constraints: [Constraint] = []

  init(_ facts: ReportFacts) {
    self.facts = facts
    for scope in facts.scopes {
      addBounds(scope)
      addParts(scope)
      addShares(scope)
    }
    addList()
    addSkips()
    for family in facts.families { addGroups(family) }
  }

  private mutating func add(
    _ code: DiagnosticCode, _ relation: Relation, _ group: Int?, _ listed: [ListedFailure] = [],
    others: Int = 0
  ) {
    constraints.append(
      Constraint(code: code, relation: relation, group: group, listed: listed, others: others))
  }

  /// No more tests passed, or failed, than there were.
  private mutating func addBounds(_ scope: Int?) {
    guard let total = facts.number(.total, scope) else { return }
    for measure in [Claim.Measure.passed, .failed, .skipped] {
      guard let part = facts.number(measure, scope) else { continue }
      add(.morePassedThanRan, .atMost(part: part, whole: total), scope)
    }
  }

  /// What passed, failed and was skipped adds up to all tests.
  private mutating func addParts(_ scope: Int?) {
    guard let total = facts.number(.total, scope), let passed = facts.number(.passed, scope),
      let failed = facts.number(.failed, scope),
      facts.number(.flaky, scope) == nil, facts.number(.notRun, scope) == nil
    else { return }
    let more = [Claim.Measure.errors, .skipped].compactMap { facts.number($0, scope) }
    if scope != nil, facts.number(.skipped, scope) == nil, facts.number(.skipped, nil) != nil {
      // A row without a figure for what was skipped says nothing of it.
      return
    }
    // What is told as partial is neither.
    if let gap = facts.gap(scope), gap > 0, gap <= facts.unclear(scope) { return }
    add(.partsDiffer, .sum(parts: [passed, failed] + more, whole: total), scope)
  }

  private mutating func addShares(_ scope: Int?) {
    guard let total = facts.number(.total, scope) else { return }
    let own = facts.book.rates.filter { $0.group == scope }
    for rate in own {
      guard let part = facts.number(rate.measure, scope) else { continue }
      add(.rateDiffers, .share(part: part, whole: total, rate: rate), scope)
    }
  }

  /// As many failures are listed as are stated, where any are listed at all.
  private mutating func addList() {
    guard !facts.listed.isEmpty, !facts.round.listIsCut else { return }
    guard let failed = facts.number(.failed, nil) else {
      addUnpassed()
      return
    }
    let errors = facts.number(.errors, nil).map { [$0] } ?? []
    // A list may give one name to several results, and count each.
    if facts.repeats(fill: failed, errors) { return }
    add(
      .listDiffers, .counted(parts: [failed] + errors, count: facts.listed.count), nil,
      facts.listed)
  }

  /// Where only passes are stated, what is left of all tests has room for the failures that are listed,
  /// and for no more than the rows that did not pass where all tests have one.
  private mutating func addUnpassed() {
    guard let total = facts.number(.total, nil), let passed = facts.number(.passed, nil) else {
      return
    }
    let others = [Claim.Measure.skipped, .notRun, .errors, .flaky].compactMap {
      facts.number($0, nil)
    }
    let left = facts.rest(total, [passed] + others)
    let (least, most) = facts.unpassed
    guard left < least || most.map({ left > $0 }) ?? false else { return }
    add(
      .listDiffers, .remainder(whole: total, parts: [passed] + others, count: least), nil,
      facts.listed)
  }

  /// No more tests are listed that were left out than are stated, where the figures leave no room for
  /// others.
  private mutating func addSkips() {
    guard let skipped = facts.number(.skipped, nil), !facts.round.listIsCut else { return }
    let stated = [skipped] + [Claim.Measure.notRun].compactMap { facts.number($0, nil) }
    let listed = facts.skippedCount
    guard listed > stated.reduce(0, { $0 + facts.figure($1).value }) else { return }
    add(.listDiffers, .counted(parts: stated, count: listed), nil)
  }

  private mutating func addGroups(_ family: GroupFamily) {
    for group in family.members { addGroupList(group) }
    guard family.isDisjoint, family.members.count > 1 else { return }
    addSum(.groupTotalsDiffer, .total, family)
    addSum(.groupPassesDiffer, .passed, family)
    addExcess(family)
  }

  /// What did not pass in a group is listed under it.
  private mutating func addGroupList(_ group: Int) {
    guard let total = facts.number(.total, group), let passed = facts.number(.passed, group),
      !facts.round.listIsCut, !facts.listed.isEmpty
    else { return }
    let listed = facts.listedByGroup[group] ?? []
    // A row of a table of figures has no list of its own that could differ.
    guard !listed.isEmpty || facts.allPlaced && facts.hasList(group) else { return }
    let skipped = [Claim.Measure.skipped, .notRun].compactMap { facts.number($0, group) }
    let rest = facts.rest(total, [passed] + skipped)
    // Tests that were left out are among those that did not pass where no figure counts them.
    let others = skipped.isEmpty ? facts.skippedByGroup[group] ?? 0 : 0
    let isFilled = rest == listed.count
    let missing = rest - listed.count - others
    // What is told as partial did not pass and is no failure.
    if missing > 0, missing <= facts.unclear(group) { return }
    add(
      .groupListDiffers,
      .remainder(
        whole: total, parts: [passed] + skipped,
        count: listed.count + (facts.expectedByGroup[group] ?? 0) + (isFilled ? 0 : others)), group,
      listed, others: isFilled ? 0 : others)
  }

  private mutating func addSum(
    _ code: DiagnosticCode, _ measure: Claim.Measure, _ family: GroupFamily
  ) {
    let parts = family.members.compactMap { facts.number(measure, $0) }
    guard parts.count == family.members.count, let whole = facts.number(measure, nil) else {
      return
    }
    add(code, .sum(parts: parts, whole: whole), nil)
  }

  private mutating func addExcess(_ family: GroupFamily) {
    var pairs: [(part: Int, whole: Int)] = []
    for group in family.members {
      guard let part = facts.number(.passed, group), let whole = facts.number(.total, group),
        facts.number(.skipped, group) == nil
      else { return }
      pairs.append((part, whole))
    }
    guard let failed = facts.number(.failed, nil), facts.number(.skipped, nil) ?? -1 < 0 else {
      return
    }
    add(.groupFailuresDiffer, .excess(pairs: pairs, sum: failed), nil)
  }
}

extension Rate {
  /// The group that the rate is said of.
  var group: Int? {
    if case .group(let index) = scope { index } else { nil }
  }
}
