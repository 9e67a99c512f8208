import RoundModel

/// What the object that holds the results says of them all: `"status": "failed"`,
/// `"success": false`.
///
/// Only a word that speaks of a failure is kept; a figure of the same name is a total.
struct GenericVerdict: Sendable {
  private(set) var words: String?
  private(set) var offset = 0

  /// Looks at the value of a key, which a cursor stands before and does not pass; the verdict of a
  /// summary counts as that of the object.
  mutating func look(
    at key: [UInt8], _ cursor: JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    guard words == nil else { return }
    var ahead = cursor
    let kind = try ahead.kind(bytes)
    if kind == .object, HeaderKey(key)?.role == .summary {
      _ = try ahead.beginObject(bytes)
      while let inner = try ahead.nextKey(bytes) {
        try take(inner.decoded(bytes), try ahead.kind(bytes), ahead, bytes)
        try ahead.skip(bytes)
      }
    } else {
      try take(key, kind, ahead, bytes)
    }
  }

  private mutating func take(
    _ key: [UInt8], _ kind: JSONKind, _ cursor: JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    guard words == nil, kind == .flag || kind == .text, let meaning = GenericKey(key) else {
      return
    }
    var ahead = cursor
    switch (meaning.role, kind) {
    case (.status, .text):
      guard let text = try ahead.text(bytes),
        let word = StatusWord(text.decoded(bytes)), word.outcome.severity > 0
      else { return }
      keep(key, "'\(Quoted.text(text, bytes))'", at: text.quote)
    case (.verdict, .flag), (.status, .flag):
      let isTrue = bytes[ahead.index] == UInt8(ascii: "t")
      if isTrue == meaning.isNegated { keep(key, isTrue ? "true" : "false", at: ahead.index) }
    default: return
    }
  }

  private mutating func keep(_ key: [UInt8], _ value: String, at offset: Int) {
    words = "\"\(Quoted.shortened(String(decoding: key, as: UTF8.self)))\" says \(value)"
    self.offset = offset
  }
}
