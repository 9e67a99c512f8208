import RoundModel

/// Reads the head of some project's own results.
struct GenericHeader {
  private var stated = Totals()
  private var statedOffset: Int?
  private var date: (text: String, offset: Int)?

  mutating func read(
    _ key: HeaderKey, _ name: JSONText, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let kind = try cursor.kind(bytes)
    if key.role == .summary, kind == .object {
      try readSummary(&cursor, bytes, &builder)
      return
    }
    switch kind {
    case .text:
      guard let text = try cursor.text(bytes), text.count > 0, text.count <= 4096 else { return }
      set(key, text.string(bytes), name.quote, &builder)
    case .number:
      guard let value = try cursor.number(bytes) else { return }
      set(key, value, name.quote, &builder)
    case .flag:
      guard let flag = try cursor.flag(bytes) else { return }
      let isUnfinished = key.role == .complete ? !flag : key.role == .interrupted && flag
      if isUnfinished {
        builder.isTruncated = true
        builder.report(.cutShort, "the file says that the round did not end", at: name.quote)
      }
    default: try cursor.skip(bytes)
    }
  }

  private mutating func readSummary(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<HeaderKey>.Seen(object: offset)
    var keys = KeyTable<HeaderKey> { HeaderKey($0) }
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      guard let value = try cursor.number(bytes), let field else { continue }
      set(field, value, key.quote, &builder)
    }
    if statedOffset != nil { statedOffset = offset }
  }

  // MARK: - Values

  private mutating func set(
    _ key: HeaderKey, _ text: String, _ offset: Int, _ builder: inout RoundBuilder
  ) {
    let place = builder.place(offset)
    switch key.role {
    case .suite:
      builder.header.suite = text
      builder.header.places["suite"] = place
    case .title:
      builder.header.title = text
      builder.header.places["title"] = place
    case .number:
      if let number = Self.trailingNumber(text) {
        builder.header.number = number
        builder.header.places["number"] = place
      } else if builder.header.label == nil {
        builder.header.label = text
        builder.header.places["label"] = place
      }
    case .label:
      builder.header.label = text
      builder.header.places["label"] = place
    case .date: date = (text, offset)
    case .startedAt: builder.setStart(text, at: offset)
    case .environment:
      builder.header.environment = text
      builder.header.places["environment"] = place
    case .tool:
      builder.header.tool = text
      builder.header.places["tool"] = place
    case .commit:
      builder.header.commit = text
      builder.header.places["commit"] = place
    case .branch:
      builder.header.branch = text
      builder.header.places["branch"] = place
    case .duration:
      guard let seconds = DurationText.seconds(text, unit: key.unit) else { return }
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = place
    default: break
    }
  }

  private mutating func set(
    _ key: HeaderKey, _ value: Double, _ offset: Int, _ builder: inout RoundBuilder
  ) {
    let place = builder.place(offset)
    switch key.role {
    case .number:
      builder.header.number = Int(exactly: value)
      builder.header.places["number"] = place
    case .label:
      if let whole = Int(exactly: value) { builder.header.label = String(whole) }
    case .startedAt:
      if let text = EpochTime.text(value) { builder.setStart(text, at: offset) }
    case .duration:
      let seconds = builder.seconds(value, per: key.unit.perSecond, at: offset)
      guard seconds.isFinite else { return }
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = place
    case .planned:
      builder.header.planned = builder.count(value, "tests", at: offset)
      builder.header.places["planned"] = place
    case .total: setStated(\.total, value, offset, &builder)
    case .passed: setStated(\.passed, value, offset, &builder)
    case .failed: setStated(\.failed, value, offset, &builder)
    case .skipped: setStated(\.skipped, value, offset, &builder)
    case .errors: setStated(\.errors, value, offset, &builder)
    default: break
    }
  }

  private mutating func setStated(
    _ property: WritableKeyPath<Totals, Int?>, _ value: Double, _ offset: Int,
    _ builder: inout RoundBuilder
  ) {
    stated[keyPath: property] = builder.count(value, "tests", at: offset)
    if statedOffset == nil { statedOffset = offset }
  }

  /// The number at the end of a text such as "Round 2" or "2".
  private static func trailingNumber(_ text: String) -> Int? {
    let digits = text.utf8.reversed().prefix { $0 &- 0x30 < 10 }.reversed()
    guard 1...9 ~= digits.count else { return nil }
    return Int(String(decoding: Array(digits), as: UTF8.self))
  }

  mutating func finish(_ builder: inout RoundBuilder) {
    if let statedOffset {
      builder.header.stated = stated
      builder.header.places["stated"] = builder.place(statedOffset)
    }
    guard let date, builder.header.startedAt == nil else { return }
    if date.text.utf8.count > 10 {
      builder.setStart(date.text, at: date.offset)
    } else {
      builder.setDate(date.text, at: date.offset)
    }
  }
}

/// Durations that are written with their unit: `0.043s`, `12 ms`, `1m 3.5s`.
enum DurationText {
  static func seconds(_ text: String, unit: GenericKey.Unit) -> Double? {
    guard text.utf8.count <= 40 else { return nil }
    let bytes = Array(text.utf8)
    var total = 0.0
    var index = 0
    var hasPart = false
    while index < bytes.count {
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let start = index
      while index < bytes.count, bytes[index] &- 0x30 < 10 || bytes[index] == UInt8(ascii: ".") {
        index += 1
      }
      guard let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) else {
        return nil
      }
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      let word = index
      while index < bytes.count, bytes[index] | 0x20 >= 0x61 { index += 1 }
      guard let scale = scale(bytes[word..<index], unit, isAlone: !hasPart && index == bytes.count)
      else { return nil }
      total += value * scale
      hasPart = true
    }
    return hasPart && total.isFinite ? total : nil
  }

  private static func scale(
    _ word: ArraySlice<UInt8>, _ unit: GenericKey.Unit, isAlone: Bool
  ) -> Double? {
    switch String(decoding: word, as: UTF8.self) {
    case "": isAlone ? 1 / unit.perSecond : nil
    case "s", "sec", "secs", "second", "seconds": 1
    case "ms", "msec", "millis", "milliseconds": 1e-3
    case "us", "µs": 1e-6
    case "ns": 1e-9
    case "m", "min", "mins", "minute", "minutes": 60
    case "h", "hour", "hours": 3600
    default: nil
    }
  }
}
