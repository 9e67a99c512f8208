import RoundModel

/// Figures that add up, under names that are not known: they may count what failed.
extension MarkdownReader {
  /// Notes each block of figures of which one is the sum of the others and none is read, and that the
  /// round is not read as a whole.
  func reportNamelessSums(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for index in sections.indices where !keyed.former.contains(index) {
      if let chosenRound, let round = roundOfSection[index], round != chosenRound { continue }
      let section = sections[index]
      switch section.zone {
      case .ignored, .actions, .coverage: continue
      case .results, .failures, .passes, .skips, .flakes, .summary: break
      }
      guard !entries.contains(index), let offset = namelessSum(section, bytes) else { continue }
      let title = section.title.text
      let name = title.isEmpty ? "the report" : "'\(title)'"
      builder.report(
        .silentSection,
        "\(name) gives figures of which one is the sum of the others, under names that are not known",
        at: offset)
      builder.isPartial = true
    }
  }

  /// Where such a block starts in a section: lines with a name and a whole number each, or a table with
  /// one row of them.
  private func namelessSum(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Int? {
    var run: [(key: [UInt8], value: Int)] = []
    var start = 0
    for block in blocks[section.body] {
      if block.kind == .item || block.kind == .line, block.text.count < 120,
        let pair = KeyValue(block.text, bytes), let value = Self.wholeNumber(pair.value, bytes)
      {
        if run.isEmpty { start = block.text.lowerBound }
        run.append((pair.key, value))
        continue
      }
      if Self.isNamelessSum(run) { return start }
      run = []
      // One row of a few numbers is short, and longer tables need not be read again.
      guard block.isTable, block.text.count < 1024 else { continue }
      let table = MarkdownTable(block, bytes)
      guard table.rows.count == 1, (3...6).contains(table.header.count),
        table.rows[0].count == table.header.count
      else { continue }
      let row = table.rows[0].compactMap { Self.wholeNumber($0, bytes) }
      let keys = table.header.map { KeyValue.folded($0.plain) }
      let known = keys.compactMap { MeasureVocabulary.measure(ofKey: $0) }
      guard row.count == keys.count, Set(known).count < 2 else { continue }
      let others = zip(keys, row).map { (key: $0, value: $1) }
      if Self.isNamelessSum(others, takesTotal: true) { return block.text.lowerBound }
    }
    return Self.isNamelessSum(run) ? start : nil
  }

  private static func wholeNumber(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    let text = KeyValue.trimmedSigns(InlineText(range, bytes).plain)
    guard (1...6).contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(String(decoding: text, as: UTF8.self))
  }

  /// Whether the first or the last of some figures is the sum of the others, and their names leave open
  /// what they count.
  private static func isNamelessSum(
    _ run: [(key: [UInt8], value: Int)], takesTotal: Bool = false
  ) -> Bool {
    guard (3...6).contains(run.count), let first = run.first?.value, let last = run.last?.value
    else {
      return false
    }
    let sum = run.reduce(0) { $0 + $1.value }
    guard sum > 0, sum == 2 * first || sum == 2 * last else { return false }
    let measures = run.compactMap { MeasureVocabulary.measure(ofKey: $0.key) }
    guard measures.count < run.count, takesTotal || !measures.contains(.total) else { return false }
    return run.allSatisfy { figure in
      !isOtherCount(figure.key) && !countParts.isIn(figure.key)
        && !Vocabulary.others.isIn(figure.key)
        && !Vocabulary.tests.isIn(figure.key)
        || MeasureVocabulary.measure(ofKey: figure.key) != nil
    }
  }

  /// Names of parts of a round or of a list of faults, whose figures say nothing of how tests went.
  static let countParts = WordTable(.namedParts)

  /// Keeps the number of a named value that no word says the meaning of: "Deferred by choice: 3".
  mutating func noteUnread(_ pair: KeyValue, _ index: Int, _ bytes: Span<UInt8>) {
    let value = InlineText(pair.value, bytes).plain
    // A mark may stand before the number.
    let start = StatusVocabulary.mark(value, at: 0)?.count ?? 0
    let digit = value[start...].firstIndex { $0 != 0x20 } ?? 0
    guard let number = WrittenNumber(value, at: digit), !number.isPercent,
      let count = Int(exactly: number.value)
    else { return }
    unreadCounts[index, default: []].append(count)
    noteFaults(pair, count, index)
  }
}
