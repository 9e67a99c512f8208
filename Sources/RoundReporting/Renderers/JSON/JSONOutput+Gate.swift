package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// A decision about a release, with all that is needed to take it again.
  package static func gate(
    _ decision: GateDecision, _ terms: GateTerms = GateTerms()
  ) -> [UInt8] {
    var output: [UInt8] = []
    gate(decision, terms) { portion in
      output.append(contentsOf: portion)
    }
    return output
  }

  /// A decision about a release, handed over in portions.
  package static func gate<Failure: Error>(
    _ decision: GateDecision, _ terms: GateTerms = GateTerms(),
    to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/gate/1")
    try writer.members(
      of: decision.comparison, diagnostics: decision.diagnostics, to: sink)
    writer.key(line: "verdict")
    writer.text(decision.verdict.rawValue)
    writer.key(line: "profile")
    writer.text(decision.policy.profile.rawValue)
    writer.members(of: decision.policy)
    writer.lines("rules", decision.rules) { $0.object(of: $1) }
    writer.lines("effectiveRules", decision.policy.effectiveRules) { writer, rule in
      writer.beginObject()
      writer.member("key", rule.key)
      writer.member("value", rule.value)
      writer.member("origin", rule.origin.words)
      writer.endObject()
    }
    writer.lines("counterfactual", decision.counterfactual) { $0.text($1) }
    writer.lines("uncounted", decision.uncounted) { $0.text($1) }
    writer.lines("waivers", decision.excuseUses) { $0.object(of: $1) }
    writer.lines("exonerated", decision.exonerated) { writer, entry in
      writer.beginObject()
      writer.key("test")
      writer.text(entry.test)
      writer.member("why", entry.why)
      writer.endObject()
    }
    writer.lines("otherBaselines", decision.others) { $0.object(ofOther: $1) }
    writer.members(of: terms, history: decision.history)
    writer.endDocument()
    try sink(writer.take())
  }
}

extension JSONWriter {
  fileprivate mutating func members(of policy: Policy) {
    key(line: "policy")
    beginObject()
    member("path", policy.path)
    member("sha256", policy.sha256)
    endObject()
  }

  fileprivate mutating func object(of rule: RuleResult) {
    beginObject()
    member("rule", rule.rule.rawValue)
    member("result", rule.result.rawValue)
    member("detail", rule.detail)
    list("tests", rule.tests) { writer, id in writer.text(id) }
    endObject()
  }

  fileprivate mutating func object(of use: ExcuseUse) {
    beginObject()
    member("kind", use.kind.rawValue)
    member("test", use.test)
    member("cause", use.cause)
    member("reason", use.reason)
    member("owner", use.owner)
    member("issue", use.issue)
    member("lastDay", use.lastDay)
    member("state", use.state.rawValue)
    list("hides", use.hidden) { writer, hidden in writer.text(hidden.id) }
    list("notCovered", use.notCovered) { writer, hidden in writer.text(hidden.id) }
    member("notices", use.notices)
    endObject()
  }

  /// Writes what the same candidate came to against another baseline.
  fileprivate mutating func object(ofOther decision: GateDecision) {
    beginObject()
    list("sources", decision.comparison.baseline.inputs) { writer, input in
      writer.beginObject()
      writer.member("path", input.source.path)
      writer.member("sha256", input.source.sha256)
      writer.endObject()
    }
    member("verdict", decision.verdict.rawValue)
    list("rules", decision.rules) { $0.object(of: $1) }
    endObject()
  }

  fileprivate mutating func members(
    of terms: GateTerms, history: GateCircumstances.History?
  ) {
    key(line: "replay")
    beginObject()
    member("now", terms.now)
    member("program", terms.program)
    member("arguments", terms.arguments)
    object("renames", terms.renames) { writer, file in
      writer.member("path", file.path)
      writer.member("sha256", file.sha256)
    }
    object("history", history) { writer, history in
      writer.member("path", terms.history?.path)
      writer.member("sha256", terms.history?.sha256)
      writer.member("rounds", history.rounds)
      writer.member("damaged", history.damaged)
    }
    endObject()
  }
}
