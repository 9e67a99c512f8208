import RoundModel

/// A format in XML that is read element by element.
protocol XMLFormat: RoundFormat {
  associatedtype Visitor: XMLVisitor

  /// Whether the first part of a document shows that it is in this format.
  func recognises(_ document: XMLSample) -> Bool

  /// A visitor for one file.
  func makeVisitor() -> Visitor
}

extension XMLFormat {
  package var listsEveryTest: Bool { true }

  package var isProse: Bool { false }

  package func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.xml.map { recognises($0) } ?? false
  }

  package func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try XMLTour.read(sample, bytes, makeVisitor(), into: &builder)
  }
}
