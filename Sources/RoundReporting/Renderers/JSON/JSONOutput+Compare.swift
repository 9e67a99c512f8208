package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// What changed between two rounds.
  package static func compare(_ comparison: Comparison) -> [UInt8] {
    var output: [UInt8] = []
    compare(comparison) { portion in output.append(contentsOf: portion) }
    return output
  }

  /// What changed between two rounds, handed over in portions.
  package static func compare<Failure: Error>(
    _ comparison: Comparison, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/compare/1")
    try writer.members(of: comparison, diagnostics: [], to: sink)
    writer.endDocument()
    try sink(writer.take())
  }
}

extension JSONWriter {
  /// Writes the keys of a comparison, which those of a gate's decision start with.
  mutating func members<Failure: Error>(
    of comparison: Comparison, diagnostics: [Diagnostic],
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    key(line: "baseline")
    if comparison.hasBaseline { object(of: comparison.baseline) } else { null() }
    key(line: "candidate")
    object(of: comparison.candidate)
    if let part = comparison.part { members(of: part) }
    figures(of: comparison)
    beginLines("changes")
    for change in comparison.changes {
      startLine()
      members(of: change)
      if bytes.count >= JSONOutput.portion { try sink(take()) }
    }
    endLines()
    lines("causes", comparison.causes) { writer, cause in
      writer.beginObject()
      writer.member("id", cause.id)
      writer.member("label", cause.label)
      writer.member("state", cause.state?.rawValue)
      writer.list("tests", cause.tests) { writer, id in writer.text(id) }
      writer.endObject()
    }
    diagnosticLines(
      comparison.baseline.diagnostics + comparison.candidate.diagnostics + comparison.diagnostics
        + diagnostics)
    lines("notClaimed", comparison.notClaimed) { writer, sentence in writer.text(sentence) }
  }

  private mutating func object(of round: Round) {
    beginObject()
    members(of: round)
    endObject()
  }

  /// Writes which part of the suite was compared, and what that leaves out.
  private mutating func members(of part: Comparison.Part) {
    key(line: "part")
    beginObject()
    list("only", part.selection.patterns) { writer, pattern in writer.text(pattern.text) }
    list("priorities", part.selection.priorities.map { [$0.lowerBound, $0.upperBound] } ?? []) {
      writer, priority in writer.number(priority)
    }
    list("groups", part.selection.groups) { writer, group in writer.text(group) }
    member("kept", part.kept)
    member("leftOut", part.leftOut)
    member("leftOutFailing", part.leftOutFailing)
    endObject()
  }

  private mutating func figures(of comparison: Comparison) {
    let summary = comparison.summary
    key(line: "summary")
    beginObject()
    member("regressions", summary.regressions)
    member("warnings", summary.warnings)
    member("progress", summary.progress)
    member("unknown", summary.unknown)
    member("information", summary.information)
    member("unchanged", summary.unchanged)
    endObject()
    key(line: "counts")
    beginObject()
    for changeClass in ChangeClass.allCases {
      if let count = comparison.counts[changeClass], count > 0 {
        member(changeClass.rawValue, count)
      }
    }
    endObject()
    key(line: "totals")
    beginObject()
    totals("baseline", comparison.baselineTotals)
    totals("candidate", comparison.candidateTotals)
    decomposition(comparison.decomposition)
    endObject()
  }

  /// What moved a pass rate, term by term.
  mutating func decomposition(_ terms: [Comparison.RateTerm]) {
    list("decomposition", terms) { writer, term in
      writer.beginObject()
      writer.member("term", term.term)
      writer.member("delta", term.delta)
      writer.member("count", term.count)
      writer.member("points", term.points)
      writer.endObject()
    }
  }

  /// Writes how many tests there are, and how they ended where that is told of all of them.
  mutating func members(of totals: Comparison.RoundTotals) {
    member("total", totals.total)
    member("passed", totals.isTold ? totals.passed : nil)
    member("failed", totals.isTold ? totals.failed : nil)
    member("flaky", totals.isTold ? totals.flaky : nil)
    member("skipped", totals.isTold ? totals.skipped : nil)
  }

  private mutating func totals(_ name: String, _ totals: Comparison.RoundTotals) {
    object(name, totals) { writer, totals in
      writer.members(of: totals)
      writer.member("notRun", totals.isTold ? totals.notRun : nil)
    }
  }

  private mutating func members(of change: Change) {
    beginObject()
    key("id")
    text(change.id)
    member("kind", change.kind.term)
    member("class", change.changeClass.rawValue)
    member("effect", change.effect.rawValue)
    list("flags", change.flags) { writer, flag in writer.text(flag.rawValue) }
    member("priority", change.priority)
    member("cause", change.cause)
    side("before", change.before, of: change)
    side("after", change.after, of: change)
    member("why", change.why)
    endObject()
  }

  /// Writes what one round says of a test, or null where the test is absent from it.
  ///
  /// A round that says something of a test without naming it says it of the name that the other
  /// round has for it.
  private mutating func side(_ name: String, _ side: Change.Side?, of change: Change) {
    object(name, side) { writer, side in
      let named = side.result ?? change.after?.result ?? change.before?.result
      writer.key("id")
      writer.text(named?.id ?? change.id)
      writer.member("name", named?.name ?? change.id.description)
      writer.member("outcome", side.outcome.term)
      writer.member("evidence", side.evidence.term)
      writer.member("message", side.message ?? side.result?.message)
      writer.member("fingerprint", side.fingerprint)
      writer.member("durationSeconds", side.result?.durationSeconds)
      writer.member("source", side.result?.place)
    }
  }
}
