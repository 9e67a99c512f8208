/// What formats look at to recognise a file; made once a file.
package struct FormatSample: Sendable {
  /// The first bytes of the content, after a byte-order mark.
  package var head: [UInt8] = []

  package init() {}
}
