import RoundDiffing
import RoundModel
import Testing

@testable import RoundReporting

@Suite("JSON of an explanation")
struct JSONExplainTests {
  /// A test that a report quotes at length and a machine's results do not name.
  private var explanation: Explanation {
    let (report, results) = (SampleRound.report, SampleRound.results)
    let result = report.result(at: 0)
    var explanation = Explanation(
      name: "card", id: result.id, rounds: [report, results])
    var failed = Explanation.Appearance(result: result)
    failed.message = "expected 402, got 500"
    failed.messagePlace = result.messagePlace
    failed.causeID = "C1"
    failed.sameCause = [.init(id: report.id(of: report.rows[1]), place: result.place)]
    failed.references = [
      BackReference(
        row: 0, field: .impact, target: 1, phrase: "same as test_refund", place: result.place,
        targetPlace: nil, resolved: "customers pay twice", qualifier: "on Mondays")
    ]
    var silent = Explanation.Appearance()
    silent.silence = .init(outcome: .passed, evidence: .presumed, reason: "all failures are listed")
    silent.change = Change(
      id: result.id, changeClass: .presumedFixed, effect: .progress, flags: [.claimedFixed],
      before: nil, after: silent.silence, why: "failed, then not among the failures")
    explanation.appearances = [failed, silent]
    explanation.notKnown = ["what changed between the rounds."]
    return explanation
  }

  @Test("An explanation is the bytes that were looked at")
  func golden() throws {
    try Golden.expect(JSONOutput.explain(explanation), is: "card.explain.json")
  }

  @Test("Every round has the same keys, whether it names the test or not")
  func sameKeys() throws {
    let value = try StrictJSON.value(of: JSONOutput.explain(explanation))
    #expect(
      value.keys == ["schema", "name", "id", "priority", "group", "rounds", "nearest", "notKnown"])
    let rounds = value["rounds"]?.elements ?? []
    #expect(rounds.count == 2)
    #expect(Set(rounds.map(\.keys)).count == 1)
    #expect(rounds.last?["outcome"]?.string == "passed")
    #expect(rounds.last?["evidence"]?.string == "presumed")
  }

  @Test("Where no round names the test, the nearest names stand for it")
  func notFound() throws {
    var explanation = Explanation(name: "crad", rounds: [SampleRound.report])
    explanation.nearest = [TestID("test_card_declined")]
    let value = try StrictJSON.value(of: JSONOutput.explain(explanation))
    #expect(value["id"] == .null)
    #expect(value["rounds"]?.elements.isEmpty == true)
    #expect(value["nearest"]?.elements.first?.string == "test_card_declined")
  }
}
