import RoundDiffing
import RoundModel

/// Words the changes of a comparison as entries.
struct ChangeEntries: Sendable {
  private let before: Phrase
  private let after: Phrase
  private let candidate: Round
  private let causes: [String: Cause]
  /// References of reports from one failure to another, by the round and the test.
  private let references: [Int: [TestID: BackReference]]

  init(_ comparison: Comparison) {
    before = RoundNames(comparison.baseline, beside: comparison.candidate).name
    after = RoundNames(comparison.candidate, beside: comparison.baseline).name
    candidate = comparison.candidate
    var causes: [String: Cause] = [:]
    var references: [Int: [TestID: BackReference]] = [:]
    for cause in comparison.causes {
      causes[cause.id] = cause
      for member in cause.members {
        if let reference = member.reference {
          references[member.round, default: [:]][member.id] = reference
        }
      }
    }
    self.causes = causes
    self.references = references
  }

  func entry(_ change: Change) -> Entry {
    let isMoved = change.flags.contains(.renamed) || change.flags.contains(.moved)
    let label: Phrase
    if isMoved, change.changeClass.isUnchanged {
      label = change.flags.contains(.renamed) ? "renamed" : "moved"
    } else {
      label = Phrase(words: change.changeClass.label)
    }
    return Entry(
      isMoved && change.changeClass.isUnchanged ? .renamed : change.changeClass.glyph, label,
      tone: change.effect.tone, priority: change.priority,
      name: Clipping.name(change.id.description), lines: lines(change), tag: tag(change))
  }

  /// What stands beside the name where there is one line for it: "C2 new".
  private func tag(_ change: Change) -> Phrase {
    guard let id = change.cause, let cause = causes[id] else { return Phrase() }
    let state = cause.state.map { " " + $0.words } ?? ""
    return "\(words: id + state, .muted)"
  }

  private func lines(_ change: Change) -> [Entry.Line] {
    told(change) + renameLines(change) + noteLines(change)
  }

  private func told(_ change: Change) -> [Entry.Line] {
    switch change.changeClass {
    case .newlyFailing, .addedFailing, .unskippedFailing:
      return failure(change) + weakness(change.before, before)
    case .stillFailing, .worsened, .eased, .failingWasFlaky, .changedReason:
      return reasons(change) + weakness(change.before, before)
    case .lostPass, .failureVanished:
      let state = candidate.completeness == .complete ? " (complete)" : ""
      return [
        .remark("\(said(change.before)) in \(before), not mentioned in \(after)\(words: state)"),
        source(change.before, change, isAfter: false),
      ]
    case .maskedBySkip:
      return [
        .remark(
          "\(said(change.before)) in \(before), \(said(change.after)) in \(after): not a fix"),
        skipSource(change),
      ]
    case .newlySkipped, .newlyExpected, .newlyUnexpectedPass:
      return [
        .remark("\(said(change.before)) in \(before), \(said(change.after)) in \(after)"),
        skipSource(change),
      ] + weakness(change.before, before)
    case .newlyFlaky, .stillFlaky: return flake(change)
    case .fixed, .presumedFixed, .calmed: return recovery(change)
    case .addedPassing, .addedSkipped, .removedSkipped, .unskippedPassing, .stillPassing,
      .stillSkipped, .stillExpected:
      let place = change.after?.result?.place ?? change.before?.result?.place
      let flags = flagNotes(change)
      return flags.isEmpty ? [.roomy("", place)] : [.source(place, flags.styled(.muted))]
    case .firstSeen, .notComparable: return []
    }
  }

  /// What one side says, in the past tense; "flaky" needs its verb.
  private func said(_ side: Change.Side?) -> Phrase {
    guard let side else { return "not mentioned" }
    return Phrase(words: side.outcome.words)
  }

  private func failure(_ change: Change) -> [Entry.Line] {
    var lines: [Entry.Line] = []
    if let message = change.after?.message {
      lines.append(.message(.none, Clipping.message(message)))
    }
    lines.append(source(change.after, change, isAfter: true))
    return lines
  }

  /// Both messages where they differ, with what leads from one place of a report to another.
  private func reasons(_ change: Change) -> [Entry.Line] {
    let differs =
      change.changeClass == .changedReason || change.flags.contains(.reasonDiffersIn)
    guard differs, let was = change.before?.message, let now = change.after?.message else {
      return severity(change) + failure(change)
    }
    var lines: [Entry.Line] = [.message(.was, Clipping.message(was))]
    lines += reference(change.before, of: change, in: 0)
    lines.append(.message(.now, Clipping.message(now)))
    lines += reference(change.after, of: change, in: 1)
    lines.append(source(change.after, change, isAfter: true))
    return lines
  }

  /// What led to a message that stands elsewhere in a report; a message of the test's own needs none.
  private func reference(_ side: Change.Side?, of change: Change, in round: Int) -> [Entry.Line] {
    guard let reference = references[round]?[change.id] else { return [] }
    let isOwn = reference.field != .error && side?.result?.message != nil
    return isOwn ? [] : place(reference)
  }

  private func severity(_ change: Change) -> [Entry.Line] {
    switch change.changeClass {
    case .worsened, .eased:
      [.remark("\(said(change.before)) in \(before), \(said(change.after)) in \(after)")]
    case .failingWasFlaky: [.remark("flaky in \(before), \(said(change.after)) in \(after)")]
    default: []
    }
  }

