import RoundModel

/// The bytes of a scope's parts.
///
/// Strings compare by canonical equivalence, bytes keep apart what is written apart. Each part
/// follows its length, so that no part can pose as two.
struct ScopeKey: Hashable {
  private let bytes: [UInt8]

  init(_ prefix: String?, _ file: String?, _ suite: [String], _ variant: String?) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      suite.reduce(8 + (file?.utf8.count ?? 0)) { $0 + 2 + $1.utf8.count })
    Self.append(prefix, to: &bytes)
    Self.append(file, to: &bytes)
    Self.append(variant, to: &bytes)
    for part in suite { Self.append(part, to: &bytes) }
    self.bytes = bytes
  }

  /// Writes a part behind its length, so that no two lists of parts are written alike.
  private static func append(_ part: String?, to bytes: inout [UInt8]) {
    guard let part else { return bytes.append(0) }
    var length = UInt64(part.utf8.count + 1)
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: length & 0x7F) | (length > 0x7F ? 0x80 : 0))
      length >>= 7
    } while length > 0
    bytes.append(contentsOf: part.utf8)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(IdentityHash.hash(bytes.span)) }
}
