import RoundModel

/// What becomes of a document by the encoding that it says it is in.
///
/// UTF-8 and ASCII are read as they are. ISO 8859-1, which older runners write, is converted.
/// Every other name is refused: guessing would make other names of the tests, silently.
enum XMLEncoding: Sendable, Hashable {
  case asIs
  /// ISO 8859-1, with bytes above 0x7F in it.
  case latin1
  case refused(offset: Int, reason: String)

  private static let utf8Names = ["utf-8", "utf8", "us-ascii", "ascii"]
  private static let latin1Names = ["iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1"]

  /// Looks at a document in UTF-8 or a superset of ASCII; a byte-order mark may say which.
  init(_ bytes: Span<UInt8>, from start: Int, isMarked: Bool) {
    guard let (name, offset) = Self.declared(bytes, start), !Self.utf8Names.contains(name) else {
      self = .asIs
      return
    }
    if Self.latin1Names.contains(name), Self.isASCII(bytes, from: start) {
      // What is ASCII is the same in both, whatever the mark and the declaration say.
      self = .asIs
      return
    }
    if Self.latin1Names.contains(name), !isMarked {
      self = .latin1
      return
    }
    self = .refused(
      offset: offset,
      reason: isMarked || name.utf8.starts(with: "utf-16".utf8)
        ? "the file says that it is in \(name), and it is in UTF-8"
        : "the file says that it is in \(name), which is not read: save it as UTF-8")
  }

  /// Looks at a document that a byte-order mark says is UTF-16, after its conversion to UTF-8.
  init(utf16 bytes: Span<UInt8>) {
    guard let (name, offset) = Self.declared(bytes, 0), !name.utf8.starts(with: "utf-16".utf8)
    else {
      self = .asIs
      return
    }
    self = .refused(
      offset: offset, reason: "the file says that it is in \(name), and it is in UTF-16")
  }

  private static func declared(_ bytes: Span<UInt8>, _ start: Int) -> (name: String, offset: Int)? {
    guard let declaration = XMLDeclaration.find(bytes, at: start),
      let name = declaration.encoding, let offset = declaration.encodingOffset
    else { return nil }
    return (name, offset)
  }

  private static func isASCII(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    for index in start..<bytes.count where bytes[index] >= 0x80 { return false }
    return true
  }

  /// ISO 8859-1 as UTF-8: every byte is the scalar of its number.
  static func utf8(ofLatin1 bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }
}
