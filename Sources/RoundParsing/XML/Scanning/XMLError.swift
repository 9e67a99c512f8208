/// Why a document is no XML that is read.
struct XMLError: Error, Sendable, Hashable {
  enum Problem: Sendable, Hashable {
    /// The rules of XML are broken.
    case notWellFormed
    /// The document ends before its root element does.
    case cutShort
    /// A document type declaration, which is refused: it can hide text and name other files.
    case documentType
    /// More elements inside elements than are read.
    case tooDeep
  }

  let problem: Problem
  let offset: Int
  /// What was found and what was expected, as a sentence fragment.
  let message: String

  init(_ problem: Problem, at offset: Int, _ message: String) {
    self.problem = problem
    self.offset = offset
    self.message = message
  }
}
