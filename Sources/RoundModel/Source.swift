/// A thing that keeps bytes and lends them.
///
/// Bytes are lent rather than returned, because a `Span` cannot outlive what it looks at.
package protocol ByteOwner: Sendable {
  /// Calls `body` with the bytes.
  func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result
}

/// Bytes kept in memory: standard input, a converted file, a test's own text.
package struct OwnedBytes: ByteOwner {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span)
  }
}

/// One file, or standard input, and its bytes.
package struct Source: Sendable {
  /// The path as the user gave it; `-` for standard input.
  package let path: String
  private let owner: any ByteOwner
  /// The bytes of the file, where what is read was converted from them.
  private let original: (any ByteOwner)?

  package init(path: String, bytes: any ByteOwner) {
    self.path = path
    owner = bytes
    original = nil
  }

  /// A source that is read as other bytes than the file holds, such as its text as UTF-8.
  package init(converting source: Source, to bytes: any ByteOwner) {
    path = source.path
    owner = bytes
    original = source.original ?? source.owner
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: OwnedBytes(Array(text.utf8)))
  }

  private init(path: String, owner: any ByteOwner, original: (any ByteOwner)?) {
    self.path = path
    self.owner = owner
    self.original = original
  }

  /// The same bytes under another name.
  package func called(_ name: String) -> Source {
    Source(path: name, owner: owner, original: original)
  }

  /// The number of bytes.
  package var count: Int { withBytes { $0.count } }

  /// Calls `body` with the bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try owner.withBytes(body)
  }

  /// The SHA-256 of the file in hexadecimal, worked out when asked for.
  package var sha256: String {
    (original ?? owner).withBytes { bytes in SHA256.hexadecimal(of: bytes) }
  }

  /// Whether both files hold the same bytes.
  package func hasSameBytes(as other: Source) -> Bool {
    (original ?? owner).withBytes { mine in
      (other.original ?? other.owner).withBytes { theirs in
        guard mine.count == theirs.count else { return false }
        var index = 0
        while index < mine.count {
          if mine[index] != theirs[index] { return false }
          index += 1
        }
        return true
      }
    }
  }
}
