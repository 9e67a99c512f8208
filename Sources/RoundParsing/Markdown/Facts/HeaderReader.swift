import RoundModel

/// Reads what a report says of its round as a whole: title, number, date, duration and more.
struct HeaderReader: Sendable {
  private static let entryLimit = 40

  /// Reads the title of a report.
  static func read(title: MarkdownSection, _ builder: inout RoundBuilder) {
    let text = title.title.plain
    guard !text.isEmpty else { return }
    builder.header.title = String(decoding: text, as: UTF8.self)
    builder.header.places["title"] = builder.place(title.offset)
    if let (number, range) =
      RoundName.number(text) ?? RoundName.signedRun(text) ?? RoundName.orderedRun(text)
    {
      builder.header.number = number
      builder.header.places["number"] = builder.place(title.title.offset(range.lowerBound))
      let name = suite(text, without: range)
      builder.header.suite = name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
  }

  /// What a title says beside its round, and beside the day, which another round has another one of.
  private static func suite(_ title: [UInt8], without round: Range<Int>) -> [UInt8] {
    var before = trimmed(Array(title[..<round.lowerBound]))
    var behind = Array(title[round.upperBound...].drop { $0 == 0x20 })
    // "第二轮": the word for rounds may stand behind the number too.
    if let noun = Vocabulary.rounds.longest(FoldedText.small(behind), at: 0), noun.count > 1 {
      behind = Array(behind[noun.count...].drop { $0 == 0x20 })
    }
    // Brackets that held nothing but the round go with it.
    for (open, close) in [("(", ")"), ("\u{FF08}", "\u{FF09}")]
    where before.suffix(open.utf8.count).elementsEqual(open.utf8) && behind.starts(with: close.utf8)
    {
      before = trimmed(before.dropLast(open.utf8.count))
      behind = Array(behind.dropFirst(close.utf8.count).drop { $0 == 0x20 })
    }
    // "Round 2 of 3"
    if let word = Vocabulary.outOf.longest(FoldedText.small(behind), at: 0) {
      let number = behind[word.count...].drop { $0 == 0x20 }.prefix(while: \.isASCIIDigit)
      if !number.isEmpty { behind = Array(behind[number.endIndex...]) }
    }
    let rest = trimmed(behind)
    if rest.isEmpty || rest.count <= Self.dayLength && WrittenTime.date(rest) != nil {
      return before
    }
    guard !before.isEmpty else { return rest }
    let joint: String
    switch behind.first {
    case UInt8(ascii: ":"): joint = ": "
    case UInt8(ascii: "-"), 0xE2: joint = " - "
    default: joint = " "
    }
    return before + joint.utf8 + rest
  }

  private static let dayLength = 24

  /// Takes separators off the ends.
  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var start = HeadingText.nameStart(text)
    var end = text.count
    while end > start, isSeparator(text, end - 1) { end -= text[end - 1] < 0x80 ? 1 : 3 }
    while start < end {
      if text[start] == 0xE2, start + 2 < end, isSeparator(text, start + 2) {
        start += 3
      } else if text[start] < 0x80, isSeparator(text, start) {
        start += 1
      } else {
        break
      }
    }
    return Array(text[start..<end])
  }

