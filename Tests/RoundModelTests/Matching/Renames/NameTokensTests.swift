import Testing

@testable import RoundModel

@Suite("The words of names")
struct NameTokensTests {
  private func text(_ words: [[UInt8]]) -> [String] {
    words.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Names split at case, digits and marks, without plurals",
    arguments: [
      ("test_rename_files", ["test", "rename", "file"]),
      ("testHTTPServerStarts", ["test", "http", "server", "start"]),
      ("URL", ["url"]), ("IPv4Address", ["i", "pv", "4", "address"]),
      ("v2ToV10", ["v", "2", "to", "v", "10"]), ("class", ["class"]), ("gas", ["gas"]),
      ("prüft Länge", ["prüft", "länge"]), ("", []), ("日本", ["日本"]), ("__x__", ["x"]),
    ])
  func words(_ name: String, _ expected: [String]) {
    #expect(text(NameTokens.words(Array(name.utf8))) == expected)
  }

  @Test("Words that say nothing are dropped unless nothing else is left")
  func stopWords() {
    #expect(text(NameTokens.tellingWords(Array("test_the_case_of_an_upload".utf8))) == ["upload"])
    #expect(text(NameTokens.tellingWords(Array("test_it".utf8))) == ["test", "it"])
  }

  @Test("Trigrams mark the ends and leave out marks")
  func trigrams() {
    let found = NameTokens.trigrams(Array("a_B".utf8)).map {
      String(decoding: [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)], as: UTF8.self)
    }
    #expect(found == ["^ab", "ab$"])
    #expect(NameTokens.trigrams([]).isEmpty)
  }

  @Test("Dice's coefficient counts what bags share, repeats too")
  func dice() {
    #expect(Dice.coefficient([1, 2, 2, 3], [2, 2, 4]) == 4.0 / 7)
    #expect(Dice.coefficient([Int](), []) == 0)
    #expect(Dice.coefficient([[1], [2]], [[2], [1]]) == 1)
  }

  @Test("The logarithm is right to the last digits that count")
  func logarithm() {
    let known: [(Double, Double)] = [
      (1, 0), (2, 0.693_147_180_559_945_3), (10, 2.302_585_092_994_046),
      (0.5, -0.693_147_180_559_945_3), (1e6, 13.815_510_557_964_274),
      (1.5, 0.405_465_108_108_164_4), (2.718_281_828_459_045, 1),
    ]
    for (value, expected) in known {
      #expect(abs(NaturalLogarithm.of(value) - expected) < 1e-14 * max(1, abs(expected)))
    }
    #expect(NaturalLogarithm.of(0) == 0)
  }

  @Test(
    "Opposites and other numbers oppose",
    arguments: [
      ("accepts valid token", "accepts invalid token", true), ("is set", "is not set", true),
      ("runs before save", "runs after save", true), ("retry 2 times", "retry 3 times", true),
      ("retry 2 times", "retry times", false), ("upload image", "upload picture", false),
      ("no cache", "cache", true), ("valid", "valid", false),
    ])
  func antonyms(_ left: String, _ right: String, _ expected: Bool) {
    let (a, b) = (
      NameTokens.tellingWords(Array(left.utf8)), NameTokens.tellingWords(Array(right.utf8))
    )
    #expect(Antonyms.oppose(a, b) == expected)
    #expect(Antonyms.oppose(b, a) == expected)
  }

  @Test("Files are alike by their names first, then by their folders")
  func files() {
    #expect(PlaceSimilarity.ofFiles("a/b.py", "a/b.py") == 1)
    #expect(PlaceSimilarity.ofFiles(nil, nil) == 1)
    #expect(abs(PlaceSimilarity.ofFiles("a/b.py", "c/b.py") - 0.65) < 1e-12)
    #expect(abs(PlaceSimilarity.ofFiles("b.py", "b.js") - 0.9) < 1e-12)
    #expect(PlaceSimilarity.ofFiles("a/login.py", "b/cart.py") == 0)
  }

  @Test("Suites are alike by their words")
  func suites() {
    #expect(PlaceSimilarity.ofSuites([], []) == 1)
    #expect(PlaceSimilarity.ofSuites([], ["A"]) == 0.3)
    #expect(abs(PlaceSimilarity.ofSuites(["LoginTest"], ["Login"]) - 0.6) < 1e-12)
  }
}
