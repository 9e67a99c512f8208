import RoundModel
import RoundReporting
import TestSupport
import Testing

@testable import RoundParsing

@Suite("Recorded rounds")
struct RecordTests {
  static let samples = ["round-1.md", "round-2.json", "round-5.json", "round-2.ctrf.json"]

  private func round(_ name: String) throws -> Round {
    try RoundReader().read(Source(mapping: Fixture.sample("staging/" + name)))
  }

  @Test("Written, read and written again, a round is the same to the byte", arguments: samples)
  func roundTrip(name: String) throws {
    let first = JSONOutput.record(try round(name))
    let back = try Reading.round(bytes: first)
    #expect(back.inputs[0].format == "rounddiff-round")
    #expect(JSONOutput.record(back) == first)
  }

  @Test("A round read back cites what it was recorded from", arguments: samples)
  func places(name: String) throws {
    let original = try round(name)
    let back = try Reading.round(bytes: JSONOutput.record(original))
    #expect(Reading.tests(back) == Reading.tests(original))
    #expect(back.completeness == original.completeness)
    #expect(back.hasFullRoster == original.hasFullRoster)
    #expect(back.claims == original.claims)
    #expect(back.groups == original.groups)
    #expect(back.header == original.header)
  }

  @Test("A record cut anywhere is never complete")
  func cut() throws {
    let bytes = JSONOutput.record(
      try Reading.round(#"{"tests": [{"name": "a", "status": "failed", "message": "x"}]}"#))
    for end in 0..<bytes.count - 1 {
      let part = Array(bytes[..<end])
      guard Reading.refusal(bytes: part) == nil else { continue }
      let round = try Reading.round(bytes: part)
      #expect(round.completeness != .complete)
      #expect(!round.hasFullRoster)
    }
  }

  @Test("A record of another version is refused")
  func version() {
    let refusal = Reading.refusal(#"{"schema": "rounddiff/round/2", "tests": []}"#)
    #expect(refusal?.code == .notRecognised)
    #expect(refusal?.advice != nil)
  }

  @Test(
    "Indices that lead nowhere are dropped",
    arguments: [
      #""groups": [], "tests": [{"id": "a", "outcome": "passed", "groupIndex": 9}]"#,
      #""groups": [{"name": "g", "parent": 7}], "tests": [{"id": "a", "outcome": "passed"}]"#,
      #""claims": [{"group": 3, "measure": "passed", "value": 1, "source": {"path": "x", "line": 1, "column": 1}}], "tests": []"#,
    ])
  func wildIndices(members: String) throws {
    let round = try Reading.round("{\"schema\": \"rounddiff/round/1\", \(members)}")
    #expect(Reading.tests(round).allSatisfy { $0.group == nil })
    #expect(round.claims.isEmpty)
    #expect(round.groups.allSatisfy { $0.parent == nil })
  }
}
