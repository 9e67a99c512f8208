import RoundModel

/// Checks of a report's words: labels, blanket statements, references, rates, times.
struct WordLints {
  private let facts: ReportFacts
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var agreements: [String] = []

  init(_ facts: ReportFacts) {
    self.facts = facts
    guard facts.round.inputs.contains(where: \.isProse) else { return }
    checkLabels()
    checkBlankets()
    checkReferences()
    checkRates()
    checkRatesBesideFailures()
    checkApproximate()
    checkApproximateSum()
    checkTime()
  }

  /// The number in a label is the number in the name: `Test 002` and `test_002_login`.
  private mutating func checkLabels() {
    var places = PlaceReader(round: facts.round)
    var checked = 0
    var agreeing = 0
    for row in facts.round.rows where row.detail > 0 {
      guard let label = facts.round.details[Int(row.detail) - 1].ordinal,
        let number = facts.round.withName(of: row, { Self.numberInName($0) })
      else { continue }
      checked += 1
      if label == number {
        agreeing += 1
      } else {
        diagnostics.append(
          Diagnostic(
            .labelDiffers,
            "the label says \(label), and the name '\(facts.round.id(of: row))' says \(number)",
            at: places.place(of: Int(row.offset), source: row.source)))
      }
    }
    if agreeing > 0 { agreements.append("\(agreeing) of \(checked) test numbers") }
  }

  /// The number behind `test_` or the like in an identifier.
  private static func numberInName(_ name: Span<UInt8>) -> Int? {
    let opening = Array("test_".utf8)
    guard name.count > opening.count else { return nil }
    for index in opening.indices where name[index] | 0x20 != opening[index] | 0x20 { return nil }
    var index = opening.count
    var value = 0
    while index < name.count, 0x30...0x39 ~= name[index], index < opening.count + 6 {
      value = value * 10 + Int(name[index] - 0x30)
      index += 1
    }
    let isWhole = index == name.count || name[index] == UInt8(ascii: "_")
    return index > opening.count && isWhole ? value : nil
  }

  /// "All passing" is refuted by a failure that is listed under it.
  private mutating func checkBlankets() {
    for (index, group) in facts.round.groups.enumerated() where group.blanketOutcome == .passed {
      let failures = facts.listedByGroup[index] ?? []
      guard let failure = facts.citations(of: failures.prefix(1)).first else { continue }
      diagnostics.append(
        Diagnostic(
          .allPassingRefuted,
          "all of '\(group.name)' is said to pass, and \(failure) is listed as failed",
          at: group.place))
    }
  }

  private mutating func checkReferences() {
    let references = BackReferences(of: facts.round)
    diagnostics += references.diagnostics
    let resolved = references.all.count { $0.target != nil }
    if resolved > 0 {
      agreements.append("\(resolved) of \(references.all.count) \"same as\"")
    }
  }

  /// The rates of what passed and what failed are 100 % together, where nothing else is stated.
  private mutating func checkRates() {
    let rates = facts.book.rates
    for passed in rates where passed.measure == .passed {
      guard let failed = rates.first(where: { $0.measure == .failed && $0.scope == passed.scope }),
        (facts.number(.skipped, passed.group).map { facts.figure($0).value } ?? 0) == 0,
        facts.number(.errors, passed.group) == nil
      else { continue }
      let sum = passed.value + failed.value
      guard abs(sum - 100) > passed.tolerance + failed.tolerance + 1e-9 else { continue }
      let decimals = max(passed.decimals, failed.decimals)
      diagnostics.append(
        Diagnostic(
          .ratesDoNotAddUp,
          "\(FigureWords.percent(passed.value, decimals: passed.decimals)) passed and "
            + "\(FigureWords.percent(failed.value, decimals: failed.decimals)) failed make "
            + "\(FigureWords.percent(sum, decimals: decimals)), not 100 %",
          at: passed.place, excerpt: passed.excerpt, length: passed.length))
    }
  }

