import RoundModel

/// Boxes in items below each other that offer outcomes, of which one is ticked: "[x] Pass" over
/// "[ ] Fail"; or one box alone, as in "[x] PASS: the lamp is on".
///
/// Several ticks of different outcomes are unreadable, and none is a test that was not run.
struct BoxChoice: Sendable {
  let outcome: Outcome
  /// The text of the item that says so; `nil` where none is ticked.
  private(set) var told: Range<Int>?
  /// Where the words behind the outcome stand.
  private(set) var remark: Range<Int>?
  /// Where the items are indented.
  let level: UInt16
  /// The block behind the last box.
  private(set) var end: Int

  /// The choice that the item at a position opens, if it does.
  ///
  /// In a form, words stand behind what was chosen and not behind what was not, unless the outcomes are
  /// set in capitals: a list of features such as "Success: a note is shown" is no form.
  init?(at position: Int, in blocks: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>) {
    level = blocks[position].level
    var labels: [(label: Label, isTicked: Bool)] = []
    var next = position
    var afterLast = position
    while next < blocks.endIndex {
      let block = blocks[next]
      if next > position, block.kind == .line, block.level > level {
        next += 1
        continue
      }
      guard block.kind == .item, block.level == level, MarkdownReader.isBoxed(block),
        let label = Label(block.text, bytes)
      else { break }
      labels.append((label, block.flags.contains(.checked)))
      next += 1
      afterLast = next
    }
    end = afterLast
    guard let first = labels.first else { return nil }
    let holds = { (test: (Outcome) -> Bool) in labels.contains { test($0.label.outcome) } }
    let isChoice =
      holds { $0 == .passed } && holds { $0.severity > 1 }
      || labels.contains { $0.label.isVerdict }
        && labels.contains { $0.label.outcome != first.label.outcome }
    let isForm = labels.allSatisfy { entry in
      entry.label.isBare || entry.label.isCapital || isChoice && entry.isTicked
    }
    let hasBlank = labels.contains { $0.label.isBare } || labels.allSatisfy { $0.label.isCapital }
    guard isForm, hasBlank, isChoice || labels.allSatisfy({ $0.label.isVerdict }) else {
      return nil
    }
    let named = labels.first { $0.isTicked } ?? first
    if !isChoice, first.label.outcome.severity > 1, !first.label.isBare {
      // Who writes down a failure alone, and what went wrong, has seen it, whatever the box says.
      outcome = first.label.outcome
    } else {
      outcome = StatusVocabulary.chosen(among: labels.map { ($0.label.outcome, $0.isTicked) })
      guard outcome != .notRun || named.isTicked else { return }
    }
    told = named.label.text
    remark = named.label.remark
  }

  /// The outcome beside a box.
  private struct Label {
    let outcome: Outcome
    let text: Range<Int>
    /// What stands behind the outcome.
    let remark: Range<Int>?
    /// Whether nothing does, but for a line to write on.
    var isBare: Bool { remark == nil }
    let isCapital: Bool
    /// Whether the word tells the result of a test, and not only that work is done.
    let isVerdict: Bool

    init?(_ text: Range<Int>, _ bytes: Span<UInt8>) {
      guard text.count < 600 else { return nil }
      let line = InlineText(text, bytes)
      let small = FoldedText.small(line.plain)
      let start = StatusVocabulary.mark(small, at: 0).map {
        small.skippingBlanks(from: $0.count)
      }
      let opening = start ?? 0
      guard let word = StatusVocabulary.word(small, at: opening),
        StatusVocabulary.absentFault(small, at: opening) == nil
      else { return nil }
      let end = opening + word.count
      let rest = line.plain[end...]
      let instead = word.outcome == .passed ? StatusVocabulary.insteadOfPass(small) : nil
      if instead == nil, let next = rest.first(where: { $0 != 0x20 }) {
        guard next >= 0x80 || ":-(,;._[".utf8.contains(next) else { return nil }
        // "Pass-through" and "failed.log" are names.
        guard rest.first == 0x20 || rest.count == 1 || ":(,;.".utf8.contains(next),
          next != UInt8(ascii: ".") || rest.count == 1 || line.plain[end + 1] == 0x20
        else { return nil }
      }
      self.text = text
      outcome = instead ?? word.outcome
      isCapital = line.plain[opening..<end].allSatisfy { !(0x61...0x7A ~= $0) }
      isVerdict = EntryFields.results.isIn(Array(small[opening..<end]))
      let told = rest.firstIndex {
        $0.isASCIIWord && $0 != UInt8(ascii: "_") || $0 >= 0xC3 && $0 != 0xE2
      }
      remark =
        instead == nil
        ? told.map { line.offset($0)..<line.offset(line.plain.count - 1) + 1 } : nil
    }
  }
}
