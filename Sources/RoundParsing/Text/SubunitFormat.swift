import RoundModel

/// The text form of subunit, version 1.
struct SubunitFormat: TextFormat {
  let name = "subunit-v1"
  let recognition = "lines such as \"test: NAME\" and \"success: NAME\" from the first one on"
  let losses = "whether the run came to its end"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    guard let first = lines.first(where: { !$0.bytes.trimmed.isEmpty }) else { return false }
    guard let event = SubunitEvent(first.bytes) else { return false }
    let known = lines.prefix(2000).compactMap { SubunitEvent($0.bytes)?.kind }
    // A single line of this form is found in many a text.
    return event.kind != .other && known.count >= 2
      && known.contains { $0 == .test || $0.outcome != nil }
  }

  func log(of lines: [TextLine]) -> RunLog {
    var reader = SubunitReader(lines: lines)
    return reader.log()
  }
}

/// One line that says something of a test.
struct SubunitEvent: Sendable {
  enum Kind: Sendable, Hashable {
    case time, test, other
    case result(Outcome)

    var outcome: Outcome? {
      if case .result(let outcome) = self { outcome } else { nil }
    }
  }

  /// What follows the name.
  enum Details: Sendable { case none, lines, parts }

  let kind: Kind
  let name: ArraySlice<UInt8>
  let details: Details

  private static let words: [(String, Kind)] = [
    ("time", .time), ("test", .test), ("testing", .test), ("success", .result(.passed)),
    ("successful", .result(.passed)), ("failure", .result(.failed)), ("error", .result(.error)),
    ("skip", .result(.skipped)), ("xfail", .result(.expectedFailure)),
    ("uxsuccess", .result(.unexpectedPass)), ("tags", .other), ("progress", .other),
    ("pop", .other), ("push", .other),
  ]

  init?(_ line: ArraySlice<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 10,
      line[(colon + 1)...].first == 0x20,
      let known = Self.words.first(where: { line[..<colon].elementsEqual($0.0.utf8) })
    else { return nil }
    kind = known.1
    let rest = line[(colon + 2)...].trimmed
    if kind.outcome == nil {
      name = rest
      details = .none
    } else if rest.hasSuffix(" [ multipart") {
      name = rest.dropLast(12).trimmed
      details = .parts
    } else if rest.hasSuffix(" [") {
      name = rest.dropLast(2).trimmed
      details = .lines
    } else {
      name = rest
      details = .none
    }
  }
}

struct SubunitReader {
  private let lines: [TextLine]
  private var index = 0
  private var result = RunLog()
  private var now: Double?
  private var running: (name: [UInt8], offset: Int, start: Double?)?

  init(lines: [TextLine]) { self.lines = lines }

