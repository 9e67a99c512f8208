import RoundModel
import TestSupport

/// What a generated report tells, before it is written down in some layout.
struct ReportFacts: Sendable, CustomStringConvertible {
  struct Test: Sendable {
    var name: String
    var outcome: Outcome
    /// Why it failed; empty for what did not.
    var message: String
  }

  var date: String
  var tests: [Test]

  private static let first = [
    "basket", "invoice", "calendar", "profile", "ledger", "parcel", "voucher", "harbour", "lantern",
    "meadow",
  ]
  private static let second = [
    "opens", "rounds", "stores", "sorts", "merges", "prints", "expires", "splits", "counts",
    "moves",
  ]
  private static let messages = [
    "got 3 rows, wanted 4", "the button is missing", "HTTP 503 from the gateway",
    "KeyError: 'amount'", "the total is off by one cent",
  ]

  init(_ random: inout SeededGenerator) {
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    date = "2025-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    let count = Int.random(in: 2...6, using: &random)
    tests = (0..<count).map { number in
      let words = [Self.first, Self.second].compactMap { $0.randomElement(using: &random) }
      let outcome = [Outcome.passed, .passed, .failed, .skipped].randomElement(using: &random)
      let why = outcome == .failed ? Self.messages.randomElement(using: &random) ?? "" : ""
      return Test(
        name: "test_\(words.joined(separator: "_"))_\(number)", outcome: outcome ?? .passed,
        message: why)
    }
  }

  func of(_ outcome: Outcome) -> [Test] { tests.filter { $0.outcome == outcome } }

  /// Each test as `name outcome`, sorted.
  var lines: [String] { tests.map { "\($0.name) \($0.outcome.term)" }.sorted() }

  var description: String { lines.joined(separator: ", ") }
}
