/// A coded message about an input, with the place it was read.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic weighs.
  public enum Severity: UInt8, Sendable, Hashable, Comparable {
    /// What was read cannot be trusted, or contradicts itself.
    case error
    /// Something is off, and what was done about it may not be what was meant.
    case warning
    /// Worth knowing.
    case note

    /// The word for the severity in every output.
    public var term: String {
      switch self {
      case .error: "error"
      case .warning: "warning"
      case .note: "note"
      }
    }

    /// Whether the left severity weighs more.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Which kind of message this is.
  package let code: DiagnosticCode
  /// The weight, which may be less than the code's own where other facts settle the matter.
  package var severity: Severity
  /// What was seen, what was expected and what was done, as one sentence fragment.
  public let message: String
  /// Where it was seen.
  public var place: SourcePlace?
  /// The source line that holds the place, for showing with a mark under the figure.
  package var excerpt: String?
  /// How many scalars of the excerpt the mark covers.
  package var length: Int
  /// Where the thing began that the place is the end of, such as a string that is cut short.
  package var beginning: SourcePlace?
  /// Further sentences for people, such as the arithmetic behind a contradiction.
  package var detail: [String]
  /// The diagnostic that this one follows from; text output may fold it into that one.
  package var follows: DiagnosticCode?

  package init(
    _ code: DiagnosticCode, _ message: String, at place: SourcePlace? = nil,
    severity: Severity? = nil, excerpt: String? = nil, length: Int = 1, detail: [String] = [],
    follows: DiagnosticCode? = nil
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.severity = severity ?? code.severity
    self.excerpt = excerpt
    self.length = length
    self.detail = detail
    self.follows = follows
  }

  /// The diagnostic as one line: place, severity, code, message.
  package var line: String {
    let head = place.map { $0.description + ": " } ?? ""
    return "\(head)\(severity.term) \(code.rawValue): \(message)"
  }
}
