import Testing

@testable import RoundDiffing

@Suite("Patterns for tests")
struct TestPatternTests {
  @Test(
    "Stars stay inside a part, two of them cross parts",
    arguments: [
      ("test_a", "test_a", true), ("test_*", "test_login", true),
      ("test_*", "tests/x.py::test_login", true), ("tests/*", "tests/a/b.py", false),
      ("tests/**", "tests/a/b.py", true), ("tests/*.py::test_a", "tests/x.py::test_a", true),
      ("test_?", "test_ab", false), ("**", "anything::at/all", true), ("", "test_a", false),
      ("*[1]", "test_a[1]", true),
    ])
  func matches(pattern: String, id: String, expected: Bool) {
    #expect(TestPattern(pattern).matches(Array(id.utf8)) == expected)
  }

  @Test("A pattern of many stars takes no long time")
  func stars() {
    let pattern = TestPattern(String(repeating: "*a", count: 40) + "b")
    #expect(!pattern.matches(Array(repeating: UInt8(ascii: "a"), count: 5000)))
  }
}
