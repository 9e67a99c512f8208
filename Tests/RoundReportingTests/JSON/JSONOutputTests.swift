import RoundDiffing
import RoundModel
import Testing

@testable import RoundReporting

@Suite("JSON outputs")
struct JSONOutputTests {
  private static let rounds: [(name: String, round: Round)] = [
    ("report", SampleRound.report), ("results", SampleRound.results),
  ]

  @Test("Shown and recorded rounds are the bytes that were looked at", arguments: [0, 1])
  func rounds(index: Int) throws {
    let (name, round) = Self.rounds[index]
    try Golden.expect(JSONOutput.show(round), is: "\(name).show.json")
    try Golden.expect(JSONOutput.record(round), is: "\(name).round.json")
  }

  @Test("A comparison, a decision and a check are the bytes that were looked at")
  func judgements() throws {
    try Golden.expect(JSONOutput.compare(SampleJudgements.comparison), is: "till.compare.json")
    let decided = JSONOutput.gate(
      SampleJudgements.decision,
      GateTerms(now: "2026-03-01T00:00:00Z", arguments: ["a.md", "b.md"]))
    try Golden.expect(decided, is: "till.gate.json")
    let checked = JSONOutput.check([(SampleRound.report, SampleJudgements.consistency)])
    try Golden.expect(checked, is: "till.check.json")
  }

  @Test("A shown round has the promised keys in the promised order")
  func shownKeys() throws {
    let value = try StrictJSON.value(of: JSONOutput.show(SampleRound.report))
    #expect(
      value.keys == [
        "schema", "round", "stated", "counted", "groups", "tests", "causes", "unlisted",
        "diagnostics",
      ])
    #expect(value["schema"]?.string == "rounddiff/show/1")
    #expect(
      value["round"]?.keys == [
        "title", "number", "date", "time", "environment", "durationSeconds", "completeness",
        "tool", "sources", "metadata",
      ])
    #expect(
      value["stated"]?.keys == ["total", "passed", "failed", "skipped", "errors", "approximate"])
    let group = try #require(value["groups"]?.elements.first)
    #expect(group.keys == ["name", "priority", "stated", "source"])
    #expect(group["stated"]?.keys == ["passed", "failed", "total"])
    for test in value["tests"]?.elements ?? [] {
      #expect(
        test.keys == [
          "id", "name", "kind", "file", "suite", "parameters", "variant", "outcome", "evidence",
          "originalStatus", "durationSeconds", "group", "priority", "message", "trace",
          "fingerprint", "cause", "rootCause", "impact", "fix", "attempts", "tags", "source",
        ])
      #expect(test["source"]?.keys == ["path", "line", "column"])
    }
    #expect(value["tests"]?.elements.count == 2)
  }

  @Test("A decision has the keys of a comparison, then its own")
  func decidedKeys() throws {
    let compared = try StrictJSON.value(of: JSONOutput.compare(SampleJudgements.comparison))
    #expect(
      compared.keys == [
        "schema", "baseline", "candidate", "summary", "counts", "totals", "changes", "causes",
        "diagnostics", "notClaimed",
      ])
    let change = try #require(compared["changes"]?.elements.last)
    #expect(
      change.keys == [
        "id", "kind", "class", "effect", "flags", "priority", "cause", "before", "after", "why",
      ])
    #expect(
      change["before"]?.keys == [
        "id", "name", "outcome", "evidence", "message", "fingerprint", "durationSeconds", "source",
      ])
    let decided = try StrictJSON.value(
      of: JSONOutput.gate(
        SampleJudgements.decision, GateTerms(now: "2026-03-01T00:00:00Z")))
    #expect(
      decided.keys == compared.keys + [
        "verdict", "profile", "policy", "rules", "effectiveRules", "counterfactual", "uncounted",
        "waivers", "exonerated", "otherBaselines", "replay",
      ])
    #expect(decided["policy"]?.keys == ["path", "sha256"])
    #expect(decided["rules"]?.elements.first?.keys == ["rule", "result", "detail", "tests"])
  }

  @Test("A check has the promised keys")
  func checkedKeys() throws {
    let value = try StrictJSON.value(
      of: JSONOutput.check([(SampleRound.report, SampleJudgements.consistency)]))
    let report = try #require(value["reports"]?.elements.first)
    #expect(report.keys == ["round", "diagnostics", "repairs"])
    let figure = try #require(report["repairs"]?.elements.first?.elements.first)
    #expect(figure.keys == ["path", "line", "from", "to"])
  }

  @Test("What is unknown is null")
  func unknownIsNull() throws {
    var sample = SampleRound(path: "x.md", text: "x")
    let scope = sample.scope()
    sample.add(sample.slice("x"), scope: scope, .passed)
    let value = try StrictJSON.value(of: JSONOutput.show(sample.round))
    let test = try #require(value["tests"]?.elements.first)
    for key in [
      "file", "suite", "parameters", "variant", "originalStatus", "durationSeconds", "group",
      "priority", "message", "trace", "fingerprint", "cause", "rootCause", "impact", "fix",
    ] {
      #expect(test[key] == .null, "\(key)")
    }
    for key in ["title", "number", "date", "time", "environment", "durationSeconds", "tool"] {
      #expect(value["round"]?[key] == .null, "\(key)")
    }
    #expect(value["stated"]?["total"] == .null)
    #expect(value["counted"]?["total"] == .number("1"))
  }

  @Test("What is counted adds up to the total")
  func countedAddsUp() throws {
    var sample = SampleRound(path: "x.md", text: "x")
    let scope = sample.scope()
    for (number, outcome) in Outcome.allCases.enumerated() {
      sample.add(sample.store(Array("test \(number)".utf8)), scope: scope, outcome)
    }
    let counted = try #require(
      try StrictJSON.value(of: JSONOutput.show(sample.round))["counted"])
    #expect(counted.keys == ["total"] + Outcome.allCases.map(\.term))
    #expect(counted["total"] == .number(String(Outcome.allCases.count)))
  }

  @Test("Every test and every change has a line of its own")
  func hasOneLineEach() {
    let lines = JSONOutput.show(SampleRound.results).split(separator: UInt8(ascii: "\n"))
    let kind = Array("\"kind\":".utf8)
    let tests = lines.filter { line in
      line.starts(with: "    {\"id\":".utf8)
        && line.indices.contains { line[$0...].starts(with: kind) }
    }
    #expect(tests.count == SampleRound.results.rows.count)
  }

  @Test("A long output comes in portions that make up the whole")
  func comesInPortions() throws {
    var sample = SampleRound(path: "x.json", text: "x", format: "ctrf", isProse: false)
    let scope = sample.scope(file: "src/long.test.js")
    for number in 0..<10_000 {
      sample.add(sample.store(Array("test \(number)".utf8)), scope: scope, .passed)
    }
    var portions: [[UInt8]] = []
    JSONOutput.show(sample.round) { portions.append($0) }
    #expect(portions.count > 2)
    let whole = portions.flatMap(\.self)
    #expect(whole == JSONOutput.show(sample.round))
    let value = try StrictJSON.value(of: whole)
    #expect(value["tests"]?.elements.count == 10_000)
  }
}
