import RoundDiffing
import RoundModel
import RoundParsing
import RoundReporting

extension Session {
  /// Writes rounds as lines for other engines: a line a result, a line a test, or a line a round.
  func writeRows() async throws(UsageError) -> ExitStatus {
    guard let texts = rowOperands() else { return .untrusted }
    guard !texts.isEmpty else { throw UsageError(.rows, "needs at least one ROUND") }
    let part = arguments.value(.part) ?? ""
    let isLong = !arguments.has(.roundsTable) && arguments.value(.by) == nil
    var builder = HistoryBuilder(hashesSources: true, keepsResults: isLong)
    var operands: [Operand] = []
    for text in texts {
      do throws(ReadError) {
        operands.append(try Operand(text))
      } catch {
        tell(error)
        return .untrusted
      }
    }
    var status = ExitStatus.success
    var isUnread = false
    await (try loader()).stream(operands) { _, result in
      switch result {
      case .success(let round):
        tell(round.diagnostics)
        status = max(status, readingStatus([round]))
        builder.add(round)
      case .failure(let failure):
        for error in failure.errors { tell(error) }
        isUnread = true
      }
    }
    guard !isUnread else { return .untrusted }
    let lines = builder.lines(part: part)
    let written =
      if arguments.has(.roundsTable) {
        write(lines.table.flatMap { JSONOutput.roundRow($0, sums: nil) })
      } else if isLong {
        writeInPortions(lines.tests) { id, track in
          zip(lines.table, lines.sightings(of: track)).enumerated().flatMap { round, told in
            lines.result(of: track, in: round).map {
              JSONOutput.row(id, in: told.0, told.1, $0)
            } ?? []
          }
        }
      } else {
        writeInPortions(lines.tests) { id, track in
          JSONOutput.segment(id, part: part, lines.table, lines.sightings(of: track))
        }
      }
    return status == .success ? written : status
  }

  /// The rounds to write: those of the command line, or for `-` a path a line of standard input.
  private func rowOperands() -> [String]? {
    guard arguments.operands.count == 1, arguments.operands[0] == "-" else {
      return arguments.operands
    }
    do throws(SystemError) {
      let bytes = try surroundings.readStandardInput()
      return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      sink.tell("rounddiff rows: cannot read standard input: \(error.reason)")
      return nil
    }
  }

  private func writeInPortions(
    _ tests: [(id: TestID, track: Int)], _ line: (TestID, Int) -> [UInt8]
  ) -> ExitStatus {
    var output: [UInt8] = []
    for (id, track) in tests {
      output += line(id, track)
      guard output.count >= 1 << 20 else { continue }
      let status = write(output)
      guard status == .success else { return status }
      output.removeAll(keepingCapacity: true)
    }
    return write(output)
  }
}
