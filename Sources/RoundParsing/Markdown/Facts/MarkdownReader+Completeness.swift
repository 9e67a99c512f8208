import RoundModel

/// Whether a report says that its run was cut, or is not over.
extension MarkdownReader {
  private static let lengthLimit = 300

  /// Looks for such words in headings over results, in the status of the round and at its start.
  ///
  /// Only what is said of a run counts: a test that timed out cuts no run.
  func settleCompleteness(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for index in sections.indices {
      if let chosenRound, let round = roundOfSection[index], round != chosenRound { continue }
      let section = sections[index]
      switch section.zone {
      case .results, .summary: break
      case .failures, .passes, .skips, .flakes, .coverage, .actions, .ignored: continue
      }
      guard !entries.contains(index), !builder.isTruncated else { continue }
      let isTop = section.parent.map { sections[$0].isTitle || sections[$0].level == 0 } ?? true
      if isTop || section.isTitle { note(FoldedText.small(section.title.plain), &builder) }
      guard speaksOfRound(index) else { continue }
      if tellsCut(section, bytes) {
        builder.isTruncated = true
        continue
      }
      var lines = 0
      for block in blocks[section.body] where block.kind == .line || block.kind == .item {
        lines += 1
        guard block.text.count < Self.lengthLimit else { continue }
        let pair = KeyValue(block.text, bytes)
        let isStatus = pair.map { MarkdownField(test: $0.key) == .status } ?? false
        let opens = section.isTitle && block.kind == .line && lines <= 2 && pair == nil
        guard isStatus || opens else { continue }
        let text = isStatus ? pair.map { InlineText($0.value, bytes) } : nil
        note(FoldedText.small((text ?? InlineText(block.text, bytes)).plain), &builder)
      }
    }
  }

  private func note(_ small: [UInt8], _ builder: inout RoundBuilder) {
    guard small.count < Self.lengthLimit, !RoundName.speaksOfBefore(small),
      !Vocabulary.hedges.isIn(small), !Self.conditions.isIn(small)
    else { return }
    if Self.says(Self.cuts, in: small) {
      builder.isTruncated = true
    } else if Self.says(Self.openings, in: small) {
      builder.isPartial = true
    }
  }

  /// Whether words say something of a run: "the run was interrupted", "partial run".
  private static func says(_ words: WordTable, in small: [UInt8]) -> Bool {
    var start = 0
    while let run = runs.first(in: small, from: start) {
      start = run.range.upperBound
      if let behind = next(words, in: small, from: start) { return behind }
      // "Interrupted run": the word stands right before.
      var end = run.range.lowerBound
      while end > 0, small[end - 1] == 0x20 { end -= 1 }
      let before = small[..<end].reversed().prefix { $0 != 0x20 && $0 != UInt8(ascii: "(") }
      if end > 0, words.exactly(Array(before.reversed())) != nil { return true }
    }
    return false
  }

  /// Whether one of some words follows, with nothing but particles before it; `nil` where another
  /// word does.
  private static func next(_ words: WordTable, in small: [UInt8], from start: Int) -> Bool? {
    var index = start
    while index < small.count {
      if words.longest(small, at: index) != nil { return true }
      if let particle = particles.longest(small, at: index) {
        index += particle.count
      } else if small[index].isASCIILetter || small[index] >= 0xC3 && small[index] != 0xE2 {
        return nil
      } else if small[index].isASCIIDigit || small[index] == UInt8(ascii: ".")
        || small[index] == UInt8(ascii: ";")
      {
        return nil
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Whether the status of the round, as a named value or in a table of such, opens with a word for a
  /// run that was cut, or a sentence says so of the run: "Status: interrupted (SIGTERM)".
  private func tellsCut(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    for block in blocks[section.body] where block.text.count < 4096 {
      switch block.kind {
      case .line, .item:
        if let pair = KeyValue(block.text, bytes) {
          if Self.isCutStatus(pair, bytes) { return true }
        } else if block.kind == .line, block.text.count < Self.lengthLimit,
          Self.tellsCutRun(FoldedText.small(InlineText(block.text, bytes).plain))
        {
          return true
        }
      case .table where isFacts(block, bytes):
        for row in MarkdownTable(block, bytes).rows where row.count == 2 {
          let key = KeyValue.folded(InlineText(row[0], bytes).plain)
          if let pair = KeyValue(key: key, value: row[1]), Self.isCutStatus(pair, bytes) {
            return true
          }
        }
      default: break
      }
    }
    return false
  }

  /// Whether a table of two columns gives figures or facts of the round by their names.
  private func isFacts(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let rows = MarkdownTable(block, bytes).rows
    return rows.count > 1
      && rows.allSatisfy { $0.count == 2 }
      && rows.contains { row in
        let key = KeyValue.folded(InlineText(row[0], bytes).plain)
        return MeasureVocabulary.measure(ofKey: key) != nil || MarkdownField(head: key) == .date
      }
  }

  private static func isCutStatus(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    guard pair.value.count < lengthLimit, MarkdownField(test: pair.key) == .status,
      !RoundName.speaksOfBefore(pair.key)
    else { return false }
    let small = FoldedText.small(InlineText(pair.value, bytes).plain)
    let start = small.firstIndex { $0.isASCIILetter || 0xC3...0xD1 ~= $0 || 0xE3...0xED ~= $0 }
    guard let start, let word = cuts.longest(small, at: start) else { return false }
    let rest = Array(small[(start + word.count)...])
    return !Vocabulary.hedges.isIn(rest) && !rest.contains(UInt8(ascii: "?"))
  }

  /// Whether a sentence opens with the run and says that it was cut, and not that it was done again.
  private static func tellsCutRun(_ small: [UInt8]) -> Bool {
    guard let run = runs.first(in: small), run.range.lowerBound <= 6,
      next(cuts, in: small, from: run.range.upperBound) ?? false
    else { return false }
    return !RoundName.speaksOfBefore(small) && !Vocabulary.hedges.isIn(small)
      && !conditions.isIn(small) && !repeats.isIn(small)
  }

  private static let repeats = WordTable(.runRepeats)

  private static let conditions = WordTable(.conditions)

  private static let runs = WordTable(.completeRuns)

  private static let particles = WordTable(.runParticles)

  /// What is said of a run that ended early.
  private static let cuts = WordTable(.runCuts)

  /// What is said of a run that is not over.
  private static let openings = WordTable(.openRuns)

  /// Whether a heading or a table stands inside the fence that stays open, so that results may be in it.
  static func holdsStructure(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) -> Bool {
    guard let fence = blocks.last(where: { $0.flags.contains(.isOpen) }) else { return false }
    let inner = MarkdownBlockReader(bytes, from: fence.text.lowerBound).blocks
    if inner.contains(where: { $0.kind == .table && $0.flags.contains(.hasDelimiter) }) {
      return true
    }
    let hasHeading = inner.contains {
      $0.kind == .heading && $0.level > 1 && $0.flags.contains(.afterBlank)
    }
    // Steps of work under a heading tell of nothing that went some way.
    return hasHeading
      && inner.contains { block in
        guard block.kind != .fence, block.text.count < 400 else { return false }
        let line = InlineText(block.text, bytes)
        return block.flags.contains(.checked) || StatusPhrase(line).outcome != nil
          || line.plain.contains(where: \.isASCIIDigit)
            && !FigureFinder(line.plain, key: nil, isSummary: true).figures.isEmpty
      }
  }
}
