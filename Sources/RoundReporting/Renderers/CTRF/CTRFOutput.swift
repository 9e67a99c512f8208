package import RoundModel

/// A round in the Common Test Report Format, valid under its schema.
///
/// The schema allows nothing beside its own keys but under `extra`: what CTRF cannot hold, such as
/// evidence, prose and rows that are no tests, stands under `extra.rounddiff`, in the words of the
/// program's own records. CTRF asks for times even where none is known; they are 0 then, and
/// `extra.rounddiff` has no time.
package enum CTRFOutput: OutputForm {
  package static let name = "ctrf"
  package static let fileExtension: String? = nil
  private static let portion = 1 << 20

  /// CTRF holds one round and nothing of what became of it.
  package static func fits(_ kind: Finding.Kind) -> Bool { kind == .show || kind == .record }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    switch finding {
    case .show(let round), .record(let round): show(round)
    default: []
    }
  }

  /// One round.
  package static func show(_ round: Round) -> [UInt8] {
    var output: [UInt8] = []
    show(round) { portion in output.append(contentsOf: portion) }
    return output
  }

  /// One round, handed over in portions.
  package static func show<Failure: Error>(
    _ round: Round, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    writer.beginDocument()
    writer.key(line: "reportFormat")
    writer.text("CTRF")
    writer.key(line: "specVersion")
    writer.text("1.0.0")
    writer.key(line: "generatedBy")
    writer.text("rounddiff")
    writer.key(line: "results")
    writer.beginObject()
    writer.object("tool", round.header.tool ?? "") { writer, tool in
      writer.member("name", tool.isEmpty ? "unknown" : tool)
    }
    writer.summary(of: round)
    writer.key("tests")
    writer.beginList()
    var rows = CTRFRowWriter(round)
    for row in round.rows where row.kind == .test {
      writer.startLine()
      rows.write(row, to: &writer)
      if writer.bytes.count >= portion { try sink(writer.take()) }
    }
    writer.endLines()
    writer.environment(round.header)
    writer.endObject()
    writer.rest(of: round)
    writer.endDocument()
    try sink(writer.take())
  }
}

extension JSONWriter {
  fileprivate mutating func summary(of round: Round) {
    var counts: [CTRFStatus: Int] = [:]
    var total = 0
    for row in round.rows where row.kind == .test {
      counts[CTRFStatus(row), default: 0] += 1
      total += 1
    }
    let flaky = round.rows.count { $0.kind == .test && $0.outcome == .flaky }
    let milliseconds = round.header.durationSeconds.map(CTRFOutput.milliseconds)
    let start = round.header.startedAt.flatMap(CTRFOutput.epochMilliseconds)
    key("summary")
    beginObject()
    member("tests", total)
    for status in CTRFStatus.allCases { member(status.rawValue, counts[status, default: 0]) }
    member("flaky", flaky)
    member("start", start ?? 0)
    member("stop", start.map { $0 + (milliseconds ?? 0) } ?? 0)
    if let milliseconds { member("duration", milliseconds) }
    endObject()
  }

  fileprivate mutating func environment(_ header: RoundHeader) {
    key("environment")
    beginObject()
    if let title = header.title { member("reportName", title) }
    if let number = header.number { member("buildNumber", number) }
    if let commit = header.commit { member("commit", commit) }
    if let branch = header.branch { member("branchName", branch) }
    if let environment = header.environment { member("testEnvironment", environment) }
    endObject()
  }

  /// Writes what the report as a whole tells beyond CTRF.
  fileprivate mutating func rest(of round: Round) {
    key(line: "extra")
    beginObject()
    key("rounddiff")
    beginObject()
    member("schema", "rounddiff/round/1")
    key("round")
    recordedHead(of: round)
    key("stated")
    stated(round.header.stated)
    list("groups", round.groups) { writer, group in writer.recorded(group) }
    list("claims", round.claims) { writer, claim in writer.recorded(claim) }
    var rows = RecordedRowWriter(round)
    list("tests", round.rows.lazy.filter { $0.kind != .test }) { writer, row in
      rows.write(row, to: &writer)
    }
    list("diagnostics", round.diagnostics) { writer, diagnostic in writer.recorded(diagnostic) }
    endObject()
    endObject()
  }
}
