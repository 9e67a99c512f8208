import RoundModel
import TestSupport
import Testing

@Suite("Renames")
struct RenameTests {
  typealias Entry = RoundSketch.Entry

  private func timeline(_ rounds: [[Entry]], renames: [TestID: TestID] = [:]) -> Timeline {
    Timeline(
      rounds.enumerated().map { RoundSketch.machine($0.offset + 1, $0.element).round() },
      renames: renames)
  }

  private static let neighbours = [
    "test_064_cache_key_scope_real", "test_065_analytics_events_real",
    "test_066_analytics_export_real", "test_067_analytics_funnel_real",
    "test_068_analytics_opt_out_real", "test_069_feature_flags_real",
  ]

  @Test("A name with a word put in between its old neighbours is the same test")
  func certain() throws {
    let after = Self.neighbours.map {
      $0 == Self.neighbours[2] ? "test_066_analytics_csv_export_real" : $0
    }
    let found = timeline([Self.neighbours.map { Entry($0) }, after.map { Entry($0) }])
    #expect(found.count == 6)
    #expect(found.links == [2: .renamed])
    let rename = try #require(found.renames.first)
    #expect(rename.tier == .certain)
    #expect(rename.isRenamed)
    #expect(!rename.isMoved)
    #expect(rename.score > 0.85 && rename.score < 1)
    #expect(rename.why.hasSuffix("(+ csv), neighbours 2 of 2, no runner-up"))
    #expect(found.id(of: 2).description == "test_066_analytics_csv_export_real")
  }

  @Test("The same pair without its neighbours is worth a note and no more")
  func probable() {
    var after = Self.neighbours.filter { $0 != Self.neighbours[2] }
    after.append("test_066_analytics_csv_export_real")
    let found = timeline([Self.neighbours.map { Entry($0) }, after.map { Entry($0) }])
    #expect(found.count == 7)
    #expect(found.renames.isEmpty)
    #expect(found.possibleRenames.map(\.tier) == [.probable])
    #expect(found.possibleRenames.map(\.oldRow) == [2])
    #expect(found.possibleRenames.map(\.newRow) == [5])
  }

  @Test(
    "Opposites, other numbers and other parameters beside each other are no rename",
    arguments: [
      ("test_upload_with_valid_token", "test_upload_with_invalid_token"),
      ("test_retry_3_times_then_stops", "test_retry_4_times_then_stops"),
      ("test_parses[utf-sixteen]", "test_parses[utf-thirtytwo]"),
      ("test_websocket_login_flow", "test_api_login_flow"), ("登录 API", "注销 API"),
    ])
  func noRename(_ old: String, _ new: String) {
    let found = timeline([[Entry("a"), Entry(old)], [Entry("z"), Entry("a"), Entry(new)]])
    #expect(found.renames.isEmpty)
  }

  @Test("Two names that come equally near are both left alone")
  func tie() {
    let found = timeline([
      [Entry("test_export_of_monthly_report")],
      [Entry("test_export_of_monthly_reporting"), Entry("test_exports_of_monthly_reportage")],
    ])
    #expect(found.renames.isEmpty)
  }

  @Test("A test that went to another file is the same test")
  func moved() {
    let found = timeline([
      [Entry("test_upload_of_large_files", file: "a.py"), Entry("test_x", file: "a.py")],
      [Entry("test_x", file: "a.py"), Entry("test_upload_of_large_files", file: "b/c.py")],
    ])
    #expect(found.count == 2)
    #expect(found.renames.map(\.tier) == [.moved])
    #expect(found.renames.map(\.isMoved) == [true])
    #expect(found.renames.map(\.isRenamed) == [false])
  }

  @Test("A short name that went to an unlike place is another test")
  func shortName() {
    let found = timeline([
      [Entry("test_ok", file: "cart/a.py", suite: ["Cart"])],
      [Entry("test_ok", file: "login/b.py", suite: ["Login"])],
    ])
    #expect(found.count == 2)
    #expect(found.renames.isEmpty)
  }

  @Test("Of several equal names each goes to the place that is clearly the nearest")
  func several() {
    let found = timeline([
      [Entry("test_ok", file: "old/cart.py"), Entry("test_ok", file: "old/login.py")],
      [Entry("test_ok", file: "new/login.py"), Entry("test_ok", file: "new/cart.py")],
    ])
    #expect(found.count == 2)
    #expect(found.row(0, in: 1) == 1)
    #expect(found.row(1, in: 1) == 0)
  }

  @Test(
    "No rename is looked for where a round is cut, partial or not whole",
    arguments: [Completeness.truncated, .partial, .unknown], [0, 1])
  func notWhole(_ completeness: Completeness, _ index: Int) {
    var rounds = [
      RoundSketch.machine(1, [Entry("test_upload_of_large_files", file: "a.py")]),
      RoundSketch.machine(2, [Entry("test_upload_of_large_files", file: "b.py")]),
    ]
    rounds[index].completeness = completeness
    #expect(Timeline(rounds.map { $0.round() }).count == 2)
    rounds[index].completeness = .complete
    rounds[index].hasFullRoster = false
    #expect(Timeline(rounds.map { $0.round() }).count == 2)
  }

  @Test("A confirmed rename wins over every likeness, and over missing rosters")
  func confirmed() {
    var rounds = [
      RoundSketch.machine(1, [Entry("alpha"), Entry("test_upload_of_large_files", file: "a.py")]),
      RoundSketch.machine(2, [Entry("omega"), Entry("test_upload_of_large_files", file: "b.py")]),
    ]
    rounds[0].hasFullRoster = false
    let found = Timeline(
      rounds.map { $0.round() },
      renames: [
        TestID("alpha"): TestID("b.py::test_upload_of_large_files"),
        TestID("a.py::test_upload_of_large_files"): TestID("omega"),
      ])
    #expect(found.count == 2)
    #expect(found.renames.map(\.tier) == [.confirmed, .confirmed])
    #expect(found.row(0, in: 1) == 1)
  }

  @Test("A renamed test goes on under either name")
  func chain() {
    let found = timeline([
      [Entry("test_upload_of_large_files", file: "a.py")],
      [Entry("test_upload_of_large_files", file: "b.py")],
      [Entry("test_upload_of_large_files", file: "b.py")],
      [Entry("test_upload_of_large_files", file: "a.py")],
    ])
    #expect(found.count == 1)
    #expect(found.renames.map(\.round) == [1])
  }

  @Test("A search that would cost too much is left out and told")
  func tooMany() {
    let olds = (0..<2001).map { Entry("old_\($0)_a") }
    let news = (0..<2000).map { Entry("new_\($0)_b") }
    let found = timeline([olds, news])
    #expect(
      found.skippedSearches.map { [$0.round, $0.removed, $0.added] } == [[1, 2001, 2000]])
    #expect(found.count == 4001)
  }
}
