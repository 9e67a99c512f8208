import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  func gate() async throws(UsageError) -> ExitStatus {
    guard arguments.operands.count <= 2, !arguments.operands.isEmpty else {
      try requireOperands(2...2, "a BASELINE and a CANDIDATE")
      return .usage
    }
    let now = try clock()
    guard let policy = try policy(now: now), let renames = renames(of: policy.renames) else {
      return .usage
    }
    guard let rounds = try await load(arguments.operands) else { return .untrusted }
    guard rounds.count == 2 else {
      sink.tell("rounddiff gate: there is no baseline, so nothing can be said of what got worse.")
      sink.tell("usage: rounddiff gate [OPTIONS] BASELINE CANDIDATE")
      return .untrusted
    }
    let comparison = Comparison(of: rounds[1], against: rounds[0], renames: renames)
    let decision = GateDecision(of: comparison, under: policy, now: now)
    var status: ExitStatus =
      switch decision.verdict {
      case .pass: readingStatus(rounds)
      case .fail: .failure
      case .inconclusive: .untrusted
      }
    if arguments.has(.strict), status == .success,
      decision.diagnostics.contains(where: { $0.severity == .warning })
    {
      status = .untrusted
    }
    // What was wrong with a file itself was told when it was read.
    if decision.verdict == .inconclusive, readingStatus(rounds) == .success { tellWhy(decision) }
    let report = Report.gate(decision, status: status, now: now, arguments: arguments.words)
    return try write(report, status: status)
  }

  /// Says on standard error which file leaves the gate open, and why.
  private func tellWhy(_ decision: GateDecision) {
    let paths = decision.comparison.candidate.inputs.map(\.source.path).joined(separator: "+")
    for rule in decision.rules where rule.result == .inconclusive {
      sink.tell(Report.message("rounddiff gate: \(paths): \(rule.rule.rawValue): \(rule.detail)"))
    }
  }

  /// The one clock: what was asked for, then what reproducible builds set, then the system's.
  func clock() throws(UsageError) -> UTCTime {
    if let text = arguments.value(.now) {
      guard let time = UTCTime(text) else {
        throw UsageError(
          arguments.command, "'\(text)' is no time such as 2026-01-31T12:00:00Z", isShort: true)
      }
      return time
    }
    let epoch = surroundings.variables["SOURCE_DATE_EPOCH"].flatMap(Int64.init)
    return UTCTime(secondsSince1970: epoch ?? surroundings.clock)
  }

  /// The rules, or `nil` where the policy file is wrong; standard error says how.
  private func policy(now: UTCTime) throws(UsageError) -> Policy? {
    var policy = Policy()
    if let path = arguments.value(.policy) {
      do throws(PolicyError) {
        policy = try PolicyFile.read(path, now: now)
      } catch {
        for diagnostic in error.diagnostics {
          sink.tell(Report.diagnostic(diagnostic, isColored: false))
        }
        sink.tell("Nothing was read.")
        return nil
      }
    }
    if let profile = arguments.value(.profile).flatMap(Policy.Profile.init) {
      policy.profile = profile
    }
    return policy
  }
}
