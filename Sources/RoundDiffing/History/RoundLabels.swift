import RoundModel

/// Gives the rounds of a history names that tell them apart.
enum RoundLabels {
  /// Adds to names that several rounds have what parts them: when they were, else their file, else
  /// their place in the order.
  static func makeUnique(_ rounds: inout [HistoryRound]) {
    for suffix in [moment, path, nil] {
      var counts: [[UInt8]: Int] = [:]
      for round in rounds { counts[Array(round.name.utf8), default: 0] += 1 }
      for index in rounds.indices where (counts[Array(rounds[index].name.utf8)] ?? 0) > 1 {
        let extra = suffix.map { $0(rounds[index]) } ?? "no. \(index + 1)"
        if let extra { rounds[index].name += " (\(extra))" }
      }
    }
  }

  private static let moment: @Sendable (HistoryRound) -> String? = { round in
    let header = round.brief.header
    return header.startedAt
      ?? header.date.map { date in header.time.map { date + " " + $0 } ?? date }
  }

  private static let path: @Sendable (HistoryRound) -> String? = { round in
    round.brief.inputs.first?.source.path
  }

  /// Notes on rounds that are older than the one before them.
  static func orderNotes(_ rounds: [HistoryRound]) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for index in rounds.indices.dropFirst() {
      guard let before = rounds[index - 1].moment, let now = rounds[index].moment, now < before
      else { continue }
      notes.append(
        Diagnostic(
          .roundsOutOfOrder,
          "\(rounds[index].name) is older than \(rounds[index - 1].name), which stands before it; "
            + "the order given counts"))
    }
    return notes
  }
}

/// Keeps rounds of several branches or environments apart.
struct SeriesSplit {
  /// Rounds that tell of one branch in one environment.
  struct Group {
    /// What parts the group from the others; `nil` where there is only one.
    var name: String?
    var rounds: [Int]
  }

  private(set) var groups: [Group] = []

  /// Groups rounds by branch and environment, as far as those differ between rounds.
  ///
  /// A round that does not say is of its own group where others say different things, and of the
  /// one group where all that say agree.
  init(_ rounds: [HistoryRound]) {
    let branches = Self.parts(rounds.map(\.brief.header.branch), "branch")
    let environments = Self.parts(rounds.map(\.brief.header.environment), "environment")
    var known: [[UInt8]: Int] = [:]
    for index in rounds.indices {
      let words = [branches[index], environments[index]].compactMap(\.self)
      let name = words.isEmpty ? nil : words.joined(separator: ", ")
      let key = Array((name ?? "").utf8)
      if let group = known[key] {
        groups[group].rounds.append(index)
      } else {
        known[key] = groups.count
        groups.append(Group(name: name, rounds: [index]))
      }
    }
  }

  private static func parts(_ values: [String?], _ noun: String) -> [String?] {
    let distinct = Set(values.compactMap { $0.map { Array($0.utf8) } })
    guard distinct.count > 1 else { return values.map { _ in nil } }
    return values.map { $0.map { "\(noun) \($0)" } ?? "no \(noun) stated" }
  }
}
