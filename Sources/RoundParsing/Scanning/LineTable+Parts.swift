package import RoundModel

extension LineTable {
  /// Files that are shorter are counted before another core is much help.
  private static let partBytes = 1 << 21
  private static let mostParts = 8

  /// Counts the lines of a file, and those of a long one in parts at the same time.
  package static func inParts(_ bytes: Span<UInt8>) -> LineTable {
    let count = min(mostParts, bytes.count / partBytes)
    guard count > 1 else { return LineTable(bytes) }
    let length = bytes.count / count / blockSize * blockSize
    let runs = JoinedWork<LineTable>.runs(of: count) { number in
      let end = number + 1 < count ? (number + 1) * length : bytes.count
      return LineTable(bytes.extracting(number * length..<end))
    } join: {
      $0.append($1)
      return true
    }
    return runs.first?.piece ?? LineTable(bytes)
  }
}
