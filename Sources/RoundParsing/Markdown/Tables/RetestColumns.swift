/// Columns of a table for a first run and for the one that repeated it: `Result | Retest`.
enum RetestColumns {
  /// The columns of the first run and of its repetition by their headers in small letters.
  ///
  /// A repetition may stand beside a column that is called nothing but the result; two columns that
  /// are called alike differ in a word for first and second.
  static func find(_ keys: [[UInt8]]) -> (first: Int, second: Int)? {
    let seconds = keys.indices.filter { isShort(keys[$0]) && repeats(keys[$0]) }
    guard seconds.count == 1, let second = seconds.first else { return nil }
    let firsts = keys.indices.filter {
      $0 != second && isShort(keys[$0]) && precedes($0, second, keys)
    }
    guard firsts.count == 1, let first = firsts.first else { return nil }
    return (first, second)
  }

  private static func repeats(_ key: [UInt8]) -> Bool {
    retests.isIn(key) || seconds.isIn(key)
  }

  /// Whether a column is that of the run before another column's.
  private static func precedes(_ column: Int, _ second: Int, _ keys: [[UInt8]]) -> Bool {
    let key = keys[column]
    if firsts.isIn(key) {
      return retests.isIn(keys[second])
        || rest(key, without: firsts) == rest(keys[second], without: seconds)
    }
    return retests.isIn(keys[second]) && Vocabulary.columns.exactly(key) == .status
  }

  /// What a header says beside the words of a table.
  private static func rest(_ key: [UInt8], without words: WordTable) -> [UInt8] {
    var text = key
    while let found = words.first(in: text) { text.removeSubrange(found.range) }
    return text.filter { $0 != 0x20 }
  }

  private static func isShort(_ key: [UInt8]) -> Bool { key.split { $0 == 0x20 }.count <= 4 }

  private static let firsts = WordTable(.firstColumns)
  private static let seconds = WordTable(.secondColumns)
  private static let retests = WordTable(.retestColumns)
}
