import RoundModel

/// An element with everything that was kept of what stands in it.
struct XMLElement: Sendable {
  /// The name without its namespace prefix.
  let name: XMLWord
  private(set) var attributes: [(name: XMLWord, value: [UInt8])] = []
  var children: [XMLElement] = []
  /// The text of the element itself, without that of its children.
  var text: [UInt8] = []
  /// Where the element starts.
  let offset: Int

  /// The element whose start tag a cursor has just read.
  init(_ name: Range<Int>, _ cursor: XMLCursor, _ bytes: Span<UInt8>) {
    self.name = XMLWord(XMLText.localName(name, in: bytes))
    offset = name.lowerBound - 1
    attributes.reserveCapacity(cursor.attributes.count)
    for attribute in cursor.attributes {
      attributes.append(
        (XMLWord(XMLText.localName(attribute.nameRange, in: bytes)), attribute.text(bytes)))
    }
  }

  func isNamed(_ name: StaticString) -> Bool { self.name == name }

  /// The value of an attribute; `nil` where there is none.
  func bytes(_ name: StaticString) -> [UInt8]? {
    attributes.first { $0.name == name }?.value
  }

  /// The value of an attribute as text; bytes that are not UTF-8 show as U+FFFD.
  subscript(_ name: StaticString) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of the first of some attributes that is there and not empty.
  func text(of names: StaticString...) -> String? {
    for name in names {
      if let value = bytes(name), !value.isEmpty { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  /// Whether an attribute has a value, whatever its case.
  func has(_ name: StaticString, _ value: StaticString) -> Bool {
    bytes(name).map { ASCIIText.lowercased($0).elementsEqual(value.description.utf8) } ?? false
  }

  /// An attribute that counts something; `nil` where it is none or no whole number.
  func count(_ name: StaticString) -> Int? {
    bytes(name).flatMap { WholeNumber.read($0) }
  }

  /// The first child of a name.
  func child(_ name: StaticString) -> XMLElement? { children.first { $0.isNamed(name) } }

  /// All children of a name.
  func all(_ name: StaticString) -> [XMLElement] { children.filter { $0.isNamed(name) } }

  /// The first element down a path of names.
  func find(_ path: StaticString...) -> XMLElement? {
    var found: XMLElement? = self
    for name in path { found = found?.child(name) }
    return found
  }

  /// The element's own text without blanks around it; `nil` where nothing else is left.
  var words: String? {
    let trimmed = ASCIIText.trimmed(text)
    return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
  }

  /// The text of the first child of a name, trimmed; `nil` where there is none.
  func words(_ name: StaticString) -> String? { child(name)?.words }
}

/// Whole numbers as documents write counts.
enum WholeNumber {
  /// The number, such as `12`, ` 12 ` or `12.0`; `nil` for anything else, and for negative ones.
  static func read(_ text: [UInt8]) -> Int? {
    var digits = ASCIIText.trimmed(text)[...]
    if let point = digits.firstIndex(of: UInt8(ascii: ".")),
      digits[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") })
    {
      digits = digits[..<point]
    }
    guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
