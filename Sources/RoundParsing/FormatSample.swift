import RoundModel

/// What formats look at to recognise a file; made once a file.
package struct FormatSample: Sendable {
  /// How the content is written, by its first character.
  enum Syntax: Sendable, Hashable {
    case json, text
  }

  /// The first bytes of the content, after a byte-order mark.
  package var head: [UInt8] = []
  /// How the content is written.
  var syntax = Syntax.text
  /// What stands in the content, where it is JSON.
  var json: JSONSample?

  package init() {}

  static let headLimit = 64 << 10
  /// How much of a JSON document is looked at before all of it is.
  static let windowLimit = 128 << 10

  /// Looks at the content from an offset on.
  init(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) {
    head = Array(copying: bytes, start..<min(bytes.count, start + Self.headLimit))
    var first = 0
    while first < head.count, head[first] <= 0x20 { first += 1 }
    guard first < head.count, head[first] == UInt8(ascii: "{") || head[first] == UInt8(ascii: "[")
    else { return }
    syntax = .json
    let end = isWhole ? bytes.count : min(bytes.count, start + Self.windowLimit)
    json = JSONSample(
      bytes.extracting(0..<end), from: start, isWhole: end == bytes.count)
  }
}
