import TestSupport
import Testing

@testable import RoundModel

/// Names made to cost time or to be taken for others: nothing is merged, nothing is lost.
@Suite("Hostile names")
struct HostileNameTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(_ old: [Entry], _ new: [Entry]) -> Timeline {
    Timeline([
      RoundSketch.machine(1, format: "junit", old).round(),
      RoundSketch.machine(2, format: "ctrf", new).round(),
    ])
  }

  /// Every row of both rounds stands on one track, and on no more.
  private func expectWhole(_ timeline: Timeline) {
    for round in timeline.rounds.indices {
      let rows = (0..<timeline.count).compactMap { timeline.row($0, in: round) }
      #expect(rows.count == timeline.rounds[round].rows.count)
      #expect(Set(rows).count == rows.count)
    }
  }

  @Test("Names of hundreds of thousands of characters are held apart to the last one")
  func long() {
    let name = String(repeating: "a", count: 250_000)
    let found = timeline(
      [Entry(name + "x"), Entry(name + "y"), Entry("b")],
      [Entry(name + "x"), Entry(name + "z"), Entry("b")])
    expectWhole(found)
    #expect(found.count == 4)
    #expect(found.row(0, in: 1) == 0)
    #expect(found.renames.isEmpty)
  }

  @Test("Tens of thousands of combining marks make one name each")
  func marks() {
    let one = "caf" + String(repeating: "e\u{301}", count: 16_000)
    let two = "caf" + String(repeating: "\u{E9}", count: 16_000)
    let piled = "a" + String(repeating: "\u{301}\u{323}", count: 16_000)
    let found = timeline([Entry(one), Entry(piled)], [Entry(two), Entry(piled)])
    expectWhole(found)
    #expect(found.count == 3)
    #expect(found.renames.isEmpty)
  }

  @Test("Five thousand added and as many removed tests are told, and not searched for renames")
  func many() {
    let olds = (0..<5000).map { Entry("old_\($0)_reads", file: "a.py") }
    let news = (0..<5000).map { Entry("new_\($0)_writes", file: "a.py") }
    let found = timeline(olds, news)
    expectWhole(found)
    #expect(found.count == 10_000)
    #expect(found.skippedSearches.map(\.removed) == [5000])
  }

  @Test("One name in thousands of places is one test in each")
  func oneName() {
    let olds = (0..<3000).map { Entry("ok", file: "a\($0)/x.py", suite: ["S"]) }
    let news = (0..<3000).map { Entry("ok", file: "b\($0)/x.py", suite: ["S"]) }
    let found = timeline(olds + [Entry("ok")], news + [Entry("ok")])
    expectWhole(found)
    #expect(found.renames.isEmpty)
    #expect(found.row(3000, in: 1) == 3000)
  }

  @Test("Names that differ in what nobody sees are two tests")
  func unseen() {
    let names = [
      "test_a", "test_a\u{200B}", "test_a\u{202E}", "\u{202E}test_a", "test_a\u{0}", "test_a\u{7}",
      "test_\u{430}", "test_a ", "test_a\u{A0}", "test_a\u{FEFF}", "test_A", "",
    ]
    let found = timeline(names.map { Entry($0) }, names.reversed().map { Entry($0) })
    expectWhole(found)
    #expect(found.count == names.count)
    for track in names.indices { #expect(found.row(track, in: 1) == names.count - 1 - track) }
    let alone = timeline([Entry(names[0])], names.dropFirst().map { Entry($0) })
    expectWhole(alone)
    #expect(alone.count == names.count)
    #expect(alone.renames.isEmpty)
  }

  @Test("Long names that are all alike end the search, and say so")
  func alike() {
    let body = String(repeating: "lorem_ipsum_dolor_", count: 400)
    let olds = (0..<190).map { Entry("\(body)\($0)_old", file: "a.py") }
    let news = (0..<190).map { Entry("\(body)\($0)_new", file: "a.py") }
    let found = timeline(olds, news)
    expectWhole(found)
    #expect(found.skippedSearches.count == 1)
  }
}
