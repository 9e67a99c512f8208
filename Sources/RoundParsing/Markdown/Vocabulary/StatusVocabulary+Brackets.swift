import RoundModel

/// Verdicts in brackets before a name, as scripts and people write them: `[FAIL] Refund`, `【通过】退款`.
extension StatusVocabulary {
  private static let brackets = [
    ("[", "]"), ("(", ")"), ("\u{FF08}", "\u{FF09}"), ("\u{3010}", "\u{3011}"),
    ("\u{FF3B}", "\u{FF3D}"), ("\u{3014}", "\u{3015}"),
  ]

  /// The verdict in brackets that stands at an index of a text in small letters.
  static func bracketed(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard index < small.count else { return nil }
    for (open, close) in brackets where small[index...].starts(with: open.utf8) {
      guard let word = word(small, at: index + open.utf8.count) else { return nil }
      let end = index + open.utf8.count + word.count
      guard small[end...].starts(with: close.utf8) else { return nil }
      return (word.outcome, end + close.utf8.count - index)
    }
    return nil
  }
}
