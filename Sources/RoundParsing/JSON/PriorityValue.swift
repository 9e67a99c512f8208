import RoundModel

/// Reads priorities where they stand in JSON.
enum PriorityValue {
  /// The priority that the next value states.
  static func read(_ cursor: inout JSONCursor, _ bytes: Span<UInt8>) throws(JSONFault) -> Int? {
    switch try cursor.kind(bytes) {
    case .number:
      guard let value = try cursor.number(bytes), let number = Int(exactly: value),
        1...255 ~= number
      else { return nil }
      return number
    case .text: return try cursor.text(bytes).flatMap { Priority.number($0.decoded(bytes)) }
    default:
      try cursor.skip(bytes)
      return nil
    }
  }

  /// The priority that the next value has under a key of that name, where it is an object.
  static func readInside(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Int? {
    guard try cursor.kind(bytes) == .object else {
      try cursor.skip(bytes)
      return nil
    }
    var found: Int?
    _ = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      if key.equals("priority", bytes) {
        found = try read(&cursor, bytes)
      } else {
        try cursor.skip(bytes)
      }
    }
    return found
  }
}
