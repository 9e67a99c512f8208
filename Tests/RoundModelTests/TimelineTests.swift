import RoundModel
import TestSupport
import Testing

@Suite("A timeline")
struct TimelineTests {
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

  /// The rows of each track, `-1` where a round does not name the test.
  private func cells(_ timeline: Timeline) -> [[Int]] {
    (0..<timeline.count).map { track in
      timeline.rounds.indices.map { timeline.row(track, in: $0) ?? -1 }
    }
  }

  @Test("No round and no test make no track")
  func empty() {
    #expect(timeline([]).count == 0)
    #expect(timeline([[], []]).count == 0)
    #expect(cells(timeline([[], [Entry("a")]])) == [[-1, 0]])
    #expect(cells(timeline([[Entry("a")], []])) == [[0, -1]])
  }

  @Test("Tests are matched in whatever order they come", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func shuffled(_ seed: UInt64) {
    let names = (0..<300).map { "test_\($0)" }
    var random = SeededGenerator(seed: seed)
    let order = names.indices.shuffled(using: &random)
    let again = names.indices.shuffled(using: &random)
    let found = timeline([
      names.map { Entry($0) }, order.map { Entry(names[$0]) }, again.map { Entry(names[$0]) },
    ])
    #expect(found.count == 300)
    for (row, index) in order.enumerated() { #expect(found.row(index, in: 1) == row) }
    for (row, index) in again.enumerated() { #expect(found.row(index, in: 2) == row) }
  }

  @Test("Added and removed tests do not disturb their neighbours")
  func addedAndRemoved() {
    let found = timeline([
      ["a", "b", "c", "d"].map { Entry($0) }, ["x", "a", "c", "y", "d"].map { Entry($0) },
      ["b", "x", "d", "z"].map { Entry($0) },
    ])
    #expect(
      cells(found) == [
        [0, 1, -1], [1, -1, 0], [2, 2, -1], [3, 4, 2], [-1, 0, 1], [-1, 3, -1], [-1, -1, 3],
      ])
  }

  @Test("An identity that stands twice is matched once, and the other one is kept")
  func duplicates() {
    let found = timeline([[Entry("a"), Entry("a")], [Entry("a"), Entry("a"), Entry("a")]])
    #expect(cells(found).flatMap { $0.prefix(1) }.filter { $0 >= 0 }.sorted() == [0, 1])
    #expect(cells(found).map { $0[1] }.filter { $0 >= 0 }.sorted() == [0, 1, 2])
  }

  @Test("Names that are equal only after normalisation are two tests")
  func normalisation() {
    let found = timeline([[Entry("caf\u{E9}")], [Entry("cafe\u{301}")]])
    #expect(cells(found) == [[0, -1], [-1, 0]])
  }

  @Test("Names that differ only in bytes that are no text are two tests")
  func invalidText() {
    let found = timeline([
      [Entry(bytes: [0x61, 0xFF]), Entry(bytes: [0x61, 0xFE])],
      [Entry(bytes: [0x61, 0xFE]), Entry(bytes: [0x61, 0xFD])],
    ])
    #expect(cells(found) == [[0, -1], [1, 0], [-1, 1]])
  }

  @Test("Names that differ in case, or in a blank at the end, are two tests")
  func spelling() {
    let found = timeline([[Entry("Login"), Entry("b")], [Entry("login"), Entry("b ")]])
    #expect(found.count == 4)
  }

  @Test("A name in another file or suite is another test")
  func scopes() {
    let found = timeline([
      [Entry("t", file: "a.py"), Entry("t", file: "b.py"), Entry("u", file: "a.py", suite: ["C"])],
      [Entry("t", file: "b.py"), Entry("t", file: "a.py"), Entry("u", file: "a.py", suite: ["D"])],
    ])
    #expect(cells(found) == [[0, 1], [1, 0], [2, -1], [-1, 2]])
  }

  @Test("A module and a test of one name are two things")
  func kinds() {
    var module = Entry("a")
    module.kind = .module
    #expect(cells(timeline([[Entry("a"), module], [module, Entry("a")]])) == [[0, 1], [1, 0]])
    #expect(cells(timeline([[module], [Entry("a")]])) == [[0, -1], [-1, 0]])
  }

  @Test("Long names are compared to their end")
  func longNames() {
    let stem = String(repeating: "x", count: 41)
    let names = (0..<9).map { stem + String(repeating: "y", count: $0) }
    let found = timeline([names.map { Entry($0) }, names.reversed().map { Entry($0) }])
    #expect(cells(found) == (0..<9).map { [$0, 8 - $0] })
  }

  @Test("The id of a track is that of the last round that tells the whole identity")
  func identity() {
    let found = timeline([
      [Entry("t", file: "a.py")], [Entry("t", file: "a.py")], [Entry("t")],
    ])
    #expect(found.count == 1)
    #expect(found.id(of: 0).description == "a.py::t")
  }
}
