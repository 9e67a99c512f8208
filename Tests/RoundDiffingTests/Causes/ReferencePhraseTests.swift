import Testing

@testable import RoundDiffing

@Suite("Words of references")
struct ReferencePhraseTests {
  struct Saying: Sendable, CustomTestStringConvertible {
    var value: String
    var aim: String
    var words: String
    var quote: String?
    var qualifier: String?
    var testDescription: String { value }
  }

  static let sayings = [
    Saying(value: "Same as test 002", aim: "number 2", words: "Same as test 002"),
    Saying(value: "same as Test #14.", aim: "number 14", words: "same as Test #14"),
    Saying(value: "Identical to test case 7", aim: "number 7", words: "Identical to test case 7"),
    Saying(value: "See #3", aim: "number 3", words: "See #3"),
    Saying(
      value: "see test 3 for details", aim: "number 3", words: "see test 3",
      qualifier: "for details"),
    Saying(value: "As test 3", aim: "number 3", words: "As test 3"),
    Saying(value: "Same as test_pump", aim: "name test_pump", words: "Same as test_pump"),
    Saying(value: "Same as `test_pump`", aim: "name test_pump", words: "Same as `test_pump`"),
    Saying(value: "Same as test_gone", aim: "name test_gone", words: "Same as test_gone"),
    Saying(
      value: "Same as test 002 - `pump ran dry`", aim: "number 2", words: "Same as test 002",
      quote: "pump ran dry"),
    Saying(
      value: "Same as test 002 — pump ran dry", aim: "number 2", words: "Same as test 002",
      quote: "pump ran dry"),
    Saying(
      value: "Same as test 002: pump ran dry", aim: "number 2", words: "Same as test 002",
      quote: "pump ran dry"),
    Saying(
      value: "Same as tests 002 and 003", aim: "number 2", words: "Same as tests 002 and 003"),
    Saying(
      value: "Same as test 002, but only at night", aim: "number 2", words: "Same as test 002",
      qualifier: "but only at night"),
    Saying(
      value: "Same as test 002 (second pump)", aim: "number 2", words: "Same as test 002",
      qualifier: "second pump"),
    Saying(value: "Ditto", aim: "previous", words: "Ditto"),
    Saying(value: "〃", aim: "previous", words: "〃"),
    Saying(value: "同上。", aim: "previous", words: "同上"),
    Saying(value: "idem", aim: "previous", words: "idem"),
    Saying(value: "Аналогично", aim: "previous", words: "Аналогично"),
    Saying(value: "Same", aim: "previous", words: "Same"),
    Saying(value: "Same as above", aim: "previous", words: "Same as above"),
    Saying(value: "as above.", aim: "previous", words: "as above"),
    Saying(value: "See above", aim: "previous", words: "See above"),
    Saying(value: "same as the previous test", aim: "previous", words: "same as the previous test"),
    Saying(value: "Same issue", aim: "previous", words: "Same issue"),
    Saying(value: "The same root cause", aim: "previous", words: "The same root cause"),
    Saying(
      value: "Same error as test 4", aim: "number 4", words: "Same error as test 4"),
    Saying(value: "Same dry pump issue", aim: "topic dry pump", words: "Same dry pump issue"),
    Saying(
      value: "Same dry pump issue affecting all 5 tanks", aim: "topic dry pump",
      words: "Same dry pump issue", qualifier: "affecting all 5 tanks"),
    Saying(
      value: "Same dry pump except at noon", aim: "topic dry pump", words: "Same dry pump",
      qualifier: "except at noon"),
  ]

  private func read(_ value: String) -> ReferencePhrase? {
    ReferencePhrase(value) { $0 == Array("test_pump".utf8) }
  }

  private func told(_ aim: ReferencePhrase.Aim) -> String {
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    switch aim {
    case .number(let number): return "number \(number)"
    case .name(let name): return "name \(text(name))"
    case .previous: return "previous"
    case .topic(let words): return "topic " + words.map(text).joined(separator: " ")
    }
  }

  @Test("A reference is read with what follows it", arguments: sayings)
  func reading(_ saying: Saying) throws {
    let phrase = try #require(read(saying.value))
    #expect(told(phrase.aim) == saying.aim)
    #expect(phrase.words == saying.words)
    #expect(phrase.quote == saying.quote)
    #expect(phrase.qualifier == saying.qualifier)
  }

  @Test(
    "A text of its own is no reference",
    arguments: [
      "", " ", "The pump ran dry", "Same-origin rule refused the page", "see the log of the depot",
      "See `depot.log`", "As test 2 shows, the pump is dry", "As expected, the pump is dry",
      "sameness was not given", "Tests 2 and 3 fail", "see 5 pumps", "asserted",
      "Seeing test 2 fail",
    ])
  func otherTexts(_ value: String) {
    #expect(read(value) == nil)
  }

  @Test(
    "Words that limit a reference keep two failures apart",
    arguments: [("but at night", true), ("except here", true), ("affecting all", false)])
  func limits(_ qualifier: String, _ isLimited: Bool) throws {
    #expect(try #require(read("Same as test 2 \(qualifier)")).isLimited == isLimited)
  }

  @Test(
    "Long and odd texts are read to their end",
    arguments: [
      "Same ", "Same as test ", "`", "same as ", "ditto ", "(", "#1 and ", "same error as ",
    ])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 20_000)
    // Whether it is a reference is beside the point; that it ends, and says no more than it has.
    if let phrase = read(text) { #expect(phrase.words.utf8.count <= text.utf8.count) }
    #expect(read("x" + text) == nil)
  }
}
