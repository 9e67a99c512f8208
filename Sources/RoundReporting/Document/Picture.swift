/// Numbers as bars: where each starts and ends on one scale.
package struct Bars: Sendable, Hashable {
  package struct Bar: Sendable, Hashable {
    package var title: Phrase
    package var value: Phrase
    package var note: Phrase
    package var start: Double
    package var end: Double
    package var tone: Tone
    /// Whether it is a sum rather than a part.
    package var isTotal: Bool

    package init(
      _ title: Phrase, value: Phrase, note: Phrase = Phrase(), from start: Double, to end: Double,
      tone: Tone, isTotal: Bool = false
    ) {
      self.title = title
      self.value = value
      self.note = note
      self.start = start
      self.end = end
      self.tone = tone
      self.isTotal = isTotal
    }
  }

  package var bars: [Bar]
  package var scale: ClosedRange<Double>
  /// The titles of the columns, for readers that hear them.
  package var titles: [Phrase]

  package init(_ bars: [Bar], scale: ClosedRange<Double>, titles: [Phrase]) {
    self.bars = bars
    self.scale = scale
    self.titles = titles
  }
}

/// What became of each thing between two columns of states; a table beside it holds the numbers.
package struct Flow: Sendable, Hashable {
  package struct State: Sendable, Hashable {
    package var words: String
    package var count: Int

    package init(_ words: String, _ count: Int) {
      self.words = words
      self.count = count
    }
  }

  package struct Link: Sendable, Hashable {
    package var from: Int
    package var to: Int
    package var tone: Tone
    /// Whether what happened in between was not looked at.
    package var isBroken: Bool
    package var name: Phrase

    package init(from: Int, to: Int, tone: Tone, isBroken: Bool, name: Phrase) {
      self.from = from
      self.to = to
      self.tone = tone
      self.isBroken = isBroken
      self.name = name
    }
  }

  package var title: Phrase
  package var before: [State]
  package var after: [State]
  package var links: [Link]
  /// Where those stand that did not change, and how they are called.
  package var rest: Link?

  package init(
    title: Phrase, before: [State], after: [State], links: [Link], rest: Link?
  ) {
    self.title = title
    self.before = before
    self.after = after
    self.links = links
    self.rest = rest
  }
}
