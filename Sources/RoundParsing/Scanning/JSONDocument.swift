package import RoundModel

/// A JSON document read into a tree: for files that people write, such as policies, and for reports
/// whose parts stand in no order that a single pass could use.
package struct JSONDocument: Sendable {
  package let root: JSONNode

  /// Reads a file that is one JSON document, whole and with nothing behind it.
  ///
  /// - Throws: ``ReadError`` with the place of what is wrong.
  package static func whole(_ source: Source) throws(ReadError) -> JSONDocument {
    try source.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> JSONDocument in
      do throws(JSONFault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var reader = JSONTreeReader(cursor: JSONCursor(at: start))
        let root = try reader.read(bytes)
        try reader.cursor.finish(bytes)
        return JSONDocument(root: root)
      } catch {
        throw error.readError(source, bytes)
      }
    }
  }

  /// Reads the next value of a document into a tree.
  static func value(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONNode {
    var reader = JSONTreeReader(cursor: cursor)
    let node = try reader.read(bytes)
    cursor = reader.cursor
    return node
  }
}
