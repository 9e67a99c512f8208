/// A short text as Unicode scalars, with the questions that the masks ask of it.
///
/// Messages are cut before they get here, so that looking ahead to the end of the text is cheap.
struct ScalarText: Sendable, Equatable {
  private(set) var scalars: [Unicode.Scalar]

  init(_ scalars: some Sequence<Unicode.Scalar>) { self.scalars = Array(scalars) }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }

  /// The scalar at an index; outside of the text a null, which is in no class that masks look for.
  @inline(__always)
  subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\0"
  }

  subscript(range: Range<Int>) -> ScalarText { ScalarText(scalars[range]) }

  /// A part of the text as a string.
  func string(_ range: Range<Int>) -> String {
    Self.string(of: scalars[range])
  }

  var string: String { string(0..<count) }

  /// Scalars as a string, by way of their bytes: appending them one by one costs several times more.
  static func string(of scalars: some Collection<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a word starts or ends before the scalar at an index.
  @inline(__always)
  func isBoundary(_ index: Int) -> Bool {
    self[index - 1].isWordPart != self[index].isWordPart
  }

  @inline(__always)
  func isBlankOrEnd(_ index: Int) -> Bool { index >= count || scalars[index].isBlank }

  /// Whether a literal stands at an index.
  func has(_ literal: String, at index: Int) -> Bool {
    var position = index
    for scalar in literal.unicodeScalars {
      guard position < count, self[position] == scalar else { return false }
      position += 1
    }
    return true
  }

  /// The index after a literal that stands at an index, or `nil`.
  func after(_ literal: String, at index: Int) -> Int? {
    has(literal, at: index) ? index + literal.unicodeScalars.count : nil
  }

  /// Where a literal stands first, from an index on.
  func first(_ literal: String, from start: Int = 0) -> Int? {
    guard let head = literal.unicodeScalars.first else { return nil }
    var index = start
    while index < count {
      if scalars[index] == head, has(literal, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The end of a run of scalars that starts at an index.
  @inline(__always)
  func runEnd(from start: Int, _ belongs: (Unicode.Scalar) -> Bool) -> Int {
    var index = start
    while index < count, belongs(scalars[index]) { index += 1 }
    return index
  }

  func blanksEnd(from start: Int) -> Int { runEnd(from: start) { $0.isBlank } }
  func digitsEnd(from start: Int) -> Int { runEnd(from: start) { $0.isDecimalDigit } }
  func wordEnd(from start: Int) -> Int { runEnd(from: start) { $0.isWordPart } }

  /// Whether so many digits stand at an index.
  func hasDigits(_ number: Int, at index: Int) -> Bool {
    for offset in 0..<number where !self[index + offset].isDecimalDigit { return false }
    return true
  }

  /// The text without what belongs to a class at both ends.
  func trimmed(of belongs: (Unicode.Scalar) -> Bool = { $0.isBlank }) -> ScalarText {
    var (start, end) = (0, count)
    while start < end, belongs(scalars[start]) { start += 1 }
    while end > start, belongs(scalars[end - 1]) { end -= 1 }
    return start == 0 && end == count ? self : self[start..<end]
  }

  /// The text with what `match` finds replaced, leftmost first and never overlapping.
  func replacing(_ match: (Int) -> (end: Int, text: String)?) -> ScalarText {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(count)
    var index = 0
    while index < count {
      if let found = match(index), found.end > index {
        result.append(contentsOf: found.text.unicodeScalars)
        index = found.end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return ScalarText(result)
  }

  /// The text with each match replaced by one placeholder.
  func masking(_ placeholder: String, _ end: (Int) -> Int?) -> ScalarText {
    replacing { index in end(index).map { ($0, placeholder) } }
  }
}

extension Unicode.Scalar {
  /// Whether a letter, a digit or an underscore of any script.
  @inline(__always)
  var isWordPart: Bool {
    value < 0x80 ? isASCIILetter || isASCIIDigit || self == "_" : isForeignWordPart
  }

  private var isForeignWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber:
      true
    default: properties.numericType != nil
    }
  }

  @inline(__always)
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  @inline(__always)
  var isUpper: Bool { value >= 0x41 && value <= 0x5A }
  @inline(__always)
  var isLower: Bool { value >= 0x61 && value <= 0x7A }
  @inline(__always)
  var isASCIILetter: Bool { isUpper || isLower }

  @inline(__always)
  var isDecimalDigit: Bool {
    value < 0x80 ? isASCIIDigit : properties.generalCategory == .decimalNumber
  }

  @inline(__always)
  var isHexDigit: Bool {
    isASCIIDigit || (value >= 0x61 && value <= 0x66) || (value >= 0x41 && value <= 0x46)
  }

  @inline(__always)
  var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20: true
    case 0..<0x80: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
