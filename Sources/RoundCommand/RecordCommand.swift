import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  /// Keeps a round in a history folder.
  func record() async throws(UsageError) -> ExitStatus {
    try requireOperands(1...1, "one ROUND")
    guard let folder = arguments.value(.history), !folder.isEmpty else {
      throw UsageError(.record, "needs --history DIR")
    }
    guard let round = try await loadForRecord(arguments.operands[0]) else { return .untrusted }
    let status = readingStatus([round])
    guard round.count > 0 || round.header.stated.total != nil else {
      sink.tell("rounddiff record: the round tells of no test, and was not recorded")
      return .untrusted
    }
    let bytes = JSONOutput.record(round)
    do throws(SystemError) {
      let writer = RecordWriter(folder: folder)
      try writer.prepare()
      let (name, isKnown) = try name(of: round, bytes, in: folder)
      if !isKnown { try writer.keep(bytes, as: name.text) }
      let words = isKnown ? "is recorded already, as" : "recorded as"
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
      let told = write("\(TextEscaping.escaped("\(round.name) \(words) \(path)\(name.text)"))\n")
      return status == .success ? told : status
    } catch {
      sink.tell(Report.message("rounddiff record: \(error.message)"))
      sink.tell("The history is as it was.")
      return .outputFailed
    }
  }

  /// The name that a round is kept under; the one it has where it is in the folder already.
  private func name(
    of round: Round, _ bytes: [UInt8], in folder: String
  ) throws(SystemError) -> (name: RecordName, isKnown: Bool) {
    let known: [RecordName]
    do throws(ReadError) {
      known = try HistoryFolder(folder).records
    } catch {
      throw SystemError(action: "list", path: folder, code: SystemError.refused)
    }
    let time = HistoryRound.moment(of: round.header).map { UTCTime(secondsSince1970: $0) }
    let name = RecordName(of: round, bytes: bytes, at: time ?? recordingTime(after: known))
    guard let same = known.first(where: { $0.hash.utf8.elementsEqual(name.hash.utf8) }) else {
      return (name, false)
    }
    // A record whose bytes are damaged is written anew.
    let part = Operand.Part.record(folder + "/" + same.text, same.hash)
    if case .failure = HistoryFolder.read(part) { return (same, false) }
    return (same, true)
  }

  /// When a round that does not say when it was is recorded.
  ///
  /// A clock that was set back must not put it before rounds that were recorded earlier.
  private func recordingTime(after known: [RecordName]) -> UTCTime {
    let epoch = surroundings.variables["SOURCE_DATE_EPOCH"].flatMap(Int64.init)
    let now = UTCTime(secondsSince1970: epoch ?? surroundings.clock)
    guard let last = known.last.flatMap({ UTCTime(compact: $0.time) }), last >= now else {
      return now
    }
    return UTCTime(secondsSince1970: last.secondsSince1970 + 1)
  }

  /// Reads a round with paths that do not depend on where its files lie.
  private func loadForRecord(_ text: String) async throws(UsageError) -> Round? {
    try await load([text], naming: .withoutFolder)?.first
  }
}

extension UTCTime {
  /// A time as the names of records hold it.
  init?(compact text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16 else { return nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let date = [part(0..<4), part(4..<6), part(6..<8)].joined(separator: "-")
    let clock = [part(9..<11), part(11..<13), part(13..<15)].joined(separator: ":")
    self.init(date + "T" + clock + "Z")
  }
}
