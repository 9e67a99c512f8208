@testable import RoundModel
import TestSupport
import Testing

@Suite("Bare names")
struct BareNameTests {
  typealias Entry = RoundSketch.Entry

  // Without full rosters no rename is looked for.
  private func timeline(_ rounds: [[Entry]]) -> Timeline {
    Timeline(
      rounds.enumerated().map { index, entries in
        var sketch = RoundSketch.machine(index + 1, entries)
        sketch.hasFullRoster = false
        return sketch.round()
      })
  }

  private func cells(_ timeline: Timeline) -> [[Int]] {
    (0..<timeline.count).map { track in
      timeline.rounds.indices.map { timeline.row(track, in: $0) ?? -1 }
    }
  }

  @Test("A bare name joins the one test that has it as leaf, in either direction")
  func unique() {
    let whole = [Entry("t", file: "a.py"), Entry("u", file: "a.py")]
    let forth = timeline([[Entry("u"), Entry("t")], whole])
    #expect(cells(forth) == [[0, 1], [1, 0]])
    #expect(forth.links == [0: .bareName, 1: .bareName])
    let back = timeline([whole, [Entry("u"), Entry("t")]])
    #expect(cells(back) == [[0, 1], [1, 0]])
    #expect(back.ambiguities.isEmpty)
  }

  @Test("Empty parentheses are no part of a leaf")
  func parentheses() {
    let found = timeline([[Entry("works")], [Entry("works()", suite: ["Suite"])]])
    #expect(cells(found) == [[0, 0]])
  }

  @Test("A bare name that fits several tests is none of them")
  func several() {
    let whole = [Entry("t", file: "a.py"), Entry("t", file: "b.py")]
    let forth = timeline([[Entry("t")], whole])
    #expect(forth.count == 3)
    #expect(
      forth.ambiguities == [
        Timeline.Ambiguity(round: 0, row: 0, otherRound: 1, candidates: [0, 1])
      ])
    let back = timeline([whole, [Entry("t")]])
    #expect(
      back.ambiguities == [
        Timeline.Ambiguity(round: 1, row: 0, otherRound: 0, candidates: [0, 1])
      ])
  }

  @Test("A leaf that one of two tests already has by identity is ambiguous all the same")
  func takenAndFree() {
    let found = timeline([
      [Entry("t"), Entry("t", file: "a.py")], [Entry("t", file: "a.py"), Entry("t", file: "b.py")],
    ])
    #expect(found.ambiguities.map(\.row) == [0])
    #expect(cells(found) == [[0, -1], [1, 0], [-1, 1]])
  }

  @Test("A leaf whose one test is taken by identity leaves the bare name alone")
  func taken() {
    let found = timeline([[Entry("t"), Entry("t", file: "a.py")], [Entry("t", file: "a.py")]])
    #expect(found.ambiguities.isEmpty)
    #expect(cells(found) == [[0, -1], [1, 0]])
  }

  @Test("Two names for one test are ambiguous")
  func twoSided() {
    let found = timeline([[Entry("t"), Entry("t()")], [Entry("t", file: "a.py")]])
    #expect(found.count == 3)
    #expect(found.ambiguities.map(\.row) == [0, 1])
  }

  @Test("A test that was joined by its bare name is known by both names from then on")
  func chain() {
    let found = timeline([
      [Entry("t")], [Entry("t", file: "a.py")],
      [Entry("t", file: "a.py"), Entry("t", file: "b.py")], [Entry("t")],
    ])
    #expect(cells(found) == [[0, 0, 0, 0], [-1, -1, 1, -1]])
  }

  @Test("Bare names of rounds without any whole identity are only matched by identity")
  func bareOnly() {
    let found = timeline([[Entry("t"), Entry("u")], [Entry("t()"), Entry("u")]])
    #expect(cells(found) == [[0, -1], [1, 1], [-1, 0]])
    #expect(found.ambiguities.isEmpty)
  }

  @Test("A name without parameters fits all tests that have it with some")
  func parameters() {
    let whole = [
      Entry("t[1]", file: "a.py"), Entry("t[2]", file: "a.py"), Entry("u(x)", file: "a.py"),
    ]
    let forth = timeline([[Entry("t")], whole])
    #expect(forth.count == 4)
    #expect(
      forth.ambiguities == [
        Timeline.Ambiguity(round: 0, row: 0, otherRound: 1, candidates: [0, 1])
      ])
    let back = timeline([whole, [Entry("u"), Entry("t")]])
    #expect(
      back.ambiguities == [
        Timeline.Ambiguity(round: 1, row: 0, otherRound: 0, candidates: [2]),
        Timeline.Ambiguity(round: 1, row: 1, otherRound: 0, candidates: [0, 1]),
      ])
    let both = timeline([[Entry("t"), Entry("t[1]", file: "a.py")], [Entry("t[1]", file: "a.py")]])
    #expect(both.ambiguities.isEmpty)
  }

  @Test("A report's heading tells apart what its names do not")
  func headings() {
    var report = RoundSketch.report(
      1, groups: [Group(name: "Cart"), Group(name: "Login")],
      [
        Entry("works", .failed, group: 1), Entry("works", suite: ["Cart"]),
        Entry("waits", group: 0),
      ])
    report.hasFullRoster = false
    let whole = RoundSketch.machine(
      2,
      [
        Entry("works", suite: ["shop", "Cart"]), Entry("works", suite: ["shop", "Login"]),
        Entry("waits", suite: ["shop", "Cart"]), Entry("waits", suite: ["shop", "Login"]),
      ])
    let forth = Timeline([report.round(), whole.round()])
    #expect(cells(forth) == [[0, 1], [1, 0], [2, 2], [-1, 3]])
    let back = Timeline([whole.round(), report.round()])
    #expect(cells(back) == [[0, 1], [1, 0], [2, 2], [3, -1]])
    #expect(back.ambiguities.isEmpty)
  }
}
