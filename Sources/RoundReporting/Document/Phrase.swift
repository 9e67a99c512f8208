/// Runs of text that are read in one go.
///
/// A run says where its words come from, so that renderers know what to escape; nothing of an input
/// can get into a phrase as if it were our own words.
package struct Phrase: Sendable, Hashable {
  /// Where the words of a run come from.
  package enum Origin: Sendable, Hashable {
    /// Our own words.
    case words
    /// A sentence of ours that may hold words of an input.
    case sentence
    /// Words of an input.
    case input
    /// Words of an input that are shown as said by it.
    case quote
    /// A place in an input.
    case place
    /// A sign of ours.
    case glyph(Glyph)
    /// A sign of ours that stands for an outcome; pages draw it as a shape.
    case mark(Glyph)
    /// Our own name of something that a page has a place for, by its anchor.
    case reference(String)
  }

  package struct Run: Sendable, Hashable {
    package var origin: Origin
    package var text: String
    package var style: Style

    package init(_ origin: Origin, _ text: String, _ style: Style = .plain) {
      self.origin = origin
      self.text = text
      self.style = style
    }
  }

  package private(set) var runs: [Run]

  package init(_ runs: [Run] = []) { self.runs = runs }

  /// Our own words.
  package init(words text: String, _ style: Style = .plain) {
    runs = text.utf8.isEmpty ? [] : [Run(.words, text, style)]
  }

  package var isEmpty: Bool { runs.isEmpty }

  package mutating func append(_ run: Run) { runs.append(run) }

  package mutating func append(_ other: Phrase) { runs.append(contentsOf: other.runs) }

  package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.runs + right.runs) }

  package static func += (left: inout Phrase, right: Phrase) { left.append(right) }

  /// The same words in one style.
  package func styled(_ style: Style) -> Phrase {
    Phrase(runs.map { Run($0.origin, $0.text, style) })
  }
}

/// What a run means to whoever reads it; renderers choose colours and weights for it.
package struct Style: Sendable, Hashable {
  package var tone: Tone
  package var isStrong: Bool

  package init(_ tone: Tone, isStrong: Bool = false) {
    self.tone = tone
    self.isStrong = isStrong
  }

  package static let plain = Style(.none)
  package static let strong = Style(.none, isStrong: true)
  package static let muted = Style(.muted)

  /// The style of headings and verdicts of a tone.
  package static func strong(_ tone: Tone) -> Style { Style(tone, isStrong: true) }
}

/// What something means: colours come from here and from nowhere else.
package enum Tone: Sendable, Hashable, CaseIterable {
  case none
  case regression
  case warning
  case progress
  case unknown
  /// What a reader can pass over, such as places.
  case muted
}

extension [Phrase] {
  /// The phrases with words between them.
  package func joined(_ separator: Phrase) -> Phrase {
    var result = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { result.append(separator) }
      result.append(phrase)
    }
    return result
  }
}
