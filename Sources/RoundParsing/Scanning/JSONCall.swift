/// A JSON document that is the argument of a call, as pages load it: `ADD_RESULTS({...});`.
struct JSONCall: Sendable {
  /// Where the document stands.
  let content: Range<Int>

  private static let nameLimit = 64

  /// Finds the document; `nil` where the content does not start with a call on an object.
  init?(_ bytes: Span<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let name = index
    while index < bytes.count, index - name <= Self.nameLimit, Self.isNamePart(bytes[index]) {
      index += 1
    }
    guard index > name, index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "{") else { return nil }
    var end = bytes.count
    while end > index, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ";") { end -= 1 }
    // A file that is cut has no end of the call.
    let isClosed = end > index && bytes[end - 1] == UInt8(ascii: ")")
    content = index..<(isClosed ? end - 1 : bytes.count)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "$"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
