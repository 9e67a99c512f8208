import RoundModel

/// The few facts that the YAML block behind a result tells: keys with a value on the line, or with
/// a text that stands indented below.
struct TAPBlock: Sendable {
  private(set) var message: String?
  private(set) var stack: String?
  private(set) var duration: Double?
  private(set) var failureType: String?
  private(set) var type: String?
  private var found: String?
  private var wanted: String?
  private var difference: String?
  private var comparer: String?

  /// Reads the lines between `---` and `...`, which are indented by so many blanks.
  init(_ lines: [ArraySlice<UInt8>], indent: Int) {
    if lines.first?.trimmed.first == UInt8(ascii: "{") {
      readJSON(Array(lines.joined(separator: [0x0A])))
      return
    }
    // Most writers indent the keys as they indent the dashes, and some indent them further.
    let first = lines.first { Self.pair($0.trimmed) != nil }
    let level = first.map { YAMLScalar.indent(of: $0) } ?? indent
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard YAMLScalar.indent(of: line) <= level, let pair = Self.pair(line.trimmed) else {
        continue
      }
      let own = YAMLScalar.indent(of: line)
      let below = lines[index...].prefix {
        YAMLScalar.indent(of: $0) > own || $0.trimmed.isEmpty
      }
      index += below.count
      take(pair.key, YAMLScalar.text(pair.value, below))
    }
  }

  /// What was expected and what was found, or else what is another: what an assertion tells that has
  /// no message of its own.
  var comparison: String? {
    guard let found, let wanted else { return difference }
    // What an assertion of "not equal" tells of both is the same.
    let isNot = comparer.map { $0.utf8.starts(with: "not".utf8) } ?? false
    let isShort = !found.utf8.contains(0x0A) && !wanted.utf8.contains(0x0A)
    return isShort
      ? "expected \(isNot ? "not " : "")\(wanted), got \(found)"
      : "expected\(isNot ? " not" : ""):\n\(wanted)\ngot:\n\(found)"
  }

  /// Some writers put a JSON object where YAML is asked for.
  private mutating func readJSON(_ text: [UInt8]) {
    var cursor = JSONCursor(at: 0)
    guard let value = try? JSONDocument.value(&cursor, text.span) else { return }
    for member in value.members {
      if let bytes = member.value.bytes { take(Array(member.key.utf8)[...], bytes[...]) }
      if member.key.utf8.elementsEqual("duration_ms".utf8) {
        duration = member.value.number.map { $0 / 1000 }
      }
    }
  }

  private mutating func take(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
    let text = value.trimmed
    guard !text.isEmpty else { return }
    switch key.string {
    case "message", "error", "msg": message = message ?? text.string
    case "stack", "backtrace": stack = stack ?? text.string
    case "duration_ms": duration = text.decimal.map { $0 / 1000 }
    case "failureType": failureType = text.string
    case "type": type = text.string
    case "found", "actual", "got", "have": found = found ?? text.string
    case "wanted", "expected", "want": wanted = wanted ?? text.string
    case "operator": comparer = text.string
    case "diff": difference = Self.changes(value)
    default: break
    }
  }

  /// The lines of a difference that were taken away and added.
  private static func changes(_ text: ArraySlice<UInt8>) -> String? {
    let lines = Array(text).lines.filter { line in
      line.first == UInt8(ascii: "+") && !line.hasPrefix("+++")
        || line.first == UInt8(ascii: "-") && !line.hasPrefix("---")
    }
    return lines.isEmpty ? nil : Array(lines.prefix(20).joined(separator: [0x0A]))[...].string
  }

  /// The key and the value of a line; some writers put JSON there.
  private static func pair(
    _ line: ArraySlice<UInt8>
  ) -> (key: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 40 else {
      return nil
    }
    var value = line[(colon + 1)...].trimmed
    let isJSON = line.first == UInt8(ascii: "\"")
    if isJSON, value.last == UInt8(ascii: ",") { value = value.dropLast() }
    return (YAMLScalar.unquoted(line[..<colon].trimmed), value)
  }
}
