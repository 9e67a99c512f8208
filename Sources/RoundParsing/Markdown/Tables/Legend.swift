import RoundModel

/// What a report says that its own marks and abbreviations stand for.
///
/// An equals sign explains anywhere, "n.t. = not tested", and a colon in the line of a legend: "Legend ○:
/// passed ×: failed".
struct Legend: Sendable {
  /// The lines that may explain something, in small letters.
  private let lines: [[UInt8]]

  private static let longestLine = 600
  private static let longestSign = 16
  /// So many lines are looked through for each sign.
  private static let lineLimit = 200

  init(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) {
    var lines: [[UInt8]] = []
    for block in blocks where block.kind == .line || block.kind == .item {
      guard 3...Self.longestLine ~= block.text.count else { continue }
      let line = FoldedText.small(InlineText(block.text, bytes).plain)
      guard line.contains(UInt8(ascii: "=")) || Self.opensLegend(line) else { continue }
      lines.append(line)
      if lines.count == Self.lineLimit { break }
    }
    self.lines = lines
  }

  private static func opensLegend(_ line: [UInt8]) -> Bool { heads.longest(line, at: 0) != nil }

  private static let heads = WordTable(.legendHeads)

  /// What the cells of a table stand for that say nothing by themselves, in small letters.
  func explained(_ cells: [MarkdownTable.Cell]) -> [[UInt8]: Outcome] {
    var found: [[UInt8]: Outcome] = [:]
    guard !lines.isEmpty else { return found }
    for cell in cells where cell.small.count <= Self.longestSign && found[cell.small] == nil {
      guard !cell.small.contains(where: \.isASCIIDigit) else { continue }
      switch StatusVocabulary.outcome(ofCell: cell.plain) {
      case nil, .unreadable: found[cell.small] = outcome(of: cell.small)
      default: break
      }
    }
    return found
  }

  private func outcome(of sign: [UInt8]) -> Outcome? {
    for line in lines {
      guard let meaning = Self.meaning(of: sign, in: line),
        let outcome = StatusVocabulary.outcome(ofCell: meaning)
          ?? StatusVocabulary.outcome(closing: meaning)
      else { continue }
      return outcome
    }
    return nil
  }

  /// What stands behind a sign and an equals sign, or a colon in the line of a legend.
  private static func meaning(of sign: [UInt8], in line: [UInt8]) -> [UInt8]? {
    let takesColons = opensLegend(line)
    for found in line.indices where line[found...].starts(with: sign) {
      let isWhole = found == 0 || !line[found - 1].isASCIIWord && line[found - 1] < 0xC0
      let end = line.skippingBlanks(from: found + sign.count)
      guard isWhole, let joint = joint(line, at: end, takesColons) else { continue }
      let meaning = upToNext(line[joint...], takesColons)
      if !meaning.isEmpty { return meaning }
    }
    return nil
  }

  /// Where a sign that explains what stands before it ends.
  private static func joint(_ line: [UInt8], at index: Int, _ takesColons: Bool) -> Int? {
    guard index < line.count else { return nil }
    if line[index] == UInt8(ascii: "=") { return index + 1 }
    guard takesColons else { return nil }
    if line[index] == UInt8(ascii: ":") { return index + 1 }
    return line[index...].starts(with: "\u{FF1A}".utf8) ? index + 3 : nil
  }

  /// What is said before the next sign is explained.
  private static func upToNext(_ rest: ArraySlice<UInt8>, _ takesColons: Bool) -> [UInt8] {
    let line = Array(rest.drop { $0 == 0x20 })
    var end = line.firstIndex { ends.contains($0) } ?? line.count
    for wide in ["\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{3002}"] {
      end = min(end, line.firstIndex(ofPart: Array(wide.utf8)) ?? end)
    }
    if let next = line.indices.prefix(end).first(where: { joint(line, at: $0, takesColons) != nil })
    {
      // The sign that is explained next stands right before its joint.
      let before = line[..<next].lastIndex { $0 != 0x20 } ?? 0
      end = line[..<before].lastIndex(of: 0x20) ?? 0
    }
    return KeyValue.folded(Array(line[..<end]))
  }

  private static let ends = [UInt8](",;|".utf8)
}
