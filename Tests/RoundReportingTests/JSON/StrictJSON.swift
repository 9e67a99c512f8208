/// A value of a JSON text.
enum JSONValue: Equatable {
  case null
  case flag(Bool)
  /// A number as it is written.
  case number(String)
  /// The UTF-8 of a text, with escapes resolved.
  case text([UInt8])
  case list([JSONValue])
  /// Keys in the order in which they stand.
  case object([Member])

  struct Member: Equatable {
    let key: [UInt8]
    let value: JSONValue
  }

  /// The value under a key of an object.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The keys of an object, in their order.
  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// The elements of a list.
  var elements: [JSONValue] {
    guard case .list(let elements) = self else { return [] }
    return elements
  }

  var string: String? {
    guard case .text(let bytes) = self else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a text is not strict JSON.
struct NotStrict: Error, CustomStringConvertible {
  let description: String
}

/// Reads JSON as RFC 8259 has it and nothing besides: unique keys, no raw control, valid UTF-8.
///
/// It shares no code with the program and takes no short cuts, so that a mistake of the writer is
/// not made twice.
struct StrictJSON {
  private let bytes: [UInt8]
  private var index = 0

  /// The value of a whole text, which ends in one newline.
  static func value(of bytes: [UInt8]) throws -> JSONValue {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw NotStrict(description: "not UTF-8")
    }
    var reader = StrictJSON(bytes: bytes)
    let value = try reader.value()
    try reader.expect("\n")
    guard reader.index == bytes.count else { throw reader.failure("more after the end") }
    return value
  }

  private func failure(_ what: String) -> NotStrict {
    let from = max(0, index - 30)
    let near = String(decoding: bytes[from..<min(bytes.count, index + 10)], as: UTF8.self)
    return NotStrict(description: "\(what) at byte \(index), near \(near)")
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  private mutating func expect(_ text: String) throws {
    guard take(text) else { throw failure("expected \(text)") }
  }

  private mutating func value() throws -> JSONValue {
    if take("null") { return .null }
    if take("true") { return .flag(true) }
    if take("false") { return .flag(false) }
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    default: return try number()
    }
  }

  private mutating func object() throws -> JSONValue {
    try expect("{")
    var members: [JSONValue.Member] = []
    var keys: Set<[UInt8]> = []
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      let key = try text()
      guard keys.insert(key).inserted else { throw failure("a key stands twice") }
      skipBlanks()
      try expect(":")
      skipBlanks()
      members.append(.init(key: key, value: try value()))
      skipBlanks()
    } while take(",")
    try expect("}")
    return .object(members)
  }

  private mutating func list() throws -> JSONValue {
    try expect("[")
    var elements: [JSONValue] = []
    skipBlanks()
    if take("]") { return .list([]) }
    repeat {
      skipBlanks()
      elements.append(try value())
      skipBlanks()
    } while take(",")
    try expect("]")
    return .list(elements)
  }

  private mutating func number() throws -> JSONValue {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() throws {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) { index += 1 }
    guard index > start else { throw failure("expected a digit") }
  }

  private mutating func text() throws -> [UInt8] {
    try expect("\"")
    var result: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return result
      case 0..<0x20, 0x7F: throw failure("a raw control")
      case UInt8(ascii: "\\"): result.append(contentsOf: try escape())
      default: result.append(byte)
      }
    }
    throw failure("a text without end")
  }

  private mutating func escape() throws -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D,
      0x74: 0x09,
    ]
    guard let byte = next else { throw failure("an escape without end") }
    index += 1
    if let control = plain[byte] { return [control] }
    guard byte == UInt8(ascii: "u"), index + 4 <= bytes.count else {
      throw failure("no such escape")
    }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    // A lone surrogate is no scalar, and the writer has no need of pairs.
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw failure("no scalar")
    }
    index += 4
    return Array(String(Character(scalar)).utf8)
  }
}
