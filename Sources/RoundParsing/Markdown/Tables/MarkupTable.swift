import RoundModel

/// The rows of a table that is written in tags, each a list of its cells' contents.
///
/// Tags need not be closed: a cell ends where the next one starts. What spans several columns counts
/// once for each.
struct MarkupTable: Sendable {
  private static let columnLimit = 64

  private(set) var rows: [[Range<Int>]] = []
  private var row: [Range<Int>] = []
  /// Where the content of the open cell starts, and how many columns it takes.
  private var cell: (start: Int, span: Int)?

  init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      // What nothing closes is no tag, nor is anything behind it.
      guard let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: index..<range.upperBound) else {
        break
      }
      read(index..<close + 1, bytes)
      index = close + 1
    }
    endRow(range.upperBound, bytes)
  }

  private mutating func read(_ tag: Range<Int>, _ bytes: Span<UInt8>) {
    if Self.isTag("td", tag, bytes) || Self.isTag("th", tag, bytes) {
      endCell(tag.lowerBound, bytes)
      cell = (tag.upperBound, Self.span(tag, bytes))
    } else if Self.isTag("/td", tag, bytes) || Self.isTag("/th", tag, bytes) {
      endCell(tag.lowerBound, bytes)
    } else if Self.isTag("tr", tag, bytes) || Self.isTag("/tr", tag, bytes)
      || Self.isTag("/table", tag, bytes)
    {
      endRow(tag.lowerBound, bytes)
    }
  }

  private mutating func endCell(_ end: Int, _ bytes: Span<UInt8>) {
    guard let open = cell else { return }
    cell = nil
    let content = bytes.trimmed(open.start..<max(open.start, end))
    for column in 0..<open.span where row.count < Self.columnLimit {
      row.append(column == 0 ? content : content.upperBound..<content.upperBound)
    }
  }

  private mutating func endRow(_ end: Int, _ bytes: Span<UInt8>) {
    endCell(end, bytes)
    if !row.isEmpty { rows.append(row) }
    row = []
  }

  /// Whether a tag has a name.
  private static func isTag(_ name: StaticString, _ tag: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let end = tag.lowerBound + 1 + name.utf8CodeUnitCount
    return end < tag.upperBound
      && bytes.hasFolded(name, at: tag.lowerBound + 1, before: tag.upperBound)
      && !bytes[end].isASCIIWord
  }

  /// How many columns a cell takes, by `colspan="2"`.
  private static func span(_ tag: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    for index in tag where bytes.hasFolded("colspan", at: index, before: tag.upperBound) {
      let digits = (index + 7..<tag.upperBound).first { bytes[$0].isASCIIDigit }
      guard let digits else { return 1 }
      return min(columnLimit, max(1, Int(bytes[digits] - 0x30)))
    }
    return 1
  }
}
