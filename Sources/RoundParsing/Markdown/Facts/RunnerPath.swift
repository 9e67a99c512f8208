/// A test as runners of browsers print it, by its path: `[chromium] › cart.spec.ts:14:3 › cart › adds`.
struct RunnerPath: Sendable {
  private(set) var variant: String?
  let file: String
  let suite: [String]
  let name: [UInt8]
  /// Whether a number stands before the path, as it does in the line of a result.
  let isNumbered: Bool
  /// Whether the number is that of a failure, in its title: `1) a.spec.ts:9:1 › empties`.
  let isTitle: Bool
  let duration: Double?

  /// What tells the test apart from others.
  var key: [String] {
    [variant ?? "", file] + suite + [String(decoding: name, as: UTF8.self)]
  }

  /// The path in a line without the mark before it.
  init?(_ text: [UInt8]) {
    var text = Self.withoutRule(text)
    var seconds: Double?
    if let bracket = WrittenTime.inBrackets(text), bracket.start > 1 {
      seconds = bracket.seconds
      text.removeLast(text.count - bracket.start)
    }
    duration = seconds
    let digits = text.prefix { $0.isASCIIDigit }.count
    var rest = text[digits...]
    isTitle = digits > 0 && rest.first == UInt8(ascii: ")")
    if isTitle { rest = rest.dropFirst() }
    rest = rest.drop { $0 == 0x20 }
    isNumbered = digits > 0
    var parts = Self.parts(Array(rest))
    if let first = parts.first, first.first == UInt8(ascii: "["), first.last == UInt8(ascii: "]") {
      variant = String(decoding: first.dropFirst().dropLast(), as: UTF8.self)
      parts.removeFirst()
    }
    guard parts.count >= 2, let path = Self.file(parts[0]), let last = parts.last, !last.isEmpty
    else { return nil }
    file = String(decoding: path, as: UTF8.self)
    suite = parts[1..<(parts.count - 1)].map { String(decoding: $0, as: UTF8.self) }
    name = last
  }

  /// A line without the line across the page, of U+2500, that titles of failures end with.
  private static func withoutRule(_ text: [UInt8]) -> [UInt8] {
    var text = text
    while text.last == 0x20 || text.suffix(3).elementsEqual("\u{2500}".utf8) {
      text.removeLast(text.last == 0x20 ? 1 : 3)
    }
    return text
  }

  /// The parts between the signs for a step down, U+203A.
  private static func parts(_ text: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      if text[index] == 0xE2, text[index...].starts(with: "\u{203A} ".utf8) {
        parts.append([])
        index += 4
      } else {
        parts[parts.count - 1].append(text[index])
        index += 1
      }
    }
    return parts.map { part in
      Array(part[..<((part.lastIndex { $0 != 0x20 } ?? -1) + 1)])
    }
  }

  /// The path before a line and a column, if the text is one: `cart.spec.ts:14:3`.
  private static func file(_ text: [UInt8]) -> [UInt8]? {
    guard !text.contains(0x20), let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      text[colon...].allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") }),
      TestName.isFile(text[..<colon].map(\.asciiLowercased))
    else { return nil }
    return Array(text[..<colon])
  }
}
