package import RoundDiffing
package import RoundModel

/// What the commands say, as one table each, with the names of the JSON keys for columns.
package enum CSVOutput {
  private static let portion = 1 << 20

  /// The tests of one round, in the order in which they were read.
  package static func show(_ round: Round) -> [UInt8] {
    var output: [UInt8] = []
    show(round) { portion in output.append(contentsOf: portion) }
    return output
  }

  /// The tests of one round, handed over in portions.
  package static func show<Failure: Error>(
    _ round: Round, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter()
    writer.header([
      "id", "name", "kind", "file", "suite", "parameters", "variant", "outcome", "evidence",
      "originalStatus", "durationSeconds", "group", "priority", "message", "trace", "rootCause",
      "impact", "fix", "tags", "path", "line", "column",
    ])
    var places = PlaceReader(round: round)
    for row in round.rows.indices {
      writer.row(round.result(at: row, places: &places))
      if writer.bytes.count >= portion { try sink(writer.take()) }
    }
    try sink(writer.take())
  }

  /// What changed between two rounds, worst first.
  package static func compare(_ comparison: Comparison) -> [UInt8] {
    var writer = CSVWriter()
    let side = ["Outcome", "Evidence", "Message", "DurationSeconds", "Path", "Line", "Column"]
    writer.header(
      ["id", "kind", "class", "effect", "flags", "priority", "cause"]
        + side.map { "before" + $0 } + side.map { "after" + $0 } + ["why"])
    for change in comparison.changes {
      writer.text(bytes: change.id.bytes)
      writer.text(change.kind.term)
      writer.text(change.changeClass.rawValue)
      writer.text(change.effect.rawValue)
      writer.texts(change.flags.map(\.rawValue))
      writer.number(change.priority)
      writer.text(change.cause)
      writer.side(change.before)
      writer.side(change.after)
      writer.text(change.why)
      writer.endRow()
    }
    return writer.take()
  }
}

extension CSVWriter {
  fileprivate mutating func row(_ result: TestResult) {
    text(bytes: result.id.bytes)
    text(result.name)
    text(result.kind.term)
    text(result.file)
    text(result.suite)
    text(result.parameters)
    text(result.variant)
    text(result.outcome.term)
    text(result.evidence.term)
    text(result.originalStatus)
    number(result.durationSeconds)
    text(result.group)
    number(result.priority)
    text(result.message)
    text(result.trace)
    text(result.rootCause?.text)
    text(result.impact?.text)
    text(result.fix?.text)
    texts(result.tags)
    place(result.place)
    endRow()
  }

  /// Writes what one round says of a test; an absent test leaves its cells empty.
  fileprivate mutating func side(_ side: Change.Side?) {
    text(side?.outcome.term)
    text(side?.evidence.term)
    text(side?.message ?? side?.result?.message)
    number(side?.result?.durationSeconds)
    place(side?.result?.place)
  }
}
