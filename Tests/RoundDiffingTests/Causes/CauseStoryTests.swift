import RoundDiffing
import RoundModel
import Testing

/// Two rounds of one suite: a keyword that a library does not know, then a quota.
enum CauseStory {
  static let keyword = "Loop.open_socket() got an unexpected keyword argument 'deadline'"

  static let first = ToldRound.of(
    [
      ToldRound.Entry(
        name: "test_002_login", error: keyword,
        rootCause: "The suite hands the socket a wrong deadline parameter",
        impact: "Nobody can log in", fix: "Set the deadline on the loop", ordinal: 2, section: 1),
      ToldRound.Entry(
        name: "test_003_send", error: "Same as test 002 - `\(keyword)`",
        rootCause: "Same deadline parameter issue", impact: "Nothing can be sent",
        fix: "Same as test 002", ordinal: 3, section: 1),
      ToldRound.Entry(
        name: "test_004_parallel",
        error: "Same deadline parameter issue affecting all 5 parallel sockets",
        rootCause: "Same as above", impact: "Nothing runs in parallel", fix: "Same as test 002",
        ordinal: 4, section: 1),
      ToldRound.Entry(
        name: "test_035_hardening", error: "AssertionError: Wanted several security probes",
        rootCause: "The test asks for more than 2 probes and 2 are made",
        fix: "Add the missing probes", note: "Rejected with HTTP 403 (likely a token issue)",
        ordinal: 35, section: 2),
    ], path: "round-1.md")

  static let second = ToldRound.of(
    [
      ToldRound.Entry(name: "test_002_login", outcome: .passed),
      ToldRound.Entry(name: "test_003_send", outcome: .passed),
      ToldRound.Entry(
        name: "test_004_parallel", error: "ConnectionError: 2 of 5 sockets refused: HTTP 429"),
      ToldRound.Entry(
        name: "test_017_users", error: "ConnectionError: 4 of 10 sockets refused: HTTP 429"),
      ToldRound.Entry(
        name: "test_024_cancel", outcome: .flaky,
        attempts: [
          Attempt(outcome: .failed, message: "TimeoutError: feed still open 2.0 s after cancel"),
          Attempt(outcome: .passed),
        ]),
      ToldRound.Entry(name: "test_035_hardening", outcome: .skipped, error: "waits for a list"),
      ToldRound.Entry(
        name: "test_061_cache", error: "AssertionError: wanted 'v2' once flushed, found 'v1'"),
      ToldRound.Entry(
        name: "test_096_backoff", error: "AssertionError: came back after 0.4 s, not after 1.0 s"),
    ], path: "round-2.json", isProse: false)

  static let analysis = CauseAnalysis(Timeline([first, second]))
}

@Suite("Causes of two rounds")
struct CauseStoryTests {
  private let causes = CauseStory.analysis.causes

  @Test("Causes are numbered by their least test, those of flaky tests alone last")
  func numbers() {
    let tests = causes.map { "\($0.id) " + $0.tests.map(\.description).joined(separator: " ") }
    #expect(
      tests == [
        "C1 test_002_login test_003_send test_004_parallel",
        "C2 test_004_parallel test_017_users",
        "C3 test_035_hardening",
        "C4 test_061_cache",
        "C5 test_096_backoff",
        "C6 test_024_cancel",
      ])
  }

  @Test("A cause is resolved once its tests pass or fail otherwise, and a skip shows nothing")
  func states() {
    #expect(
      causes.map { $0.state?.rawValue } == ["resolved", "new", "not-observed", "new", "new", "new"])
  }

  @Test("A test that moved takes along a failure that says next to nothing")
  func moved() {
    let files = ["spec/sum_spec.lua:9", "spec/sum_spec.lua:11"]
    let rounds = files.map { file in
      ToldRound.of(
        [ToldRound.Entry(name: "adds up", error: "Expected values to be equal", file: file)],
        isProse: false)
    }
    let ids = files.map { TestID("\($0)::adds up") }
    let causes = CauseAnalysis(Timeline(rounds, renames: [ids[0]: ids[1]])).causes
    #expect(causes.map { $0.state?.rawValue } == ["known"])
  }

  @Test("What is stated and what is computed tie failures together")
  func links() {
    #expect(causes.map(\.links) == [.both, .computed, .computed, .computed, .computed, .computed])
    #expect(causes[0].label == CauseStory.keyword)
    #expect(causes[1].label == "ConnectionError: 2 of 5 sockets refused: HTTP 429")
  }

  @Test("What reports say of a cause is kept once, and a guess apart")
  func prose() {
    #expect(
      causes[0].rootCauses.map(\.text) == ["The suite hands the socket a wrong deadline parameter"])
    #expect(causes[0].fixes.map(\.text) == ["Set the deadline on the loop"])
    #expect(causes[0].impacts.count == 3)
    #expect(causes[0].hypotheses.isEmpty)
    #expect(causes[2].hypotheses.map(\.text) == ["Rejected with HTTP 403 (likely a token issue)"])
    #expect(causes[2].hypotheses.map { $0.place?.path } == ["round-1.md"])
  }

  @Test("A finding has the message that references lead to, and where it stands")
  func findings() throws {
    let third = try #require(CauseStory.analysis.finding(round: 0, row: 2))
    #expect(third.message == CauseStory.keyword)
    #expect(third.messagePlace == CauseStory.analysis.finding(round: 0, row: 0)?.messagePlace)
    #expect(third.causeID == "C1")
    #expect(third.references.map(\.field) == [.error, .rootCause, .fix])
    #expect(CauseStory.analysis.finding(round: 1, row: 0) == nil)
    #expect(CauseStory.analysis.finding(round: 1, row: 4)?.causeID == "C6")
  }

  @Test("The reason of the test that fails in both rounds is another one")
  func relation() throws {
    let before = try #require(CauseStory.analysis.finding(round: 0, row: 2)).fingerprint
    let after = try #require(CauseStory.analysis.finding(round: 1, row: 2)).fingerprint
    #expect(ReasonRelation.between(before, after) == .changed)
  }
}
