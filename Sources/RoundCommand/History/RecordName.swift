import RoundDiffing
import RoundModel

/// The name of a recorded round's file: when the round was, what it is called, and the hash of the
/// bytes, so that a flipped bit or a missing end shows in every reading.
struct RecordName: Sendable, Hashable {
  private static let ending = Array(".json".utf8)
  private static let timeLength = 16
  private static let hashLength = 32
  private static let labelLimit = 60

  /// The round's time in UTC, as `20250910T000206Z`.
  let time: String
  let label: String
  /// The first half of the SHA-256 of the file, in hexadecimal.
  let hash: String

  /// The name of the file.
  var text: String { "\(time)-\(label)-\(hash).json" }

  /// The name for a round.
  ///
  /// - Parameters:
  ///   - round: The round.
  ///   - bytes: The bytes of its file.
  ///   - time: When it was; where the round does not say, when it is recorded.
  init(of round: Round, bytes: [UInt8], at time: UTCTime) {
    self.time = Self.compact(time)
    label = Self.slug(of: round.header)
    hash = Self.hash(of: bytes.span)
  }

  /// Reads a name; `nil` where the file is no record.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    let least = Self.timeLength + 1 + 1 + 1 + Self.hashLength + Self.ending.count
    guard bytes.count >= least, bytes.suffix(Self.ending.count).elementsEqual(Self.ending) else {
      return nil
    }
    let hashStart = bytes.count - Self.ending.count - Self.hashLength
    let dash = UInt8(ascii: "-")
    guard bytes[Self.timeLength] == dash, bytes[hashStart - 1] == dash,
      bytes[hashStart..<hashStart + Self.hashLength].allSatisfy(Self.isHexadecimal),
      Self.isTime(bytes[..<Self.timeLength])
    else { return nil }
    time = String(decoding: bytes[..<Self.timeLength], as: UTF8.self)
    label = String(decoding: bytes[(Self.timeLength + 1)..<(hashStart - 1)], as: UTF8.self)
    hash = String(decoding: bytes[hashStart..<hashStart + Self.hashLength], as: UTF8.self)
  }

  /// The hash that the name of a file with these bytes holds.
  static func hash(of bytes: Span<UInt8>) -> String {
    String(decoding: Array(SHA256.hexadecimal(of: bytes).utf8.prefix(hashLength)), as: UTF8.self)
  }

  /// A time in digits and the letters T and Z.
  static func compact(_ time: UTCTime) -> String {
    let kept = time.rfc3339.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
    return String(decoding: Array(kept), as: UTF8.self)
  }

  /// What a round is called, in letters that every file system takes.
  private static func slug(of header: RoundHeader) -> String {
    let text = header.label ?? header.number.map { "round-\($0)" } ?? header.title ?? "round"
    return slug(text)
  }

  static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "_"):
        slug.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
      default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
      if slug.count == labelLimit { break }
    }
    while let last = slug.last, last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "round" : String(decoding: slug, as: UTF8.self)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, Array("00000000T000000Z".utf8)).allSatisfy { byte, pattern in
      pattern == UInt8(ascii: "0")
        ? (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) : byte == pattern
    }
  }
}

extension RecordName: Comparable {
  /// Whether the left round was first; of one time, by label with its numbers as numbers.
  static func < (left: RecordName, right: RecordName) -> Bool {
    if !left.time.utf8.elementsEqual(right.time.utf8) {
      return left.time.utf8.lexicographicallyPrecedes(right.time.utf8)
    }
    let (a, b) = (natural(left.label), natural(right.label))
    return a.elementsEqual(b)
      ? left.hash.utf8.lexicographicallyPrecedes(right.hash.utf8)
      : a.lexicographicallyPrecedes(b)
  }

  /// The bytes of a label with the length of each number before it, so that 9 comes before 10.
  private static func natural(_ label: String) -> [UInt8] {
    var result: [UInt8] = []
    var digits: [UInt8] = []
    func flush() {
      guard !digits.isEmpty else { return }
      let significant = Array(digits.drop { $0 == UInt8(ascii: "0") })
      result += [UInt8(ascii: "0"), UInt8(clamping: significant.count)] + significant
      digits = []
    }
    for byte in label.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
      } else {
        flush()
        result.append(byte)
      }
    }
    flush()
    return result
  }
}
