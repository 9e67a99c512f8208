/// Why a document is no JSON that is read.
struct JSONError: Error, Sendable, Hashable {
  enum Problem: Sendable, Hashable {
    /// The rules of RFC 8259 are broken.
    case notWellFormed
    /// The document ends before it is complete.
    case cutShort
    /// More brackets inside brackets than are read.
    case tooDeep
    /// An object has one key twice.
    case repeatedKey
  }

  let problem: Problem
  let offset: Int
  /// What was found and what was expected, as a sentence fragment.
  let message: String
  /// Where the thing began that the document ends inside of.
  let beginning: Int?

  init(_ problem: Problem, at offset: Int, _ message: String, beginning: Int? = nil) {
    self.beginning = beginning
    self.problem = problem
    self.offset = offset
    self.message = message
  }
}
