import RoundDiffing
import RoundModel

/// What `compare` says.
struct CompareView: Sendable {
  private let comparison: Comparison
  private let entries: ChangeEntries
  private let shifts: ShiftEntries
  private let before: RoundNames
  private let after: RoundNames

  init(_ comparison: Comparison) {
    self.comparison = comparison
    entries = ChangeEntries(comparison)
    shifts = ShiftEntries(comparison)
    before = RoundNames(comparison.baseline, beside: comparison.candidate)
    after = RoundNames(comparison.candidate, beside: comparison.baseline)
  }

  var document: Document {
    var document = Document()
    document.append(nil, head)
    let sections =
      [section(.regression), besideTests]
      + [Effect.unknown, .warning, .progress, .information].map(section) + [unchanged]
    document.sections += sections.compactMap(\.self)
    let causes = CauseLines(comparison)
    document.append(causes.heading, causes.blocks)
    document.append(nil, TotalsTable(comparison).blocks)
    document.append(nil, durations)
    document.append(nil, notClaimed)
    document.append(nil, untold)
    document.append(nil, TrustLines(comparison).blocks)
    return document
  }

  var durations: [Block] { PairDurationLines(comparison, before, after).blocks }

  var head: [Block] {
    let pair = RoundNames.pair(comparison.baseline, comparison.candidate)
    let dates = RoundNames.dates(comparison.baseline, comparison.candidate)
    var blocks: [Block] = [
      .headline(pair.styled(.strong), aside: dates?.styled(.muted)),
      .text(ChangeCounts(comparison).line),
    ]
    if let part = comparison.part { blocks.append(.text("\(sentence: part.sentence)")) }
    if let hidden = hiddenByTotals { blocks.append(.text(hidden)) }
    blocks += [rosterLine(comparison.baseline, before), rosterLine(comparison.candidate, after)]
      .compactMap { $0 }
    return blocks
  }

  /// Equal totals that say nothing of what moved between them.
  var hiddenByTotals: Phrase? {
    let (was, now) = (comparison.baselineTotals, comparison.candidateTotals)
    let summary = comparison.summary
    guard was.total > 0, was.passed == now.passed, was.failed == now.failed,
      summary.regressions + summary.progress > 0
    else { return nil }
    return "The totals hide this: both rounds count \(now.passed) passed and \(now.failed) failed."
  }

  /// Says when a round tells of more tests than it names, or of fewer than it has.
  func rosterLine(_ round: Round, _ name: RoundNames) -> Block? {
    let named = round.testCount
    switch round.completeness {
    case .truncated:
      guard let planned = round.header.planned else {
        return .text("\(name.capitalized) was cut short after \(tests(named)).")
      }
      return .text(
        "\(name.capitalized) was cut short: \(named) of \(planned) planned tests have a result.")
    case .partial: return .text("\(name.capitalized) ran a part of the suite: \(tests(named)).")
    case .empty: return .text("\(name.capitalized) is empty.")
    case .complete, .unknown:
      guard !round.hasFullRoster, let total = round.header.stated.total, total > named else {
        return nil
      }
      return .text(
        """
        \(name.capitalized) names \(named) of its \(tests(total)); \
        the other \(total - named) are known only as a count.
        """)
    }
  }

  private func tests(_ number: Int) -> Phrase { Phrase(words: Figures.count(number, "test")) }

  /// The tests whose changes have one effect.
  private func section(_ effect: Effect) -> Document.Section? {
    let changes = comparison.changes.filter {
      $0.kind == .test && $0.effect == effect && !$0.isUnremarkable
    }
    guard !changes.isEmpty else { return nil }
    let title = "\(effect.title) (\(Figures.grouped(changes.count)))"
    let reason: Phrase = effect == .regression ? "Reason" : "What was seen"
    return Document.Section(
      Phrase(words: title, .strong(effect.tone)), list(changes, reasonTitle: reason))
  }

  /// Changes as rows, worst first, each parametrised test with other parameters as one.
  func list(_ changes: [Change], reasonTitle: Phrase) -> [Block] {
    var rows: [Entry] = []
    var elsewhere = 0
    for effect in [Effect.regression, .unknown, .warning, .progress, .information] {
      let isOnly = changes.allSatisfy { $0.effect == effect }
      let part = isOnly ? changes : changes.filter { $0.effect == effect }
      guard !part.isEmpty else { continue }
      let (list, others) =
        effect == .unknown
        ? (UnknownEntries(comparison).entries(part), 0)
        : shifts.entries(part, effect, entry: entries.entry)
      rows += list
      elsewhere += others
    }
    var blocks: [Block] = []
    if !rows.isEmpty { blocks.append(.entries(Entries(rows, reasonTitle: reasonTitle))) }
    if elsewhere > 0 {
      let told = Figures.agreeing(elsewhere, "is told", "are told")
      blocks.append(
        .text("\(elsewhere) of them \(words: told) above, with the parameters that went."))
    }
    return blocks
  }

  /// Files, checks and issues have outcomes and are no tests: they are told apart.
  var besideTests: Document.Section? {
    let changes = comparison.changes.filter { $0.kind != .test && !$0.isUnremarkable }
    guard !changes.isEmpty else { return nil }
    let counts = [Kind.module, .check, .issue].compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? Figures.count(count, kind.term) : nil
    }
    let tone: Tone = changes.contains { $0.effect == .regression } ? .regression : .none
    return Document.Section(
      "\(words: "Beside the tests: " + Figures.list(counts), .strong(tone))",
      [.entries(Entries(changes.map(entries.entry), reasonTitle: "What was seen"))])
  }

  /// What a person's report tells beside the tests, where a machine tells of tests only.
  var untold: [Block] {
    let (baseline, candidate) = (comparison.baseline, comparison.candidate)
    guard baseline.isMachineOnly != candidate.isMachineOnly else { return [] }
    let isBaseline = candidate.isMachineOnly
    let counts = Self.counts(isBaseline ? baseline : candidate)
    guard !counts.isEmpty else { return [] }
    let (teller, other) = isBaseline ? (before, after) : (after, before)
    return [
      .text(
        """
        Beside the tests, \(teller.name) tells of \(words: Figures.list(counts)); \
        \(other.name) comes from a machine and tells of tests only.
        """)
    ]
  }

  /// How much of a round is no test, such as `22 checks`.
  private static func counts(_ round: Round) -> [String] {
    [Kind.module, .check, .issue].compactMap { kind in
      let count = round.rows.count { $0.kind == kind }
      return count > 0 ? Figures.count(count, kind.term) : nil
    }
  }

  /// The tests without a change, where they were asked for.
  private var unchanged: Document.Section? {
    let changes = comparison.changes.filter { $0.kind == .test && $0.isUnremarkable }
    guard !changes.isEmpty else { return nil }
    let title = "Unchanged (\(Figures.grouped(changes.count)))"
    return Document.Section(
      "\(words: title, .strong)", [.entries(Entries(changes.map(entries.entry), isCompact: true))])
  }

  var notClaimed: [Block] {
    comparison.notClaimed.map { sentence in
      // A full stop after a command would be taken for a part of it.
      let command = Array("rounddiff ".utf8)
      let bytes = Array(sentence.utf8)
      let hasCommand = bytes.indices.contains { bytes[$0...].starts(with: command) }
      return .text("Not claimed: \(sentence: sentence)\(words: hasCommand ? "" : ".")")
    }
  }
}

extension Change {
  /// Whether the change is none, and nothing is said of it.
  var isUnremarkable: Bool { changeClass.isUnchanged && flags.isEmpty }
}
