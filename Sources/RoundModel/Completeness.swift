/// Whether a round ran to its end over its whole scope.
package enum Completeness: UInt8, CaseIterable, Sendable, Hashable {
  case complete
  /// Cut short: a crash, a timeout, an interruption, a broken file.
  case truncated
  /// A part of the suite, on purpose.
  case partial
  /// Read to its end, with nothing in it.
  case empty
  /// Neither a total nor a named test says anything.
  case unknown

  /// The word for the completeness in every output.
  package var term: String {
    switch self {
    case .complete: "complete"
    case .truncated: "truncated"
    case .partial: "partial"
    case .empty: "empty"
    case .unknown: "unknown"
    }
  }

  package init?(term: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.term.utf8.elementsEqual(term.utf8) }) else {
      return nil
    }
    self = match
  }
}
