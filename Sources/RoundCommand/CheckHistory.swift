import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  /// Verifies every file of a history folder: its name, its hash, and that it reads as a round.
  func checkHistory() async throws(UsageError) -> ExitStatus {
    guard arguments.operands.isEmpty else {
      throw UsageError(.check, "takes ROUNDs or --history DIR, and not both")
    }
    guard let recorded = try historyRounds() else { return .untrusted }
    var check = HistoryCheck(path: arguments.value(.history) ?? "")
    check.findings = recorded.findings
    await recordLoader.stream(recorded.operands) { _, result in
      switch result {
      case .success(let round): check.add(round)
      case .failure(let failure):
        check.findings += failure.errors.map { Diagnostic(.historyDamaged, $0.message) }
      }
    }
    let report = Report(finding: .historyCheck(check))
    return try write(report, status: check.isWhole ? .success : .untrusted)
  }
}
