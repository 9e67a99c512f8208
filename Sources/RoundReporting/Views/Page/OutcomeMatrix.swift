import RoundDiffing
import RoundModel

/// Counts tests by what they were and what they are, with a picture of those that moved.
struct OutcomeMatrix: Sendable {
  private enum State: Int, CaseIterable {
    case passed, failed, flaky, skipped, expected, notRun, unreadable, unknown, absent

    var words: String {
      switch self {
      case .passed: "passed"
      case .failed: "failed"
      case .flaky: "flaky"
      case .skipped: "skipped"
      case .expected: "as expected"
      case .notRun: "not run"
      case .unreadable: "unreadable"
      case .unknown: "not known"
      case .absent: "absent"
      }
    }

    init(_ side: Change.Side?) {
      guard let side else {
        self = .absent
        return
      }
      guard side.isKnown else {
        self = .unknown
        return
      }
      switch side.outcome {
      case .passed: self = .passed
      case .failed, .error, .timedOut, .crashed, .interrupted: self = .failed
      case .flaky: self = .flaky
      case .skipped: self = .skipped
      case .notRun: self = .notRun
      case .expectedFailure, .unexpectedPass: self = .expected
      case .unreadable: self = .unreadable
      }
    }
  }

  private static let flowLimit = 40
  private let comparison: Comparison
  private let changes: [Change]
  private var counts = Array(
    repeating: Array(repeating: 0, count: State.allCases.count), count: State.allCases.count)

  init(_ comparison: Comparison) {
    self.comparison = comparison
    changes = comparison.changes.filter { $0.kind == .test }
    for change in changes {
      counts[State(change.before).rawValue][State(change.after).rawValue] += 1
    }
    let listed = { (changeClass: ChangeClass) in
      comparison.changes.count { $0.kind == .test && $0.changeClass == changeClass }
    }
    let same: [(ChangeClass, State)] = [
      (.stillPassing, .passed), (.stillSkipped, .skipped), (.stillExpected, .expected),
    ]
    for (changeClass, state) in same {
      counts[state.rawValue][state.rawValue] +=
        max(0, (comparison.counts[changeClass] ?? 0) - listed(changeClass))
    }
  }

  var blocks: [Block] {
    guard comparison.summary.total > 0 else { return [] }
    return flow.map { [.flow($0), .table(table)] } ?? [.table(table)]
  }

  private func before(_ state: State) -> Int { counts[state.rawValue].reduce(0, +) }

  private func after(_ state: State) -> Int {
    counts.reduce(0) { $0 + $1[state.rawValue] }
  }

  private var names: (before: Phrase, after: Phrase) {
    (
      RoundNames(comparison.baseline, beside: comparison.candidate).name,
      RoundNames(comparison.candidate, beside: comparison.baseline).name
    )
  }

  private var table: Table {
    let rows = State.allCases.filter { before($0) > 0 }
    let columns = State.allCases.filter { after($0) > 0 }
    var titles = [Table.Column("\(names.before) ↓ \(names.after) →")]
    titles += columns.map { Table.Column(Phrase(words: $0.words), .right) }
    titles.append(Table.Column("all", .right))
    var cells = rows.map { row -> [Phrase] in
      let figures = columns.map { counts[row.rawValue][$0.rawValue] }
      return [Phrase(words: row.words)] + figures.map { "\($0)" } + ["\(figures.reduce(0, +))"]
    }
    let sums = columns.map(after)
    cells.append(["all"] + sums.map { "\($0)" } + ["\(sums.reduce(0, +))"])
    return Table(titles, rows: cells)
  }

  /// One line a test that moved, where there are few enough to follow.
  private var flow: Flow? {
    let moved = changes.filter { !$0.isUnremarkable }
    guard !moved.isEmpty, moved.count <= Self.flowLimit else { return nil }
    let left = State.allCases.filter { before($0) > 0 }
    let right = [
      State.failed, .flaky, .skipped, .expected, .notRun, .unreadable, .unknown, .absent, .passed,
    ]
    .filter { after($0) > 0 }
    let links = moved.compactMap { change -> Flow.Link? in
      guard let from = left.firstIndex(of: State(change.before)),
        let to = right.firstIndex(of: State(change.after))
      else { return nil }
      let isBroken = [.skipped, .notRun, .absent, .unknown].contains(State(change.after))
      return Flow.Link(
        from: from, to: to, tone: change.effect.tone, isBroken: isBroken,
        name: Clipping.name(change.id.description))
    }
    return Flow(
      title:
        "Outcome of each changed test in \(names.before) (left) and \(names.after) (right); the table holds the numbers",
      before: left.map { Flow.State($0.words, before($0)) },
      after: right.map { Flow.State($0.words, after($0)) }, links: links,
      rest: rest(left, right))
  }

  private func rest(_ left: [State], _ right: [State]) -> Flow.Link? {
    let passing = changes.count { State($0.before) == .passed && State($0.after) == .passed }
    let count = counts[State.passed.rawValue][State.passed.rawValue] - passing
    guard count > 0, let from = left.firstIndex(of: .passed), let to = right.firstIndex(of: .passed)
    else { return nil }
    return Flow.Link(
      from: from, to: to, tone: .muted, isBroken: false,
      name: "\(count) passed in both rounds (not to scale)")
  }
}
