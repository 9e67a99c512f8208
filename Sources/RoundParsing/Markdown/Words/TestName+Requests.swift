/// Names that are requests over HTTP: "GET /orders", "POST `/login`".
extension TestName {
  private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  /// Whether a name starts with a method and a path.
  static func isRequest(_ name: ArraySlice<UInt8>) -> Bool {
    guard let blank = name.firstIndex(of: 0x20),
      methods.contains(where: { name[..<blank].elementsEqual($0.utf8) })
    else { return false }
    let rest = name[blank...].drop { $0 == 0x20 || $0 == UInt8(ascii: "`") }
    return rest.first == UInt8(ascii: "/") || rest.starts(with: "http".utf8)
  }

  /// Where a name ends behind which the status of an answer stands: `List orders: 500`.
  ///
  /// Another round gets another answer, and asks the same. What speaks of codes itself keeps its own.
  static func endBeforeAnswer(_ name: [UInt8]) -> Int? {
    let end = name.count - 5
    guard end > 3, name[end] == UInt8(ascii: ":"), name[end + 1] == 0x20,
      0x31...0x35 ~= name[end + 2], name[(end + 3)...].allSatisfy(\.isASCIIDigit),
      !isRequest(name[...]), name[end - 1].isASCIIWord || name[end - 1] >= 0x80
    else { return nil }
    let words = FoldedText.small(Array(name[..<end])).split(separator: 0x20)
    guard let last = words.last.map({ Array($0) }), protocols.exactly(last) == nil,
      !codes.isIn(last)
    else { return nil }
    return end
  }

  private static let protocols = WordTable(.protocols)
  private static let codes = WordTable(.answerCodes)
}
