import RoundDiffing
import RoundModel
import RoundReporting
import TestSupport
import Testing

@Suite("What explain says")
struct ExplainViewTests {
  private let name = "test_004_websocket_concurrent_connections_real"
  private let timeout =
    "BaseEventLoop.create_connection() got an unexpected keyword argument 'timeout'"

  private var rounds: [Round] {
    [
      RoundSketch.machine(
        1,
        [
          .init(name, .failed, priority: 1, message: timeout),
          .init("test_017_concurrent_users_real", .passed, priority: 1),
        ]),
      RoundSketch.machine(
        2,
        [
          .init(
            name, .failed, priority: 1,
            message: "ConnectionError: 2 of 5 connections rejected: HTTP 429"),
          .init("test_017_concurrent_users_real", .passed, priority: 1),
        ]),
      RoundSketch.machine(
        3,
        [
          .init(name, .passed, priority: 1),
          .init("test_017_concurrent_users_real", .passed, priority: 1),
        ]),
    ].map { $0.round() }
  }

  /// The story of the test, made by hand so that only the words are tested.
  private var explanation: Explanation {
    var explanation = Explanation(name: name, id: TestID(name), rounds: rounds)
    explanation.appearances = rounds.map { Explanation.Appearance(result: $0.result(at: 0)) }
    explanation.appearances[0].message = timeout
    explanation.appearances[0].messagePlace = SourcePlace(
      path: "round-1.md", line: 16, column: 14)
    explanation.appearances[0].references = [
      BackReference(
        row: 0, field: .rootCause, target: 0, phrase: "Same as above",
        place: SourcePlace(path: "round-1.md", line: 29, column: 19),
        targetPlace: SourcePlace(path: "round-1.md", line: 17, column: 19),
        resolved: "The test is using an incorrect timeout parameter format")
    ]
    explanation.appearances[1].message = "ConnectionError: 2 of 5 connections rejected: HTTP 429"
    explanation.appearances[1].causeID = "C2"
    explanation.appearances[1].sameCause = [
      Explanation.SharedTest(
        id: TestID("test_017_concurrent_users_real"),
        place: SourcePlace(path: "round-2.json", line: 24, column: 5))
    ]
    explanation.appearances[1].change = Change(
      id: TestID(name), changeClass: .changedReason, effect: .regression, before: nil, after: nil,
      why: "failed in round 1 (round-1.json:1:1), failed in round 2 (round-2.json:1:1): for "
        + "another reason")
    explanation.appearances[2].change = Change(
      id: TestID(name), changeClass: .fixed, effect: .progress, before: nil, after: nil,
      why: "failed in round 2 (round-2.json:1:1), passed in round 3 (round-3.json:1:1)")
    explanation.notKnown = ["what changed between the rounds. No input names a commit."]
    return explanation
  }

  @Test(
    "One test over three rounds",
    arguments: [
      ("explain.txt", RenderOptions()), ("explain.ansi", RenderOptions(isColored: true)),
    ])
  func explains(name: String, options: RenderOptions) throws {
    try Golden.expect(Views.explain(explanation), is: name, TextRenderer(options))
  }

  @Test("One test over three rounds in Markdown")
  func explainsInMarkdown() throws {
    try Golden.expect(
      Views.explain(explanation), is: "explain.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("A name that no round has gets the nearest ones")
  func nearest() {
    let explanation = Explanation(of: "test_017_concurent_users_real", in: rounds)
    #expect(!explanation.isFound)
    #expect(explanation.nearestNames == ["test_017_concurrent_users_real"])
    let bytes = TextRenderer(RenderOptions()).bytes(of: Views.explain(explanation))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        no test 'test_017_concurent_users_real' in these rounds. Nearest:
        - test_017_concurrent_users_real

        """)
  }

  @Test("A test is found by the only name that starts with what was asked for")
  func prefix() {
    let explanation = Explanation(of: "test_017", in: rounds)
    #expect(explanation.id == TestID("test_017_concurrent_users_real"))
    #expect(explanation.appearances.count == 3)
    #expect(explanation.appearances.allSatisfy { $0.result?.outcome == .passed })
    #expect(!Explanation(of: "test_0", in: rounds).isFound)
  }

  @Test("The class between rounds and what is not known are worked out")
  func gathers() {
    let explanation = Explanation(of: name, in: rounds)
    #expect(explanation.appearances[0].change == nil)
    #expect(explanation.appearances[2].change?.changeClass == .fixed)
    #expect(explanation.priority == 1)
    #expect(
      explanation.notKnown.first == "what changed between the rounds. No input names a commit.")
  }
}