  private static func isSeparator(_ text: [UInt8], _ index: Int) -> Bool {
    switch text[index] {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","):
      true
    // The last bytes of dashes: U+2013 and U+2014.
    case 0x93, 0x94: index >= 2 && text[index - 2] == 0xE2 && text[index - 1] == 0x80
    default: false
    }
  }

  /// Whether a name is that of the date of a run, and not of a photo or an order: all of its words are
  /// known to speak of runs.
  static func namesRunDate(_ key: [UInt8]) -> Bool {
    MarkdownField(head: key) == .date && speaksOfRun(key)
  }

  /// Whether a named value dates a run by the time that it names: "Execution time: 2026-08-17 21:23".
  static func datesRun(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    switch MarkdownField(head: pair.key) {
    case .date: return speaksOfRun(pair.key)
    case .time, .roundDuration:
      return speaksOfRun(pair.key) && WrittenTime.date(InlineText(pair.value, bytes).plain) != nil
    default: return false
    }
  }

  /// Whether all words of a name are known to speak of runs.
  private static func speaksOfRun(_ key: [UInt8]) -> Bool {
    var index = 0
    while index < key.count {
      let known =
        Vocabulary.headFields.longest(key, at: index)?.count
        ?? Vocabulary.tests.longest(key, at: index)?.count
        ?? Vocabulary.results.longest(key, at: index)?.count
        ?? Vocabulary.overall.longest(key, at: index)?.count
        ?? Vocabulary.rounds.longest(key, at: index)?.count
      if let known {
        index += known
      } else if key[index].isASCIILetter {
        let end = key.endOfWord(from: index + 1)
        guard end - index <= 3 else { return false }
        index = end
      } else {
        index += 1
      }
    }
    return true
  }

  /// Takes a named value of the report's head, and those that share its line; returns whether it is one.
  static func read(
    _ pair: KeyValue, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let values = pairs(in: pair, bytes)
    guard values.dropFirst().contains(where: { MarkdownField(head: $0.key) != nil }) else {
      return readValue(pair, bytes, &builder)
    }
    let isHead = readValue(values[0], bytes, &builder)
    for other in values.dropFirst() { _ = readValue(other, bytes, &builder) }
    return isHead
  }

  private static func readValue(
    _ pair: KeyValue, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let field = MarkdownField(head: pair.key), !pair.value.isEmpty else { return false }
    let value = InlineText(pair.value, bytes)
    switch field {
    case .date:
      guard namesRunDate(pair.key), !counts(pair.key, value.plain) else { return false }
      readDate(value, pair, &builder)
    case _ where field != .date && datesRun(pair, bytes): readDate(value, pair, &builder)
    case .time: readTime(value, pair, &builder)
    case .roundDuration:
      guard builder.header.durationSeconds == nil,
        let seconds = WrittenTime.duration(value.plain)
      else { return true }
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(pair.value.lowerBound)
    case .round:
      // "Round 1: 12 May 2025" dates a round, and numbers none.
      guard builder.header.number == nil, RoundName.number(pair.key) == nil,
        let number = WrittenNumber(value.plain, at: 0)
      else {
        return true
      }
      builder.header.number = Int(exactly: number.value)
      builder.header.places["number"] = builder.place(pair.value.lowerBound)
    case .environment:
      // "Target: 80+ tests" is a goal, and no place where they ran.
      guard !isGoal(value.plain) else { return false }
      set(\.environment, "environment", value, pair, &builder)
    case .tool: set(\.tool, "tool", value, pair, &builder)
    case .commit: set(\.commit, "commit", value, pair, &builder)
    case .branch: set(\.branch, "branch", value, pair, &builder)
    case .build: keep(pair, value, &builder)
    case .error, .errorMessage, .errorKind, .errorReason, .expected, .procedure, .outcome,
      .rootCause, .impact, .fix, .note, .status, .duration, .priority, .file, .name:
      return false
    }
    return true
  }

  /// Whether a name that may be that of a date counts tests, by a value that tells no time: "Tests
  /// executed: 24".
  private static func counts(_ key: [UInt8], _ value: [UInt8]) -> Bool {
    MeasureVocabulary.measure(ofKey: key) != nil && WrittenTime.date(value) == nil
      && WrittenTime.timeOfDay(value) == nil
  }

  /// Whether a value is a figure of tests, or a share of them.
  private static func isGoal(_ value: [UInt8]) -> Bool {
    guard let digit = value.firstIndex(where: \.isASCIIDigit) else { return false }
    let small = FoldedText.small(value)
    return value.contains(UInt8(ascii: "%"))
      || digit < 3 && Vocabulary.tests.first(in: small, from: digit) != nil
  }

  /// Keeps a named value that has no property of its own.
  static func keep(_ pair: KeyValue, _ value: InlineText, _ builder: inout RoundBuilder) {
    guard builder.header.metadata.count < entryLimit, !value.plain.isEmpty else { return }
    builder.header.metadata.append(
      RoundHeader.Entry(
        key: String(decoding: pair.key, as: UTF8.self), value: value.text,
        place: builder.place(pair.value.lowerBound)))
  }

  private static func readDate(
    _ value: InlineText, _ pair: KeyValue, _ builder: inout RoundBuilder
  ) {
    if let date = lastOfRounds(value.plain) ?? date(value.plain, pair, builder) {
      guard builder.header.date == nil else { return }
      builder.setDate(date, at: pair.value.lowerBound)
      readRound(beside: value, pair, &builder)
    } else if !(value.plain.first?.isASCIIDigit ?? false) {
      // "Started: 02:15 UTC" gives a time alone.
      return
    }
    readTime(value, pair, &builder)
  }

  /// Takes the number of the round that is dated from the remark behind its date: "5 May 2026 (round 3)".
  private static func readRound(
    beside value: InlineText, _ pair: KeyValue, _ builder: inout RoundBuilder
  ) {
    guard builder.header.number == nil, RoundName.number(pair.key) == nil,
      let open = value.plain.firstIndex(of: UInt8(ascii: "(")),
      let (number, range) = RoundName.number(Array(value.plain[(open + 1)...])),
      range.lowerBound == 0,
      RoundName.number(Array(value.plain[(open + 1 + range.upperBound)...])) == nil
    else { return }
    builder.header.number = number
    builder.header.places["number"] = builder.place(value.offset(open + 1))
  }

  /// The date in a value; languages that write the day first name it by words of their own, or have
  /// such words in the title where their word for a date is that of others as well.
  private static func date(
    _ value: [UInt8], _ pair: KeyValue, _ builder: RoundBuilder
  ) -> String? {
    WrittenTime.date(
      value, isDayFirst: dayFirstKeys.isIn(pair.key) || writesDayFirst(builder))
  }

  /// Whether the title has words of a language that writes the day first.
  static func writesDayFirst(_ builder: RoundBuilder) -> Bool {
    dayFirstReports.isIn(FoldedText.small(Array((builder.header.title ?? "").utf8)))
  }

  private static let dayFirstKeys = WordTable(.dayFirstKeys)
  private static let dayFirstReports = WordTable(.dayFirstReports)

  /// The date beside the highest number, where a value dates several rounds: "1 May 2026 (round 1); 4
  /// May 2026 (round 2)".
  private static func lastOfRounds(_ value: [UInt8]) -> String? {
    guard value.contains(UInt8(ascii: ";")) || value.contains(UInt8(ascii: ",")) else { return nil }
    let parts = value.split { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }.map(Array.init)
    let dated = parts.compactMap { part in
      RoundName.number(part).flatMap { round in
        WrittenTime.date(part).map { (round: round.0, date: $0) }
      }
    }
    guard dated.count > 1 else { return nil }
    return dated.max { $0.round < $1.round }?.date
  }

  private static func readTime(
    _ value: InlineText, _ pair: KeyValue, _ builder: inout RoundBuilder
  ) {
    guard builder.header.time == nil, let time = WrittenTime.timeOfDay(value.plain) else { return }
    builder.header.time = time
    builder.header.places["time"] = builder.place(pair.value.lowerBound)
    guard builder.header.startedAt == nil, let date = builder.header.date,
      Self.date(value.plain, pair, builder) ?? date == date,
      let zone = WrittenTime.zone(value.plain)
    else { return }
    builder.header.startedAt = "\(date)T\(time)\(zone)"
    builder.header.places["startedAt"] = builder.place(pair.value.lowerBound)
  }

  private static func set(
    _ path: WritableKeyPath<RoundHeader, String?>, _ name: String, _ value: InlineText,
    _ pair: KeyValue, _ builder: inout RoundBuilder
  ) {
    guard builder.header[keyPath: path] == nil, !value.plain.isEmpty else { return }
    builder.header[keyPath: path] = value.text
    builder.header.places[name] = builder.place(pair.value.lowerBound)
  }
}
