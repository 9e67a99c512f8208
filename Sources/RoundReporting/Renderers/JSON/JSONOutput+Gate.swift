package import RoundDiffing

extension JSONOutput {
  /// A decision about a release, with all that is needed to take it again.
  ///
  /// The clock it was taken by is RFC 3339; the arguments are the operands and options that it
  /// depends on. Both stand under one key behind those of the contract.
  package static func gate(
    _ decision: GateDecision, now: String? = nil, arguments: [String] = []
  ) -> [UInt8] {
    var output: [UInt8] = []
    gate(decision, now: now, arguments: arguments) { portion in
      output.append(contentsOf: portion)
    }
    return output
  }

  /// A decision about a release, handed over in portions.
  package static func gate<Failure: Error>(
    _ decision: GateDecision, now: String? = nil, arguments: [String] = [],
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
    writer.key(line: "policy")
    writer.beginObject()
    writer.member("path", decision.policy.path)
    writer.member("sha256", decision.policy.sha256)
    writer.endObject()
    writer.lines("rules", decision.rules) { writer, rule in
      writer.beginObject()
      writer.member("rule", rule.rule.rawValue)
      writer.member("result", rule.result.rawValue)
      writer.member("detail", rule.detail)
      writer.list("tests", rule.tests) { writer, id in writer.text(id) }
      writer.endObject()
    }
    writer.lines("counterfactual", decision.counterfactual) { $0.text($1) }
    writer.lines("uncounted", decision.uncounted) { $0.text($1) }
    writer.key(line: "replay")
    writer.beginObject()
    writer.member("now", now)
    writer.member("arguments", arguments)
    writer.endObject()
    writer.endDocument()
    try sink(writer.take())
  }
}
