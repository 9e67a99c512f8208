/// The signs of the outputs: one for each kind of change, and none of them an emoji.
package enum Glyph: String, CaseIterable, Sendable, Hashable {
  case failing = "✗"
  case otherReason = "≠"
  case stillFailing = "="
  case gone = "−"
  case skipped = "»"
  case flaky = "~"
  case expected = "!"
  case passing = "✓"
  case added = "+"
  case unknown = "?"
  case renamed = "→"
  /// Between two rounds.
  case to = "⟶"
  case passedDot = "·"
  case unreadable = "¿"
  case absent = "_"

  /// The sign as it is shown.
  package var sign: String { self == .to ? "→" : rawValue }

  /// The sign where only ASCII can be shown.
  package var ascii: String {
    switch self {
    case .failing: "x"
    case .otherReason: "#"
    case .gone: "-"
    case .skipped, .renamed: ">"
    case .passing: "v"
    case .to: "->"
    case .passedDot: "."
    case .stillFailing, .flaky, .expected, .added, .unknown, .absent: rawValue
    case .unreadable: "?"
    }
  }
}
