import RoundModel

/// What formats look at to recognise a file; made once a file, or twice where its first part says
/// too little.
package struct FormatSample: Sendable {
  /// What sort of syntax the content is in, by its first characters.
  package enum Syntax: Sendable, Hashable {
    case json
    /// XML, by the local name of its root element.
    case xml(root: String)
    case text
  }

  /// How much of a JSON document is looked at before all of it is.
  static let windowLimit = 128 << 10
  private static let headLimit = 64 << 10
  private static let streamLimit = 50

  package let syntax: Syntax
  /// Where the content starts: after a byte-order mark and lines of noise.
  package let start: Int
  /// The first bytes of the content.
  package let head: [UInt8]
  /// What stands in the content, or in its first document, where it is JSON.
  let json: JSONSample?
  /// The first values of the content, where it is JSON: one where it is one document, and several
  /// where it is a stream of lines or documents one after the other.
  package let stream: [JSONNode]
  /// What the first part of the content shows, where it is XML.
  let xml: XMLSample?

  /// Looks at the content from an offset on; the offset is not behind the last character.
  init(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) {
    var first = start
    while first < bytes.count, bytes[first] <= 0x20 { first += 1 }
    self.start = start
    head = Array(copying: bytes, start..<min(bytes.count, start + Self.headLimit))
    let byte = first < bytes.count ? bytes[first] : 0
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
      let end = isWhole ? bytes.count : min(bytes.count, start + Self.windowLimit)
      syntax = .json
      let sample = JSONSample(bytes.extracting(0..<end), from: start, isWhole: end == bytes.count)
      json = sample
      // A first value that does not end makes no stream: there is no point in a tree of it.
      stream = sample.fault?.isEnd == true ? [] : Self.firstValues(bytes, from: start)
      xml = nil
    } else {
      json = nil
      stream = []
      let sample = byte == UInt8(ascii: "<") ? XMLSample(bytes, at: first) : nil
      xml = sample
      syntax = sample.map { .xml(root: $0.root) } ?? .text
    }
  }

  /// The first values of a stream, as far as they stand in its first part.
  private static func firstValues(_ bytes: Span<UInt8>, from start: Int) -> [JSONNode] {
    let window = bytes.extracting(0..<min(bytes.count, start + windowLimit))
    var stream = JSONStream(at: start)
    var values: [JSONNode] = []
    do throws(JSONFault) {
      while values.count < streamLimit, let value = try stream.next(window) { values.append(value) }
    } catch {
      // What cannot be trusted is refused with its place when the stream is read.
    }
    return values
  }

  /// The local name of the root element, if it is XML.
  package var xmlRoot: String? {
    if case .xml(let root) = syntax { root } else { nil }
  }

  package var isText: Bool { syntax == .text }

  var isXML: Bool { xmlRoot != nil }
}
