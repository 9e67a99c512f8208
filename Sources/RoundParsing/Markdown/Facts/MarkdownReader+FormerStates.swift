import RoundModel

/// Sections that tell how things were before a change, beside others that tell how they are now.
extension MarkdownReader {
  /// Whether two sections, of before a change and after it, hold output with outcomes.
  func printOutcomes(_ before: Int, _ after: Int, _ bytes: Span<UInt8>) -> Bool {
    if RoundName.namesRed(sections[before].title.plain) {
      return printsTotals(before, bytes) && printsTotals(after, bytes)
        || printNames(before, after, bytes)
    }
    return [before, after].allSatisfy { index in
      Self.namesChange(sections[index].title.plain)
        && (blocks[sections[index].body].contains { holdsOutcomes($0, bytes) }
          || printsTotals(index, bytes))
    }
  }

  /// Whether a section holds output with a line of totals; where its heading names a state of the
  /// tests by its colour, one figure is enough.
  private func printsTotals(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let title = sections[index].title.plain
    let least = RoundName.namesRed(title) || RoundName.namesGreen(title) ? 1 : 2
    return blocks[sections[index].body].contains {
      $0.kind == .fence && FenceInfo($0, bytes).isOutput
        && Self.holdsTotals($0, least: least, bytes)
    }
  }

  /// Notes the sections that tell how things were before a change, where one behind them on the same
  /// level tells how they are after it: what the first one marks is no outcome of this round.
  mutating func findFormerStates(_ bytes: Span<UInt8>) {
    guard rounds.isEmpty else { return }
    // In the order of the file, since what was found of one heading counts for those in it.
    for parent in sections.indices {
      guard let siblings = children[parent], siblings.count > 1 else { continue }
      var before: Int?
      var after: Int?
      for index in siblings where sections[index].level <= 7 {
        let title = sections[index].title.plain
        guard title.count < 100, RoundName.opensBefore(title) || RoundName.opensAfter(title),
          Self.namesChange(title)
        else { continue }
        if RoundName.opensBefore(title) {
          before = index
        } else if let former = before, RoundName.opensAfter(title),
          sections[former].level == sections[index].level, parent == sections[index].parent
        {
          before = nil
          let isState = RoundName.namesRed(sections[former].title.plain)
          let printTotals = printsTotals(former, bytes) && printsTotals(index, bytes)
          if isState {
            guard printTotals || printNames(former, index, bytes) else { continue }
            addFormer(former)
          } else if marksOutcomes(former, bytes), marksOutcomes(index, bytes) {
            addFormer(former)
            continue
          }
          guard printTotals, speaksOfRound(parent) else { continue }
          if !isState { addFormer(former) }
          roundSections.insert(index)
          after = index
        } else if let last = after, RoundName.namesGreen(title), printsTotals(index, bytes) {
          // "GREEN (all tests)" behind "GREEN (the new tests)" is that of the round.
          roundSections.remove(last)
          roundSections.insert(index)
          after = index
        }
      }
    }
  }

  /// Notes a section with all that stands inside it.
  private mutating func addFormer(_ index: Int) {
    keyed.former.insert(index)
    // Nothing of it was overlooked.
    fruitful.insert(index)
    for child in children[index] ?? [] { addFormer(child) }
  }

  /// Whether a section lists things with a mark, or holds output with outcomes.
  private func marksOutcomes(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    blocks[sections[index].body].contains { block in
      switch block.kind {
      case .item:
        let phrase = StatusPhrase(InlineText(block.text, bytes))
        return phrase.isMarked && phrase.outcome != nil
      case .fence: return holdsOutcomes(block, bytes)
      case .line, .heading, .table, .htmlTable, .rule, .foldEnd: return false
      }
    }
  }

  /// Whether the output in two sections names a test with an outcome in both.
  private func printNames(_ before: Int, _ after: Int, _ bytes: Span<UInt8>) -> Bool {
    let names = [before, after].map { index in
      blocks[sections[index].body].reduce(into: Set<[UInt8]>()) { names, block in
        guard block.kind == .fence, FenceInfo(block, bytes).isOutput else { return }
        for text in bytes.lines(of: block.text, atMost: Self.outputLimit) {
          let phrase = StatusPhrase(InlineText(verbatim: text, bytes))
          guard phrase.isMarked, phrase.outcome != nil else { continue }
          names.insert(Array(phrase.text[phrase.name]))
        }
      }
    }
    return !names[0].isDisjoint(with: names[1])
  }

  private static let outputLimit = 200

  /// Whether two lines of a fence give names with an outcome each.
  private func holdsOutcomes(_ fence: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard fence.kind == .fence, FenceInfo(fence, bytes).isOutput else { return false }
    var count = 0
    for text in bytes.lines(of: fence.text, atMost: Self.outputLimit) where count < 2 {
      let phrase = StatusPhrase(InlineText(verbatim: text, bytes))
      if phrase.isMarked, phrase.outcome != nil, !phrase.name.isEmpty { count += 1 }
    }
    return count == 2
  }

  /// Whether a heading that opens with a word for before or after speaks of a change: "Before the fix".
  ///
  /// So does one that says nothing else. "Before checkout" speaks of a step.
  static func namesChange(_ title: [UInt8]) -> Bool {
    let words = KeyValue.folded(HeadingText.name(title))
    return RoundName.namesBefore(words) || RoundName.namesAfter(words) || changes.isIn(words)
      || RoundName.namesRed(title) || RoundName.namesGreen(title)
      || RoundName.aside(title).map(changes.isIn) ?? false
  }

  private static let changes = WordTable(.changeHeads)
}
