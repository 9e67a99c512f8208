import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  /// Each test over many rounds.
  func history() async throws(UsageError) -> ExitStatus {
    if arguments.has(.rows) { return try judgeRows() }
    guard let recorded = try historyRounds() else { return .untrusted }
    guard recorded.operands.count + arguments.operands.count > 0 else {
      throw UsageError(.history, "needs at least one ROUND, or --history DIR")
    }
    guard let renames = renames() else { return .usage }
    let wantsHashes = try wantsHashes
    var builder = HistoryBuilder(
      renames: renames.renames, selection: try selection(), hashesSources: wantsHashes)
    guard let reading = try await stream(recorded, into: &builder) else { return .untrusted }
    let terms = HistoryTerms(includesAll: arguments.has(.all))
    var history = builder.history()
    history.diagnostics += reading.damage
    tellHistory(history.diagnostics)
    let report = Report(finding: .history(history, terms))
    return try write(report, status: reading.status)
  }

  /// What came of reading a history.
  struct StreamReading {
    /// The worst of what its rounds say of themselves.
    var status = ExitStatus.success
    /// Records that are damaged, and were left out.
    var damage: [Diagnostic] = []
  }

  /// Reads recorded rounds and then those of the command line, a few at a time.
  ///
  /// - Returns: `nil` where a round of the command line could not be read.
  private func stream(
    _ recorded: RecordedRounds, into builder: inout HistoryBuilder
  ) async throws(UsageError) -> StreamReading? {
    var reading = StreamReading(damage: recorded.findings)
    var operands = recorded.operands
    guard let given = operandsOfCommandLine(arguments.operands) else { return nil }
    operands += given
    var isUnread = false
    let loader = try loader()
    await loader.stream(operands) { index, result in
      switch result {
      case .success(let round):
        tell(round.diagnostics)
        reading.status = max(reading.status, readingStatus([round]))
        builder.add(round)
      case .failure(let failure) where index < recorded.operands.count:
        reading.damage += failure.errors.map { Diagnostic(.historyDamaged, $0.message) }
      case .failure(let failure):
        for error in failure.errors { tell(error) }
        isUnread = true
      }
    }
    if reading.damage.contains(where: { $0.severity == .error }) {
      reading.status = max(reading.status, .untrusted)
    }
    return isUnread ? nil : reading
  }

  private func operandsOfCommandLine(_ texts: [String]) -> [Operand]? {
    var operands: [Operand] = []
    var isWrong = false
    for text in texts {
      do throws(ReadError) {
        operands.append(try Operand(placed(text)))
      } catch {
        tell(error)
        isWrong = true
      }
    }
    return isWrong ? nil : operands
  }

  /// Whether a form that was asked for tells the hashes of the inputs.
  private var wantsHashes: Bool {
    get throws(UsageError) {
      let targets = try targets
      return ([targets.form] + targets.files.map(\.form)).contains { $0.name == JSONOutput.name }
    }
  }
}
