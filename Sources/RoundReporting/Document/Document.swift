/// What a command says, before any syntax: the one model that all renderers read.
///
/// Facts are worded once, by the views that make documents. Renderers lay out and escape, and add
/// no words of their own.
package struct Document: Sendable, Hashable {
  /// Blocks that belong together; text shows a blank line between sections and none inside.
  package struct Section: Sendable, Hashable {
    package var heading: Phrase?
    package var blocks: [Block]
    /// What the section is found by in a page.
    package var anchor: String?

    package init(_ heading: Phrase? = nil, _ blocks: [Block], anchor: String? = nil) {
      self.heading = heading
      self.blocks = blocks
      self.anchor = anchor
    }
  }

  package var sections: [Section]

  package init(_ sections: [Section] = []) { self.sections = sections }

  package mutating func append(_ section: Section) { sections.append(section) }

  package mutating func append(_ heading: Phrase? = nil, _ blocks: [Block]) {
    guard heading != nil || !blocks.isEmpty else { return }
    sections.append(Section(heading, blocks))
  }
}

/// A piece of a section.
package enum Block: Sendable, Hashable {
  /// The first line of an output or, deeper, of a part of it, and what stands at its right end.
  case headline(Phrase, aside: Phrase?, depth: Int = 0)
  case paragraph(Paragraph)
  case list([Phrase])
  case table(Table)
  case entries(Entries)
  case rules([RuleEntry])
  case excerpt(Excerpt)
  /// Blocks that a reader may pass over.
  case details(Phrase, [Block])
  case banner(Banner)
  case tally([TallyItem])
  case changes(ChangeList)
  case bars(Bars)
  case flow(Flow)

  /// A paragraph without more ado.
  package static func text(_ phrase: Phrase) -> Block { .paragraph(Paragraph(phrase)) }

  /// A paragraph that a reader can pass over.
  package static func muted(_ phrase: Phrase) -> Block {
    .paragraph(Paragraph(phrase.styled(.muted)))
  }
}

/// A phrase on lines of its own.
package struct Paragraph: Sendable, Hashable {
  /// What becomes of a phrase that is wider than the line.
  package enum Flow: Sendable, Hashable {
    case wrap
    case cut
  }

  package var phrase: Phrase
  /// The cells before the first line, and before the others.
  package var indent: Int
  package var hanging: Int
  package var flow: Flow

  package init(_ phrase: Phrase, indent: Int = 0, hanging: Int? = nil, flow: Flow = .wrap) {
    self.phrase = phrase
    self.indent = indent
    self.hanging = hanging ?? indent
    self.flow = flow
  }
}

/// Lines of an input with a mark under what matters.
package struct Excerpt: Sendable, Hashable {
  package var line: Int
  /// The source line, as it is in the input.
  package var text: String
  /// The scalar of the line that the mark starts at, from 1, and how many it covers.
  package var column: Int
  package var length: Int
  package var tone: Tone
  /// What stands beside the mark.
  package var remark: Phrase

  package init(
    line: Int, text: String, column: Int, length: Int, tone: Tone = .regression,
    remark: Phrase = Phrase()
  ) {
    self.line = line
    self.text = text
    self.column = column
    self.length = length
    self.tone = tone
    self.remark = remark
  }
}
