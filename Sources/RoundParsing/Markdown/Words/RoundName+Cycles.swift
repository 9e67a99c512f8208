/// The two states that people name by colours who write the tests before the code: "RED phase", "Test
/// output — GREEN (all tests)".
extension RoundName {
  /// Whether a heading says nothing else than that tests fail which nothing makes pass so far.
  static func namesRed(_ title: [UInt8]) -> Bool { namesState(title, reds) }

  /// Whether a heading says nothing else than that those tests pass now.
  static func namesGreen(_ title: [UInt8]) -> Bool { namesState(title, greens) }

  /// Whether a text is a colour among nouns for such a state, with or without a remark in brackets; a
  /// colour alone may be what a test is about, unless it stands in capitals.
  private static func namesState(_ title: [UInt8], _ colours: WordTable) -> Bool {
    guard title.count < 100 else { return false }
    let small = FoldedText.small(title)
    var (isNamed, isState) = (false, false)
    var index = 0
    while index < small.count {
      if let colour = colours.longest(small, at: index) {
        isNamed = true
        let word = title[index..<min(title.count, index + colour.count)]
        isState = isState || word.count > 1 && word.allSatisfy { 0x41...0x5A ~= $0 }
        index += colour.count
      } else if let noun = nouns.longest(small, at: index) {
        isState = true
        index += noun.count
      } else if small[index] == UInt8(ascii: "(") {
        guard let close = small[index...].firstIndex(of: UInt8(ascii: ")")) else { return false }
        index = close + 1
      } else if small[index].isASCIILetter || 0xC3...0xD1 ~= small[index]
        || 0xE3...0xED ~= small[index]
      {
        return false
      } else {
        index += 1
      }
    }
    return isNamed && isState
  }

  private static let reds = WordTable(.redWords)
  private static let greens = WordTable(.greenWords)
  private static let nouns = WordTable(.cycleNouns)
}
