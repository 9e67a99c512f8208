import RoundModel

/// What was not understood: sections that look like results and gave none.
extension MarkdownReader {
  private static let silenceLimit = 200

  /// Notes each section that looks like results and gave none, and how much of the report was read.
  func reportSilence(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var looking = 0
    var silent: [(section: Int, why: String)] = []
    for index in sections.indices {
      if isFruitful(index) {
        looking += 1
      } else if let why = looksLikeResults(index, bytes) {
        looking += 1
        silent.append((index, why))
      }
    }
    guard !silent.isEmpty else { return }
    for (section, why) in silent.prefix(Self.silenceLimit) {
      let title = sections[section].title.text
      let name = title.isEmpty ? "a part of the report" : "'\(title)'"
      builder.report(
        .silentSection, name + " looks like results and gave none: it holds \(why)",
        at: place(of: section))
      if let offset = failingMark(section, bytes) {
        // What may be a failure must not be passed over.
        builder.report(
          .malformedRow, "the mark of a failure in \(name) is read for no test", at: offset)
      }
    }
    let read = looking - silent.count
    builder.report(
      .sectionCoverage,
      "\(read) of \(looking) sections that look like results were read "
        + "(\(read * 100 / max(1, looking)) %)", at: sections[0].offset)
  }

  private func place(of section: Int) -> Int {
    let first = blocks[sections[section].body].first?.text.lowerBound ?? 0
    return sections[section].title.plain.isEmpty ? first : sections[section].offset
  }

  /// Where the first mark of a failure stands in a section about results: at the start of a cell, or in
  /// an item.
  private func failingMark(_ index: Int, _ bytes: Span<UInt8>) -> Int? {
    guard leftAside[index] == nil else { return nil }
    switch sections[index].zone {
    case .ignored where sections[index].isAside:
      return blocks[sections[index].body].first { endsFailing($0, bytes) }?.text.lowerBound
    case .ignored, .actions, .coverage: return nil
    case .results, .failures, .passes, .skips, .flakes, .summary: break
    }
    for block in blocks[sections[index].body] {
      switch block.kind {
      case .table, .htmlTable:
        for row in MarkdownTable(block, bytes).rows {
          if let cell = row.first(where: { startsFailing($0, bytes) }) { return cell.lowerBound }
        }
      case .item where startsFailing(block.text, bytes): return block.text.lowerBound
      case .item, .line, .heading, .fence, .rule, .foldEnd: break
      }
    }
    return nil
  }

  private func startsFailing(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let mark = StatusVocabulary.mark(InlineText(text, bytes).plain, at: 0)
    return mark.map { $0.outcome.severity > 1 } ?? false
  }

  /// Whether an item ends in a word for a failure in capitals, which is no word of notes: "Refund: FAIL".
  private func endsFailing(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .item else { return false }
    let line = InlineText(block.text, bytes)
    let phrase = StatusPhrase(line)
    guard let status = phrase.status, phrase.outcome.map({ $0.severity > 1 }) ?? false else {
      return false
    }
    return !phrase.name.isEmpty && status.lowerBound >= phrase.name.upperBound
      && Self.isInCapitals(line.plain[status])
  }

  /// Whether a section gave something, or is told by what it stands in.
  private func isFruitful(_ index: Int) -> Bool {
    if fruitful.contains(index), leftAside[index] == nil { return true }
    return entries.contains(index)
  }

  /// What in a section looks like results; `nil` where nothing does.
  private func looksLikeResults(_ index: Int, _ bytes: Span<UInt8>) -> String? {
    if let chosenRound, let round = roundOfSection[index], round != chosenRound { return nil }
    if let count = leftAside[index] {
      return marks(count) + " taken for a recap or for features"
    }
    var marked = 0
    for block in blocks[sections[index].body] {
      switch block.kind {
      case .table, .htmlTable:
        let columns = TableColumns(MarkdownTable(block, bytes), bytes)
        let isTold = columns.hasOutcomes && columns.readsOutcomes || columns.hasCounts
        if isTold { return "a table with a column for outcomes or figures" }
      case .item, .line:
        let text = InlineText(block.text, bytes).plain
        if StatusVocabulary.mark(text, at: 0) != nil { marked += 1 }
        if sections[index].zone == .ignored, sections[index].isAside, endsFailing(block, bytes) {
          return "a word for a failure"
        }
      case .heading, .fence, .rule, .foldEnd: break
      }
    }
    return marked >= 2 ? marks(marked) : nil
  }

  private func marks(_ count: Int) -> String { count == 1 ? "1 mark" : "\(count) marks" }
}
