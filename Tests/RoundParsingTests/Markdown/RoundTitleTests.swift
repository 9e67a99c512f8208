import RoundModel
import Testing

@testable import RoundParsing

/// What a title names beside its round.
@Suite("Titles with rounds")
struct RoundTitleTests {
  @Test(
    "The suite is what the title says beside the round and its day",
    arguments: [
      ("Till round 1 (2026-11-01)", "Till"), ("Till tests - Round 3 - 2026-11-02", "Till tests"),
      ("Round 2: Till", "Till"), ("Till (round 2)", "Till"),
      ("Till (round 2) results", "Till results"), ("[Till] Round 2", "[Till]"),
      ("Till tests, round 2 of 3", "Till tests"),
      ("Till Phase 2 Round 6 - Test Results", "Till Phase 2 - Test Results"),
      ("Till \u{2013} Round 2 \u{2013} Results", "Till - Results"),
      ("Till \u{2014} Round 2", "Till"), ("收银测试报告（第二轮）", "收银测试报告"),
      (
        "\u{6536}\u{94F6} \u{7B2C}\u{4E8C}\u{8F6E} \u{62A5}\u{544A}",
        "\u{6536}\u{94F6} \u{62A5}\u{544A}"
      ),
    ])
  func suites(title: String, suite: String) throws {
    let round = try Reading.round("# \(title)\n\n- \u{2705} test_float\n")
    #expect(round.header.suite == suite)
  }
}
