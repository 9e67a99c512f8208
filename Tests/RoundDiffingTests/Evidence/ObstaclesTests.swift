import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// Tests that an error elsewhere kept from running.
@Suite("Obstacles")
struct ObstaclesTests {
  private typealias Entry = RoundSketch.Entry

  private static let baseline = RoundSketch.machine(
    1,
    [
      Entry("lends", file: "desk.js", suite: ["Desk"]),
      Entry("reads", file: "desk.js", suite: ["Desk", "by night"]),
      Entry("dusts", file: "desk.js", suite: ["Desk", "by nightfall"]),
      Entry("issues", file: "cards.js"), Entry("charges", .failed, file: "cards.js"),
      Entry("sorts", file: "returns.js"),
    ])

  private static func classes(_ entries: [Entry]) -> [String: String] {
    let comparison = Comparison(
      of: RoundSketch.machine(2, entries).round(), against: baseline.round())
    return Dictionary(
      comparison.changes.map { ($0.id.description, $0.changeClass.rawValue) },
      uniquingKeysWith: { one, _ in one })
  }

  private static func error(_ name: String, file: String?, suite: [String] = []) -> Entry {
    var entry = Entry(name, .error, file: file, suite: suite)
    entry.flags = .synthetic
    return entry
  }

  @Test("A file that could not be loaded took its tests out, and no others")
  func file() {
    let changes = Self.classes([
      Entry("lends", file: "desk.js", suite: ["Desk"]),
      Self.error("cannot load", file: "cards.js"),
    ])
    #expect(changes["cards.js::issues"] == "not-comparable")
    #expect(changes["cards.js::charges"] == "not-comparable")
    #expect(changes["returns.js::sorts"] == "lost-pass")
    #expect(changes["cards.js::cannot load"] == "added-failing")
  }

  @Test("A hook took out the tests of its suite, however the suite is written")
  func hook() {
    for suite in [["Desk", "by night"], ["Desk by night"]] {
      let changes = Self.classes([
        Entry("lends", file: "desk.js", suite: ["Desk"]),
        Self.error("before hook", file: "desk.js", suite: suite),
      ])
      #expect(changes["desk.js::Desk::by night::reads"] == "not-comparable")
      #expect(changes["desk.js::Desk::by nightfall::dusts"] == "lost-pass")
    }
  }

  @Test("A row that is the name of a file is of that file; any other may have stopped all")
  func names() {
    let path = Self.classes([
      Entry("lends", file: "desk.js", suite: ["Desk"]), Self.error("cards.js", file: nil),
    ])
    #expect(path["cards.js::issues"] == "not-comparable")
    #expect(path["returns.js::sorts"] == "lost-pass")
    let run = Self.classes([
      Entry("lends", file: "desk.js", suite: ["Desk"]), Self.error("<run>", file: nil),
    ])
    #expect(run["returns.js::sorts"] == "not-comparable")
  }

  @Test("What a test was kept from is said, and it was not run")
  func words() {
    let candidate = RoundSketch.machine(
      2,
      [
        Entry("lends", file: "desk.js", suite: ["Desk"]),
        Self.error("cannot load", file: "cards.js"),
      ]
    ).round()
    let comparison = Comparison(of: candidate, against: Self.baseline.round())
    let change = comparison.changes.first { $0.id == TestID("cards.js::issues") }
    #expect(change?.after?.outcome == .notRun)
    #expect(change?.why.utf8.count ?? 0 > 0)
  }

  @Test("A panic loses none of the tests behind it; a mere failure excuses no absence")
  func panic() {
    var entry = Entry("issues", .crashed, file: "cards.js")
    entry.flags = [.stopsScope]
    #expect(Self.classes([entry])["cards.js::charges"] == "not-comparable")
    entry.flags = []
    #expect(Self.classes([entry])["cards.js::charges"] == "failure-vanished")
  }
}
