import Testing

@testable import RoundParsing

@Suite("The words of all languages")
struct LexiconTests {
  @Test("Every role has words in some language", arguments: Lexicon.Role.allCases)
  func rolesAreFilled(_ role: Lexicon.Role) {
    #expect(Lexicon.all.contains { !($0.roles[role] ?? []).isEmpty })
  }

  @Test("A language names a word for a role once, and in small letters")
  func wordsAreNamedOnce() {
    for (number, lexicon) in Lexicon.all.enumerated() {
      for (role, words) in lexicon.roles {
        #expect(Set(words).count == words.count, "\(role) of language \(number)")
        #expect(words.allSatisfy { $0 == $0.lowercased() }, "\(role) of language \(number)")
      }
    }
  }

  @Test("The words of each language are found under their role")
  func wordsAreFound() {
    let table = WordTable(.formers)
    for word in [
      "previously", "vorher", "auparavant", "anteriormente", "ранее", "此前", "以前は", "이전에는",
    ] {
      #expect(table.exactly(Array(word.utf8)) != nil, "\(word)")
    }
    #expect(table.exactly(Array("now".utf8)) == nil)
  }
}
