import RoundDiffing
import RoundModel

/// Words all that is known of a change, for a page that opens it.
struct ChangeDetails: Sendable {
  private let names: (before: RoundNames, after: RoundNames)
  private let causes: [String: Cause]
  private let operands: Phrase
  private let lines: SourceLines

  /// - Parameters:
  ///   - changes: The changes whose lines are looked up.
  ///   - comparison: What they are changes of.
  init(_ changes: ArraySlice<Change>, of comparison: Comparison) {
    let (baseline, candidate) = (comparison.baseline, comparison.candidate)
    names = (RoundNames(baseline, beside: candidate), RoundNames(candidate, beside: baseline))
    var causes: [String: Cause] = [:]
    for cause in comparison.causes { causes[cause.id] = cause }
    self.causes = causes
    operands = [baseline, candidate].map { round -> Phrase in
      "\(input: round.inputs.map(\.source.path).joined(separator: "+"))"
    }.joined(" ")
    let places = changes.flatMap { change -> [SourcePlace] in
      [change.before, change.after].compactMap(\.?.result).flatMap { result in
        [result.place, result.messagePlace].compactMap { $0 }
      }
    }
    lines = SourceLines(places, in: [baseline, candidate])
  }

  func detail(_ change: Change, anchor: String) -> EntryDetail {
    let (title, reasons) = reasons(change)
    let sides = [
      mark(change.before, names.before, change), mark(change.after, names.after, change),
    ]
    var facts = [
      Fact("Why this class", "\(sentence: change.why) \(input: change.changeClass.rawValue)"),
      side(change.before, names.before), side(change.after, names.after),
    ]
    facts += prose(change)
    if let id = change.cause, let cause = causes[id] {
      let state: Phrase = cause.state.map { ", \(words: $0.words)" } ?? ""
      facts.append(
        Fact("Cause", "\(name: id, at: Anchors.cause(id)) \(Clipping.message(cause.label))\(state)")
      )
    }
    if let note = change.note { facts.append(Fact("May be", "\(sentence: note)")) }
    facts.append(
      Fact(
        "Look closer",
        "\(input: "rounddiff explain") \(Clipping.name(change.id.description)) \(operands)"))
    return EntryDetail(
      anchor: anchor, marks: sides, reasonTitle: title, reasons: reasons, facts: facts)
  }

  // MARK: - Reasons

  private func reasons(_ change: Change) -> (title: Phrase, reasons: [EntryDetail.Reason]) {
    let attempts = (change.after?.result?.attempts ?? []).filter { $0.message != nil }
    let was = change.before?.message
    let now = change.after?.message
    if let was, let now {
      if was.utf8.elementsEqual(now.utf8) {
        return ("Reason, the same in both rounds", [reason(.none, "=", now)])
      }
      let difference = WordDifference(Self.clipped(was), Self.clipped(now))
      return (
        "Reason, before and after",
        [
          EntryDetail.Reason(.was, "−", difference.before),
          EntryDetail.Reason(.now, "+", difference.after),
        ]
      )
    }
    if change.changeClass == .newlyFlaky || change.changeClass == .stillFlaky, !attempts.isEmpty {
      let all = change.after?.result?.attempts ?? []
      let told = all.enumerated().compactMap { index, attempt -> EntryDetail.Reason? in
        guard let message = attempt.message else { return nil }
        return reason(.none, "attempt \(index + 1)", message)
      }
      return ("Reason of the failed attempts", told)
    }
    if let now { return ("Reason", [reason(.none, names.after.name, now)]) }
    if let was { return ("Reason", [reason(.none, names.before.name, was)]) }
    return ("", [])
  }

  private func reason(
    _ mark: Entry.Mark, _ label: Phrase, _ text: String
  ) -> EntryDetail.Reason {
    EntryDetail.Reason(mark, label, [DifferingWords(Self.clipped(text), differs: false)])
  }

  private static func clipped(_ text: String) -> String {
    let limit = 4000
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))
      + "… (\(limit) of \(text.unicodeScalars.count) characters)"
  }

  // MARK: - Sides

  private func side(_ side: Change.Side?, _ name: RoundNames) -> Fact {
    guard let side else { return Fact(name.capitalized, "\(words: "not in this round", .strong)") }
    var phrase: Phrase =
      "\(words: side.outcome.words, .strong), \(words: side.evidence.term)"
    if !side.isKnown {
      phrase = "\(words: "nothing to go by", .strong), \(words: side.evidence.term)"
    }
    if let reason = side.reason { phrase += ": \(sentence: reason)" }
    if let status = side.result?.originalStatus { phrase += ", as \(quote: status)" }
    if let seconds = side.result?.durationSeconds {
      phrase += ", \(words: Figures.seconds(seconds))"
    }
    let places = [side.result?.place, side.result?.messagePlace].compactMap { $0 }
    var told: [Fact.Line] = []
    for place in places where !told.contains(where: { $0.place.line == place.line }) {
      if let line = lines.line(at: place) { told.append(line) }
    }
    if told.isEmpty, let place = side.result?.place { phrase += " \(place)" }
    return Fact(name.capitalized, phrase, lines: told)
  }

  private func mark(
    _ side: Change.Side?, _ name: RoundNames, _ change: Change
  ) -> EntryDetail.Mark {
    guard let side else { return EntryDetail.Mark(name.name, "not in this round", .absent) }
    guard side.isKnown else {
      return EntryDetail.Mark(name.name, Phrase(words: side.evidence.term), .unknown)
    }
    let isAfter = change.after == side && change.before != side
    let isOther = isAfter && change.changeClass == .changedReason
    return EntryDetail.Mark(
      name.name, Phrase(words: side.outcome.words), isOther ? .otherReason : side.outcome.mark)
  }

  /// What reports say of the failure: their cause, impact and fix, and what they only suppose.
  private func prose(_ change: Change) -> [Fact] {
    let results = [change.before?.result, change.after?.result].compactMap { $0 }
    let cause = change.cause.flatMap { causes[$0] }
    var facts: [Fact] = []
    func add(_ term: Phrase, _ own: [ReportedText], _ shared: [ReportedText]) {
      for text in own.isEmpty ? shared : own {
        let place: Phrase = text.place.map { " \($0)" } ?? ""
        facts.append(Fact(term, "\(quote: Self.clipped(text.text))\(place)"))
      }
    }
    add("Stated cause", results.compactMap(\.rootCause), cause?.rootCauses ?? [])
    add("Stated impact", results.compactMap(\.impact), cause?.impacts ?? [])
    add("Stated fix", results.compactMap(\.fix), cause?.fixes ?? [])
    add("Supposed", [], cause?.hypotheses ?? [])
    if let rename = change.rename {
      let old = Clipping.name(rename.oldID.description)
      let score = Figures.hundredths(rename.score)
      facts.append(Fact("Was called", "\(old), score \(words: score): \(sentence: rename.why)"))
    }
    return facts
  }
}

extension Outcome {
  /// The sign of the outcome in strips and pictures.
  var mark: Glyph {
    switch self {
    case .passed: .passedDot
    case .failed, .error, .timedOut, .crashed, .interrupted: .failing
    case .flaky: .flaky
    case .skipped: .skipped
    case .notRun: .unknown
    case .expectedFailure, .unexpectedPass: .expected
    case .unreadable: .unreadable
    }
  }
}
