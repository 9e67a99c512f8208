import RoundModel

/// Reads what a CTRF report says of the round as a whole.
enum CTRFHeader {
  static func readTool(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = CTRFKey.table()
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<CTRFKey>.Seen(object: offset)
    var (name, version): (String?, String?)
    while let key = try cursor.nextKey(bytes) {
      switch try keys.field(key, bytes, &seen) {
      case .name: name = try cursor.text(bytes)?.string(bytes)
      case .version: version = try cursor.text(bytes)?.string(bytes)
      default: try cursor.skip(bytes)
      }
    }
    guard let name else { return }
    builder.header.tool = version.map { "\(name) \($0)" } ?? name
    builder.header.places["tool"] = builder.place(offset)
  }

  static func readSummary(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = CTRFKey.table()
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<CTRFKey>.Seen(object: offset)
    var stated = Totals()
    var pending: Int?
    var (start, stop, duration): (Double?, Double?, Double?)
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      switch field {
      case .tests, .passed, .failed, .skipped, .pending:
        let value = builder.count(try cursor.number(bytes), "tests", at: key.quote)
        switch field {
        case .tests: stated.total = value
        case .passed: stated.passed = value
        case .failed: stated.failed = value
        case .skipped: stated.skipped = value
        default: pending = value
        }
      case .start: start = try cursor.number(bytes)
      case .stop: stop = try cursor.number(bytes)
      case .duration: duration = try cursor.number(bytes)
      default: try cursor.skip(bytes)
      }
    }
    // To the format a pending test is one kind of skipped test; both read as skipped.
    if let pending {
      let (sum, overflow) = (stated.skipped ?? 0).addingReportingOverflow(pending)
      stated.skipped = overflow ? nil : sum
    }
    builder.header.stated = stated
    builder.header.places["stated"] = builder.place(offset)
    setTimes(start, stop, duration, offset, &builder)
  }

  private static func setTimes(
    _ start: Double?, _ stop: Double?, _ duration: Double?, _ offset: Int,
    _ builder: inout RoundBuilder
  ) {
    if let text = start.flatMap(EpochTime.text) { builder.setStart(text, at: offset) }
    if let duration, duration >= 0, duration.isFinite {
      builder.header.durationSeconds = duration / 1000
    } else if let start, let stop, start > 0, stop.isFinite, start.isFinite {
      guard stop >= start else {
        builder.report(.badValue, "the round stops before it starts", at: offset)
        return
      }
      // Old reporters write seconds, which are told apart by size.
      builder.header.durationSeconds = start < 1e11 ? stop - start : (stop - start) / 1000
    } else {
      return
    }
    builder.header.places["durationSeconds"] = builder.place(offset)
  }

  static func readEnvironment(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = CTRFKey.table()
    var seen = KeyTable<CTRFKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      guard let field else {
        try cursor.skip(bytes)
        continue
      }
      let text = try word(&cursor, bytes)
      guard let text, !text.isEmpty else { continue }
      let place = builder.place(key.quote)
      switch field {
      case .commit:
        builder.header.commit = text
        builder.header.places["commit"] = place
      case .branchName:
        builder.header.branch = text
        builder.header.places["branch"] = place
      case .testEnvironment:
        builder.header.environment = text
        builder.header.places["environment"] = place
      case .reportName, .appName:
        if field == .reportName || builder.header.suite == nil { builder.header.suite = text }
      case .buildName, .buildNumber:
        builder.header.metadata.append(.init(key: field.rawValue, value: text, place: place))
      default: break
      }
    }
  }

  /// The next value as text where it is a string or a number.
  private static func word(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> String? {
    switch try cursor.kind(bytes) {
    case .text: return try cursor.text(bytes)?.string(bytes)
    case .number:
      let range = try cursor.skipped(bytes)
      return String(decoding: Array(copying: bytes, range), as: UTF8.self)
    default:
      try cursor.skip(bytes)
      return nil
    }
  }
}
