/// The parts of a family that a wrapper may have put text around.
///
/// Runners put words before a message and details after it. Such a part starts after a colon, a
/// dash, a parenthesis, a bar or a placeholder, and ends before punctuation or a word that
/// introduces details.
struct FamilyWrap: Sendable {
  /// The least number of words that a part has, so that no commonplace swallows other messages.
  private static let leastWords = 3
  /// The edges looked at on each side, so that hostile text costs no more than other text.
  private static let mostEdges = 12
  private static let details = [
    "assert", "locator", "call log", "expected", "received", "select", "caused",
  ].map { Array($0.utf8) }

  private let family: [UInt8]
  private(set) var starts: [Int] = [0]
  private(set) var ends: [Int] = []

  init(_ family: [UInt8]) {
    self.family = family
    ends.append(family.count)
    var index = 0
    while index < family.count {
      if starts.count < Self.mostEdges, Self.opens(family[index]) { addStart(after: index) }
      if ends.count < Self.mostEdges, index > 0, closes(index) { addEnd(before: index) }
      index += 1
    }
  }

  private mutating func addStart(after index: Int) {
    var start = index + 1
    while start < family.count, family[start] == 0x20 { start += 1 }
    if start < family.count, start != starts.last { starts.append(start) }
  }

  private mutating func addEnd(before index: Int) {
    var end = index
    while end > 0, family[end - 1] == 0x20 { end -= 1 }
    if end > 0, end != ends.last { ends.append(end) }
  }

  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "|"),
      UInt8(ascii: ">"):
      true
    default: false
    }
  }

  private func closes(_ index: Int) -> Bool {
    switch family[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "<"):
      true
    default:
      family[index - 1] == 0x20 && Self.details.contains { family[index...].starts(with: $0) }
    }
  }

  /// Whether a form says enough to be known inside another one.
  ///
  /// Two words in every assertion, such as "expected but was", would tie all assertions together.
  static func mayBeWrapped(_ form: [UInt8]) -> Bool {
    let words = FamilyWords.of(form)
    return words.count >= leastWords && !FamilyWords.areGeneric(words)
  }

  /// Whether a part of this family is the other, shorter one.
  func wraps(_ other: [UInt8]) -> Bool {
    guard other.count < family.count, Self.mayBeWrapped(other) else { return false }
    return starts.contains { start in
      ends.contains { $0 - start == other.count } && family[start...].starts(with: other)
    }
  }
}
