import RoundModel

/// The figures and rates that one person's report states, each measure of a scope once.
struct FigureBook: Sendable {
  private(set) var figures: [Figure] = []
  /// Rates that must fit the counts of their scope.
  private(set) var rates: [Rate] = []
  /// Rates that stand alone beside another of the same scope and measure, such as those of an
  /// earlier round.
  private(set) var asides: [Rate] = []
  /// Counts that are only about right, and so are held against nothing.
  private(set) var approximate: [Claim] = []
  private var numbers: [FigureKey: Int] = [:]

  init(_ round: Round) {
    var choices = Choices(round)
    for claim in round.claims { choices.consider(claim) }
    choices.addUnclaimed()
    approximate = choices.approximate
    figures = choices.chosen.values.sorted(by: Figure.precedes)
    for (number, figure) in figures.enumerated() {
      numbers[FigureKey(scope: figure.scope, measure: figure.measure)] = number
    }
    sortRates(round.claims)
  }

  /// The number of the figure that counts `measure` in `scope`.
  func number(_ measure: Claim.Measure, in scope: Claim.Scope) -> Int? {
    numbers[FigureKey(scope: scope, measure: measure)]
  }

  func value(_ measure: Claim.Measure, in scope: Claim.Scope) -> Int? {
    number(measure, in: scope).map { figures[$0].value }
  }

  /// Tells the rates that belong to the figures from those that only stand near them.
  private mutating func sortRates(_ claims: [Claim]) {
    // A rate on a line whose counts are not the figures of its scope is about something else.
    var foreign: Set<LineOfScope> = []
    for claim in claims where claim.unit == .count {
      let key = FigureKey(scope: claim.scope, measure: claim.measure)
      guard let number = numbers[key], let count = claim.count else { continue }
      if figures[number].value != count { foreign.insert(LineOfScope(claim)) }
    }
    var seen: [FigureKey: Set<Int>] = [:]
    for claim in claims where claim.unit == .percent && claim.precision == .exact {
      switch claim.measure {
      case .passed, .failed, .skipped, .errors: break
      case .total, .flaky, .notRun: continue
      }
      guard claim.value.isFinite, !foreign.contains(LineOfScope(claim)) else { continue }
      let key = FigureKey(scope: claim.scope, measure: claim.measure)
      let lines = [Claim.Measure.total, claim.measure].compactMap { measure in
        number(measure, in: claim.scope).flatMap { figures[$0].place?.line }
      }
      let rate = Rate(
        scope: claim.scope, measure: claim.measure, value: claim.value, decimals: claim.decimals,
        place: claim.place, length: claim.length, excerpt: claim.excerpt)
      if seen[key] == nil || lines.contains(claim.place.line) {
        rates.append(rate)
      } else {
        asides.append(rate)
      }
      seen[key, default: []].insert(claim.place.line)
    }
  }

  private struct LineOfScope: Hashable {
    let scope: Claim.Scope
    let line: Int
    init(_ claim: Claim) {
      scope = claim.scope
      line = claim.place.line
    }
  }
}

/// Chooses one figure for each measure of each scope.
private struct Choices {
  private let round: Round
  private(set) var chosen: [FigureKey: Figure] = [:]
  private(set) var approximate: [Claim] = []
  private var settled: Set<FigureKey> = []
  private var inexact: Set<FigureKey> = []

  init(_ round: Round) { self.round = round }

  /// Takes the first claim of a measure, unless a later one is what the round was read as stating.
  mutating func consider(_ claim: Claim) {
    guard let count = claim.count, (0...Figure.limit).contains(count) else { return }
    let key = FigureKey(scope: claim.scope, measure: claim.measure)
    let isStated = stated(claim.scope)?[claim.measure] == count
    guard !settled.contains(key), chosen[key] == nil || isStated else { return }
    guard claim.precision == .exact else {
      if inexact.insert(key).inserted { approximate.append(claim) }
      return
    }
    chosen[key] = Figure(
      scope: claim.scope, measure: claim.measure, value: count, place: claim.place,
      length: claim.length, statement: claim.statement, excerpt: claim.excerpt)
    if isStated { settled.insert(key) }
  }

  /// Adds totals that the round holds without a claim, as those read back from its own format.
  mutating func addUnclaimed() {
    for key in inexact where !settled.contains(key) { chosen[key] = nil }
    if round.inputs.contains(where: \.isProse) {
      add(round.header.stated, .round, at: round.header.places["stated"])
    }
    for (index, group) in round.groups.enumerated() where isTold(group) {
      add(group.stated, .group(index), at: group.place)
    }
  }

  private mutating func add(_ totals: Totals, _ scope: Claim.Scope, at place: SourcePlace?) {
    guard !totals.isApproximate else { return }
    for measure in [Claim.Measure.total, .passed, .failed, .skipped, .errors] {
      let key = FigureKey(scope: scope, measure: measure)
      guard let value = totals[measure], (0...Figure.limit).contains(value),
        chosen[key] == nil, !inexact.contains(key)
      else { continue }
      chosen[key] = Figure(scope: scope, measure: measure, value: value, place: place, length: 1)
    }
  }

  /// Whether a person told of the group; a machine's own totals are held against its rows already.
  private func isTold(_ group: Group) -> Bool {
    guard let place = group.place else { return false }
    return round.tellers.contains { $0.isProse && $0.path.utf8.elementsEqual(place.path.utf8) }
  }

  private func stated(_ scope: Claim.Scope) -> Totals? {
    switch scope {
    case .round: round.header.stated
    case .group(let index): round.groups.indices.contains(index) ? round.groups[index].stated : nil
    }
  }
}
