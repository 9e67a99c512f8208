package import RoundModel

/// Why a file was refused: nothing of it counts.
///
/// A malformed row is a diagnostic on the round; a malformed file is this error.
public struct ReadError: Error, Sendable {
  /// What kind of refusal this is.
  package let code: DiagnosticCode
  /// The path as the user gave it.
  public let path: String
  /// What was found and what was expected, as a sentence fragment.
  public let message: String
  /// What a person can do about it.
  package let advice: String?
  /// Where in the file, if anywhere in particular.
  package let place: SourcePlace?

  package init(
    _ code: DiagnosticCode, path: String, _ message: String, advice: String? = nil,
    place: SourcePlace? = nil
  ) {
    self.code = code
    self.path = path
    self.message = message
    self.advice = advice
    self.place = place
  }
}

extension ReadError: CustomStringConvertible {
  /// The code and what was found, with its place where it has one.
  public var description: String {
    (place.map { "\($0): " } ?? "") + "\(code.rawValue): \(message)"
  }
}
