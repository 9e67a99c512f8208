/// The whole identity of a test, as its producer writes it.
///
/// Two ids are equal when their bytes are: Swift's own string comparison joins what is equal only
/// after normalisation, which would merge two tests into one and could hide the failing one. Ids
/// order by bytes too, so that every output sorts the same everywhere.
public struct TestID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// What was written, byte for byte.
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// The identity that a text spells.
  public init(_ text: String) { bytes = Array(text.utf8) }

  /// Hashes the bytes eight at a time, where an array would hash each of them.
  public func hash(into hasher: inout Hasher) { hasher.combine(IdentityHash.hash(bytes.span)) }

  /// The id as text; bytes that are not UTF-8 show as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the left id comes first by bytes.
  public static func < (left: TestID, right: TestID) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
