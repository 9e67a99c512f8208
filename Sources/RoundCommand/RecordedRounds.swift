import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

/// The rounds of a history folder, and what is wrong with it.
struct RecordedRounds: Sendable {
  var operands: [Operand] = []
  var findings: [Diagnostic] = []
}

extension Session {
  /// An operand that names a round of the history that was given by its name alone: `@last`.
  func placed(_ text: String) -> String {
    guard let folder = arguments.value(.history), text.utf8.first == UInt8(ascii: "@"),
      Descriptor.kind(of: text) == .missing
    else { return text }
    return folder + text
  }

  /// The records of the history folder that was named; none where none was.
  ///
  /// - Returns: `nil` where the folder cannot be read; standard error says why.
  func historyRounds() throws(UsageError) -> RecordedRounds? {
    guard let path = arguments.value(.history) else { return RecordedRounds() }
    do throws(ReadError) {
      let folder = try HistoryFolder(path)
      return RecordedRounds(operands: folder.operands, findings: folder.findings)
    } catch {
      tell(error)
      return nil
    }
  }

  /// What the recorded rounds know of a candidate; none where no history was named.
  ///
  /// - Returns: `failure` where the folder cannot be read; standard error says why.
  func knowledge(
    of candidate: Round, renames: [TestID: TestID]
  ) async throws(UsageError) -> Result<HistoryKnowledge?, LoadFailure> {
    guard arguments.has(.history) else { return .success(nil) }
    guard let recorded = try historyRounds() else { return .failure(LoadFailure(errors: [])) }
    var lookback = HistoryLookback(from: candidate, renames: renames)
    var damage = recorded.findings
    await recordLoader.stream(recorded.operands) { _, result in
      switch result {
      case .success(let round): lookback.add(round)
      case .failure(let failure):
        damage += failure.errors.map { Diagnostic(.historyDamaged, $0.message) }
      }
    }
    tellHistory(damage)
    return .success(lookback.knowledge(damage: damage.filter { $0.severity == .error }))
  }

  /// Reads the recorded rounds of the history that was named, and then those of some operands.
  ///
  /// - Returns: The rounds, and whether the history is damaged; `nil` where a round of the command
  ///   line, or the folder, cannot be read.
  func loadRecorded(
    and operands: [String]
  ) async throws(UsageError) -> (rounds: [Round], isDamaged: Bool)? {
    guard arguments.has(.history) else {
      return try await load(operands).map { ($0, false) }
    }
    guard let recorded = try historyRounds() else { return nil }
    var rounds: [Round] = []
    var damage = recorded.findings
    await recordLoader.stream(recorded.operands) { _, result in
      switch result {
      case .success(let round): rounds.append(round)
      case .failure(let failure):
        damage += failure.errors.map { Diagnostic(.historyDamaged, $0.message) }
      }
    }
    tellHistory(damage)
    guard let given = operands.isEmpty ? [] : try await load(operands) else { return nil }
    return (rounds + given, damage.contains { $0.severity == .error })
  }

  /// Tells standard error what was found of the history itself.
  func tellHistory(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where diagnostic.severity < .note || arguments.has(.verbose) {
      guard diagnostic.severity == .error || !arguments.has(.quiet) else { continue }
      sink.tell(Report.diagnostic(diagnostic, isColored: false))
    }
  }
}
