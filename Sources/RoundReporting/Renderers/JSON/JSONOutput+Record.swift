package import RoundModel

extension JSONOutput {
  /// A round in the form that reads back to an equal round.
  package static func record(_ round: Round) -> [UInt8] {
    var output: [UInt8] = []
    record(round) { portion in output.append(contentsOf: portion) }
    return output
  }

  /// A round in the form that reads back to an equal round, handed over in portions.
  ///
  /// Facts alone are recorded: what the program concludes from them is concluded again, by rules
  /// that may have got better. In lists of tests, claims and diagnostics a key that would hold its
  /// default is left out, since a history keeps many rounds.
  package static func record<Failure: Error>(
    _ round: Round, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/round/1")
    writer.key(line: "round")
    writer.recordedHead(of: round)
    writer.key(line: "stated")
    writer.stated(round.header.stated)
    writer.key(line: "counted")
    writer.counted(round.rows)
    writer.lines("groups", round.groups) { writer, group in writer.recorded(group) }
    writer.lines("claims", round.claims) { writer, claim in writer.recorded(claim) }
    var rows = RecordedRowWriter(round)
    writer.beginLines("tests")
    for row in round.rows {
      writer.startLine()
      rows.write(row, to: &writer)
      if writer.bytes.count >= portion { try sink(writer.take()) }
    }
    writer.endLines()
    writer.lines("diagnostics", round.diagnostics) { writer, diagnostic in
      writer.recorded(diagnostic)
    }
    writer.endDocument()
    try sink(writer.take())
  }
}

extension JSONWriter {
  mutating func recordedHead(of round: Round) {
    let header = round.header
    beginObject()
    member("title", header.title)
    member("number", header.number)
    member("date", header.date)
    member("time", header.time)
    member("environment", header.environment)
    member("durationSeconds", header.durationSeconds)
    member("completeness", round.completeness.term)
    member("tool", header.tool)
    list("sources", round.origins) { writer, origin in
      writer.beginObject()
      writer.member("path", origin.path)
      writer.member("format", origin.format)
      writer.member("sha256", origin.sha256)
      writer.member("listsEveryTest", origin.listsEveryTest)
      writer.member("isProse", origin.isProse)
      writer.member("leavesOutSkipped", origin.leavesOutSkipped)
      writer.endObject()
    }
    metadata(header.metadata)
    member("suite", header.suite)
    member("label", header.label)
    member("startedAt", header.startedAt)
    member("commit", header.commit)
    member("branch", header.branch)
    member("planned", header.planned)
    member("hasFullRoster", round.hasFullRoster)
    member("listIsCut", round.listIsCut)
    list("entries", header.metadata) { writer, entry in
      writer.beginObject()
      writer.member("key", entry.key)
      writer.member("value", entry.value)
      writer.member("source", entry.place)
      writer.endObject()
    }
    list("actions", header.actions) { writer, action in writer.element(action) }
    object("places", header.places) { writer, places in
      let names = places.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in names {
        writer.key(untrusted: name)
        if let place = places[name] { writer.element(place) } else { writer.null() }
      }
    }
    endObject()
  }

  mutating func recorded(_ group: Group) {
    beginObject()
    member("name", group.name)
    member("priority", group.priority)
    key("stated")
    stated(group.stated)
    member("source", group.place)
    if let priorities = group.priorities {
      list("priorities", [priorities.lowerBound, priorities.upperBound]) { $0.number($1) }
    } else {
      key("priorities")
      null()
    }
    member("parent", group.parent)
    member("blanketOutcome", group.blanketOutcome?.term)
    endObject()
  }

  mutating func recorded(_ claim: Claim) {
    beginObject()
    if case .group(let index) = claim.scope { member("group", index) }
    member("measure", claim.measure.term)
    if claim.unit == .percent { member("unit", "percent") }
    key("value")
    number(claim.value)
    if claim.decimals != 0 { member("decimals", claim.decimals) }
    switch claim.precision {
    case .exact: break
    case .approximate: member("precision", "approximate")
    case .atLeast: member("precision", "at-least")
    }
    member("source", claim.place)
    member("length", claim.length)
    member("statement", claim.statement)
    member("excerpt", claim.excerpt)
    endObject()
  }

  mutating func recorded(_ diagnostic: Diagnostic) {
    beginObject()
    members(of: diagnostic)
    if let excerpt = diagnostic.excerpt { member("excerpt", excerpt) }
    if diagnostic.length != 1 { member("length", diagnostic.length) }
    if !diagnostic.detail.isEmpty { member("detail", diagnostic.detail) }
    if let follows = diagnostic.follows { member("follows", follows.rawValue) }
    endObject()
  }

  /// Writes a piece of prose with its place, as an element of a list.
  mutating func element(_ reported: ReportedText) {
    beginObject()
    member("text", reported.text)
    member("source", reported.place)
    endObject()
  }
}

extension Claim.Measure {
  /// The word for the measure in records.
  fileprivate var term: String {
    switch self {
    case .total: "total"
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .errors: "errors"
    case .flaky: "flaky"
    case .notRun: "not-run"
    }
  }
}
