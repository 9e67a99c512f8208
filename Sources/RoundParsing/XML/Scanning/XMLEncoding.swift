import RoundModel

/// What becomes of a document by the encoding that it says it is in.
///
/// UTF-8 and ASCII are read as they are. The encodings of western Europe with one byte a character,
/// which older runners and Windows write, are converted.
/// Every other name is refused: guessing would make other names of the tests, silently.
enum XMLEncoding: Sendable, Hashable {
  case asIs
  /// One byte a character, some of them above 0x7F.
  case oneByte(OneByteEncoding)
  case refused(offset: Int, reason: String)

  private static let utf8Names = ["utf-8", "utf8", "us-ascii", "ascii"]

  /// Looks at a document in UTF-8 or a superset of ASCII; a byte-order mark may say which.
  init(_ bytes: Span<UInt8>, from start: Int, isMarked: Bool) {
    guard let (name, offset) = Self.declared(bytes, start), !Self.utf8Names.contains(name) else {
      self = .asIs
      return
    }
    let oneByte = OneByteEncoding(name: name)
    if oneByte != nil, Self.isASCII(bytes, from: start) {
      // What is ASCII is the same in both, whatever the mark and the declaration say.
      self = .asIs
      return
    }
    if let oneByte, !isMarked {
      self = .oneByte(oneByte)
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
}
