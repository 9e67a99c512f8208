import RoundDiffing
import RoundModel

/// The changes of a comparison under the headings of their effects.
struct ChangeGroups: Sendable {
  /// Up to so many changes, all are written with all that is known of them.
  static let wholeLimit = 600
  /// Beyond, so many are; the rest is drawn when it is looked at.
  static let detailLimit = 200

  let groups: [ChangeList.Group]
  let anchors: Anchors
  private let sides: [String]

  init(_ comparison: Comparison) {
    let shown = comparison.changes.filter { !$0.isUnremarkable }
    let tests = { (effect: Effect) in shown.filter { $0.kind == .test && $0.effect == effect } }
    let others = shown.filter { $0.kind != .test }
    let isWorse = others.contains { $0.effect == .regression }
    let sorted: [(title: Phrase, anchor: String, tone: Tone, changes: [Change])] = [
      Self.group(.regression, tests(.regression)),
      ("Beside the tests", "beside", isWorse ? .regression : .none, others),
      Self.group(.unknown, tests(.unknown)), Self.group(.warning, tests(.warning)),
      Self.group(.progress, tests(.progress)), Self.group(.information, tests(.information)),
      (
        "Unchanged", "unchanged", .none,
        comparison.changes.filter { $0.kind == .test && $0.isUnremarkable }
      ),
    ]
    let all = sorted.flatMap(\.changes)
    let limit = all.count > Self.wholeLimit ? Self.detailLimit : all.count
    let detailed = all.prefix(limit)
    let anchors = Anchors(detailed.map(\.id))
    let entries = ChangeEntries(comparison)
    let details = ChangeDetails(detailed, of: comparison)
    var left = limit
    var groups: [ChangeList.Group] = []
    for (title, anchor, tone, changes) in sorted where !changes.isEmpty {
      let whole = changes.prefix(left).map { change -> Entry in
        var entry = entries.entry(change)
        entry.detail = details.detail(change, anchor: anchors.test(change.id) ?? anchor)
        entry.tag = change.cause.map { Phrase(words: $0) } ?? ""
        return entry
      }
      left -= whole.count
      groups.append(
        ChangeList.Group(
          title, anchor: anchor, tone: tone, entries: whole,
          rest: changes.dropFirst(whole.count).map(CompactChange.init)))
    }
    self.groups = groups
    self.anchors = anchors
    sides = [
      RoundNames(comparison.baseline, beside: comparison.candidate),
      RoundNames(comparison.candidate, beside: comparison.baseline),
    ].map { name in name.capitalized.runs.map(\.text).joined() }
  }

  private static func group(
    _ effect: Effect, _ changes: [Change]
  ) -> (title: Phrase, anchor: String, tone: Tone, changes: [Change]) {
    (Phrase(words: effect.title), effect.rawValue, effect.tone, changes)
  }

  var list: ChangeList { ChangeList(groups, sides: sides) }
}

extension CompactChange {
  init(_ change: Change) {
    self.init(
      name: change.id.description, label: change.changeClass.label,
      glyph: change.changeClass.glyph, priority: change.priority, cause: change.cause,
      before: change.before.map { Side($0, isOther: false) },
      after: change.after.map { Side($0, isOther: change.changeClass == .changedReason) },
      why: change.why)
  }
}

extension CompactChange.Side {
  fileprivate init(_ side: Change.Side, isOther: Bool) {
    let mark = isOther ? Glyph.otherReason : side.outcome.mark
    self.init(
      mark: side.isKnown ? mark : .unknown,
      outcome: side.isKnown ? side.outcome.words : "nothing to go by",
      evidence: side.evidence.term, message: side.message ?? side.result?.message,
      place: side.result?.place)
  }
}
