/// The texts of a table's cells, as far as it takes to say which column names its rows.
struct NameTexts: Sendable {
  private static let rowLimit = 2000
  /// The cells of names are no longer than this on average.
  private static let longest = 120

  /// Rows of texts, in small letters.
  private let rows: [[[UInt8]]]

  init(_ rows: [[Range<Int>]], _ bytes: Span<UInt8>) {
    self.rows = rows.prefix(Self.rowLimit).map { row in
      row.map { Self.folded(InlineText($0, bytes).plain) }
    }
  }

  private func texts(_ column: Int) -> [[UInt8]] {
    rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
  }

  /// The texts that stand in several rows of a column.
  static func repeated(
    _ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>
  ) -> Set<[UInt8]> {
    var seen: Set<[UInt8]> = []
    var repeated: Set<[UInt8]> = []
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      let text = folded(InlineText(row[column], bytes).plain)
      if !seen.insert(text).inserted { repeated.insert(text) }
    }
    return repeated
  }

  /// Whether every row has a text of its own in a column, and most of them more than one word;
  /// beside the names of files one word is enough.
  func areNames(_ column: Int, besideFiles: Bool) -> Bool {
    let texts = texts(column)
    guard texts.count == rows.count, Set(texts).count == texts.count else { return false }
    let words = texts.count { text in
      !Self.opensWithFigure(text)
        && (text.contains(0x20) || TestName.isTestLike(text)
          || besideFiles && text.contains(where: \.isASCIILetter))
    }
    let length = texts.reduce(0) { $0 + $1.count } / max(1, texts.count)
    return words * 2 > texts.count && length <= Self.longest
  }

  /// Whether a text is a figure with what it counts, as no name is: `31 errors`, `16.04s`.
  private static func opensWithFigure(_ text: [UInt8]) -> Bool {
    let digits = text.prefix {
      $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return !digits.isEmpty && digits.last != UInt8(ascii: ".")
  }

  /// Whether the texts of a column are names of files.
  func areFiles(_ column: Int) -> Bool { texts(column).allSatisfy(TestName.isFile) }

  /// A text in small letters with one blank for several.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    let small = FoldedText.small(text)
    return small.indices.filter { small[$0] != 0x20 || $0 == 0 || small[$0 - 1] != 0x20 }
      .map { small[$0] }
  }

  /// Whether columns together tell those rows apart that another column calls by the same names.
  func differ(_ columns: [Int], where name: Int, isOneOf names: Set<[UInt8]>) -> Bool {
    var seen: Set<[[UInt8]]> = []
    return rows.filter { name < $0.count && names.contains($0[name]) }.allSatisfy { row in
      let texts = columns.map { $0 < row.count ? row[$0] : [] }
      return !texts.contains([]) && seen.insert([row[name]] + texts).inserted
    }
  }

  /// The first two columns that tell such rows apart together, where none does alone.
  func pair(of columns: [Int], where name: Int, isOneOf names: Set<[UInt8]>) -> [Int]? {
    for (number, first) in columns.prefix(Self.pairLimit).enumerated() {
      for second in columns.prefix(Self.pairLimit).dropFirst(number + 1)
      where first != second && differ([first, second], where: name, isOneOf: names) {
        return [first, second]
      }
    }
    return nil
  }

  private static let pairLimit = 6
}
