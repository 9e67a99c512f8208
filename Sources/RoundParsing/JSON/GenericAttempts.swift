import RoundModel

/// Reads the attempts at a test of some project's own results.
enum GenericAttempts {
  /// The attempts in order, the last one included.
  static func read(
    _ row: GenericRow, _ bytes: Span<UInt8>, _ outcome: Outcome?, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> [Attempt] {
    guard row.kinds[.attempts] == .array, let range = row.value(.attempts) else { return [] }
    var cursor = JSONCursor(at: range.lowerBound)
    var list: [Attempt] = []
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      switch try cursor.kind(bytes) {
      case .object: list.append(try attempt(&cursor, bytes, &builder))
      case .text:
        let word = try cursor.text(bytes)?.decoded(bytes) ?? []
        list.append(Attempt(outcome: StatusWord(word)?.outcome ?? .unreadable))
      default: try cursor.skip(bytes)
      }
    }
    guard let last = list.last, let outcome else { return list }
    if last.outcome != outcome, outcome != .flaky { list.append(Attempt(outcome: outcome)) }
    return list
  }

  private static func attempt(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> Attempt {
    var keys = KeyTable<GenericKey> { GenericKey($0) }
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<GenericKey>.Seen(object: offset)
    var row = GenericRow(offset: offset)
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      let kind = try cursor.kind(bytes)
      let isTrue = bytes[cursor.index] == UInt8(ascii: "t")
      let value = try cursor.skipped(bytes)
      if let field { row.take(field, kind, value, isTrue) }
    }
    var outcome = row.verdict.map { $0.passed ? Outcome.passed : .failed } ?? .unreadable
    if let text = row.text(.status, bytes) {
      outcome = StatusWord(text.decoded(bytes))?.outcome ?? .unreadable
    }
    let message = row.text(.message, bytes)?.string(bytes)
    let seconds = row.number(.duration, bytes).map {
      builder.seconds($0, per: row.unit.perSecond, at: offset)
    }
    return Attempt(
      outcome: outcome, message: message,
      durationSeconds: seconds.flatMap { $0.isFinite ? $0 : nil })
  }
}
