import RoundDiffing
import RoundModel

/// What `explain` says of one test.
struct ExplainView: Sendable {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var document: Document {
    guard let id = explanation.id else { return notFound }
    let name = Clipping.name(id.description).styled(.strong)
    var document = Document()
    document.append(nil, [.headline(name, aside: aside), .text(strip)])
    for (index, appearance) in explanation.appearances.enumerated() {
      document.sections.append(section(index, appearance))
    }
    if let identity { document.append(nil, [.muted(identity)]) }
    document.append(
      nil, explanation.notKnown.map { .text("Not known: \(sentence: $0)") })
    return document
  }

  private var notFound: Document {
    let style = Style.strong(.regression)
    let name: Phrase = "'\(Clipping.name(explanation.name))'"
    var lines: [Block] = []
    if explanation.fitting > 0 {
      let count = Figures.count(explanation.fitting, "test")
      let fits = " fits \(count) in these rounds"
      lines = [
        .text("\(name, style)\(words: fits, style):"),
        .list(explanation.nearest.map { Clipping.name($0.description) }),
      ]
    } else if explanation.nearest.isEmpty {
      lines = [
        .text("\(words: "no test ", style)\(name, style)\(words: " in these rounds", style)")
      ]
    } else {
      lines = [
        .text(
          "\(words: "no test ", style)\(name, style)\(words: " in these rounds", style). Nearest:"),
        .list(explanation.nearest.map { Clipping.name($0.description) }),
      ]
    }
    return Document([Document.Section(nil, lines)])
  }

  /// That the test goes by one id, where it does.
  private var identity: Phrase? {
    let ids = Set(explanation.appearances.compactMap { $0.result?.id })
    let count = explanation.appearances.count { $0.result != nil }
    guard ids.count == 1, count > 1 else { return nil }
    let rounds = Figures.count(count, "round")
    let all = count == explanation.rounds.count ? "all \(rounds)" : "the \(rounds) that name it"
    return "Matched by its id, which is the same in \(words: all)."
  }

  private var aside: Phrase? {
    if let group = explanation.group { return "\(sentence: group)" }
    return explanation.priority.map { "Priority \(words: String($0))" }
  }

  // MARK: - The story in one line

  /// "✗≠·  failed for one reason, then another, passing since round 3".
  private var strip: Phrase {
    var phrase = Phrase()
    for appearance in explanation.appearances {
      phrase.append(Phrase.Run(.glyph(glyph(appearance)), "", .muted))
    }
    return "\(phrase)  \(story)"
  }

  private func glyph(_ appearance: Explanation.Appearance) -> Glyph {
    guard let result = appearance.result else {
      return appearance.silence.map { $0.isKnown ? .passedDot : .unknown } ?? .absent
    }
    if result.isBad, appearance.change?.changeClass == .changedReason { return .otherReason }
    switch result.outcome {
    case .passed: return .passedDot
    case .notRun: return .unknown
    case .unreadable: return .unreadable
    case .failed, .error, .timedOut, .crashed, .interrupted, .skipped, .flaky, .unexpectedPass,
      .expectedFailure:
      return result.outcome.glyph
    }
  }

  /// The last state, and since when it holds.
  private var story: Phrase {
    guard let last = explanation.appearances.indices.last,
      let outcome = outcome(last)
    else { return "no outcome in the last round" }
    var start = last
    while start > 0, self.outcome(start - 1) == outcome { start -= 1 }
    let now: Phrase = outcome == .passed ? "passing" : Phrase(words: outcome.words)
    guard last > 0 else { return "\(words: outcome.words) in \(name(last))" }
    if start == 0 { return "\(words: outcome.words) in all \(explanation.rounds.count) rounds" }
    let before = self.outcome(start - 1).map { Phrase(words: $0.words) } ?? "not known"
    let reasons = explanation.appearances[..<start].contains {
      $0.change?.changeClass == .changedReason
    }
    let earlier: Phrase = reasons ? "\(before) for one reason, then another" : before
    let since: Phrase = start == last ? "in \(name(last))" : "since \(name(start))"
    return "\(earlier), \(now) \(since)"
  }

  private func outcome(_ round: Int) -> Outcome? {
    let appearance = explanation.appearances[round]
    if let result = appearance.result { return result.outcome }
    return appearance.silence.flatMap { $0.isKnown ? $0.outcome : nil }
  }

  private func name(_ round: Int) -> Phrase { names(round).name }

  private func names(_ round: Int) -> RoundNames {
    let other = round > 0 ? explanation.rounds[round - 1] : explanation.rounds.dropFirst().first
    return RoundNames(explanation.rounds[round], beside: other)
  }

  // MARK: - One round

  private func section(_ index: Int, _ appearance: Explanation.Appearance) -> Document.Section {
    let name = names(index).capitalized.styled(.strong)
    let said: Phrase
    if let result = appearance.result {
      let style = Style(result.outcome.tone)
      said = "\(words: result.outcome.words, style), \(words: result.evidence.term)"
    } else if let silence = appearance.silence {
      let word = silence.isKnown ? silence.outcome.words : "not named"
      said = "\(words: word), \(words: silence.evidence.term)"
    } else {
      said = "not mentioned"
    }
    let place = appearance.result?.place.map { Phrase("\($0)") }
    var blocks: [Block] = [.headline("\(name)  \(said)", aside: place, depth: 1)]
    let rows = ExplainFacts(appearance).rows
    if !rows.isEmpty {
      let columns = [
        Table.Column("Fact"), Table.Column("What is said", fit: .wrap, gap: 2),
      ]
      blocks.append(.table(Table(columns, rows: rows, showsTitles: false, indent: 3)))
    }
    return Document.Section(nil, blocks)
  }
}