  private func place(_ reference: BackReference) -> [Entry.Line] {
    var notes: Phrase = "\(Clipping.quote(reference.phrase)) = "
    if let target = reference.targetPlace {
      notes += "\(reference.field.words) at \(inFile: target)"
    } else {
      notes += "what it refers to"
    }
    return [.source(reference.place, notes.styled(.muted))]
  }

  private func flake(_ change: Change) -> [Entry.Line] {
    var lines: [Entry.Line] = []
    let attempts = change.after?.result?.attempts ?? []
    if let index = attempts.firstIndex(where: { $0.outcome.severity > 0 }),
      let message = attempts[index].message ?? change.after?.message
    {
      let ordinal: Phrase = "attempt \(index + 1) of \(attempts.count): "
      lines.append(.message(.none, ordinal + Clipping.message(message)))
    } else if let message = change.after?.message {
      lines.append(.message(.none, Clipping.message(message)))
    }
    lines.append(source(change.after, change, isAfter: true))
    return lines
  }

  private func recovery(_ change: Change) -> [Entry.Line] {
    let was: Phrase = change.before?.message.map { "was \(Clipping.message($0))" } ?? ""
    var lines: [Entry.Line] = [.roomy(was, change.after?.result?.place)]
    lines += weakness(change.after, after)
    let flags = flagNotes(change)
    if !flags.isEmpty { lines.append(.source(nil, flags.styled(.muted))) }
    return lines
  }

  /// The old identity of a renamed or moved test, and how sure that is.
  private func renameLines(_ change: Change) -> [Entry.Line] {
    if let rename = change.rename {
      let score = Figures.hundredths(rename.score)
      let old = Clipping.name(rename.oldID.description)
      return [.remark("was \(old) (score \(words: score): \(sentence: rename.why))")]
    }
    guard change.flags.contains(.renamed) || change.flags.contains(.moved),
      let old = change.before?.result?.id, old != change.id
    else { return [] }
    return [.remark("was \(Clipping.name(old.description))")]
  }

  /// What may be so, and clears nothing.
  private func noteLines(_ change: Change) -> [Entry.Line] {
    change.note.map { [.remark("\(sentence: $0)")] } ?? []
  }

  /// Says what a side rests on where it is not stated.
  private func weakness(_ side: Change.Side?, _ round: Phrase) -> [Entry.Line] {
    guard let side, side.evidence != .stated else { return [] }
    var phrase: Phrase = "\(said(side)) in \(round): \(words: side.evidence.term, .strong)"
    if let reason = side.reason { phrase += ", \(sentence: reason)" }
    return [.remark(phrase)]
  }

  private func skipSource(_ change: Change) -> Entry.Line {
    var notes = flagNotes(change)
    if let reason = change.after?.message, !reason.utf8.isEmpty {
      notes = notes.isEmpty ? Clipping.quote(reason) : "\(Clipping.quote(reason)), \(notes)"
    }
    return .source(change.after?.result?.place, notes.styled(.muted))
  }

  private func source(_ side: Change.Side?, _ change: Change, isAfter: Bool) -> Entry.Line {
    var parts: [Phrase] = []
    if isAfter { parts.append(contentsOf: causeNotes(change)) }
    let flags = flagNotes(change)
    if !flags.isEmpty { parts.append(flags) }
    let place = side?.result?.messagePlace ?? side?.result?.place
    return .source(
      isAfter ? side?.result?.place ?? place : place, parts.joined(", ").styled(.muted))
  }

  private func causeNotes(_ change: Change) -> [Phrase] {
    guard let id = change.cause, let cause = causes[id] else { return [] }
    let state = cause.state.map { $0.words } ?? ""
    if let old = change.causeBefore, !old.utf8.elementsEqual(id.utf8) {
      return ["cause \(words: old) gone, \(words: id) \(words: state)"]
    }
    return state.utf8.isEmpty ? ["cause \(words: id)"] : ["cause \(words: id), \(words: state)"]
  }

  /// The flags that a reader must see beside a change.
  private func flagNotes(_ change: Change) -> Phrase {
    let shown = change.flags.filter { $0 != .renamed && $0 != .moved && $0 != .reasonDiffersIn }
    return shown.map { Phrase(words: $0.words) }.joined(", ")
  }
}

extension ChangeFlag {
  /// The flag in running text.
  var words: String {
    switch self {
    case .renamed: "renamed"
    case .moved: "moved"
    case .reopened: "reopened"
    case .claimedFixed: "a report says fixed"
    case .fixUnconfirmed: "fix not confirmed"
    case .flakyHistory: "flaky before"
    case .infrastructure: "infrastructure"
    case .incident: "part of a round-wide event"
    case .waived: "waived"
    case .quarantined: "quarantined"
    case .duplicate: "listed more than once"
    case .reasonDiffersIn: "same kind of failure"
    }
  }
}

extension BackReference.Field {
  var words: Phrase {
    switch self {
    case .error: "the error"
    case .rootCause: "the cause"
    case .impact: "the impact"
    case .fix: "the fix"
    }
  }
}
