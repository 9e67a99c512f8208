/// How strongly a round says what it says of a test, strongest first.
public enum Evidence: UInt8, CaseIterable, Sendable, Hashable, Comparable {
  /// The test is named with its outcome.
  case stated
  /// The outcome follows by arithmetic from facts of the same round.
  case entailed
  /// The test is not named, but all failures are listed and the size is unchanged.
  case presumed
  /// Facts about the test contradict each other.
  case contested
  /// Nothing can be concluded.
  case unknown

  /// The word for the evidence in every output.
  public var term: String {
    switch self {
    case .stated: "stated"
    case .entailed: "entailed"
    case .presumed: "presumed"
    case .contested: "contested"
    case .unknown: "unknown"
    }
  }

  package init?(term: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.term.utf8.elementsEqual(term.utf8) }) else {
      return nil
    }
    self = match
  }

  /// Whether the left evidence is the stronger.
  public static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
}
