import RoundModel

/// The candidate is another file than the baseline, and by the times that both state no older one.
enum CandidateNewerRule: GateRuling {
  /// Without a zone, a clock may be this far from UTC.
  private static let zoneSlack: Int64 = 14 * 3600

  static func judge(_ bench: GateBench) -> RuleResult {
    let (one, two) = (bench.comparison.baseline, bench.comparison.candidate)
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
    let words = seconds > 0 ? "starts \(span(seconds)) later" : "starts at no later time"
    return RuleResult(.candidateNewer, .pass, "\(words), other bytes")
  }

  private static func hasSameBytes(_ one: Round, _ two: Round) -> Bool {
    guard one.inputs.count == two.inputs.count, !one.inputs.isEmpty else { return false }
    return zip(one.inputs, two.inputs).allSatisfy { $0.source.hasSameBytes(as: $1.source) }
  }

  private static func start(_ round: Round) -> (time: UTCTime, hasZone: Bool)? {
    if let text = round.header.startedAt, let time = UTCTime(text) {
      return (time, UTCTime.hasZone(text))
    }
    guard let date = round.header.date else { return nil }
    let text = round.header.time.map { "\(date)T\($0)" } ?? date
    return (UTCTime(text) ?? UTCTime(date)).map { ($0, UTCTime.hasZone(text)) }
  }

  private static func span(_ seconds: Int64) -> String {
    seconds < 3600
      ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }
}
