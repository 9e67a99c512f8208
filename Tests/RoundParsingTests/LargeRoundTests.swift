import RoundModel
import Testing

@testable import RoundParsing

/// Rounds so large that their rows are looked through on several cores.
@Suite("Large rounds")
struct LargeRoundTests {
  private static let count = 20_500

  /// A report of many tests with some more behind them.
  private static func report(_ more: [(name: String, isFailing: Bool)]) -> String {
    var text = "<testsuite name=\"all\">\n"
    for number in 0..<count { text += "<testcase name=\"t\(number)\"/>\n" }
    for test in more {
      text += "<testcase name=\"\(test.name)\">\(test.isFailing ? "<failure/>" : "")</testcase>\n"
    }
    return text + "</testsuite>\n"
  }

  @Test("What is told again is joined, wherever it stands, and the others stay")
  func repeated() throws {
    let again = [0, 7, 20_499, 7, 11_111].map { (name: "t\($0)", isFailing: true) }
    let round = try Reading.round(Self.report(again))
    #expect(round.rows.count == Self.count)
    #expect(round.rows.indices.filter { round.rows[$0].isBad } == [0, 7, 11_111, 20_499])
    let told = round.diagnostics.filter { $0.code == .duplicateTest }
    #expect(told.map { $0.place?.line } == [20_502, 20_503, 20_504, 20_505, 20_506])
  }

  @Test("Nearly equal names are told, also behind rows that were joined")
  func nearlyEqual() throws {
    let more = [
      (name: "t5", isFailing: true), (name: "T9", isFailing: false), (name: "t6", isFailing: true),
      (name: "T20499", isFailing: false), (name: "other", isFailing: false),
    ]
    let round = try Reading.round(Self.report(more))
    #expect(round.rows.count == Self.count + 3)
    let told = round.diagnostics.filter { $0.code == .nearlyEqualNames }
    #expect(
      told.map(\.message) == [
        "'all::T9' and 'all::t9' at 11:1 differ only in case; they are two tests",
        "'all::T20499' and 'all::t20499' at 20501:1 differ only in case; they are two tests",
      ])
  }
}
