import RoundModel

/// The few facts that the YAML block behind a result tells: keys with a value on the line, or with
/// a text that stands indented below.
struct TAPBlock: Sendable {
  private(set) var message: String?
  private(set) var stack: String?
  private(set) var duration: Double?
  private(set) var failureType: String?
  private(set) var type: String?

  /// Reads the lines between `---` and `...`, which are indented by so many blanks.
  init(_ lines: [ArraySlice<UInt8>], indent: Int) {
    if lines.first?.trimmed.first == UInt8(ascii: "{") {
      readJSON(Array(lines.joined(separator: [0x0A])))
      return
    }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard Self.indent(of: line) <= indent + 1, let pair = Self.pair(line.trimmed) else {
        continue
      }
      var value = pair.value
      if let first = value.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
        value.count <= 2
      {
        var text: [ArraySlice<UInt8>] = []
        while index < lines.count,
          lines[index].trimmed.isEmpty || Self.indent(of: lines[index]) > Self.indent(of: line)
        {
          text.append(lines[index])
          index += 1
        }
        value = Self.text(text)[...]
      } else {
        value = Self.unquoted(value)
      }
      take(pair.key, value)
    }
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
    default: break
    }
  }

  private static func indent(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.count
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
    return (unquoted(line[..<colon].trimmed), value)
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count >= 2, let first = value.first, first == value.last,
      first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
    else { return value }
    return value.dropFirst().dropLast()
  }

  /// Lines without the indentation that they share.
  private static func text(_ lines: [ArraySlice<UInt8>]) -> [UInt8] {
    let widths = lines.filter { !$0.trimmed.isEmpty }.map { indent(of: $0) }
    let shared = widths.min() ?? 0
    return Array(
      lines.map { $0.dropFirst(min(shared, indent(of: $0))).trimmedEnd }.joined(separator: [0x0A]))
  }
}
