/// All that is known of one entry, for where there is room to open it.
package struct EntryDetail: Sendable, Hashable {
  /// A line of reason, in which what differs from the other line is known word by word.
  package struct Reason: Sendable, Hashable {
    package var mark: Entry.Mark
    package var label: Phrase
    package var words: [DifferingWords]

    package init(_ mark: Entry.Mark, _ label: Phrase, _ words: [DifferingWords]) {
      self.mark = mark
      self.label = label
      self.words = words
    }
  }

  /// Where the entry is found, as a part of an address.
  package var anchor: String
  /// What was so before, and what is so now.
  package var marks: [Mark]
  package var reasonTitle: Phrase
  package var reasons: [Reason]
  package var facts: [Fact]

  /// A round and the sign of what it says.
  package struct Mark: Sendable, Hashable {
    package var round: Phrase
    package var words: Phrase
    package var glyph: Glyph

    package init(_ round: Phrase, _ words: Phrase, _ glyph: Glyph) {
      self.round = round
      self.words = words
      self.glyph = glyph
    }
  }

  package init(
    anchor: String, marks: [Mark], reasonTitle: Phrase, reasons: [Reason], facts: [Fact]
  ) {
    self.anchor = anchor
    self.marks = marks
    self.reasonTitle = reasonTitle
    self.reasons = reasons
    self.facts = facts
  }
}

/// Words of an input that stand in both of two texts, or in one of them only.
package struct DifferingWords: Sendable, Hashable {
  package var text: String
  package var differs: Bool

  package init(_ text: String, differs: Bool) {
    self.text = text
    self.differs = differs
  }
}
