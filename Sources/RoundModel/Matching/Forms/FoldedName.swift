/// An identity without what a reader hardly sees: case, blanks, and the normal form of its letters.
///
/// Equal folded names are two tests all the same; the reader is told of them.
package struct FoldedName: Sendable, Hashable {
  /// Longer names are folded by their ASCII letters alone, so that a name of nothing but combining
  /// marks costs no more than another.
  private static let longest = 512

  private let bytes: [UInt8]
  /// The text, where letters that are not ASCII may be written in several ways.
  ///
  /// Swift's own comparison of strings joins what is canonically equivalent: wrong for identities,
  /// and just what is asked for here.
  private let text: String?

  /// The folded form of an identity.
  package init(_ id: [UInt8]) {
    let collapsed = Self.collapsed(id)
    let isPlain = collapsed.allSatisfy { $0 < 0x80 }
    guard !isPlain, collapsed.count <= Self.longest else {
      bytes = collapsed.map(\.asciiSmall)
      text = nil
      return
    }
    let folded = Self.lowercased(String(decoding: collapsed, as: UTF8.self))
    let isASCII = folded.utf8.allSatisfy { $0 < 0x80 }
    bytes = isASCII ? Array(folded.utf8) : []
    text = isASCII ? nil : folded
  }

  /// The folded form where it is ASCII letters alone.
  package var plainBytes: [UInt8]? { text == nil ? bytes : nil }

  /// Whether two identities differ in nothing but case, blanks or normal form, and in which of them.
  package static func difference(_ left: [UInt8], _ right: [UInt8]) -> String? {
    guard left != right, FoldedName(left) == FoldedName(right) else { return nil }
    if left.map(\.asciiSmall) == right.map(\.asciiSmall) { return "case" }
    if collapsed(left) == collapsed(right) { return "blanks" }
    let (a, b) = (String(decoding: left, as: UTF8.self), String(decoding: right, as: UTF8.self))
    if a == b { return "the normal form of their letters" }
    return lowercased(a).utf8.elementsEqual(lowercased(b).utf8)
      ? "case" : "case, blanks or normal form"
  }

  private static func lowercased(_ text: String) -> String {
    // Most letters beyond ASCII are small, or of scripts that have but one size.
    let isSmall = text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII ? !("A"..."Z" ~= scalar) : !scalar.properties.changesWhenLowercased
    }
    return isSmall ? text : text.lowercased()
  }

  /// Blanks and control characters at the ends dropped, runs of them inside made one space.
  private static func collapsed(_ id: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(id.count)
    var isOpen = false
    for byte in id {
      if byte <= 0x20 {
        isOpen = !result.isEmpty
      } else {
        if isOpen { result.append(0x20) }
        isOpen = false
        result.append(byte)
      }
    }
    return result
  }
}

extension IdentityHash {
  /// What the bytes of a name hash to without their case, and how they must be folded.
  package enum Folding: Sendable {
    /// The name is as it would be folded.
    case none
    /// Some of its letters are capitals.
    case letters
    /// Blanks or letters beyond ASCII stand in it, so that only ``FoldedName`` can tell.
    case text
  }

  /// Hashes a name as it is and with small letters, eight bytes at a time.
  ///
  /// - Returns: Both hashes, which mean nothing where only ``FoldedName`` can tell.
  @inline(__always)
  package static func folded(
    _ name: Span<UInt8>
  ) -> (hash: UInt64, small: UInt64, folding: Folding) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var words = Words(from: 0)
    var smallWords = words
    var (capitals, blanks, lastBlank): (UInt64, UInt64, UInt64) = (0, 0, highs >> 56)
    var index = 0
    while index < name.count {
      let left = name.count - index
      let word = name.paddedWord(at: index)
      if word & highs != 0 { return (0, 0, .text) }
      let upper = (word &+ ones &* 0x3F) & ~(word &+ ones &* 0x25) & highs
      let blank = ~(word &+ ones &* 0x5F) & highs
      capitals |= upper
      // Two blanks beside each other, or one at an end.
      blanks |= blank & (blank << 8 | lastBlank)
      lastBlank = left >= 8 ? blank >> 56 : blank >> UInt64(left * 8 - 8) & 0x80
      words.add(word)
      smallWords.add(word | upper >> 2)
      index += 8
    }
    if blanks != 0 || lastBlank != 0 { return (0, 0, .text) }
    return (
      words.finished(count: name.count), smallWords.finished(count: name.count),
      capitals == 0 ? .none : .letters
    )
  }
}
