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
}
