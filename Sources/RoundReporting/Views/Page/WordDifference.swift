/// What differs between two texts, word by word.
///
/// The words that both have in the same order are found by longest common subsequence; texts of
/// very many words are compared at their ends only, so that the work stays within a fixed bound.
struct WordDifference: Sendable {
  private static let cellLimit = 250_000

  private(set) var before: [DifferingWords] = []
  private(set) var after: [DifferingWords] = []

  init(_ before: String, _ after: String) {
    let (left, right) = (Self.words(of: before), Self.words(of: after))
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    let middle = (start..<left.count - end, start..<right.count - end)
    let kept = Self.common(left[middle.0], right[middle.1])
    let keptLeft = Set(kept.map(\.0)).union(0..<start).union(left.count - end..<left.count)
    let keptRight = Set(kept.map(\.1)).union(0..<start).union(right.count - end..<right.count)
    self.before = Self.runs(left, keptLeft)
    self.after = Self.runs(right, keptRight)
  }

  /// The positions of the words that stand in both, in order.
  private static func common(
    _ left: ArraySlice<[UInt8]>, _ right: ArraySlice<[UInt8]>
  ) -> [(Int, Int)] {
    let (rows, columns) = (left.count, right.count)
    guard rows > 0, columns > 0, rows * columns <= cellLimit else { return [] }
    var lengths = Array(repeating: 0, count: (rows + 1) * (columns + 1))
    let at = { (row: Int, column: Int) in row * (columns + 1) + column }
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        lengths[at(row, column)] =
          left[left.startIndex + row] == right[right.startIndex + column]
          ? lengths[at(row + 1, column + 1)] + 1
          : max(lengths[at(row + 1, column)], lengths[at(row, column + 1)])
      }
    }
    var found: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      if left[left.startIndex + row] == right[right.startIndex + column] {
        found.append((left.startIndex + row, right.startIndex + column))
        row += 1
        column += 1
      } else if lengths[at(row + 1, column)] >= lengths[at(row, column + 1)] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }

  /// Words, each with the blanks behind it.
  private static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var sawBlank = false
    for byte in text.utf8 {
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
      if sawBlank, !isBlank {
        words.append(word)
        word = []
      }
      sawBlank = isBlank
      word.append(byte)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func runs(_ words: [[UInt8]], _ kept: Set<Int>) -> [DifferingWords] {
    var runs: [DifferingWords] = []
    for (index, word) in words.enumerated() {
      let differs = !kept.contains(index)
      let text = String(decoding: word, as: UTF8.self)
      if let last = runs.last, last.differs == differs {
        runs[runs.count - 1].text += text
      } else {
        runs.append(DifferingWords(text, differs: differs))
      }
    }
    return runs
  }
}
