import TestSupport
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
    var words = WordWeights()
    let names = [left, right].map { text in
      let own = NameTokens.tellingWords(Array(text.utf8))
      let numbers = own.map { words.number($0) }
      return RenameName(
        words: numbers, figures: zip(own, numbers).filter { NameTokens.isNumber($0.0) }.map(\.1),
        weight: 1, trigrams: [])
    }
    let opposition = WordOpposition(words)
    #expect(opposition.oppose(names[0], names[1]) == expected)
    #expect(opposition.oppose(names[1], names[0]) == expected)
  }

  @Test("Letters that two names can share at most are never fewer than they share")
  func bound() {
    var random = SeededGenerator(seed: 5)
    let names = (0..<60).map { _ -> RenameName in
      let length = Int.random(in: 0...80, using: &random)
      let letters = (0..<length).map { _ in UInt8.random(in: 0x61...0x6A, using: &random) }
      return RenameName(words: [], figures: [], weight: 0, trigrams: NameTokens.trigrams(letters))
    }
    for one in names {
      for two in names {
        #expect(one.mostAlike(two) >= Dice.coefficient(one.trigrams, two.trigrams))
      }
      #expect(one.mostAlike(one) == (one.trigrams.isEmpty ? 0 : 1))
    }
  }

  private func likeness(
    _ old: (file: String?, suite: [String]), _ new: (file: String?, suite: [String])
  ) -> (file: Double, suite: Double) {
    let scopes = [old, new].map {
      RowScope(file: $0.file, suite: $0.suite, variant: nil, prefix: [1], suffix: [], key: 0)
    }
    return PlaceTable([(0, scopes[0])], [(0, scopes[1])]).likeness(0, 0)
  }

  @Test("Files are alike by their names first, then by their folders")
  func files() {
    func files(_ old: String?, _ new: String?) -> Double { likeness((old, []), (new, [])).file }
    #expect(files("a/b.py", "a/b.py") == 1)
    #expect(files(nil, nil) == 1)
    #expect(abs(files("a/b.py", "c/b.py") - 0.65) < 1e-12)
    #expect(abs(files("b.py", "b.js") - 0.9) < 1e-12)
    #expect(files("a/login.py", "b/cart.py") == 0)
  }

  @Test("Suites are alike by their words")
  func suites() {
    func suites(_ old: [String], _ new: [String]) -> Double {
      likeness((nil, old), (nil, new)).suite
    }
    #expect(suites([], []) == 1)
    #expect(suites([], ["A"]) == 0.3)
    #expect(abs(suites(["LoginTest"], ["Login"]) - 0.6) < 1e-12)
  }
}
