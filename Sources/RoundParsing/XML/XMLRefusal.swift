import RoundModel

extension RoundBuilder {
  /// The error that refuses a document which is no XML that is read.
  mutating func refusal(_ error: XMLError) -> ReadError {
    let code: DiagnosticCode =
      switch error.problem {
      case .notWellFormed, .documentType: .notWellFormed
      case .cutShort: .cutShort
      case .tooDeep: .tooDeep
      }
    return ReadError(code, path: source.path, error.message, place: place(error.offset))
  }
}
