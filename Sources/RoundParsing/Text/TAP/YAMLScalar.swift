import RoundModel

/// The text of one value in YAML: plain, in quotes, or indented below a `|` or `>`.
enum YAMLScalar {
  /// The text that starts behind a key and goes on in the lines that stand further in.
  static func text(
    _ value: ArraySlice<UInt8>, _ below: ArraySlice<ArraySlice<UInt8>>
  ) -> ArraySlice<UInt8> {
    guard let first = value.first else { return value }
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">"),
      value.dropFirst().allSatisfy({ $0 == 0x2B || $0 == 0x2D || $0 &- 0x30 < 10 })
    {
      return aligned(below)[...]
    }
    let isDouble = first == UInt8(ascii: "\"")
    let whole = folded([value] + below, isDouble: isDouble)
    guard isDouble || first == UInt8(ascii: "'") else { return whole }
    // Some writers put any text between quotes, and quotes inside it are as the test has them.
    return quoted(whole, isDouble: isDouble) ?? unquoted(whole)
  }

  /// Without the quotes around it, which may be of either kind.
  static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count >= 2, let first = value.first, first == value.last,
      first == UInt8(ascii: "'") || first == UInt8(ascii: "\"")
    else { return value }
    return value.dropFirst().dropLast()
  }

  static func indent(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Lines as one: a break is a blank, and an empty line is a break.
  private static func folded(
    _ lines: [ArraySlice<UInt8>], isDouble: Bool
  ) -> ArraySlice<UInt8> {
    guard lines.count > 1 else { return lines.first ?? [] }
    var result: [UInt8] = []
    var breaks = 0
    for line in lines {
      let text = line.trimmed
      if text.isEmpty {
        breaks += 1
        continue
      }
      if isDouble, breaks == 0, result.last == UInt8(ascii: "\\") {
        result.removeLast()
      } else if breaks > 0 {
        result += Array(repeating: 0x0A, count: breaks)
      } else if !result.isEmpty {
        result.append(0x20)
      }
      breaks = 0
      result += text
    }
    return result[...]
  }

  /// The text between two quotes; `nil` where the second one does not end the value.
  private static func quoted(_ value: ArraySlice<UInt8>, isDouble: Bool) -> ArraySlice<UInt8>? {
    let quote = isDouble ? UInt8(ascii: "\"") : UInt8(ascii: "'")
    var result: [UInt8] = []
    var index = value.startIndex + 1
    while index < value.endIndex {
      let byte = value[index]
      let next = index + 1 < value.endIndex ? value[index + 1] : nil
      if byte == quote {
        guard !isDouble, next == quote else {
          return index == value.endIndex - 1 ? result[...] : nil
        }
        result.append(quote)
        index += 2
      } else if isDouble, byte == UInt8(ascii: "\\"), let next {
        appendEscaped(next, value[(index + 2)...], to: &result)
        index += next == UInt8(ascii: "u") ? 6 : next == UInt8(ascii: "x") ? 4 : 2
      } else {
        result.append(byte)
        index += 1
      }
    }
    return nil
  }

  /// Appends what a backslash and the byte behind it stand for.
  private static func appendEscaped(
    _ byte: UInt8, _ rest: ArraySlice<UInt8>, to result: inout [UInt8]
  ) {
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "e"): result.append(0x1B)
    case UInt8(ascii: "0"): result.append(0x00)
    case UInt8(ascii: "u"), UInt8(ascii: "x"):
      let digits = rest.prefix(byte == UInt8(ascii: "u") ? 4 : 2)
      let scalar = UInt32(digits.string, radix: 16).flatMap { Unicode.Scalar($0) }
      result += Array(String(scalar ?? "\u{FFFD}").utf8)
    default: result.append(byte)
    }
  }

  /// Lines without the indentation that they share.
  private static func aligned(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [UInt8] {
    let widths = lines.filter { !$0.trimmed.isEmpty }.map { indent(of: $0) }
    let shared = widths.min() ?? 0
    return Array(
      lines.map { $0.dropFirst(min(shared, indent(of: $0))).trimmedEnd }.joined(separator: [0x0A]))
  }
}
