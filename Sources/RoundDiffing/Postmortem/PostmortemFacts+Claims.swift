import RoundModel

extension PostmortemFacts {
  /// What reports claim, and whether results bear it out.
  ///
  /// Results can show that tests pass or fail, not why: a stated cause is never confirmed by them.
  var claims: [Block] {
    let rows =
      rounds.indices.flatMap(figures) + analysis.causes.flatMap(fixes)
      + analysis.causes.flatMap(rootCauses) + analysis.causes.flatMap(references)
      + analysis.causes.flatMap(hypotheses) + claimedFixes
    guard !rows.isEmpty else { return [] }
    return [
      .table(columns: ["Claim", "From", "Verdict", "By the results"], rows: rows)
    ]
  }

  private func row(
    _ claim: [Postmortem.Fragment], _ place: SourcePlace?, told round: Int, _ verdict: String,
    _ reason: [Postmortem.Fragment]
  ) -> [Sentence] {
    [
      Sentence(claim), Sentence([place.map { .citations([$0]) } ?? derived([round])]),
      Sentence([.words(verdict)]), Sentence(reason),
    ]
  }

  /// The totals that a person states, against the tests that the round names.
  private func figures(_ round: Int) -> [[Sentence]] {
    guard rounds[round].inputs.contains(where: \.isProse) else { return [] }
    let report = ConsistencyReport(of: rounds[round])
    var rows = rounds[round].claims.compactMap { claim -> [Sentence]? in
      guard claim.scope == .round, claim.precision == .exact, let count = claim.count else {
        return nil
      }
      return figure(claim, count, round)
    }
    for diagnostic in report.diagnostics {
      let isSettled = diagnostic.code == .settledByMachine
      guard
        isSettled
          || diagnostic.code.isContradiction && diagnostic.follows == nil
            && diagnostic.severity == .error
          || diagnostic.code == .allPassingRefuted,
        let place = diagnostic.place
      else { continue }
      let machine = rounds[round].inputs.filter { !$0.isProse }.map(\.source.path)
      rows.append(
        row(
          [.words("figures of \(rounds[round].name): "), .quote(diagnostic.message)], place,
          told: round, "refuted",
          isSettled
            ? [.words("its machine results settle it"), .derived(machine)]
            : [.words("it contradicts the report's other figures"), .citations([place])]))
    }
    return rows
  }

  /// One stated total, against what the named tests add up to.
  private func figure(_ claim: Claim, _ count: Int, _ round: Int) -> [Sentence]? {
    let named = rounds[round].rows.count { $0.kind == .test && $0.isBad }
    let found: Int
    var sources: Postmortem.Fragment = derived([round])
    switch claim.measure {
    case .failed:
      found = named
      let places = failing(in: round).flatMap { self.places($0, round) }
      if !places.isEmpty { sources = .citations(places) }
    case .passed where totals[round].isCounted: found = totals[round].passed
    case .total where totals[round].isCounted: found = totals[round].total
    default: return nil
    }
    let isOpen = claim.measure == .failed && found < count && !totals[round].isCounted
    let what =
      switch claim.measure {
      case .failed: "\(Self.count(found, "test")) named with a failure"
      case .passed: "\(Self.count(found, "test")) named with a pass"
      default: "\(Self.count(found, "test")) named"
      }
    return row(
      [.words("of \(rounds[round].name): "), .quote(claim.excerpt)], claim.place, told: round,
      found == count ? "confirmed" : isOpen ? "cannot be told" : "refuted",
      [.words(what + (claim.measure == .failed ? ": " : ""))]
        + (claim.measure == .failed ? names(failing(in: round).map(\.id)) : []) + [sources])
  }

