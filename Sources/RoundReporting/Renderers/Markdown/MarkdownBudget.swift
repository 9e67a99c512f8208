/// Keeps what is written within what a sink takes.
///
/// Some services drop a page that is too long without a word, so that less is more.
struct MarkdownBudget: Sendable {
  private var bytes: Int
  private var utf16: Int
  private(set) var leftOut = 0

  /// What the notice of the cut, and lines that close what is open, may take.
  private static let reserve = 300

  init(_ limit: SizeLimit?) {
    bytes = limit.map { $0.bytes - Self.reserve } ?? .max
    utf16 = limit.map { $0.utf16 == .max ? .max : $0.utf16 - Self.reserve } ?? .max
  }

  /// Takes room for some lines, if there is any.
  mutating func take(_ lines: [String], blankLines: Int) -> Bool {
    guard bytes != .max || utf16 != .max else { return true }
    let bytesNeeded = lines.reduce(blankLines) { $0 + $1.utf8.count + 1 }
    let unitsNeeded = lines.reduce(blankLines) { $0 + $1.utf16.count + 1 }
    guard bytesNeeded <= bytes, unitsNeeded <= utf16 else { return false }
    bytes -= bytesNeeded
    utf16 -= utf16 == .max ? 0 : unitsNeeded
    return true
  }

  /// Counts rows that found no room.
  mutating func leaveOut(_ rows: Int) { leftOut += rows }

  var notice: String {
    "**Cut to fit: \(Figures.count(leftOut, "row")) left out.** `--format json` has all."
  }
}
