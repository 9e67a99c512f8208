/// Addresses of networks, whose colons part no classes.
extension TestName {
  /// Whether a name in small letters is that of a picture or a film, as a test leaves behind.
  static func isPicture(_ small: [UInt8]) -> Bool { pictureEndings.isAtEnd(of: small) }

  private static let pictureEndings = EndingTable([
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".mp4", ".mov", ".webm", ".avi",
  ])

  /// Whether a text is an address of version 6 or a range of them, in small letters: `fe80::/10`,
  /// `2001:db8::1`.
  static func isAddress(_ small: [UInt8]) -> Bool {
    let body = small.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "%") }
    guard small.count < 64, body.contains(where: \.isASCIIDigit) || body.count < small.count,
      body.firstIndex(of: UInt8(ascii: ":")) != nil,
      small[body.endIndex...].dropFirst().allSatisfy(\.isASCIIWord)
    else { return false }
    return body.split(separator: UInt8(ascii: ":")).allSatisfy { part in
      let isHex = part.allSatisfy { $0.isASCIIDigit || 0x61...0x66 ~= $0 }
      let isShort = part.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
      return isHex && part.count <= 4 || isShort && part.count <= 15
    }
  }
}