  mutating func log() -> RunLog {
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let event = SubunitEvent(line.bytes) else { continue }
      switch event.kind {
      case .time: takeTime(event.name, at: line.offset)
      case .test:
        endRunning()
        running = (Array(event.name), line.offset, now)
      case .result(let outcome): take(outcome, event, at: line.offset)
      case .other: break
      }
    }
    endRunning()
    result.tool = "subunit"
    return result
  }

  private mutating func endRunning() {
    guard let test = running else { return }
    running = nil
    result.tests.append(
      RunLog.Test(name: test.name, outcome: .interrupted, offset: test.offset))
    result.cut("the test that starts here has no result", at: test.offset)
  }

  private mutating func takeTime(_ text: ArraySlice<UInt8>, at offset: Int) {
    now = SubunitTime.seconds(text)
    guard result.startedAt == nil, now != nil else { return }
    result.startedAt = Array(text.map { $0 == 0x20 ? UInt8(ascii: "T") : $0 })[...].string
    result.statedOffset = offset
  }

  private mutating func take(_ outcome: Outcome, _ event: SubunitEvent, at offset: Int) {
    var test = RunLog.Test(name: Array(event.name), outcome: outcome, offset: offset)
    if let start = running?.start, let now, now >= start { test.duration = now - start }
    running = nil
    if outcome == .unexpectedPass { test.flags = [.countsUnexpectedPass] }
    let body = event.details == .none ? [] : body(event.details, at: offset)
    if outcome != .passed, !body.isEmpty {
      let text = body[...].trimmed
      let isTrace = text.hasPrefix("Traceback ")
      let last = text.lastIndex(of: 0x0A).map { text[($0 + 1)...] } ?? text
      test.message = isTrace ? last.trimmed.string : text.string
      test.trace = isTrace ? text.string : nil
    }
    result.tests.append(test)
  }

  /// The text in brackets; of one in parts, the first that is a text.
  private mutating func body(_ details: SubunitEvent.Details, at offset: Int) -> [UInt8] {
    var text: [UInt8] = []
    var isEnded = false
    while index < lines.count, !isEnded {
      let line = lines[index].bytes
      index += 1
      if line.elementsEqual([UInt8(ascii: "]")]) {
        isEnded = true
      } else if details == .lines {
        text.append(contentsOf: line.hasPrefix(" ]") ? line.dropFirst() : line)
        text.append(0x0A)
      } else if line.hasPrefix("Content-Type:") {
        let isText = line.offset(of: "text/") != nil
        index += 1
        let part = chunks()
        if isText, text.isEmpty { text = part }
      }
    }
    if !isEnded { result.cut("the file ends inside the details of a test", at: offset) }
    return text
  }

  /// The chunks of one part, each behind its length in hexadecimal; one of length 0 ends them.
  ///
  /// Where the lengths are wrong, as after somebody edited the text, the bracket ends the part.
  private mutating func chunks() -> [UInt8] {
    let start = index
    if let text = exactChunks() { return text }
    index = start + 1
    var text: [UInt8] = []
    while index < lines.count {
      let line = lines[index].bytes
      if line.elementsEqual([UInt8(ascii: "]")]) { break }
      index += 1
      let isEnd = index < lines.count && lines[index].bytes.elementsEqual([UInt8(ascii: "]")])
      text.append(contentsOf: isEnd && line.last == UInt8(ascii: "0") ? line.dropLast() : line)
      text.append(0x0A)
    }
    return text
  }

  private mutating func exactChunks() -> [UInt8]? {
    var text: [UInt8] = []
    while index < lines.count {
      guard var rest = Self.length(lines[index].bytes) else { return nil }
      index += 1
      if rest == 0 { return text }
      while rest > 0, index < lines.count {
        let part = lines[index].bytes
        index += 1
        if part.count >= rest {
          text.append(contentsOf: part.prefix(rest))
          // The next length stands where the chunk ends, on the same line.
          guard Self.length(part.dropFirst(rest)) == 0 else { return nil }
          return text
        }
        text.append(contentsOf: part)
        text.append(0x0A)
        rest -= part.count + 1
      }
    }
    return nil
  }

  private static func length(_ line: ArraySlice<UInt8>) -> Int? {
    let digits = line.trimmed
    guard 1...7 ~= digits.count else { return nil }
    var value = 0
    for byte in digits {
      guard let digit = HexDigit.value(byte) else { return nil }
      value = value << 4 | Int(digit)
    }
    return value
  }
}

/// Times as subunit writes them: `2026-03-01 08:00:00.25Z`.
enum SubunitTime {
  /// Seconds on a count of days that serves differences within a run.
  static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
    let parts = text.split { $0 == 0x20 || $0 == UInt8(ascii: "T") }
    guard parts.count == 2 else { return nil }
    let date = parts[0].parts(at: UInt8(ascii: "-")).compactMap(\.integer)
    var clock = parts[1]
    if clock.last == UInt8(ascii: "Z") { clock = clock.dropLast() }
    let time = clock.parts(at: UInt8(ascii: ":"))
    guard date.count == 3, time.count == 3, let hour = time[0].integer,
      let minute = time[1].integer, let second = time[2].decimal, 1...12 ~= date[1],
      date[0] < 10_000, hour < 25, minute < 61
    else { return nil }
    let months = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let days = date[0] * 366 + months[date[1] - 1] + date[2]
    return Double(days * 86_400 + hour * 3600 + minute * 60) + second
  }
}
