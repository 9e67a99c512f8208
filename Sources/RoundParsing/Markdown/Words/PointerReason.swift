/// Reasons that say only where in the report more is told: "see above", "siehe oben".
enum PointerReason {
  private static let longest = 40

  /// Whether a text points to another place, and says nothing else.
  static func isAll(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    var small = FoldedText.small(KeyValue.trimmedSigns(text))[...]
    for (open, close) in [("(", ")"), ("\u{FF08}", "\u{FF09}")]
    where small.starts(with: open.utf8) && small.suffix(close.utf8.count).elementsEqual(close.utf8)
    {
      small = small.dropFirst(open.utf8.count).dropLast(close.utf8.count)
    }
    if pointers.exactly(Array(small)) != nil { return true }
    for stop in [".", "!", "\u{3002}"] where small.suffix(stop.utf8.count).elementsEqual(stop.utf8)
    {
      return pointers.exactly(Array(small.dropLast(stop.utf8.count))) != nil
    }
    return false
  }

  private static let pointers = WordTable(.pointers)
}
