import RoundModel

/// The distinct messages of some rounds, each with its fingerprint.
///
/// Many failures have few messages, so a message is masked once, however often it stands there.
struct MessageTable: Sendable {
  /// The last message with a hash, and before each message the one that has the same hash.
  private var newest: [UInt64: Int32] = [:]
  private var before: [Int32] = []
  private var bytes: [[UInt8]] = []
  private(set) var texts: [String] = []
  private(set) var prints: [Fingerprint] = []

  /// The number of a message, or `nil` for one that is blank.
  mutating func number(of message: Span<UInt8>) -> Int? {
    guard !Self.isBlank(message) else { return nil }
    let hash = IdentityHash.hash(message)
    var candidate = newest[hash] ?? -1
    while candidate >= 0 {
      if Self.isEqual(bytes[Int(candidate)], message) { return Int(candidate) }
      candidate = before[Int(candidate)]
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(message.count)
    for position in 0..<message.count { copy.append(message[position]) }
    let text = String(decoding: copy, as: UTF8.self)
    before.append(newest[hash] ?? -1)
    newest[hash] = Int32(truncatingIfNeeded: bytes.count)
    bytes.append(copy)
    texts.append(text)
    prints.append(Fingerprint(of: text))
    return bytes.count - 1
  }

  mutating func number(of message: String) -> Int? { number(of: Array(message.utf8).span) }

  private static func isBlank(_ message: Span<UInt8>) -> Bool {
    for index in 0..<message.count where message[index] > 0x20 { return false }
    return true
  }

  private static func isEqual(_ left: [UInt8], _ right: Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }
}
