import RoundModel

/// A test case as its element and children tell it, before it is a row.
struct JUnitCase: Sendable {
  var name: XMLAttribute?
  var className: XMLAttribute?
  var file: XMLAttribute?
  /// Seconds; not a number where unknown.
  var duration = Double.nan
  var status: XMLAttribute?
  var result: XMLAttribute?
  /// A failure or an error that stands in the start tag, as node writes it beside the element.
  var failure: XMLAttribute?
  var parameters: XMLAttribute?
  var verdicts: [JUnitVerdict] = []
  var properties: [(name: [UInt8], value: [UInt8])] = []
  var offset = 0

  /// The class and file as they stand in the source.
  var home: JUnitHome {
    JUnitHome(
      className: className?.value, file: file?.value,
      needsDecoding: className?.needsDecoding ?? false || file?.needsDecoding ?? false)
  }

  /// Whether nothing but the start tag tells of the test, and that of no outcome.
  @inline(__always)
  var isPlain: Bool {
    verdicts.isEmpty && properties.isEmpty && status == nil && result == nil && failure == nil
      && parameters == nil
  }
}

/// The class and file of a test case as they stand in the source, which neighbours mostly share byte
/// for byte.
struct JUnitHome: Sendable {
  var className: Range<Int>?
  var file: Range<Int>?
  /// Whether either is not the text that it stands for.
  var needsDecoding = false
}
