import RoundModel

/// Reads what pytest-json-report says of the round as a whole.
enum PytestHeader {
  static func readSummary(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = PytestKey.table()
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<PytestKey>.Seen(object: offset)
    // What has a count of 0 is left out of the summary.
    var stated = Totals(passed: 0, failed: 0, skipped: 0, errors: 0)
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      guard let field, try cursor.kind(bytes) == .number else {
        try cursor.skip(bytes)
        continue
      }
      let value = builder.count(try cursor.number(bytes), "tests", at: key.quote)
      switch field {
      case .passed: stated.passed = value
      case .failed: stated.failed = value
      case .error: stated.errors = value
      case .skipped: stated.skipped = value
      case .total: stated.total = value
      case .collected:
        builder.header.planned = value
        builder.header.places["planned"] = builder.place(key.quote)
      case .deselected:
        guard let value, value > 0 else { break }
        builder.header.metadata.append(
          .init(key: "deselected", value: String(value), place: builder.place(key.quote)))
      default: break
      }
    }
    builder.header.stated = stated
    builder.header.places["stated"] = builder.place(offset)
  }

  /// Reads what the round ran on; the rest of the environment may hold secrets and stays out.
  static func readEnvironment(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = PytestKey.table()
    builder.header.tool = "pytest"
    var seen = KeyTable<PytestKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      switch (field, try cursor.kind(bytes)) {
      case (.python, .text), (.platform, .text):
        guard let field, let text = try cursor.text(bytes) else { break }
        builder.header.metadata.append(
          .init(
            key: field.rawValue, value: text.string(bytes), place: builder.place(key.quote)))
      case (.packages, .object): try readPackages(&cursor, bytes, &builder)
      default: try cursor.skip(bytes)
      }
    }
  }

  private static func readPackages(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    _ = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      guard key.equals("pytest", bytes), let version = try cursor.text(bytes) else {
        if !key.equals("pytest", bytes) { try cursor.skip(bytes) }
        continue
      }
      builder.header.tool = "pytest \(version.string(bytes))"
      builder.header.places["tool"] = builder.place(key.quote)
    }
  }
}
