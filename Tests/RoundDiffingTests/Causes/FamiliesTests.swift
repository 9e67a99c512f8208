import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Families of messages")
struct FamiliesTests {
  private static let forms = [
    "the relay is closed for repair", "night run: the relay is closed for repair",
    "the relay is closed for repair: see the yard", "the relay is closed for repair expected open",
    "relay the closed is for repair", "a relay is open for repair",
    "one two three four five six seven eight nine ten",
    "one two three four five six seven eight nine ten eleven",
    "one two three four five six seven eight nine", "one two three four five six seven eight",
    "expected <v> but was <v>", "level of tank: expected <v> but was <v>",
    "<n> of <n> pumps (<q>)", "", "<n>", "<q>",
  ]

  private func groups(_ forms: [String]) -> [String: String] {
    var families = Families(forms)
    return Dictionary(
      forms.map { ($0, families.representative(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("Forms with a wrapper around them, or nearly the same words, are one")
  func merging() {
    let groups = groups(Self.forms)
    let relay = "night run: the relay is closed for repair"
    #expect(groups["the relay is closed for repair"] == relay)
    #expect(groups["the relay is closed for repair: see the yard"] == relay)
    #expect(groups["the relay is closed for repair expected open"] == relay)
    #expect(groups["relay the closed is for repair"] == relay)
    #expect(groups["a relay is open for repair"] == "a relay is open for repair")
    let numbers = "one two three four five six seven eight nine"
    #expect(groups["one two three four five six seven eight nine ten"] == numbers)
    #expect(groups["one two three four five six seven eight nine ten eleven"] == numbers)
    #expect(groups["one two three four five six seven eight"] != numbers)
  }

  @Test("What every assertion says ties no messages together")
  func generic() {
    let groups = groups(Self.forms)
    #expect(groups["expected <v> but was <v>"] == "expected <v> but was <v>")
    #expect(groups["<n>"] == "<n>")
    #expect(groups["<q>"] == "<q>")
  }

  @Test("The order of the messages changes nothing", arguments: UInt64(1)...20)
  func order(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shuffled = (Self.forms + Self.forms.prefix(4)).shuffled(using: &random)
    #expect(groups(shuffled) == groups(Self.forms))
  }

  @Test("Two messages alone are one wherever all of them together are, without a third between")
  func pairs() {
    for left in Self.forms {
      for right in Self.forms where Families.areOne(left, right) {
        let groups = groups([left, right])
        #expect(groups[left] == groups[right])
        #expect(Families.areOne(right, left))
      }
    }
  }

  @Test("Random families merge as their pairs do", arguments: UInt64(1)...5)
  func random(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = [
      "pump", "valve", "tank", "relay", "depot", "night", "level", "open", "shut", "dry",
    ]
    let joints = [" ", " ", ": ", " - ", " (", ", ", " expected ", " <n> "]
    let forms = (0..<120).map { _ in
      (0..<Int.random(in: 2...14, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "") + (joints.randomElement(using: &random) ?? "")
      }.joined()
    }
    let merged = groups(forms)
    // The pairs alone, joined naively, give the same groups.
    var sets = DisjointSets(count: forms.count)
    for left in forms.indices {
      for right in forms.indices where Families.areOne(forms[left], forms[right]) {
        sets.join(left, right)
      }
    }
    for left in forms.indices {
      for right in forms.indices {
        let isOne = merged[forms[left]] == merged[forms[right]]
        #expect(isOne == (sets.root(of: left) == sets.root(of: right)))
      }
    }
  }
}
