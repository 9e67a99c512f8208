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

  package let syntax: Syntax
  /// Where the content starts: after a byte-order mark and lines of noise.
  package let start: Int
  /// The first bytes of the content.
  package let head: [UInt8]
  /// What stands in the content, where it is JSON.
  let json: JSONSample?

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
      json = JSONSample(bytes.extracting(0..<end), from: start, isWhole: end == bytes.count)
    } else {
      json = nil
      let root = byte == UInt8(ascii: "<") ? XMLRoot.name(bytes, at: first) : nil
      syntax = root.map { .xml(root: $0) } ?? .text
    }
  }

  /// The local name of the root element, if it is XML.
  package var xmlRoot: String? {
    if case .xml(let root) = syntax { root } else { nil }
  }

  package var isText: Bool { syntax == .text }
}
