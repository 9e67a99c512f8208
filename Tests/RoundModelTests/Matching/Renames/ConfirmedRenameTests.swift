import RoundModel
import TestSupport
import Testing

@Suite("Confirmed renames")
struct ConfirmedRenameTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(_ rounds: [[String]], _ renames: [String: String]) -> Timeline {
    Timeline(
      rounds.enumerated().map {
        RoundSketch.machine($0.offset + 1, $0.element.map { Entry($0) }).round()
      },
      renames: Dictionary(
        uniqueKeysWithValues: renames.map { (TestID($0.key), TestID($0.value)) }))
  }

  /// The names of each track, a dash where a round has none.
  private func names(_ timeline: Timeline) -> [[String]] {
    (0..<timeline.count).map { track in
      timeline.rounds.indices.map { round in
        timeline.row(track, in: round).map {
          timeline.rounds[round].id(of: timeline.rounds[round].rows[$0]).description
        } ?? "-"
      }
    }
  }

  @Test("A confirmed rename wins where the old name lives on as another test")
  func oldNameTaken() {
    let found = timeline([["login", "b"], ["b", "login", "sign_in"]], ["login": "sign_in"])
    #expect(names(found) == [["login", "sign_in"], ["b", "b"], ["-", "login"]])
    #expect(found.renames.map(\.tier) == [.confirmed])
    #expect(found.unusedRenames.isEmpty)
  }

  @Test("Two names that were there before keep a history each")
  func bothKnown() {
    let found = timeline([["a", "b"], ["b"]], ["a": "b"])
    #expect(names(found) == [["a", "-"], ["b", "b"]])
    #expect(found.renames.isEmpty)
    #expect(found.unusedRenames == [TestID("a")])
  }

  @Test("A chain of renames leads to the latest name, whatever rounds there are")
  func chain() {
    let renames = ["a": "b", "b": "c"]
    #expect(names(timeline([["a"], ["c"]], renames)) == [["a", "c"]])
    #expect(names(timeline([["a"], ["b"], ["c"]], renames)) == [["a", "b", "c"]])
    #expect(names(timeline([["b"], ["c"]], renames)) == [["b", "c"]])
  }

  @Test("Renames that lead back end somewhere")
  func circle() {
    let found = timeline([["a"], ["b"]], ["a": "b", "b": "a"])
    #expect(names(found) == [["a", "b"]])
  }

  @Test("A name that came back after a round without it is tied to the round that had it")
  func gap() {
    let found = timeline([["a", "x"], ["x"], ["x", "b"]], ["a": "b"])
    #expect(names(found) == [["a", "-", "b"], ["x", "x", "x"]])
    #expect(found.renames.map(\.oldRound) == [0])
  }

  @Test("What no two rounds bear out is told")
  func unused() {
    let found = timeline([["a"], ["a"]], ["gone": "a", "a": "nowhere"])
    #expect(found.unusedRenames == [TestID("a"), TestID("gone")])
    #expect(found.count == 1)
  }
}
