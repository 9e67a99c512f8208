import RoundModel

/// Lines that give the figures of one round each: "Round 1: 5/8 passed", "Round 2: 8/8 passed".
extension MarkdownReader {
  /// The figures of one of several rounds.
  struct RoundLine: Sendable {
    let number: Int
    /// Whether the line is that of the round that is read.
    var isOwn = false
    /// Whether it is a part of the round that is read, as one of several runs is.
    var isPart = false
    /// Where its label ends.
    let value: Range<Int>
    let total: Double?
  }

  private static let lengthLimit = 240

  /// Notes the sections whose headings open with the run that the title names: "Run #2 results" under
  /// "Test run #2", so that their figures are those of the round.
  private mutating func findOwnSections(_ number: Int) {
    for (index, section) in sections.enumerated() where section.isZone && 1...6 ~= section.level {
      let title = section.title.plain
      guard !section.isTitle, section.zone == .results || section.zone == .summary,
        let (own, range) = RoundName.number(title) ?? RoundName.signedRun(title), own == number,
        range.lowerBound - HeadingText.nameStart(title) <= 5
      else { continue }
      roundSections.insert(index)
    }
  }

  /// Finds the lines under one heading that are labelled by their rounds, and says which of them the
  /// round is told by: that of its number, or of the last where nothing numbers it.
  mutating func findRoundLines(_ title: Int?, _ bytes: Span<UInt8>) {
    if let title, rounds.isEmpty { findOwnSections(title) }
    for section in sections {
      var found: [Int: (line: RoundLine, isRound: Bool)] = [:]
      for block in blocks[section.body]
      where (block.kind == .line || block.kind == .item) && block.text.count < Self.lengthLimit {
        if let line = roundLine(block, bytes) { found[block.text.lowerBound] = line }
      }
      let numbers = Set(found.values.map(\.line.number))
      guard numbers.count > 1, let last = numbers.max() else { continue }
      let own = [chosenRound, title].compactMap { $0 }.first { numbers.contains($0) } ?? last
      let whole = wholeLine(of: section, bytes)
      if rounds.isEmpty, whole != nil {
        for key in found.keys { found[key]?.line.isPart = true }
      } else {
        for (key, entry) in found {
          found[key]?.line.isOwn = entry.line.number == own
          found[key]?.line.isPart = !entry.isRound && entry.line.number != own
        }
        // What all rounds come to together is no figure of one of them.
        let sum = found.values.reduce(0) { $0 + ($1.line.total ?? 0) }
        if let whole, whole.total == sum { roundLines[whole.offset] = .some(nil) }
      }
      for (key, entry) in found { roundLines[key] = entry.line }
    }
  }

  /// The line under a heading that gives the figures of all.
  private func wholeLine(
    of section: MarkdownSection, _ bytes: Span<UInt8>
  ) -> (offset: Int, total: Double)? {
    for block in blocks[section.body] where block.kind == .line || block.kind == .item {
      guard block.text.count < Self.lengthLimit, let pair = KeyValue(block.text, bytes),
        MarkdownZone.isOverall(pair.key) || Vocabulary.totals.exactly(pair.key) != nil,
        RoundName.label(pair.key) == nil
      else { continue }
      let figures = Self.roundFigures(InlineText(pair.value, bytes).plain)
      if let total = figures.first(where: { $0.measure == .total })?.value ?? figures.first?.value {
        return (block.text.lowerBound, total)
      }
    }
    return nil
  }

  private func roundLine(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> (line: RoundLine, isRound: Bool)? {
    guard let (label, value) = Self.labelled(block, bytes), let named = RoundName.label(label)
    else {
      return nil
    }
    let figures = Self.roundFigures(InlineText(value, bytes).plain)
    guard figures.contains(where: { $0.measure != .total }) else { return nil }
    let total = figures.first { $0.measure == .total }?.value
    return (RoundLine(number: named.number, value: value, total: total), named.isRound)
  }

  private static func roundFigures(_ text: [UInt8]) -> [FoundFigure] {
    FigureFinder(text, key: nil, isSummary: true, fraction: .passed).figures
      .filter { $0.unit == .count }
  }

  /// The label of a line before a colon or a dash, in small letters, and what is behind it.
  private static func labelled(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> (label: [UInt8], value: Range<Int>)? {
    if let pair = KeyValue(block.text, bytes) { return (pair.key, pair.value) }
    let range = block.text
    var index = range.lowerBound
    let limit = min(range.upperBound, index + 48)
    while index < limit {
      for dash: StaticString in [" - ", " \u{2013} ", " \u{2014} "]
      where bytes.has(dash, at: index, before: range.upperBound) {
        let label = KeyValue.folded(InlineText(range.lowerBound..<index, bytes).plain)
        return (label, bytes.trimmed(index + dash.utf8CodeUnitCount..<range.upperBound))
      }
      index += 1
    }
    return nil
  }

  /// Takes the figures of such a line, for the round or for a part of it; those of another round
  /// are none of this one.
  mutating func readRoundLine(
    _ told: RoundLine, _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let line = InlineText(told.value, bytes)
    let figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
    if told.isOwn {
      let owner = speaksOfRound(index) ? nil : group(index, bytes, &builder)
      add(figures, in: line, of: index, group: owner)
      return
    }
    guard told.isPart else { return }
    var label = InlineText(block.text.lowerBound..<told.value.lowerBound, bytes).plain
    for sign in [" ", "-", "\u{2013}", "\u{2014}", " "]
    where label.reversed().starts(with: sign.utf8.reversed()) {
      label.removeLast(sign.utf8.count)
    }
    let name = HeadingText.name(label)
    let part = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), place: builder.place(block.text.lowerBound),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    add(figures, in: line, of: index, group: part)
  }
}
