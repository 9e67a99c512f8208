import RoundDiffing
import RoundModel

/// A comparison, or a decision about one, where room and patience are short: the verdict and what
/// needs action are open, and all else is folded behind the number of what it holds.
struct CommentView: Sendable {
  /// From so many rows on, each cause shows its first failure before any shows its second.
  private static let manyRows = 100

  private let comparison: Comparison
  private let gate: GateView?
  private let view: CompareView
  /// Whether there is room to leave warnings and totals open.
  private let isRoomy: Bool
  /// The changes that the reader must see: what got worse, and what the gate stopped at.
  private let open: [Change]
  private let warnings: [Change]
  private let folded: [Change]

  init(_ comparison: Comparison, gate: GateView? = nil, isRoomy: Bool) {
    self.comparison = comparison
    self.gate = gate
    self.isRoomy = isRoomy
    view = CompareView(comparison)
    let stopped = Set(
      (gate?.decision.rules ?? []).flatMap { $0.result == .fail ? $0.tests : [] })
    let tests = comparison.changes.filter { $0.kind == .test && !$0.isUnremarkable }
    let isOpen = { (change: Change) in
      change.effect == .regression || stopped.contains(change.id)
    }
    let isSeen = { (change: Change) in isRoomy && change.effect == .warning && !isOpen(change) }
    open = Self.spread(tests.filter(isOpen))
    warnings = tests.filter(isSeen)
    folded = tests.filter { !isOpen($0) && !isSeen($0) }
  }

  var document: Document {
    var document = Document([Document.Section(nil, head)])
    if let gate {
      document.append(nil, rules(gate.ruleEntries([.fail, .inconclusive], listsChanges: false)))
    }
    document.append(nil, opened)
    if gate != nil { document.append(nil, [.text(ChangeCounts(comparison).line)]) }
    document.append(nil, foldedChanges)
    document.append(nil, beside)
    document.append(nil, causes)
    document.append(nil, totals)
    if let gate {
      document.append(nil, passed(gate))
      if gate.terms.explainsWaivers { document.sections.append(gate.excuses) }
      document.append(nil, gate.others)
      document.append(nil, gate.effectiveRules)
      document.append(nil, gate.closing + [.muted(gate.policy)])
    } else {
      document.append(nil, view.durations)
      document.append(nil, view.notClaimed + view.untold + TrustLines(comparison).blocks)
    }
    return document
  }

  // MARK: - What is open

  private var head: [Block] {
    guard let gate else { return view.head }
    let names = (
      RoundNames(comparison.baseline, beside: comparison.candidate),
      RoundNames(comparison.candidate, beside: comparison.baseline)
    )
    var blocks: [Block] = [.headline(gate.headline, aside: nil)]
    if let hidden = view.hiddenByTotals { blocks.append(.text(hidden)) }
    if comparison.hasBaseline {
      blocks += [view.rosterLine(comparison.baseline, names.0)].compacted
    }
    return blocks + [view.rosterLine(comparison.candidate, names.1)].compacted
  }

  private var opened: [Block] {
    let worse = open.count { $0.effect == .regression }
    let others = open.count - worse
    let title: Phrase =
      others == 0
      ? "Regressions (\(worse))"
      : worse == 0
        ? "What fails a rule (\(others))"
        : "Regressions (\(worse)), and what else fails a rule (\(others))"
    return list(open, title, "Reason")
      + list(warnings, "Warnings (\(warnings.count))", "What was seen")
  }

  private func list(_ changes: [Change], _ title: Phrase, _ reason: Phrase) -> [Block] {
    guard !changes.isEmpty else { return [] }
    return [.headline(title, aside: nil, depth: 1)] + view.list(changes, reasonTitle: reason)
  }

  /// The first failure of each cause before the others, where nobody would scroll to the last.
  private static func spread(_ changes: [Change]) -> [Change] {
    guard changes.count > manyRows else { return changes }
    var seen: Set<String> = []
    let isFirst = changes.map { change in change.cause.map { seen.insert($0).inserted } ?? true }
    let (first, others) = (
      zip(changes, isFirst).filter(\.1), zip(changes, isFirst).filter { !$0.1 }
    )
    return (first + others).map(\.0)
  }

  // MARK: - What is folded

  private var foldedChanges: [Block] {
    let blocks = view.list(folded, reasonTitle: "What was seen")
    return blocks.isEmpty ? [] : [.details(title, blocks)]
  }

  /// "2 unknown, 1 warning, 2 fixed, 3 added or renamed": what is folded, and not all that there is.
  private var title: Phrase {
    let counts = { (effect: Effect) in folded.count { $0.effect == effect } }
    var parts: [Phrase] = []
    if counts(.unknown) > 0 { parts.append("\(counts(.unknown)) unknown") }
    if counts(.warning) > 0 {
      parts.append(Phrase(words: Figures.count(counts(.warning), "warning")))
    }
    if counts(.progress) > 0 {
      parts += ChangeCounts(comparison).progress.map { $0.styled(.plain) }
    }
    if counts(.information) > 0 { parts.append(ChangeCounts(comparison).other) }
    return parts.joined(", ")
  }

  /// What is no test is folded unless it got worse.
  private var beside: [Block] {
    guard let section = view.besideTests, let heading = section.heading else { return [] }
    let isWorse = comparison.changes.contains { $0.kind != .test && $0.effect == .regression }
    return isWorse
      ? [.headline(heading, aside: nil, depth: 1)] + section.blocks
      : [.details(heading, section.blocks)]
  }

  private var causes: [Block] {
    let causes = CauseLines(comparison)
    let lines = causes.lines
    guard let heading = causes.heading, !lines.isEmpty else { return [] }
    return [.details(heading, [.list(lines)])]
  }

  private var totals: [Block] {
    let blocks = comparison.hasBaseline ? TotalsTable(comparison).blocks : []
    guard !blocks.isEmpty, !isRoomy else { return blocks }
    let shrinking = comparison.shrinking.map { Block.text("Mind that \(sentence: $0).") }
    return [shrinking].compacted + [.details("Totals", blocks.filter { $0 != shrinking })]
  }

  private func rules(_ entries: [RuleEntry]) -> [Block] {
    entries.isEmpty ? [] : [.rules(entries)]
  }

  private func passed(_ gate: GateView) -> [Block] {
    let passed = gate.ruleEntries([.pass])
    let rules = Figures.count(passed.count, "rule")
    return passed.isEmpty ? [] : [.details("\(words: rules) passed", self.rules(passed))]
  }
}

extension [Block?] {
  fileprivate var compacted: [Block] { compactMap(\.self) }
}
