import RoundModel

/// The candidate is another file than the baseline, and by the times that both state no older one.
enum CandidateNewerRule: GateRuling {
  /// Without a zone, a clock may be this far from UTC.
  private static let zoneSlack: Int64 = 14 * 3600

  static func judge(_ bench: GateBench) -> RuleResult {
    let (one, two) = (bench.comparison.baseline, bench.comparison.candidate)
    guard bench.comparison.hasBaseline else {
      return RuleResult(.candidateNewer, .pass, "no baseline to be older than")
    }
    guard !hasSameBytes(one, two) else {
      return RuleResult(
        .candidateNewer, .inconclusive, "both rounds are the same bytes: give two rounds")
    }
    guard let before = start(one), let after = start(two) else {
      return RuleResult(.candidateNewer, .pass, "not both rounds state a time; other bytes")
    }
    let seconds = after.time.secondsSince1970 - before.time.secondsSince1970
    let slack = before.hasZone && after.hasZone ? 0 : Self.zoneSlack
    guard seconds >= -slack else {
      return RuleResult(
        .candidateNewer, .inconclusive,
        "\(bench.names.candidate) starts \(span(-seconds)) before \(bench.names.baseline): "
          + "are they swapped?")
    }
    if seconds == 0, before.isExact, after.isExact, !namesTheSameTests(bench.comparison) {
      return RuleResult(
        .candidateNewer, .inconclusive,
        "both rounds start in the same second and name other tests: are they two parts of one "
          + "round?")
    }
    let words = seconds > 0 ? "starts \(span(seconds)) later" : "starts at no later time"
    return RuleResult(.candidateNewer, .pass, "\(words), other bytes")
  }

  /// Whether what a machine told of the candidate was already told of the baseline.
  ///
  /// A person's words beside the same results make no other round, nor does a record of the file.
  private static func hasSameBytes(_ one: Round, _ two: Round) -> Bool {
    guard (one.inputs + two.inputs).allSatisfy({ $0.record == nil }) else {
      return hasSameOrigins(one, two)
    }
    let machine = two.inputs.filter { !$0.isProse }
    let telling = machine.isEmpty ? two.inputs : machine
    guard !telling.isEmpty else { return false }
    return telling.allSatisfy { input in
      one.inputs.contains { $0.source.hasSameBytes(as: input.source) }
    }
  }

  /// The same by the hashes of the files that the rounds were recorded from.
  private static func hasSameOrigins(_ one: Round, _ two: Round) -> Bool {
    let known = one.origins.compactMap(\.sha256)
    let machine = two.origins.filter { !$0.isProse }
    let telling = machine.isEmpty ? two.origins : machine
    guard !telling.isEmpty else { return false }
    return telling.allSatisfy { origin in
      guard let hash = origin.sha256 else { return false }
      return known.contains { $0.utf8.elementsEqual(hash.utf8) }
    }
  }

  private static func namesTheSameTests(_ comparison: Comparison) -> Bool {
    guard comparison.baseline.hasFullRoster, comparison.candidate.hasFullRoster else { return true }
    return comparison.matched == comparison.baseline.testCount
      && comparison.matched == comparison.candidate.testCount
  }

  private static func start(_ round: Round) -> (time: UTCTime, hasZone: Bool, isExact: Bool)? {
    if let text = round.header.startedAt, let time = UTCTime(text) {
      return (time, UTCTime.hasZone(text), text.utf8.count >= 19)
    }
    guard let date = round.header.date else { return nil }
    let text = round.header.time.map { "\(date)T\($0)" } ?? date
    guard let time = UTCTime(text) ?? UTCTime(date) else { return nil }
    return (time, UTCTime.hasZone(text), text.utf8.count >= 19)
  }

  private static func span(_ seconds: Int64) -> String {
    seconds < 3600
      ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
