package import RoundModel
import RoundDiffing

extension JSONOutput {
  /// One round, normalised.
  package static func show(_ round: Round) -> [UInt8] {
    var output: [UInt8] = []
    show(round) { portion in output.append(contentsOf: portion) }
    return output
  }

  /// One round, normalised, handed over in portions.
  ///
  /// A million tests make hundreds of megabytes, which need not be in memory at once.
  package static func show<Failure: Error>(
    _ round: Round, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let analysis = CauseAnalysis(Timeline([round]))
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/show/1")
    writer.key(line: "round")
    writer.beginObject()
    writer.members(of: round)
    writer.endObject()
    writer.key(line: "stated")
    writer.stated(round.header.stated)
    writer.key(line: "counted")
    writer.counted(round.rows)
    writer.groupLines(round.groups)
    var rows = RowWriter(round, analysis: analysis)
    writer.beginLines("tests")
    for row in round.rows.indices {
      writer.startLine()
      rows.write(row, to: &writer)
      if writer.bytes.count >= portion { try sink(writer.take()) }
    }
    writer.endLines()
    writer.lines("causes", analysis.causes) { writer, cause in writer.shownCause(cause) }
    writer.unlisted(UnlistedTests(of: round))
    writer.diagnosticLines(round.diagnostics + ConsistencyReport(of: round).diagnostics)
    writer.endDocument()
    try sink(writer.take())
  }
}

extension JSONWriter {
  fileprivate mutating func groupLines(_ groups: [Group]) {
    lines("groups", groups) { writer, group in
      writer.beginObject()
      writer.member("name", group.name)
      writer.member("priority", group.priority)
      writer.key("stated")
      writer.beginObject()
      writer.member("passed", group.stated.passed)
      writer.member("failed", group.stated.failed)
      writer.member("total", group.stated.total)
      writer.endObject()
      writer.member("source", group.place)
      writer.endObject()
    }
  }

  fileprivate mutating func shownCause(_ cause: Cause) {
    beginObject()
    member("id", cause.id)
    member("label", cause.label)
    list("tests", cause.tests) { writer, id in writer.text(id) }
    member("links", cause.links.rawValue)
    endObject()
  }

  fileprivate mutating func unlisted(_ unlisted: UnlistedTests?) {
    key(line: "unlisted")
    guard let unlisted else { return null() }
    beginObject()
    member("count", unlisted.count)
    // What nothing can be concluded of has no outcome.
    member("outcome", unlisted.evidence == .unknown ? nil : unlisted.outcome.term)
    member("evidence", unlisted.evidence.term)
    endObject()
  }
}
