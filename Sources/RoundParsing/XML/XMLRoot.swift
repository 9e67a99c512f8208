import RoundModel

/// Finds the root element of a document without reading the rest.
enum XMLRoot {
  /// The local name of the root element, or `nil` where there is none to be found.
  static func name(_ bytes: Span<UInt8>, at start: Int) -> String? {
    var cursor = XMLCursor(at: start)
    do throws(XMLError) {
      while true {
        switch try cursor.next(in: bytes) {
        case .start(let name):
          let text = XMLText.string(name, in: bytes)
          let local = text.utf8.split(separator: UInt8(ascii: ":")).last
          return local.map { String(decoding: $0, as: UTF8.self) }
        case .end, .text, .literal: continue
        case .finish: return nil
        }
      }
    } catch {
      return nil
    }
  }
}
