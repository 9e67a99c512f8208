package import RoundModel

/// One test that is spoken of: what happened to it, why, and where that was read.
package struct Entry: Sendable, Hashable {
  /// The side of a change that a message belongs to.
  package enum Mark: Sendable, Hashable {
    case none
    /// What was said before, and is no longer.
    case was
    /// What is said now.
    case now
  }

  package enum Line: Sendable, Hashable {
    /// The failure's own words; cut to one line in text.
    case message(Mark, Phrase)
    /// Where it was read, and what else is known.
    case source(SourcePlace?, Phrase)
    /// A sentence of ours; never cut.
    case remark(Phrase)
    /// What is shown only where there is room beside the name: on a wide line, or in a table.
    case roomy(Phrase, SourcePlace?)
  }

  /// The sign of what happened; none where nothing did.
  package var glyph: Glyph?
  package var label: Phrase
  package var tone: Tone
  package var priority: Int?
  package var name: Phrase
  package var lines: [Line]
  /// A short note that stands beside the name where entries are listed one a line.
  package var tag: Phrase
  /// What a page shows where the entry is opened.
  package var detail: EntryDetail?

  package init(
    _ glyph: Glyph?, _ label: Phrase, tone: Tone, priority: Int? = nil, name: Phrase,
    lines: [Line] = [], tag: Phrase = Phrase()
  ) {
    self.glyph = glyph
    self.label = label
    self.tone = tone
    self.priority = priority
    self.name = name
    self.lines = lines
    self.tag = tag
  }
}

/// Entries under one heading.
package struct Entries: Sendable, Hashable {
  /// The word for what the lines of the entries say.
  package var reasonTitle: Phrase
  /// The word for what the labels of the entries say.
  package var labelTitle: Phrase
  /// The word for what the tags say, where entries are one line each.
  package var tagTitle: Phrase
  /// Whether text shows the word over the labels; tables always do.
  package var showsLabelTitle: Bool
  package var entries: [Entry]
  /// Whether each entry is one line with its tag.
  package var isCompact: Bool
  package var indent: Int

  package init(
    _ entries: [Entry], reasonTitle: Phrase = "Reason", labelTitle: Phrase = "Change",
    tagTitle: Phrase = "Cause", showsLabelTitle: Bool = false,
    isCompact: Bool = false, indent: Int = 0
  ) {
    self.entries = entries
    self.reasonTitle = reasonTitle
    self.labelTitle = labelTitle
    self.tagTitle = tagTitle
    self.showsLabelTitle = showsLabelTitle
    self.isCompact = isCompact
    self.indent = indent
  }
}

/// What one rule of the gate found, with the tests that it found it in.
package struct RuleEntry: Sendable, Hashable {
  package var glyph: Glyph
  /// The word for the result, where signs do not do.
  package var result: Phrase
  package var name: Phrase
  package var tone: Tone
  package var detail: Phrase
  package var entries: [Entry]

  package init(
    _ glyph: Glyph, _ result: Phrase, name: Phrase, tone: Tone, detail: Phrase,
    entries: [Entry] = []
  ) {
    self.glyph = glyph
    self.result = result
    self.name = name
    self.tone = tone
    self.detail = detail
    self.entries = entries
  }
}
