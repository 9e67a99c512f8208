import RoundDiffing

/// What is written for GitHub Actions beside the report: a summary of the step, and its outputs.
enum GitHubStep {
  /// The most that a summary may hold; GitHub drops a longer one without a word.
  static let summaryLimit = 1_000_000
  /// With less room than this a summary says nothing.
  static let leastRoom = 2_000

  /// The outputs of a step that compares two rounds: a fail is that something got worse.
  static func keys(of comparison: Comparison, status: ExitStatus) -> [(String, String)] {
    let verdict: Verdict =
      comparison.summary.regressions > 0
      ? .fail : comparison.whyOpen == nil ? .pass : .inconclusive
    return [("verdict", verdict.rawValue)] + counts(of: comparison, status: status)
  }

  /// What every step tells.
  ///
  /// Keys are fixed and values are words of ours or numbers, so that nothing of an input can pass
  /// for a key.
  private static func counts(
    of comparison: Comparison, status: ExitStatus
  ) -> [(String, String)] {
    let summary = comparison.summary
    let totals = comparison.candidateTotals
    // A round that tells only how many tests there are has an empty value for how they ended.
    let told = { (count: Int) -> Int? in totals.isTold ? count : nil }
    let numbers: [(String, Int?)] = [
      ("regressions", summary.regressions), ("warnings", summary.warnings),
      ("progress", summary.progress), ("unknown", summary.unknown),
      ("information", summary.information), ("unchanged", summary.unchanged),
      ("total", totals.total), ("passed", told(totals.passed)), ("failed", told(totals.failed)),
      ("flaky", told(totals.flaky)), ("skipped", told(totals.skipped)),
    ]
    return numbers.map { ($0.0, $0.1.map { String($0) } ?? "") } + [
      ("status", String(status.rawValue))
    ]
  }

  /// The outputs of a step that gates a release.
  static func keys(of decision: GateDecision, status: ExitStatus) -> [(String, String)] {
    [
      ("verdict", decision.verdict.rawValue), ("profile", decision.policy.profile.rawValue),
      ("failed-rules", String(decision.rules.count { $0.result == .fail })),
      ("open-rules", String(decision.rules.count { $0.result == .inconclusive })),
    ] + counts(of: decision.comparison, status: status)
  }

  /// The outputs of a gate that could read no round.
  static let unread = [("verdict", Verdict.inconclusive.rawValue), ("status", "3")]
}

extension Session {
  /// Whether GitHub Actions runs the program and wants to be told.
  private var isOnGitHub: Bool {
    surroundings.variables["GITHUB_ACTIONS"].map { $0.utf8.elementsEqual("true".utf8) } == true
      && !arguments.has(.noGitHub)
  }

  /// Appends the report to the step's summary, and fixed keys to its outputs.
  ///
  /// - Returns: The status, or that an output failed where all was well before.
  func tellGitHub(
    _ report: Report?, _ keys: [(String, String)], status: ExitStatus
  ) -> ExitStatus {
    guard isOnGitHub else { return status }
    var isWritten = true
    if let report, let path = path("GITHUB_STEP_SUMMARY") {
      let held = sink.size(of: path)
      let room = GitHubStep.summaryLimit - held
      if room >= GitHubStep.leastRoom {
        let lead = held > 0 ? Array("\n".utf8) : []
        let summary = lead + report.summary(atMost: room - lead.count)
        isWritten = append(summary, to: path, creating: true)
      } else if !arguments.has(.quiet) {
        sink.tell("rounddiff: the summary of the step is full, so that nothing was added to it")
      }
    }
    if let path = path("GITHUB_OUTPUT") {
      // Whoever wrote before may have left a line open.
      let lead = sink.size(of: path) > 0 ? "\n" : ""
      let text = lead + keys.map { "\($0.0)=\($0.1)\n" }.joined()
      // Outputs that nobody reads are lost: a file that GitHub did not make is the wrong one.
      isWritten = append(Array(text.utf8), to: path, creating: false) && isWritten
    }
    return status == .success && !isWritten ? .outputFailed : status
  }

  private func path(_ variable: String) -> String? {
    surroundings.variables[variable].flatMap { $0.utf8.isEmpty ? nil : $0 }
  }

  private func append(_ bytes: [UInt8], to path: String, creating: Bool) -> Bool {
    do throws(SystemError) {
      try sink.append(bytes, to: path, creating: creating)
      return true
    } catch {
      sink.tell(Report.message("rounddiff: \(error.message)"))
      return false
    }
  }
}
