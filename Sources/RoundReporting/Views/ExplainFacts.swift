import RoundDiffing
import RoundModel

/// The facts that one round tells of a test, a row each, with their places.
struct ExplainFacts: Sendable {
  private let appearance: Explanation.Appearance

  init(_ appearance: Explanation.Appearance) { self.appearance = appearance }

  var rows: [[Phrase]] {
    var rows: [[Phrase]] = []
    func add(_ field: String, _ phrase: Phrase?) {
      guard let phrase, !phrase.isEmpty else { return }
      rows.append([Phrase(words: field), phrase])
    }
    add("identity", identity)
    add("error", error)
    for reference in appearance.references where reference.field == .error {
      add("also", words(of: reference))
    }
    for attempt in attempts { add("attempt", attempt) }
    add("cause", stated(appearance.result?.rootCause, .rootCause))
    add("impact", stated(appearance.result?.impact, .impact))
    add("fix", stated(appearance.result?.fix, .fix))
    for note in appearance.result?.notes ?? [] { add("note", said(note)) }
    add("group", group)
    add("time", appearance.result?.durationSeconds.map { Phrase(words: Figures.seconds($0)) })
    add("also in", otherPlaces)
    add("class", changeClass)
    add("why", appearance.silence?.reason.map { "\(sentence: $0)" })
    return rows
  }

  /// How the row was found to be the test, where its id does not say so by itself.
  private var identity: Phrase? {
    guard let sentence = appearance.identity, !sentence.utf8.starts(with: "the same id ".utf8)
    else { return nil }
    let own: Phrase = appearance.result.map { "\(Clipping.name($0.id.description)): " } ?? ""
    return "\(own)\(sentence: sentence)"
  }

  private var error: Phrase? {
    guard let message = appearance.message, !message.utf8.isEmpty else { return nil }
    let place: Phrase = appearance.messagePlace.map { " (\($0))" } ?? ""
    return "\(input: message)\(place)"
  }

  private func said(_ text: ReportedText) -> Phrase {
    let place: Phrase = text.place.map { " (\($0))" } ?? ""
    return "\(input: text.text)\(place)"
  }

  /// What the report states, and what it refers to where it only refers.
  private func stated(_ text: ReportedText?, _ field: BackReference.Field) -> Phrase? {
    if let reference = appearance.references.first(where: { $0.field == field }) {
      return words(of: reference)
    }
    return text.map(said)
  }

  /// "Same as test 002" = the text it stands for.
  private func words(of reference: BackReference) -> Phrase {
    var phrase: Phrase = "\(quote: reference.phrase)"
    if let resolved = reference.resolved {
      phrase += " = \(input: resolved)"
    } else if reference.target == nil {
      phrase += ", which nothing in the report fits"
    }
    let places = [reference.place, reference.targetPlace].compactMap(\.self)
    guard let first = places.first else { return phrase }
    let through: Phrase = places.count > 1 ? ", through \(inFile: places[1])" : ""
    return "\(phrase) (\(first)\(through))"
  }

  private var attempts: [Phrase] {
    guard let attempts = appearance.result?.attempts, attempts.count > 1 else { return [] }
    return attempts.enumerated().map { index, attempt in
      let message: Phrase = attempt.message.map { ": \(Clipping.message($0))" } ?? ""
      return "\(index + 1) of \(attempts.count) \(words: attempt.outcome.words)\(message)"
    }
  }

  private var group: Phrase? {
    guard let id = appearance.causeID else { return nil }
    guard !appearance.sameCause.isEmpty else { return "\(words: id), this test alone" }
    let shown = appearance.sameCause.prefix(5).map { test -> Phrase in
      let place: Phrase = test.place.map { " (\($0))" } ?? ""
      return "\(Clipping.name(test.id.description))\(place)"
    }
    let more = appearance.sameCause.count - shown.count
    let rest: Phrase = more > 0 ? " and \(more) more" : ""
    return "\(words: id), with \(shown.joined(", "))\(rest)"
  }

  private var otherPlaces: Phrase? {
    let places = appearance.result?.otherPlaces ?? []
    return places.isEmpty ? nil : places.map { "\($0)" }.joined(", ")
  }

  private var changeClass: Phrase? {
    guard let change = appearance.change else { return nil }
    return "\(words: change.changeClass.label): \(sentence: change.why)"
  }
}
