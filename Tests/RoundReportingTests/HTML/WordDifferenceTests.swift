import Testing

@testable import RoundReporting

@Suite("Differences of reasons")
struct WordDifferenceTests {
  @Test(
    "Words of one side only are marked, the rest is common",
    arguments: [
      ("2 of 5 rejected", "4 of 10 rejected", "[2 ]of [5 ]rejected", "[4 ]of [10 ]rejected"),
      ("a b c", "a b c", "a b c", "a b c"), ("a", "b", "[a]", "[b]"), ("", "b", "", "[b]"),
      ("a b", "b", "[a ]b", "b"), ("x y z", "y z q", "[x ]y [z]", "y [z q]"),
    ])
  func marks(before: String, after: String, left: String, right: String) {
    let difference = WordDifference(before, after)
    #expect(spell(difference.before) == left)
    #expect(spell(difference.after) == right)
  }

  @Test("Nothing of a text is lost, however long")
  func whole() {
    let words = (0..<3000).map { "w\($0 % 7)" }.joined(separator: " ")
    let other = (0..<3000).map { "w\($0 % 5)" }.joined(separator: "\n")
    let difference = WordDifference(words, other)
    #expect(difference.before.map(\.text).joined() == words)
    #expect(difference.after.map(\.text).joined() == other)
  }

  private func spell(_ runs: [DifferingWords]) -> String {
    runs.map { $0.differs ? "[\($0.text)]" : $0.text }.joined()
  }
}
