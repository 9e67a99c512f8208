package import RoundModel

/// The verdict of a page, and what it rests on.
package struct Banner: Sendable, Hashable {
  /// The verdict in a word or two.
  package var word: Phrase
  package var tone: Tone
  /// Sentences below it, the most important first.
  package var statements: [Phrase]
  /// What stands beside it: a term, and what is so.
  package var facts: [Fact]

  package init(_ word: Phrase, tone: Tone, statements: [Phrase], facts: [Fact]) {
    self.word = word
    self.tone = tone
    self.statements = statements
    self.facts = facts
  }
}

/// A number that a page is entered by.
package struct TallyItem: Sendable, Hashable {
  package var count: Int
  package var words: Phrase
  package var tone: Tone
  /// The anchor of what is counted.
  package var anchor: String

  package init(_ count: Int, _ words: Phrase, tone: Tone, anchor: String) {
    self.count = count
    self.words = words
    self.tone = tone
    self.anchor = anchor
  }
}

/// A term and what is so, with the lines of inputs that show it.
package struct Fact: Sendable, Hashable {
  package struct Line: Sendable, Hashable {
    package var place: SourcePlace
    /// The line as it is in the input.
    package var text: String

    package init(_ place: SourcePlace, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  package var term: Phrase
  package var statement: Phrase
  package var lines: [Line]

  package init(_ term: Phrase, _ statement: Phrase, lines: [Line] = []) {
    self.term = term
    self.statement = statement
    self.lines = lines
  }
}

/// Changes under the headings of their effects, to be filtered and sorted where a page can.
package struct ChangeList: Sendable, Hashable {
  package struct Group: Sendable, Hashable {
    package var anchor: String
    package var title: Phrase
    package var tone: Tone
    /// The changes that are shown with all that is known.
    package var entries: [Entry]
    /// The changes that are listed and drawn in full when they are looked at.
    package var rest: [CompactChange]

    package init(
      _ title: Phrase, anchor: String, tone: Tone, entries: [Entry], rest: [CompactChange]
    ) {
      self.title = title
      self.anchor = anchor
      self.tone = tone
      self.entries = entries
      self.rest = rest
    }

    package var count: Int { entries.count + rest.count }
  }

  package var groups: [Group]
  /// What the two rounds are called.
  package var sides: [String]

  package init(_ groups: [Group], sides: [String]) {
    self.groups = groups
    self.sides = sides
  }
}

/// A change as the few facts that its row and its detail are drawn from.
package struct CompactChange: Sendable, Hashable {
  package struct Side: Sendable, Hashable {
    package var mark: Glyph
    package var outcome: String
    package var evidence: String
    package var message: String?
    package var place: SourcePlace?
  }

  package var name: String
  package var label: String
  package var glyph: Glyph
  package var priority: Int?
  package var cause: String?
  package var before: Side?
  package var after: Side?
  package var why: String
}
