import RoundModel

extension PostmortemFacts {
  /// Each cause with its tests, its rounds, how it is known and whether it is open.
  var factors: [Block] {
    guard !analysis.causes.isEmpty else { return [] }
    let rows = analysis.causes.map { cause in
      [
        Sentence([.words(cause.id)]), Sentence([.quote(cause.label)]),
        Sentence([.words(String(cause.tests.count))]),
        Sentence([.words(roundsSeen(cause).map { rounds[$0].name }.joined(separator: ", "))]),
        Sentence([.words(confidence(cause))]), Sentence([.words(state(cause))]),
        Sentence([.citations(places(cause))]),
      ]
    }
    let columns = [
      "", "Message, as first seen", "Tests", "Rounds", "Confidence", "State", "Source",
    ]
    return [
      .paragraph([
        Sentence([
          .words(
            "Stated: a report says so. Observed: results show it. Supported: stated, and later "
              + "results agree. Failures with one fingerprint share a message, which is not proof "
              + "of one bug.")
        ])
      ]),
      .table(columns: columns, rows: rows), .bullets(analysis.causes.flatMap(statements)),
    ]
  }

  /// Where the messages of a cause were read; what only refers to another place comes into it where
  /// there is nothing else.
  func places(_ cause: Cause) -> [SourcePlace] {
    let own = cause.members.filter { $0.reference == nil }
    return Array(Set((own.isEmpty ? cause.members : own).compactMap(\.place))).sorted()
  }

  /// The tests that have a cause in a round, by id.
  func tests(of cause: Cause, in round: Int) -> [TestID] {
    Array(Set(cause.members.filter { $0.round == round }.map(\.id))).sorted()
  }

  private func confidence(_ cause: Cause) -> String {
    guard !cause.rootCauses.isEmpty else { return "observed" }
    return isGone(cause) ? "supported" : "stated"
  }

  /// Whether every test that had the cause passed in the last round.
  func isGone(_ cause: Cause) -> Bool {
    let last = rounds.count - 1
    let tests = Set(cause.tests)
    let own = stories.filter { tests.contains($0.id) }
    return !own.isEmpty && own.allSatisfy { $0.results[last]?.outcome == .passed }
      && !roundsSeen(cause).contains(last)
  }

  func state(_ cause: Cause) -> String {
    let seen = roundsSeen(cause)
    let last = rounds.count - 1
    if seen.contains(last) { return "open" }
    guard let latest = seen.last else { return "not seen" }
    return isGone(cause)
      ? "not seen since \(rounds[latest].name)"
      : "not observed in \(rounds[last].name): not every test of it has a pass there"
  }

  /// What reports state of a cause, and what they only suspect.
  private func statements(_ cause: Cause) -> [Sentence] {
    var result: [Sentence] = []
    for root in cause.rootCauses {
      result.append(
        Sentence([
          .words("\(cause.id). Stated root cause: "), .quote(root.text),
          root.place.map { .citations([$0]) } ?? derived(roundsSeen(cause)), .words("."),
        ]))
    }
    for member in cause.members.prefix(20) {
      guard let reference = member.reference, let place = reference.place else { continue }
      result.append(
        Sentence([
          .words("\(cause.id). The report says of "), .quote(member.id.description), .words(": "),
          .quote(reference.phrase), .citations([place]), .words("."),
        ]))
    }
    for hypothesis in cause.hypotheses {
      result.append(
        Sentence([
          .words("\(cause.id). Said beside it, as a possibility: "), .quote(hypothesis.text),
          hypothesis.place.map { .citations([$0]) } ?? derived(roundsSeen(cause)), .words("."),
        ]))
    }
    if cause.rootCauses.isEmpty {
      result.append(
        Sentence([
          .words("\(cause.id). No report states a root cause"), derived(roundsSeen(cause)),
          .words("."),
        ]))
    }
    return result
  }

  // MARK: - Known and not known

  /// What the rounds show, beside what they cannot.
  var known: [Block] {
    var rows: [[Sentence]] = []
    for cause in analysis.causes {
      let seen = roundsSeen(cause)
      let last = rounds.count - 1
      if seen.contains(last) {
        rows.append([
          Sentence(
            [.words("\(cause.id) is there in \(rounds[last].name): ")]
              + names(tests(of: cause, in: last)) + [
                .words(", with "), .quote(cause.label),
                .citations(cause.members.filter { $0.round == last }.compactMap(\.place)),
                .words("."),
              ]),
          Sentence(
            [
              .words(
                cause.rootCauses.isEmpty
                  ? "Its root cause." : "Whether the stated root cause is right.")
            ], isQuestion: true),
        ])
      } else if isGone(cause) {
        rows.append([
          Sentence([
            .words("\(cause.id) is gone from \(Self.count(cause.tests.count, "test")) that had it"),
            derived(everyRound), .words("."),
          ]),
          Sentence(
            [.words("Which change removed it, and whether it can come back.")], isQuestion: true),
        ])
      } else {
        rows.append([
          Sentence(
            [
              .words(
                "\(cause.id) was seen in \(seen.map { rounds[$0].name }.joined(separator: ", ")): "
              )
            ] + names(cause.tests) + [
              .words(", with "), .quote(cause.label), .citations(places(cause)), .words("."),
            ]),
          Sentence(
            [.words("Whether it is gone: not every test that had it ran to a result since.")],
            isQuestion: true),
        ])
      }
    }
    for story in stories where story.results.contains(where: { $0?.outcome == .flaky }) {
      let places = story.results.compactMap { $0?.outcome == .flaky ? $0?.place : nil }
      rows.append([
        Sentence([
          .quote(story.id.description), .words(" failed and passed in one round"),
          .citations(places), .words("."),
        ]),
        Sentence(
          [.words("How often it does: \(Self.count(rounds.count, "round")) cannot tell.")],
          isQuestion: true),
      ])
    }
    guard !rows.isEmpty else { return [] }
    return [.table(columns: ["Known", "Not known"], rows: rows)]
  }
}
