import RoundModel

/// An attribute as it stands in the document.
struct XMLAttribute: Sendable, Hashable {
  /// The name without its namespace prefix, in a form that compares at once.
  let name: XMLName
  private let nameStart: UInt32
  private let nameEnd: UInt32
  private let valueStart: UInt32
  private let valueEnd: UInt32
  /// Whether the value holds references or line breaks, so that it is not the text it stands for.
  let needsDecoding: Bool

  /// Sources have at most 2 GiB, so that four bytes hold an offset.
  @inline(__always)
  init(name: XMLName, nameRange: Range<Int>, value: Range<Int>, needsDecoding: Bool) {
    self.name = name
    nameStart = UInt32(truncatingIfNeeded: nameRange.lowerBound)
    nameEnd = UInt32(truncatingIfNeeded: nameRange.upperBound)
    valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
    valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
    self.needsDecoding = needsDecoding
  }

  /// Where the name stands, with its namespace prefix.
  var nameRange: Range<Int> { Int(nameStart)..<Int(nameEnd) }

  /// Where the value stands, between its quotes.
  @inline(__always)
  var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

  /// The text that the value stands for.
  func text(_ bytes: Span<UInt8>) -> [UInt8] {
    needsDecoding
      ? XMLText.decode(value, in: bytes, isValue: true) : [UInt8](copying: bytes, value)
  }
}
