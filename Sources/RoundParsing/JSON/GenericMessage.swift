import RoundModel

/// Reads why a test did not pass, in some project's own results.
enum GenericMessage {
  /// Sets message and trace, which may be strings, an object with both, or an array of either.
  static func read(
    _ row: GenericRow, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder,
    _ detail: inout RowDetail
  ) {
    if let trace = row.text(.trace, bytes), trace.count > 0 {
      detail.trace = builder.slice(trace, bytes)
    }
    guard let value = row.value(.message) else { return }
    var cursor = JSONCursor(at: value.lowerBound)
    do throws(JSONFault) {
      if row.kinds[.message] == .array {
        _ = try cursor.beginArray(bytes)
        guard try cursor.nextElement(bytes) else { return }
      }
      try readValue(&cursor, bytes, &builder, &detail)
    } catch {
      // The value was checked when it was passed over, so that there is nothing left to find.
    }
  }

  private static func readValue(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder,
    _ detail: inout RowDetail
  ) throws(JSONFault) {
    switch try cursor.kind(bytes) {
    case .text:
      guard let text = try cursor.text(bytes), text.count > 0 else { return }
      detail.message = builder.slice(text, bytes)
    case .object:
      _ = try cursor.beginObject(bytes)
      var best = Int.max
      while let key = try cursor.nextKey(bytes) {
        let role = GenericKey(key.decoded(bytes))
        let kind = try cursor.kind(bytes)
        guard let role, kind == .text, let text = try cursor.text(bytes), text.count > 0 else {
          if kind != .text || role == nil { try cursor.skip(bytes) }
          continue
        }
        if role.role == .message || role.role == .name, role.rank < best {
          best = role.rank
          detail.message = builder.slice(text, bytes)
        } else if role.role == .trace, detail.trace.isNone {
          detail.trace = builder.slice(text, bytes)
        }
      }
    default: break
    }
  }
}
