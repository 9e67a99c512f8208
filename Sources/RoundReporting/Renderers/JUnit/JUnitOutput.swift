package import RoundDiffing
package import RoundModel

/// What machines that read JUnit are told: one round, or what stops a release.
///
/// Such machines know failures and passes. A failure here is exactly what the command counts as one;
/// what cannot be told, or needs a look, is a skipped case with its reason, and never a pass.
package enum JUnitOutput: OutputForm {
  package static let name = "junit"
  package static let fileExtension: String? = "xml"

  package static func fits(_ kind: Finding.Kind) -> Bool {
    kind != .explain && kind != .postmortem && kind != .history
  }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    switch finding {
    case .show(let round), .record(let round): show(round)
    case .check(let reports, _): check(reports)
    case .compare(let comparison): compare(comparison)
    case .gate(let decision, _): gate(decision)
    case .historyCheck(let found): check([found.report])
    case .explain, .postmortem, .history: []
    }
  }

  /// The decision, a suite a rule.
  ///
  /// A rule that fails holds a failure for each test it stopped at, or
  /// one of its own; one that cannot be decided holds an error; one that passed holds a pass.
  package static func gate(_ decision: GateDecision) -> [UInt8] {
    var changes: [TestID: Change] = [:]
    for change in decision.comparison.changes { changes[change.id] = change }
    let suites = decision.rules.map { rule -> JUnitSuite in
      let className = "gate." + rule.rule.rawValue
      let whole = { (verdict: JUnitTestCase.Verdict) in
        JUnitTestCase(
          className: className, name: rule.rule.rawValue, verdict: verdict, message: rule.detail)
      }
      var suite = JUnitSuite(className, [])
      suite.properties = [(name: "detail", value: rule.detail)]
      switch rule.result {
      case .pass: suite.cases = [whole(.passed)]
      case .inconclusive: suite.cases = [whole(.error(type: Verdict.inconclusive.rawValue))]
      case .fail where rule.tests.isEmpty:
        suite.cases = [whole(.failure(type: Verdict.fail.rawValue))]
      case .fail:
        suite.cases = rule.tests.map { id in
          let change = changes[id]
          var testCase = JUnitTestCase(
            className: className, name: id.description,
            verdict: .failure(type: change?.changeClass.rawValue ?? Verdict.fail.rawValue),
            message: change?.why ?? rule.detail, text: change?.after?.message)
          testCase.priority = change?.priority
          return testCase
        }
      }
      return suite
    }
    return JUnitSuite.document(suites, name: "gate: " + decision.verdict.rawValue)
  }

  /// The changes: regressions are failures; warnings and what is unknown are skipped with why.
  package static func compare(_ comparison: Comparison) -> [UInt8] {
    let effects: [Effect] = [.regression, .unknown, .warning, .progress, .information]
    let suites = effects.compactMap { effect -> JUnitSuite? in
      let changes = comparison.changes.filter { $0.effect == effect && $0.kind == .test }
      guard !changes.isEmpty else { return nil }
      return JUnitSuite("compare." + effect.rawValue, changes.map(testCase))
    }
    return JUnitSuite.document(suites, name: "compare")
  }

  private static func testCase(_ change: Change) -> JUnitTestCase {
    let name = change.changeClass.rawValue
    let verdict: JUnitTestCase.Verdict =
      switch change.effect {
      case .regression: .failure(type: name)
      case .unknown, .warning: .skipped(type: name)
      case .progress, .information: .passed
      }
    var testCase = JUnitTestCase(
      className: "compare." + name, name: change.id.description, verdict: verdict,
      message: change.why, text: change.after?.message)
    testCase.priority = change.priority
    testCase.seconds = change.after?.result?.durationSeconds
    return testCase
  }

  /// The reports: a suite each, with a failure for each contradiction; a report without has a pass.
  package static func check(_ reports: [(round: Round, report: ConsistencyReport)]) -> [UInt8] {
    let suites = reports.map { round, report -> JUnitSuite in
      let name = round.inputs.map(\.source.path).joined(separator: "+")
      var cases = JSONWriter.distinct(round.diagnostics + report.diagnostics).compactMap {
        diagnostic -> JUnitTestCase? in
        let isError = diagnostic.severity == .error || diagnostic.code == .settledByMachine
        guard isError || diagnostic.severity == .warning else { return nil }
        let place = diagnostic.place.map { " at \($0.description)" } ?? ""
        let code = diagnostic.code.rawValue
        return JUnitTestCase(
          className: "check." + name, name: code + place,
          verdict: isError ? .failure(type: code) : .skipped(type: code),
          message: diagnostic.message)
      }
      if !cases.contains(where: { if case .failure = $0.verdict { true } else { false } }) {
        cases.append(
          JUnitTestCase(className: "check." + name, name: "no contradiction", verdict: .passed))
      }
      return JUnitSuite(name, cases)
    }
    return JUnitSuite.document(suites, name: "check")
  }
}
