import RoundModel

/// Finds failures that the report of the same round calls fixed.
enum ClaimedFix {
  private static let claims: [[UInt8]] = [Array("fixed".utf8), Array("resolved".utf8)]
  /// Words before a claim that make it a wish, a condition or a denial.
  private static let hedges: Set<[UInt8]> = Set(
    ["be", "being", "not", "yet", "never", "if", "until", "once", "when", "unless", "isn"].map {
      Array($0.utf8)
    })

  /// Whether a row failed although its own status or notes say that it is fixed.
  static func isRefuted(_ index: Int?, in round: Round) -> Bool {
    guard let index else { return false }
    let row = round.rows[index]
    guard row.isBad || row.outcome == .flaky else { return false }
    if round.originalStatus(of: row).map(claimsFix) ?? false { return true }
    return row.detail > 0
      && round.details[Int(row.detail) - 1].notes.contains { claimsFix($0.text) }
  }

  /// Whether a text says that something is fixed.
  static func claimsFix(_ text: String) -> Bool {
    var previous: [UInt8] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61 && lower <= 0x7A || byte >= 0x80 {
        word.append(lower)
        continue
      }
      if claims.contains(word), !hedges.contains(previous) { return true }
      if !word.isEmpty { (previous, word) = (word, []) }
    }
    return claims.contains(word) && !hedges.contains(previous)
  }
}
