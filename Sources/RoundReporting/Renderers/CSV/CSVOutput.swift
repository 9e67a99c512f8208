package import RoundDiffing
package import RoundModel

/// What the commands say, as one table each, with the names of the JSON keys for columns.
package enum CSVOutput: OutputForm {
  package static let name = "csv"
  package static let fileExtension: String? = "csv"
  private static let portion = 1 << 20

  /// What has a row for each test, or for each message.
  package static func fits(_ kind: Finding.Kind) -> Bool { kind != .postmortem }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    switch finding {
    case .show(let round), .record(let round): show(round)
    case .check(let reports, _): check(reports)
    case .explain(let explanation): explain(explanation)
    case .compare(let comparison): compare(comparison)
    case .gate(let decision, _): gate(decision)
    case .history(let found, let terms): history(found, terms)
    case .historyCheck(let check): self.check([check.report])
    case .postmortem: []
    }
  }

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
    writer.header(changeColumns)
    for change in comparison.changes {
      writer.cells(change)
      writer.endRow()
    }
    return writer.take()
  }

  /// What changed, and the rules of the gate that stopped at it; a rule that stopped at no test has
  /// a row without one.
  package static func gate(_ decision: GateDecision) -> [UInt8] {
    var stopped: [TestID: [String]] = [:]
    for rule in decision.rules where rule.result != .pass {
      for id in rule.tests { stopped[id, default: []].append(rule.rule.rawValue) }
    }
    var writer = CSVWriter()
    writer.header(changeColumns + ["rules", "verdict"])
    for change in decision.comparison.changes {
      writer.cells(change)
      writer.texts(stopped.removeValue(forKey: change.id) ?? [])
      writer.text(decision.verdict.rawValue)
      writer.endRow()
    }
    let rest = stopped.sorted { $0.key < $1.key }
    for (id, rules) in rest {
      writer.text(bytes: id.bytes)
      writer.blanks(changeColumns.count - 1)
      writer.texts(rules)
      writer.text(decision.verdict.rawValue)
      writer.endRow()
    }
    for rule in decision.rules where rule.result != .pass && rule.tests.isEmpty {
      writer.blanks(changeColumns.count - 1)
      writer.text(rule.detail)
      writer.text(rule.rule.rawValue)
      writer.text(decision.verdict.rawValue)
      writer.endRow()
    }
    return writer.take()
  }

  private static let changeColumns: [String] = {
    let side = ["Outcome", "Evidence", "Message", "DurationSeconds", "Path", "Line", "Column"]
    return ["id", "kind", "class", "effect", "flags", "priority", "cause"]
      + side.map { "before" + $0 } + side.map { "after" + $0 } + ["why"]
  }()
}

extension CSVWriter {
  /// Writes what happened to one test.
  fileprivate mutating func cells(_ change: Change) {
    text(bytes: change.id.bytes)
    text(change.kind.term)
    text(change.changeClass.rawValue)
    text(change.effect.rawValue)
    texts(change.flags.map(\.rawValue))
    number(change.priority)
    text(change.cause)
    side(change.before)
    side(change.after)
    text(change.why)
  }

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
