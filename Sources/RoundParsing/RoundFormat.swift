/// One way of writing a round down.
///
/// A new format is one file with a conforming type, and one line in ``Formats``.
package protocol RoundFormat: Sendable {
  /// The name in outputs and for `--from`, such as `ctrf`.
  var name: String { get }
  /// How the format is recognised, as a sentence fragment for `rounddiff formats`.
  var recognition: String { get }
  /// What the format cannot tell, as a sentence fragment; empty where it tells all.
  var losses: String { get }
  /// Whether a round in this format names every test that it ran.
  var listsEveryTest: Bool { get }
  /// Whether a person's report rather than a machine's results.
  var isProse: Bool { get }

  /// Whether lines of text are read, which may start like a document and be none.
  var readsText: Bool { get }

  /// Whether the content is in this format. Names and extensions of files play no part.
  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool

  /// The suites of a document whose tests may share an identity; empty where no suite tells any
  /// apart. The marks stand in order.
  func suites(in bytes: Span<UInt8>) -> [SuiteMark]

  /// Reads the content into a round under construction.
  ///
  /// - Throws: ``ReadError`` where the file as a whole cannot be trusted. What is merely cut short
  ///   is no error: the builder is told, and what was whole is kept.
  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError)
}

extension RoundFormat {
  package var readsText: Bool { isProse }

  package func suites(in bytes: Span<UInt8>) -> [SuiteMark] { [] }
}
