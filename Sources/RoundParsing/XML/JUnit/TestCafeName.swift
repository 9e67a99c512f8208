/// The names that TestCafe's reporter writes: the title of a test, with remarks in parentheses.
enum TestCafeName {
  /// Cuts the remarks off a name: where screenshots are, which is another folder in every run, and
  /// that the test passed only after a failure; returns whether that is so.
  static func cutRemarks(_ name: inout [UInt8]) -> Bool {
    if name.last == UInt8(ascii: ")"), let start = screenshots(name) {
      name = Array(name[..<start])
    }
    let mark = " (unstable)".utf8
    guard name.count > mark.count, name.suffix(mark.count).elementsEqual(mark) else { return false }
    name.removeLast(mark.count)
    return true
  }

  private static func screenshots(_ name: [UInt8]) -> Int? {
    ASCIIText.index(of: " (screenshots: ", in: name).flatMap { $0 > 0 ? $0 : nil }
  }
}
