import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Finding the test that is meant")
struct TestSearchTests {
  typealias Entry = RoundSketch.Entry

  private let rounds = [
    RoundSketch.machine(
      1, format: "pytest-json-report",
      [
        Entry("test_login", file: "tests/test_auth.py", suite: ["TestAuth"]),
        Entry("test_login", file: "tests/test_api.py"),
        Entry("test_upload[png]", file: "tests/test_files.py"),
        Entry("test_upload[jpg]", file: "tests/test_files.py"),
        Entry("test_export_of_reports", file: "tests/test_files.py"),
      ]),
    RoundSketch.machine(
      2, format: "junit",
      [
        Entry("test_login", suite: ["tests.test_auth.TestAuth"]),
        Entry("test_export_of_reports", suite: ["tests.test_files"]),
      ]),
  ].map { $0.round() }

  private func found(_ name: String) -> String {
    let timeline = Timeline(rounds)
    switch TestSearch(name, in: timeline).answer {
    case .found(let track): return timeline.id(of: track).description
    case .several(let ids, let count):
      return "\(count): " + ids.map(\.description).joined(separator: " ")
    case .none(let ids): return "none: " + ids.map(\.description).joined(separator: " ")
    }
  }

  @Test(
    "A whole id, a name, the start of one or a part of an id finds the one test",
    arguments: [
      ("tests/test_auth.py::TestAuth::test_login", "tests.test_auth.TestAuth::test_login"),
      ("tests.test_auth.TestAuth::test_login", "tests.test_auth.TestAuth::test_login"),
      ("test_export_of_reports", "tests.test_files::test_export_of_reports"),
      ("test_exp", "tests.test_files::test_export_of_reports"),
      ("TESTAUTH", "tests.test_auth.TestAuth::test_login"),
      ("of_rep", "tests.test_files::test_export_of_reports"),
      ("test_upload[png]", "tests/test_files.py::test_upload[png]"),
    ])
  func one(_ name: String, _ id: String) { #expect(found(name) == id) }

  @Test(
    "What fits several tests names them",
    arguments: [
      (
        "test_login",
        "2: tests.test_auth.TestAuth::test_login tests/test_api.py::test_login"
      ),
      (
        "test_upload",
        "2: tests/test_files.py::test_upload[jpg] tests/test_files.py::test_upload[png]"
      ),
    ])
  func several(_ name: String, _ answer: String) { #expect(found(name) == answer) }

  @Test("What fits none names the nearest")
  func none() {
    #expect(found("test_logon").hasPrefix("none: "))
    #expect(found("test_logon").contains("test_login"))
    #expect(found("zzz") == "none: ")
    #expect(found("") == "none: ")
  }

  @Test("A test is found by the number that a report calls it by")
  func number() {
    let round = ToldRound.of(
      [
        ToldRound.Entry(name: "login works", ordinal: 2),
        ToldRound.Entry(name: "upload works", ordinal: 12),
      ], path: "round-1.md")
    for name in ["2", "test 002", "#2", "Test 2"] {
      #expect(TestSearch(name, in: Timeline([round])).answer == .found(0), "\(name)")
    }
  }

  @Test("How a test was matched is told for each round")
  func story() {
    let explanation = Explanation(of: "TestAuth::test_login", in: rounds)
    #expect(
      explanation.appearances.map(\.identity) == [
        nil,
        "the same place and name as 'tests/test_auth.py::TestAuth::test_login' of round 1, "
          + "which writes them in another way",
      ])
    let bare = Explanation(
      of: "test_export_of_reports",
      in: [
        rounds[0], RoundSketch.report(2, [Entry("test_export_of_reports", .failed)]).round(),
      ])
    #expect(
      bare.appearances[1].identity
        == "fits 'tests/test_files.py::test_export_of_reports' of round 1 alone")
    let open = Explanation(
      of: "test_api.py::test_login",
      in: [rounds[0], RoundSketch.report(2, [Entry("test_login", .failed)]).round()])
    #expect(
      open.appearances[1].identity == "'test_login' may be it, and fits 2 tests: it was taken for "
        + "none")
  }
}
