import RoundModel
import Testing

@testable import RoundParsing

@Suite("Figures of parts, and tables of what is no test")
struct MarkdownPartsTests {
  @Test(
    "Parts that stand beside each other are groups, and none of them is the whole",
    arguments: [
      ("- Unit tests: 20/20 passed", "- Integration tests: 10/12 passed"),
      ("- Automated suite: **21/21 Passed**", "- Manual suite: **3/5 Passed**"),
      ("- Automatisierte Tests: 20/20 bestanden", "- Manuelle Tests: 3/5 bestanden"),
      ("- E2E: 4/5 passed", "- Regression: 7/7 passed"),
      ("- Pruebas unitarias: 20/20 aprobadas", "- Pruebas manuales: 3/5 aprobadas"),
    ])
  func parts(_ first: String, _ second: String) throws {
    for lines in [[first, second], [second, first]] {
      let round = try Reading.round("# Test run\n\n\(lines.joined(separator: "\n"))\n")
      #expect(round.header.stated.total == nil, "\(lines)")
      #expect(round.header.stated.passed == nil, "\(lines)")
      #expect(round.groups.count == 2, "\(lines): \(round.groups.map(\.name))")
      #expect(round.groups.allSatisfy { $0.stated.total != nil && $0.stated.passed != nil })
    }
  }

  @Test(
    "One figure alone, and one that names the whole, is the round's",
    arguments: [
      ("Automated suite: **21/21 Passed**", 21, 21),
      ("- Total: 32 tests, 30 passed\n- Unit tests: 20/20 passed\n", 32, 30),
      ("- All tests: 30/32 passed\n- Unit tests: 20/20 passed", 32, 30),
      ("- Tests: 30/32 passed\n- Unit tests: 20/20 passed", 32, 30),
    ])
  func whole(_ text: String, _ total: Int, _ passed: Int) throws {
    let round = try Reading.round("# Test run\n\n\(text)\n")
    #expect(round.header.stated.total == total)
    #expect(round.header.stated.passed == passed)
  }

  @Test("A table of transactions or commits holds no tests")
  func digests() throws {
    let round = try Reading.round(
      """
      # Bridge test report

      | Transaction | Amount | Status |
      |---|---|---|
      | 0x8f3a9c1d2e4b5a6f7081920a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e | 1.5 | ✅ Success |
      | [0x1f3a…9c1d](https://example.com/tx) | 0.5 | ❌ Failed |

      | Test | Status |
      |---|---|
      | deposit | ✅ Pass |
      | 0xdead | ❌ Fail |
      """)
    #expect(Reading.lines(round) == ["deposit passed", "0xdead failed"])
  }

  @Test(
    "A digest is one whole or with its middle left out",
    arguments: [
      ("0x8f3a…9c1d", true), ("0x8F3A...9C1D", true),
      ("8f3a9c1d2e4b5a6f7081920a1b2c3d4e", true), ("0x12", false), ("deadbeef", false),
      ("0x8f3a is read", false), ("", false), ("8f3a...9c1d", false), ("...", false),
    ])
  func digest(_ name: String, _ expected: Bool) {
    #expect(TestName.isDigest(Array(name.utf8)) == expected)
  }

  @Test(
    "Numbers are read as words too where tests and their outcome follow",
    arguments: [
      ("Two tests failed.", nil, 2), ("Two of the five tests failed", 5, 2),
      ("2 of the 5 tests failed", 5, 2), ("Zwei Tests sind fehlgeschlagen", nil, 2),
      ("Deux tests échoués", nil, 2), ("Два теста провалены", nil, 2),
      ("Three of the four areas were tested. One test failed.", nil, 1),
      ("3 of the 4 areas were tested. 1 test failed.", nil, 1),
      ("All but one test passed", nil, nil), ("We wrote two tests", nil, nil),
      ("- Failed request tests: 3", nil, 3),
    ] as [(String, Int?, Int?)])
  func words(_ line: String, _ total: Int?, _ failed: Int?) throws {
    let stated = try Reading.round("# Test run\n\n\(line)\n").header.stated
    #expect(stated.total == total)
    #expect(stated.failed == failed)
  }
}
