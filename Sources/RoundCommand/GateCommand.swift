import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  func gate() async throws(UsageError) -> ExitStatus {
    guard let path = arguments.value(.replay) else { return try await gate(replaying: nil) }
    switch EarlierDecision.read(path, under: arguments) {
    case .success(let earlier):
      let session = Session(
        arguments: earlier.arguments, surroundings: surroundings, sink: sink)
      return try await session.gate(replaying: earlier)
    case .failure(let error):
      tell(error)
      return .untrusted
    }
  }

  /// Decides, and writes the decision; where it is taken again, holds it against the earlier one.
  private func gate(replaying earlier: EarlierDecision?) async throws(UsageError) -> ExitStatus {
    let plan = try GatePlan(arguments)
    let now = try clock()
    let selection = try selection()
    guard let policy = try policy(now: now), let given = renames() else { return .usage }
    guard let rounds = try await load(plan.baselines + [plan.candidate]),
      let candidate = rounds.last
    else { return tellGitHub(nil, GitHubStep.unread, status: .untrusted) }
    var circumstances = GateCircumstances()
    circumstances.isFirstRound = arguments.has(.firstRound)
    circumstances.isStrict = arguments.has(.strict)
    let renames = policy.renames.merging(given.renames) { _, own in own }
    guard case .success(let known) = try await knowledge(of: candidate, renames: renames) else {
      return tellGitHub(nil, GitHubStep.unread, status: .untrusted)
    }
    let comparisons = await compare(
      candidate, with: rounds.dropLast(), renames, selection)
    let decisions = comparisons.map { comparison in
      var comparison = comparison
      var circumstances = circumstances
      if let known {
        comparison.apply(known)
        circumstances.consult(known, about: comparison)
      }
      return GateDecision(of: comparison, under: policy, now: now, circumstances: circumstances)
    }
    guard let decision = GateDecision.worst(of: decisions) else { return .internalError }
    let status = decision.verdict.status
    // What was wrong with a file itself was told when it was read.
    if decision.verdict == .inconclusive, readingStatus(rounds) == .success { tellWhy(decision) }
    var terms = GateTerms(
      exitStatus: Int(status.rawValue), now: now.rfc3339, arguments: arguments.decisiveWords)
    terms.program = Program.version
    terms.renames = given.path.map { GateTerms.File(path: $0, sha256: given.sha256) }
    terms.history = historyFile()
    terms.explainsWaivers = arguments.has(.explainWaivers)
    terms.showsAllRules = arguments.has(.verbose)
    let report = Report.gate(decision, terms)
    let written = tellGitHub(
      report, GitHubStep.keys(of: decision, status: status),
      status: try write(report, status: status))
    guard let earlier else { return written }
    return tellDifferences(
      earlier.differences(from: JSONOutput.gate(decision, terms)), earlier.path, status: written)
  }

  private func compare(
    _ candidate: Round, with baselines: ArraySlice<Round>, _ renames: [TestID: TestID],
    _ selection: TestSelection
  ) async -> [Comparison] {
    guard !baselines.isEmpty else {
      return [
        Comparison(
          ofFirst: candidate, includingUnchanged: arguments.has(.all), selection: selection)
      ]
    }
    var comparisons: [Comparison] = []
    for baseline in baselines {
      comparisons.append(
        await Comparison.between(
          baseline, candidate, includingUnchanged: arguments.has(.all), renames: renames,
          selection: selection))
    }
    return comparisons
  }

  /// The history that was asked, with one hash over the records that it holds.
  private func historyFile() -> GateTerms.File? {
    guard let path = arguments.value(.history) else { return nil }
    do throws(UsageError) {
      let hashes = try historyRounds()?.operands.flatMap(\.parts).compactMap { part -> String? in
        if case .record(_, let hash) = part { hash } else { nil }
      }
      let bytes = Array((hashes ?? []).sorted().joined(separator: "\n").utf8)
      return GateTerms.File(path: path, sha256: SHA256.hexadecimal(of: bytes.span))
    } catch {
      return nil
    }
  }

  /// Says whether a decision that was taken again is the same.
  private func tellDifferences(
    _ differences: [String], _ path: String, status: ExitStatus
  ) -> ExitStatus {
    guard !differences.isEmpty else {
      if !arguments.has(.quiet) {
        sink.tell(Report.message("rounddiff gate: the same decision as \(path), byte for byte"))
      }
      return status
    }
    for difference in differences {
      sink.tell(Report.message("rounddiff gate: not the decision of \(path): \(difference)"))
    }
    return .untrusted
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
        tell(error)
        return nil
      }
    }
    if let profile = arguments.value(.profile).flatMap(Policy.Profile.init) {
      policy.profile = profile
      policy.profileIsAsked = true
    }
    return policy
  }
}

extension Verdict {
  /// The status that the program ends with; only a pass is 0.
  var status: ExitStatus {
    switch self {
    case .pass: .success
    case .fail: .failure
    case .inconclusive: .untrusted
    }
  }
}
