import RoundModel
import Testing

@testable import RoundParsing

@Suite("One round in several files")
struct JoiningTests {
  private func json(_ name: String, _ rows: [(String, String)]) throws -> Round {
    let list = rows.map { #"{"name": "\#($0.0)", "status": "\#($0.1)"}"# }
    return try Reading.round(
      #"{"tests": [\#(list.joined(separator: ", "))]}"#, path: name + ".json")
  }

  private func report(_ text: String) throws -> Round { try Reading.round(text, path: "r.md") }

  @Test("Shards are one round, in the order given")
  func shards() throws {
    let round = Round(joining: [
      try json("a", [("one", "passed")]), try json("b", [("two", "failed")]),
    ])
    #expect(Reading.lines(round) == ["one passed", "two failed"])
    #expect(round.inputs.map(\.source.path) == ["a.json", "b.json"])
    #expect(Reading.tests(round)[1].place?.path == "b.json")
    #expect(round.hasFullRoster)
  }

  @Test("One identity in two shards: the worst outcome counts, or they are attempts")
  func duplicates() throws {
    let shards = [try json("a", [("one", "failed")]), try json("b", [("one", "passed")])]
    let worst = Round(joining: shards)
    #expect(Reading.lines(worst) == ["one failed"])
    #expect(worst.diagnostics.contains { $0.code == .duplicateTest })
    #expect(Reading.lines(Round(joining: shards, duplicates: .attempts)) == ["one flaky"])
  }

  @Test("A shard that was cut makes the round cut")
  func cut() throws {
    let whole = try json("a", [("one", "passed")])
    let cut = try Reading.round(
      #"{"tests": [{"name": "two", "status": "passed"}, {"name": "three", "status": "passed"}, "#
        + #"{"na"#)
    let round = Round(joining: [whole, cut])
    #expect(round.completeness == .truncated)
    #expect(!round.hasFullRoster)
  }

  @Test("All parts of a suite that was split are a whole; some of them are not")
  func parts() throws {
    func part(_ number: Int, of count: Int) throws -> Round {
      try Reading.round(
        #"{"config":{"projects":[],"shard":{"current":\#(number),"total":\#(count)}},"#
          + #""suites":[{"title":"a","file":"a","specs":[{"title":"t\#(number)","tests":"#
          + #"[{"status":"expected","results":[{"status":"passed"}]}]}]}],"errors":[]}"#)
    }
    #expect(try part(1, of: 2).completeness == .partial)
    let whole = Round(joining: [try part(2, of: 2), try part(1, of: 2)])
    #expect(whole.completeness == .complete)
    #expect(whole.hasFullRoster)
    #expect(Round(joining: [try part(1, of: 3), try part(3, of: 3)]).completeness == .partial)
    #expect(Round(joining: [try part(1, of: 2), try part(1, of: 2)]).completeness == .partial)
  }

  @Test("Shards share their lists of tags")
  func tags() throws {
    func shard(_ number: Int, _ tags: String) throws -> Round {
      try Reading.round(
        #"[{"uuid":"1","status":"passed","start":1,"fullName":"t\#(number)","labels":[\#(tags)]}]"#)
    }
    let one = #"{"name":"tag","value":"a"}"#
    let two = #"{"name":"tag","value":"b"}"#
    let round = Round(joining: [
      try shard(1, one), try shard(2, two), try shard(3, ""), try shard(4, one),
    ])
    #expect(Reading.tests(round).map(\.tags) == [["a"], ["b"], [], ["a"]])
    #expect(round.tagLists.count == 2)
  }

  @Test("Outcomes come from the machine, prose from the person")
  func personAndMachine() throws {
    let person = try report(
      """
      # Results - Round 4
      ## Failed tests
      ### Test 001: `test_a`
      - **Error**: it broke
      - **Root Cause**: a lock is missing
      - **Fix Required**: lock
      """)
    let machine = try json("m", [("test_a", "failed"), ("test_b", "passed")])
    let round = Round(joining: [person, machine])
    #expect(round.inputs.map(\.isProse) == [true, false])
    #expect(round.header.number == 4)
    let first = try #require(Reading.tests(round).first)
    #expect(first.name == "test_a")
    #expect(first.place?.path == "m.json")
    #expect(first.rootCause?.text == "a lock is missing")
    #expect(first.ordinal == 1)
    #expect(first.message == "it broke")
    #expect(round.hasFullRoster)
    #expect(!round.diagnostics.contains { $0.code == .reportsDisagree })
  }

  @Test("Where the two disagree, the machine counts and a diagnostic says so")
  func disagreement() throws {
    let person = try report("# Results\n## Failed tests\n- `test_a`: broke\n- `test_gone`: broke\n")
    let machine = try json("m", [("test_a", "passed")])
    let round = Round(joining: [person, machine])
    #expect(round.diagnostics.count { $0.code == .reportsDisagree } == 2)
    #expect(Reading.lines(round) == ["test_a passed", "test_gone failed"])
  }
}
