import RoundModel

@testable import RoundParsing

/// A round with all that was read of it, a line a fact, for comparing with a file.
enum RoundText {
  static func of(_ round: Round) -> String {
    let header = round.header
    var lines = ["\(round.completeness.term), tool \(word(header.tool))"]
    lines.append(
      "started \(word(header.startedAt)), seconds \(word(header.durationSeconds)), "
        + "environment \(word(header.environment)), commit \(word(header.commit))")
    let stated = [Claim.Measure.total, .passed, .failed, .skipped, .errors].map {
      "\($0.noun) \(word(header.stated[$0]))"
    }
    lines.append("stated: " + stated.joined(separator: ", "))
    for test in Reading.tests(round) { lines += self.lines(test) }
    lines += round.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.line):\($0.column): " } ?? ""
      return
        "\(place)\(diagnostic.severity.term) \(diagnostic.code.rawValue): \(diagnostic.message)"
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(_ test: TestResult) -> [String] {
    let place = test.place.map { "\($0.line):\($0.column)" } ?? "-"
    var lines = ["", "\(test.id)", "  \(test.outcome.term) at \(place)"]
    if let seconds = test.durationSeconds { lines.append("  seconds \(seconds)") }
    for (key, value) in [
      ("file", test.file), ("suite", test.suite), ("variant", test.variant),
      ("parameters", test.parameters), ("status", test.originalStatus),
      ("message", test.message), ("trace", test.trace),
      ("priority", test.priority.map { String($0) }),
    ] {
      guard let value else { continue }
      lines.append("  \(key) \(String(value.debugDescription))")
    }
    if !test.tags.isEmpty { lines.append("  tags \(test.tags.joined(separator: ", "))") }
    if test.countsUnexpectedPass { lines.append("  an unexpected pass is a failure") }
    for attempt in test.attempts {
      lines.append(
        "  attempt \(attempt.outcome.term), seconds \(word(attempt.durationSeconds)), "
          + word(attempt.message?.debugDescription))
    }
    return lines
  }

  private static func word(_ value: some CustomStringConvertible) -> String { value.description }

  private static func word(_ value: (some CustomStringConvertible)?) -> String {
    value?.description ?? "-"
  }
}
