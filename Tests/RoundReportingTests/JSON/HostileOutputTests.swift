import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("JSON outputs of hostile rounds")
struct HostileOutputTests {
  /// Makes up texts that parsers, terminals and careless writers stumble over.
  private struct Mischief {
    var random: SeededGenerator
    private static let pieces = [
      "\"", "\\", "\\\"", "\\u0000", "\0", "\n", "\r\n", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{9B}",
      "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "é", "e\u{301}",
      "\u{301}", "🧨", "},{", "\":\"", "null", "NaN", "::", ":::", "</script>", "a", "name",
    ]

    mutating func text() -> String {
      var text = ""
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      return text
    }

    mutating func maybe() -> String? { Bool.random(using: &random) ? text() : nil }

    mutating func place() -> SourcePlace? {
      Bool.random(using: &random) ? SourcePlace(path: text(), line: 1, column: 1) : nil
    }

    mutating func reported() -> ReportedText? { maybe().map { ReportedText($0, at: place()) } }

    mutating func seconds() -> Double? {
      [nil, .nan, .infinity, 0, -0.0, 1e-9, 1e22, 0.1].randomElement(using: &random) ?? nil
    }
  }

  private func header(_ mischief: inout Mischief) -> RoundHeader {
    var header = RoundHeader()
    header.title = mischief.maybe()
    header.suite = mischief.maybe()
    header.label = mischief.maybe()
    header.environment = mischief.maybe()
    header.tool = mischief.maybe()
    header.commit = mischief.maybe()
    header.branch = mischief.maybe()
    header.startedAt = mischief.maybe()
    header.durationSeconds = mischief.seconds()
    for _ in 0..<12 {
      header.metadata.append(
        .init(key: mischief.text(), value: mischief.text(), place: mischief.place()))
    }
    header.actions = [mischief.reported()].compactMap(\.self)
    header.places = [:]
    for _ in 0..<4 { header.places[mischief.text()] = mischief.place() }
    return header
  }

  private func detail(_ mischief: inout Mischief, _ sample: inout SampleRound) -> RowDetail {
    var detail = RowDetail()
    detail.message = sample.store(Array(mischief.text().utf8) + [0xED, 0xA0, 0xBD])
    detail.trace = sample.store([0xFF] + Array(mischief.text().utf8))
    detail.originalStatus = mischief.maybe()
    detail.parameters = mischief.maybe()
    detail.rootCause = mischief.reported()
    detail.impact = mischief.reported()
    detail.fix = mischief.reported()
    detail.notes = [mischief.reported()].compactMap(\.self)
    detail.attempts = [
      Attempt(outcome: .failed, message: mischief.maybe(), durationSeconds: mischief.seconds())
    ]
    detail.otherPlaces = [mischief.place()].compactMap(\.self)
    return detail
  }

  private func round(_ mischief: inout Mischief) -> Round {
    var sample = SampleRound(path: mischief.text(), text: "x", format: mischief.text())
    let header = header(&mischief)
    let group = Group(name: mischief.text(), place: mischief.place())
    let diagnostic = Diagnostic(
      .malformedRow, mischief.text(), at: mischief.place(), excerpt: mischief.maybe(),
      detail: [mischief.text()])
    let tags = [mischief.text(), mischief.text()]
    sample.change { round in
      round.header = header
      round.groups = [group]
      round.diagnostics = [diagnostic, diagnostic]
      round.tagLists = [tags]
    }
    for number in 0..<4 {
      let scope = sample.scope(
        file: mischief.maybe(), suite: [mischief.text(), mischief.text()],
        variant: mischief.maybe())
      let name = sample.store(Array("\(number)\(mischief.text())".utf8) + [0xC3])
      let detail = detail(&mischief, &sample)
      sample.add(name, scope: scope, .failed, detail: detail) { row in
        row.group = 1
        row.tags = 1
        row.duration = mischief.seconds() ?? .nan
      }
    }
    return sample.round
  }

  @Test("Every output is strict JSON whatever the inputs say")
  func strictWhatever() throws {
    var mischief = Mischief(random: SeededGenerator(seed: 2026))
    for _ in 0..<60 {
      let (baseline, candidate) = (round(&mischief), round(&mischief))
      var comparison = Comparison(baseline: baseline, candidate: candidate)
      comparison.notClaimed = [mischief.text()]
      let result = candidate.result(at: 0)
      comparison.setChanges([
        Change(
          id: result.id, changeClass: .addedFailing, effect: .regression, before: nil,
          after: .init(
            outcome: .failed, evidence: .stated, result: result, message: mischief.maybe(),
            fingerprint: mischief.maybe()), why: mischief.text())
      ])
      var policy = Policy()
      policy.path = mischief.maybe()
      let decision = GateDecision(
        verdict: .fail, comparison: comparison, policy: policy,
        rules: [RuleResult(.required, .fail, mischief.text(), tests: [result.id])])
      let outputs = [
        JSONOutput.show(candidate), JSONOutput.record(candidate), JSONOutput.compare(comparison),
        JSONOutput.gate(
          decision,
          GateTerms(now: "2026-03-01T00:00:00Z", arguments: [mischief.text()])),
        JSONOutput.check([(candidate, ConsistencyReport())]), CTRFOutput.show(candidate),
      ]
      for output in outputs {
        let value = try StrictJSON.value(of: output)
        #expect(!value.keys.isEmpty)
        #expect(String(decoding: output, as: UTF8.self).unicodeScalars.allSatisfy(isHarmless))
      }
      let faults = CTRFSchema.report.faults(of: try StrictJSON.value(of: outputs[5]))
      #expect(faults.isEmpty)
      let tests = try StrictJSON.value(of: outputs[0])["tests"]?.elements ?? []
      let ids = candidate.rows.map { candidate.id(of: $0).description }
      #expect(tests.map { $0["id"] } == ids.map { .text(Array($0.utf8)) })
    }
  }

  /// Whether a scalar is a newline of the layout, or nothing that a terminal obeys.
  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n"
      || scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl
  }
}
