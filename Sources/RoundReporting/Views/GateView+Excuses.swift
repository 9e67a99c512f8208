import RoundDiffing
import RoundModel

extension GateView {
  /// What each waiver and quarantine hides today.
  var excuses: Document.Section {
    let uses = decision.excuseUses
    guard !uses.isEmpty else {
      return Document.Section(
        "\(words: "Waivers and quarantine (0)", .strong)",
        [.text("The policy excuses nothing.")])
    }
    let title = "Waivers and quarantine (\(uses.count))"
    return Document.Section("\(words: title, .strong)", uses.flatMap(blocks))
  }

  private func blocks(_ use: ExcuseUse) -> [Block] {
    let place = use.place.map { " (\($0))" as Phrase } ?? Phrase()
    var head: Phrase = "\(words: use.kind.rawValue) of \(input: use.test)"
    if let cause = use.cause { head += " for \(quote: cause)" }
    head += ": \(words: Self.words(use)).\(place)"
    var said: Phrase = "\(quote: use.reason), \(input: use.owner)"
    if let issue = use.issue { said += ", \(input: issue)" }
    said += "; until \(input: use.lastDay)"
    var blocks: [Block] = [
      .paragraph(Paragraph(head, hanging: 2)),
      .paragraph(Paragraph(said.styled(.muted), indent: 2)),
    ]
    blocks += use.notices.map { .paragraph(Paragraph("\(sentence: $0)", indent: 2, hanging: 4)) }
    blocks += use.hidden.map { Self.line("hides", $0) }
    blocks += use.notCovered.map { Self.line("does not hide", $0) }
    return blocks
  }

  private static func line(_ verb: String, _ hidden: ExcuseUse.Hidden) -> Block {
    var phrase: Phrase =
      "\(words: verb) \(words: hidden.changeClass.label) \(Clipping.name(hidden.id.description))"
    if let message = hidden.message { phrase += ": \(quote: message)" }
    return .paragraph(Paragraph(phrase, indent: 2, hanging: 4))
  }

  private static func words(_ use: ExcuseUse) -> String {
    switch use.state {
    case .used: "hides \(Figures.count(use.hidden.count, "test"))"
    case .unused: "hides nothing, since nothing that it names fails or is lost"
    case .expired: "is over, and hides nothing"
    case .otherReason: "hides nothing, since what it names fails for another reason"
    case .refused: "hides nothing, since what is required, or more than the cap, is not excused"
    }
  }

  /// What the candidate came to against the other baselines.
  var others: [Block] {
    decision.others.map { other in
      let stopped = other.rules.filter { $0.result != .pass }.map(\.rule.rawValue)
      let by = stopped.isEmpty ? "" : " by \(Figures.list(stopped))"
      let name = RoundNames(other.comparison.baseline, beside: comparison.baseline).full
      return .text(
        "Also against \(name): \(words: other.verdict.word, .strong(other.verdict.tone))"
          + Phrase(words: by + "."))
    }
  }

  /// The rules in effect that are not built in, or all of them where that was asked for.
  var effectiveRules: [Block] {
    let rules = decision.policy.effectiveRules.filter { rule in
      switch rule.origin {
      case .builtIn: terms.showsAllRules
      case .file: true
      case .commandLine: terms.showsAllRules || decision.policy.path != nil
      }
    }
    guard !rules.isEmpty else { return [] }
    let lines = rules.map { rule -> Phrase in
      let origin: Phrase =
        if case .file(let place) = rule.origin { "\(place)" } else {
          "\(words: rule.origin.words)"
        }
      return "\(words: rule.key) \(sentence: rule.value) (\(origin))"
    }
    return [.text("Rules in effect:"), .list(lines)]
  }
}
