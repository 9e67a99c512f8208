/// The words of a family: runs of two or more lowercase letters and underscores.
enum FamilyWords {
  private static let placeholders: Set<[UInt8]> = names([
    "q", "n", "v", "ts", "id", "url", "loc", "ip", "hex", "path", "dur", "json", "email",
  ])
  /// Words of every assertion, which say nothing of what failed.
  private static let generic: Set<[UInt8]> = names([
    "expected", "but", "was", "assert", "java", "lang", "to", "be", "not", "equal", "null",
    "result", "is", "are",
  ])

  private static func names(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

  /// The words of a family in order, without the names of placeholders.
  static func of(_ family: some Sequence<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    func finish() {
      if word.count >= 2, !placeholders.contains(word) { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in family {
      if (0x61...0x7A).contains(byte) || byte == 0x5F { word.append(byte) } else { finish() }
    }
    finish()
    return words
  }

  /// Whether fewer than two of some words say what failed.
  static func areGeneric(_ words: [[UInt8]]) -> Bool {
    words.count { !generic.contains($0) } < 2
  }
}
