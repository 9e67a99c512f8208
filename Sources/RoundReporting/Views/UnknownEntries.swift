import RoundDiffing
import RoundModel

/// Words the changes of which nothing is claimed.
///
/// Many tests share one reason there, which is said once: those that passed on the side that tells
/// are one line, and those that need a look keep their names.
struct UnknownEntries: Sendable {
  private struct Key: Hashable {
    let changeClass: ChangeClass
    let reason: [UInt8]
  }

  private let rounds: (before: Round, after: Round)
  private let names: (before: RoundNames, after: RoundNames)

  init(_ comparison: Comparison) {
    rounds = (comparison.baseline, comparison.candidate)
    names = (
      RoundNames(comparison.baseline, beside: comparison.candidate),
      RoundNames(comparison.candidate, beside: comparison.baseline)
    )
  }

  func entries(_ changes: [Change]) -> [Entry] {
    var order: [Key] = []
    var groups: [Key: [Change]] = [:]
    for change in changes {
      let key = Key(
        changeClass: change.changeClass, reason: Array(reason(change).utf8))
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(change)
    }
    return order.flatMap { entries(ofGroup: groups[$0] ?? []) }
  }

  private func entries(ofGroup changes: [Change]) -> [Entry] {
    guard let first = changes.first else { return [] }
    let notable = changes.filter(isNotable)
    let plain = changes.filter { !isNotable($0) }
    var result = notable.map(named)
    if plain.count > 1 {
      result.append(folded(plain, hasOthers: !notable.isEmpty))
    } else {
      result += plain.map(named)
    }
    result[result.count - 1].lines = [.remark(sentence(first))]
    return result
  }

  /// Whether the side that tells says something else than a pass.
  private func isNotable(_ change: Change) -> Bool {
    [change.before, change.after].contains { side in
      guard let side, side.evidence < .contested else { return false }
      return side.outcome != .passed && side.outcome != .skipped
    }
  }

  private func named(_ change: Change) -> Entry {
    Entry(
      change.changeClass.glyph, Phrase(words: change.changeClass.label), tone: .unknown,
      priority: change.priority,
      name: "\(Clipping.name(change.id.description)), \(told(change))")
  }

  private func folded(_ changes: [Change], hasOthers: Bool) -> Entry {
    let more = hasOthers ? " more" : ""
    let count = hasOthers ? Figures.grouped(changes.count) : Figures.count(changes.count, "test")
    let outcomes = Set(changes.map { toldSide($0)?.outcome })
    let priorities = Set(changes.map(\.priority))
    let told: Phrase = outcomes.count == 1 ? told(changes[0]) : "passed or skipped"
    return Entry(
      changes[0].changeClass.glyph, Phrase(words: changes[0].changeClass.label), tone: .unknown,
      priority: priorities.count == 1 ? changes[0].priority : nil,
      name: "\(words: count + more), \(told)")
  }

  private func toldSide(_ change: Change) -> Change.Side? {
    change.changeClass == .firstSeen ? change.after : change.before
  }

  /// What the side that tells says: "failed in round 2".
  private func told(_ change: Change) -> Phrase {
    guard let side = toldSide(change) else { return "not mentioned" }
    let round = change.changeClass == .firstSeen ? names.after.name : names.before.name
    return "\(words: side.outcome.words) in \(round)"
  }

  /// What tells reasons apart.
  private func reason(_ change: Change) -> String {
    guard let silent = silentSide(change) else { return "" }
    return silent.reason ?? change.why
  }

  private func silentSide(_ change: Change) -> Change.Side? {
    change.changeClass == .firstSeen ? change.before : change.after
  }

  private func sentence(_ change: Change) -> Phrase {
    let isBaseline = change.changeClass == .firstSeen
    let name = isBaseline ? names.before : names.after
    guard let silent = silentSide(change) else {
      return "Not mentioned in \(name.name), \(state(isBaseline ? rounds.before : rounds.after))"
    }
    guard let reason = silent.reason else { return "\(sentence: change.why)" }
    return "\(name.capitalized) gives no outcome to go by: \(sentence: reason)"
  }

  private func state(_ round: Round) -> Phrase {
    switch round.completeness {
    case .truncated: "which was cut short"
    case .partial: "which ran a part of the suite"
    case .empty: "which is empty"
    case .complete, .unknown: "which does not name every test"
    }
  }
}
