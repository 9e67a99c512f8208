package import RoundModel

/// Phrases are written as string literals with the origin of every inserted text named.
///
/// A bare string cannot be inserted, so that forgetting to escape is an error of the compiler.
extension Phrase: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(words: value) }

  package init(stringInterpolation: Interpolation) { self.init(stringInterpolation.runs) }

  package struct Interpolation: StringInterpolationProtocol, Sendable {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      guard !literal.utf8.isEmpty else { return }
      runs.append(Run(.words, literal))
    }

    /// A number, in groups of three.
    package mutating func appendInterpolation(_ number: Int) {
      runs.append(Run(.words, Figures.grouped(number)))
    }

    package mutating func appendInterpolation(_ phrase: Phrase) {
      runs.append(contentsOf: phrase.runs)
    }

    package mutating func appendInterpolation(_ phrase: Phrase, _ style: Style) {
      runs.append(contentsOf: phrase.styled(style).runs)
    }

    package mutating func appendInterpolation(_ glyph: Glyph) {
      runs.append(Run(.glyph(glyph), ""))
    }

    package mutating func appendInterpolation(words: String, _ style: Style = .plain) {
      runs.append(Run(.words, words, style))
    }

    /// The sign of an outcome, as strips show it.
    package mutating func appendInterpolation(mark glyph: Glyph, _ style: Style = .plain) {
      runs.append(Run(.mark(glyph), "", style))
    }

    /// Our own name of something, and its anchor in a page.
    package mutating func appendInterpolation(name: String, at anchor: String) {
      runs.append(Run(.reference(anchor), name))
    }

    package mutating func appendInterpolation(sentence: String, _ style: Style = .plain) {
      runs.append(Run(.sentence, sentence, style))
    }

    package mutating func appendInterpolation(input: String, _ style: Style = .plain) {
      runs.append(Run(.input, input, style))
    }

    package mutating func appendInterpolation(quote: String, _ style: Style = .plain) {
      runs.append(Run(.quote, quote, style))
    }

    package mutating func appendInterpolation(_ place: SourcePlace, _ style: Style = .muted) {
      runs.append(Run(.place, place.description, style))
    }

    /// A place without its path, where the path is plain from what stands around it.
    package mutating func appendInterpolation(inFile place: SourcePlace, _ style: Style = .muted) {
      runs.append(Run(.place, place.inFile, style))
    }
  }
}