  /// Whether the tests of a cause pass after the fix that a report states.
  private func fixes(_ cause: Cause) -> [[Sentence]] {
    guard let first = roundsSeen(cause).first else { return [] }
    let tests = Set(cause.members.filter { $0.round == first }.map(\.id))
    let own = stories.filter { tests.contains($0.id) }
    return cause.fixes.map { fix in
      let later = rounds.indices.filter { $0 > first }
      var reason: [Postmortem.Fragment] = []
      for round in later {
        let passed = own.filter { $0.results[round]?.outcome == .passed }
        reason.append(
          .words(
            "\(reason.isEmpty ? "" : "; ")in \(rounds[round].name) \(passed.count) of "
              + "\(own.count) passed"))
        let places = own.flatMap { self.places($0, round) }
        reason.append(places.isEmpty ? derived([round]) : .citations(places))
      }
      let verdict: String
      if later.isEmpty {
        verdict = "cannot be told"
        reason = [.words("no later round"), derived([first])]
      } else if isGone(cause) {
        verdict = "confirmed as far as tests show"
      } else if roundsSeen(cause).contains(rounds.count - 1) {
        verdict = "cannot be told"
        reason.append(
          .words("; \(cause.id) is still there, and no report says that the fix was made"))
      } else {
        verdict = "cannot be told"
      }
      return row(
        [.words("fix of \(cause.id): "), .quote(fix.text)], fix.place, told: first, verdict, reason)
    }
  }

  private func rootCauses(_ cause: Cause) -> [[Sentence]] {
    cause.rootCauses.map { root in
      row(
        [.words("cause of \(cause.id): "), .quote(root.text)], root.place,
        told: roundsSeen(cause).first ?? 0, "cannot be told",
        [
          .words("results show that \(cause.id) is \(state(cause)), not why"),
          .citations(places(cause)),
        ])
    }
  }

  /// Whether failures that a report calls the same share a message.
  private func references(_ cause: Cause) -> [[Sentence]] {
    cause.members.compactMap { member in
      guard let reference = member.reference else { return nil }
      let isShared = cause.links == .both
      return row(
        [.quote(member.id.description), .words(": "), .quote(reference.phrase)], reference.place,
        told: member.round, isShared ? "confirmed" : "cannot be told",
        [
          .words(
            isShared
              ? "the messages have one fingerprint: " : "no result of its own gives its message: "),
          .quote(reference.resolved ?? cause.label),
          reference.targetPlace.map { .citations([$0]) } ?? derived([member.round]),
        ])
    }
  }

  /// What a report only supposes, against the numbers that messages of failures hold.
  private func hypotheses(_ cause: Cause) -> [[Sentence]] {
    let told = roundsSeen(cause).first ?? 0
    return cause.hypotheses.map { hypothesis in
      let numbers = Self.numbers(in: hypothesis.text)
      var reason: [Postmortem.Fragment] = [
        .words("no result speaks of it"), derived(everyRound.filter { $0 >= told }),
      ]
      if !numbers.isEmpty {
        let holders = stories.flatMap { story in
          story.results.compactMap(\.self).filter { result in
            result.message.map { !numbers.isDisjoint(with: Self.numbers(in: $0)) } == true
          }
        }
        let list = numbers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let words = list.joined(separator: ", ")
        reason =
          holders.isEmpty
          ? [.words("no message of a failure has \(words)"), derived(everyRound)]
          : [
            .words("\(Self.count(holders.count, "message")) of failures have \(words)"),
            .citations(holders.compactMap { $0.messagePlace ?? $0.place }),
          ]
      }
      return row(
        [.words("supposed of \(cause.id): "), .quote(hypothesis.text)], hypothesis.place,
        told: told, "cannot be told", reason)
    }
  }

  /// Tests that a report calls fixed and that fail all the same.
  private var claimedFixes: [[Sentence]] {
    comparisons.enumerated().flatMap { index, comparison in
      comparison.changes.filter { $0.flags.contains(.claimedFixed) }.map { change in
        let place = change.after?.result?.place
        let note = change.after?.result?.notes.first
        return row(
          [.quote(change.id.description), .words(" is fixed")], note?.place ?? place,
          told: index + 1, "refuted",
          [
            .words("it fails in \(rounds[index + 1].name)"),
            place.map { .citations([$0]) } ?? derived([index + 1]),
          ])
      }
    }
  }

  /// Numbers of three digits and more, which texts rarely share by chance.
  private static func numbers(in text: String) -> Set<String> {
    var numbers: Set<String> = []
    var digits: [UInt8] = []
    for byte in Array(text.utf8) + [0x20] {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        if digits.count >= 3 { numbers.insert(String(decoding: digits, as: UTF8.self)) }
        digits = []
      }
    }
    return numbers
  }
}
