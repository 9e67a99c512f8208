import RoundModel

extension PostmortemFacts {
  /// The fixes and next steps of the reports, with what later results say of them.
  var actions: [Block] {
    var rows: [[Sentence]] = []
    for cause in analysis.causes {
      for fix in cause.fixes {
        let isOpen = state(cause) == "open"
        let isDone = state(cause).utf8.starts(with: "not seen since".utf8)
        let status =
          isOpen
          ? "open: \(cause.id) is there in \(rounds[rounds.count - 1].name)"
          : isDone
            ? "done as far as tests show: \(cause.id) is \(state(cause))"
            : "cannot tell: \(cause.id) is \(state(cause))"
        rows.append(row(rows.count, fix, status))
      }
    }
    for round in rounds.indices {
      for action in rounds[round].header.actions
      where !analysis.causes.contains(where: { $0.fixes.contains { same($0.text, action.text) } }) {
        rows.append(row(rows.count, action, state(of: action, told: round)))
      }
    }
    var blocks: [Block] = []
    if !rows.isEmpty {
      blocks.append(.table(columns: ["", "Item", "From", "Status by the results"], rows: rows))
    }
    let suggestions = suggestions
    if !suggestions.isEmpty {
      blocks.append(
        .paragraph([Sentence([.words("Suggested by the evidence, to accept or strike:")])]))
      blocks.append(.bullets(suggestions))
    }
    return blocks
  }

  /// What results say of a next step: of a cause whose words it shares, of a run that it asks for,
  /// or nothing.
  private func state(of action: ReportedText, told round: Int) -> String {
    let words = Self.significant(action.text)
    if words.contains("deploy") || words.contains("release") {
      return "cannot tell from test results"
    }
    let isRun = words.contains("rerun") || words.contains("run") && words.contains("again")
    if isRun {
      let next = rounds.indices.first { $0 > round && rounds[$0].completeness == .complete }
      guard let next else { return "open: no complete round follows" }
      return "done: \(rounds[next].name) is complete, \(Self.count(totals[next].total, "test"))"
    }
    let scored = analysis.causes.map { cause in
      let texts = cause.fixes + cause.rootCauses
      let known = texts.map(\.text).reduce(Self.significant(cause.label)) {
        $0.union(Self.significant($1))
      }
      return (cause: cause, shared: words.intersection(known).count)
    }
    guard let best = scored.max(by: { $0.shared < $1.shared }), best.shared >= 2,
      scored.count(where: { $0.shared == best.shared }) == 1
    else { return "cannot tell from test results" }
    let id = best.cause.id
    return isGone(best.cause)
      ? "done as far as tests show: it shares words with what is said of \(id), which is "
        + state(best.cause)
      : "\(state(best.cause) == "open" ? "open" : "cannot tell"): it shares words with what is said "
        + "of \(id), which is \(state(best.cause))"
  }

  /// The words of a text that tell it from others, in small letters.
  private static func significant(_ text: String) -> Set<String> {
    let common: Set<String> = [
      "the", "and", "for", "with", "from", "into", "that", "this", "test", "tests", "where", "what",
      "out", "not", "are", "was", "fix", "find", "update", "error",
    ]
    var words: Set<String> = []
    var word: [UInt8] = []
    for byte in Array(text.utf8) + [0x20] {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if (0x61...0x7A).contains(small) || (0x30...0x39).contains(small) {
        word.append(small)
      } else if byte != UInt8(ascii: "-") {
        let text = String(decoding: word, as: UTF8.self)
        if word.count >= 3, !common.contains(text) { words.insert(text) }
        word = []
      }
    }
    return words
  }

  private func same(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }

  private func row(_ number: Int, _ text: ReportedText, _ status: String) -> [Sentence] {
    [
      Sentence([.words(String(number + 1))]), Sentence([.quote(text.text)]),
      Sentence([text.place.map { .citations([$0]) } ?? derived([0])]),
      Sentence([.words(status), derived(everyRound)]),
    ]
  }

  private var suggestions: [Sentence] {
    var result: [Sentence] = []
    let last = rounds.count - 1
    for cause in analysis.causes where cause.rootCauses.isEmpty {
      let places = cause.members.filter { $0.round == roundsSeen(cause).last }.compactMap(\.place)
      guard !places.isEmpty, state(cause) == "open" || state(cause).utf8.starts(with: "not".utf8)
      else { continue }
      let why =
        roundsSeen(cause).contains(last)
        ? "it is open and no report states one"
        : "it stopped without a stated fix"
      result.append(
        Sentence(
          [.words("Find the root cause of \(cause.id): \(why): ")]
            + names(tests(of: cause, in: roundsSeen(cause).last ?? last)) + [
              .citations(places), .words(". Owner: ____ Due: ____"),
            ]))
    }
    let masked = comparisons.flatMap(\.changes).filter { $0.changeClass == .maskedBySkip }
    if !masked.isEmpty {
      result.append(
        Sentence(
          [.words("Do not let a failing test be skipped without an owner and an end date: ")]
            + names(masked.map(\.id)) + [
              .citations(masked.compactMap { $0.after?.result?.place }),
              .words(". Owner: ____ Due: ____"),
            ]))
    }
    return result
  }

  // MARK: - Questions

  /// What only people can answer.
  var questions: [Block] {
    var questions: [String] = []
    for index in rounds.indices.dropFirst() {
      questions.append("What changed between \(rounds[index - 1].name) and \(rounds[index].name)?")
    }
    for comparison in comparisons {
      for change in comparison.changes where change.kind == .test {
        switch change.changeClass {
        case .maskedBySkip, .newlySkipped:
          questions.append(
            "What decided that \(change.id) be skipped in \(comparison.candidate.name)?")
        case .lostPass, .failureVanished:
          questions.append(
            "Was \(change.id) left out of \(comparison.candidate.name) on purpose?")
        default: continue
        }
      }
    }
    questions.insert("What went well? Where were we lucky?", at: min(questions.count, 19))
    let limit = 20
    var asked = questions.prefix(limit).map { Sentence([.words($0)], isQuestion: true) }
    if questions.count > limit {
      asked.append(
        Sentence(
          [.words("\(questions.count - limit) more such questions are left out.")], isQuestion: true
        ))
    }
    return [.bullets(asked)]
  }

  // MARK: - Evidence

  /// Every test that did other than pass, round by round.
  var evidence: [Block] {
    guard !stories.isEmpty else { return [] }
    let limit = 500
    let rows = stories.prefix(limit).map { story in
      [Sentence([.quote(story.id.description)])]
        + rounds.indices.map { round in cell(story, round) }
    }
    var blocks: [Block] = [
      .table(columns: ["Test"] + rounds.indices.map { capitalised($0) }, rows: Array(rows))
    ]
    if stories.count > limit {
      blocks.append(
        .paragraph([
          Sentence([
            .words("\(stories.count - limit) more tests are left out"), derived(everyRound),
            .words("."),
          ])
        ]))
    }
    return blocks
  }

  private func cell(_ story: Story, _ round: Int) -> Sentence {
    guard let result = story.results[round] else {
      return Sentence([
        .words(rounds[round].hasFullRoster ? "absent" : "not named"), derived([round]),
      ])
    }
    let cause = story.causes[round].map { ", \($0)" } ?? ""
    let places = [result.place].compactMap(\.self) + result.otherPlaces
    return Sentence([.words(result.outcome.term + cause), .citations(places)])
  }
}
