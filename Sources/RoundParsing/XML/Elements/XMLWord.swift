/// A name or a word of a document, compared byte by byte.
///
/// Strings compare by canonical equivalence, which makes words equal that are written differently.
struct XMLWord: Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func ~= (word: StaticString, found: XMLWord) -> Bool { found == word }

  static func == (found: XMLWord, word: StaticString) -> Bool {
    found.text.utf8.elementsEqual(word.description.utf8)
  }

  static func != (found: XMLWord, word: StaticString) -> Bool { !(found == word) }

  /// Whether the word is one of some.
  func isOne(of words: StaticString...) -> Bool { words.contains { self == $0 } }
}