  /// The rate of what passed leaves room for the failures, where no number of passes is stated.
  private mutating func checkRatesBesideFailures() {
    let rates = facts.book.rates
    for passed in rates where passed.measure == .passed {
      let group = passed.group
      guard facts.number(.passed, group) == nil, facts.number(.flaky, group) == nil,
        !rates.contains(where: { $0.measure == .failed && $0.scope == passed.scope }),
        let failed = facts.number(.failed, group).map({ facts.figure($0).value }),
        let total = facts.number(.total, group).map({ facts.figure($0).value }),
        total > 0, failed > 0, failed <= total
      else { continue }
      let share = Double(failed) / Double(total) * 100
      // What was skipped may lower the rate, and nothing raises it.
      guard passed.value + share - 100 > passed.tolerance * 2 else { continue }
      diagnostics.append(
        Diagnostic(
          .ratesDoNotAddUp,
          "\(FigureWords.percent(passed.value, decimals: passed.decimals)) passed, and \(failed) of "
            + "\(total) failed, which leaves at most "
            + FigureWords.percent(100 - share, decimals: max(passed.decimals, 1)),
          at: passed.place, excerpt: passed.excerpt, length: passed.length))
    }
  }

  /// Figures that are only about right and do not fit together.
  private mutating func checkApproximate() {
    let own = facts.book.approximate.filter { $0.scope == .round }
    var values: [Claim.Measure: Double] = [:]
    for claim in own where values[claim.measure] == nil { values[claim.measure] = claim.value }
    for measure in [Claim.Measure.total, .passed, .failed] where values[measure] == nil {
      values[measure] = facts.number(measure, nil).map { Double(facts.figure($0).value) }
    }
    guard let first = own.first, let total = values[.total], let passed = values[.passed],
      let failed = values[.failed], total > 0
    else { return }
    let sum = passed + failed
    guard abs(sum - total) / total > 0.05 else { return }
    diagnostics.append(
      Diagnostic(
        .approximateFigure,
        "about \(FigureWords.number(passed)) passed and \(FigureWords.number(failed)) failed make "
          + "\(FigureWords.number(sum)), and \(FigureWords.number(total)) are stated in all",
        at: first.place, excerpt: first.excerpt, length: first.length))
  }

  /// Failures counted group by group, where the whole is only about right and far from their sum.
  private mutating func checkApproximateSum() {
    guard
      let whole = facts.book.approximate.first(where: {
        $0.scope == .round && $0.measure == .failed
      })
    else { return }
    for family in facts.families where family.members.count >= 3 {
      let parts = family.members.compactMap { group in
        facts.number(.failed, group).map { facts.figure($0).value }
      }
      guard parts.count == family.members.count, whole.value > 0 else { continue }
      let sum = parts.reduce(0, +)
      guard abs(Double(sum) - whole.value) / whole.value > 0.05 else { continue }
      diagnostics.append(
        Diagnostic(
          .approximateFigure,
          "the groups count \(sum) failed, and about \(FigureWords.number(whole.value)) are stated",
          at: whole.place, excerpt: whole.excerpt, length: whole.length))
    }
  }

  private mutating func checkTime() {
    let header = facts.round.header
    guard let date = header.places["date"], let time = header.time,
      header.startedAt == nil
    else { return }
    diagnostics.append(Diagnostic(.noTimeZone, "date and time without a time zone", at: date))
    guard let place = header.places["time"], place != date, let seconds = header.durationSeconds
    else { return }
    let isMidnight = time.utf8.starts(with: "00:".utf8)
    guard isMidnight else { return }
    diagnostics.append(
      Diagnostic(
        .timeOrDuration,
        "\"\(time)\" read as a time of day, not a duration: it follows Date, and "
          + "\(FigureWords.number(seconds)) seconds is given as the duration", at: place))
  }
}
