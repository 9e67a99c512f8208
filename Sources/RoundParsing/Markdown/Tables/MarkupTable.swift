import RoundModel

/// The rows of a table that is written in tags, each a list of its cells' contents.
///
/// Tags need not be closed: a cell ends where the next one starts. What spans several columns counts
/// once for each, empty but for the first, and what spans several rows stands in each of them. A column
/// that nothing starts in is none.
struct MarkupTable: Sendable {
  private static let columnLimit = 64
  /// A table says what its columns hold in so many rows at most.
  private static let headerLimit = 3

  /// What heads the columns, which is nothing where no row does.
  private(set) var header: [InlineText] = []
  private(set) var rows: [[Range<Int>]] = []
  /// Where the cells start that are alone in their rows, and fill them or are headings.
  private(set) var spanning: Set<Int> = []

  /// One row, with a bit for each column that a cell of its own starts in.
  private struct Row {
    var cells: [Range<Int>] = []
    var starts: UInt64 = 0
    /// Whether all cells are those of a header.
    var isHeader = true
    /// How many rows the cell takes that takes the most.
    var depth = 1
    /// Whether it stands in the part of the table for its header.
    var isInHead = false
    /// Whether cells of rows above go on in it.
    var isShared = false

    /// Whether one cell fills it.
    var isAlone: Bool { starts == 1 && !isShared }
  }

  private struct Cell {
    var start: Int
    var columns: Int
    var rows: Int
  }

  private var read: [Row] = []
  private var row = Row()
  private var cell: Cell?
  /// The cells that go on in rows below, by their columns, and in how many.
  private var carried: [Int: (cell: Range<Int>, rows: Int)] = [:]
  private var isInHead = false
  /// How many tables are open in cells of this one.
  private var depth = 0
  /// How many cells may yet be added for those that span others.
  private var spare: Int

  init(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    spare = range.count / 4 + 1024
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes.has("<!--", at: index, before: range.upperBound) {
        index = Self.commentEnd(at: index, range, bytes) ?? index + 4
      } else if let tag = MarkupTag(at: index, before: range.upperBound, bytes) {
        read(tag, isFirst: index == range.lowerBound, bytes)
        index = tag.range.upperBound
      } else {
        index += 1
      }
    }
    endRow(range.upperBound, bytes)
    settle(bytes)
  }

  private static func commentEnd(at start: Int, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    var index = start + 4
    while let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: index..<range.upperBound) {
      if bytes[close - 1] == UInt8(ascii: "-"), bytes[close - 2] == UInt8(ascii: "-") {
        return close + 1
      }
      index = close + 1
    }
    return nil
  }

  private mutating func read(_ tag: MarkupTag, isFirst: Bool, _ bytes: Span<UInt8>) {
    if tag.name == .table, !isFirst {
      depth += tag.isEnd ? -1 : 1
      if depth < 0 { endRow(tag.range.lowerBound, bytes) }
      return
    }
    guard depth <= 0 else { return }
    let isHeader = tag.isNamed("th", bytes)
    if isHeader || tag.isNamed("td", bytes) {
      endCell(tag.range.lowerBound, bytes)
      guard !tag.isEnd else { return }
      if !isHeader { row.isHeader = false }
      cell = Cell(
        start: tag.range.upperBound,
        columns: min(Self.columnLimit, max(1, tag.number("colspan", bytes) ?? 1)),
        rows: max(1, tag.number("rowspan", bytes) ?? 1))
    } else if tag.isNamed("tr", bytes) {
      endRow(tag.range.lowerBound, bytes)
    } else if ["thead", "tbody", "tfoot"].contains(where: { tag.isNamed($0, bytes) }) {
      endRow(tag.range.lowerBound, bytes)
      carried = [:]
      isInHead = !tag.isEnd && tag.isNamed("thead", bytes)
    }
  }

  private mutating func endCell(_ end: Int, _ bytes: Span<UInt8>) {
    guard let open = cell else { return }
    cell = nil
    takeCarried()
    let content = bytes.trimmed(open.start..<max(open.start, end))
    for column in 0..<open.columns where row.cells.count < Self.columnLimit {
      if column > 0 {
        guard spare > 0 else { break }
        spare -= 1
      } else {
        row.starts |= 1 << UInt64(row.cells.count)
      }
      let own = column == 0 ? content : content.upperBound..<content.upperBound
      if open.rows > 1 { carried[row.cells.count] = (own, open.rows) }
      row.cells.append(own)
    }
    row.depth = max(row.depth, open.rows)
  }

  /// Puts what goes on from rows above into the next columns.
  private mutating func takeCarried() {
    while row.cells.count < Self.columnLimit, spare > 0,
      let above = carried[row.cells.count]
    {
      row.isShared = true
      row.cells.append(above.cell)
      spare -= 1
    }
  }

  private mutating func endRow(_ end: Int, _ bytes: Span<UInt8>) {
    endCell(end, bytes)
    defer { row = Row() }
    guard row.starts != 0 else { return }
    takeCarried()
    row.isInHead = isInHead
    read.append(row)
    guard !carried.isEmpty else { return }
    carried = carried.mapValues { ($0.cell, $0.rows - 1) }.filter { $0.value.rows > 0 }
  }
}

/// What the rows are: titles, headers, and what stands under them.
extension MarkupTable {
  private mutating func settle(_ bytes: Span<UInt8>) {
    let used = read.reduce(UInt64(0)) { $0 | $1.starts }
    let width = read.reduce(0) { max($0, $1.cells.count) }
    for row in read where width > 1 {
      let said = row.cells.filter { !$0.isEmpty }
      guard said.count == 1,
        row.isAlone && row.cells.count == width || Self.isHeading(said[0], bytes)
      else { continue }
      spanning.insert(said[0].lowerBound)
    }
    // A title stands over the header.
    let titles = width > 1 ? read.prefix { $0.isAlone && $0.cells.count == width } : []
    let rest = read.dropFirst(titles.count)
    let heads = headers(Array(rest.prefix(Self.headerLimit)), bytes)
    header = merged(heads, used, bytes)
    if heads.isEmpty { header = columns(used, width).map { _ in InlineText() } }
    rows = (titles + rest.dropFirst(heads.count)).map { row in
      columns(used, row.cells.count).map { row.cells[$0] }
    }
    read = []
  }

  /// Whether a cell is a heading by its tag.
  private static func isHeading(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard let tag = MarkupTag(at: cell.lowerBound, before: cell.upperBound, bytes),
      case .heading = tag.name
    else { return false }
    return true
  }

  /// The rows that head the columns: those in the part for it, or the first one with those that its
  /// cells reach down to.
  private func headers(_ rows: [Row], _ bytes: Span<UInt8>) -> [Row] {
    let inHead = rows.prefix(while: \.isInHead)
    if !inHead.isEmpty { return Array(inHead) }
    guard let first = rows.first else { return [] }
    guard first.isHeader else { return Self.isResult(rows, bytes) ? [] : [first] }
    return Array(rows.prefix(first.depth).prefix(while: \.isHeader))
  }

  /// Whether the first of some rows, which is not marked as a header, is one of the results: it gives a
  /// verdict as the next row does, in a word or by a mark.
  private static func isResult(_ rows: [Row], _ bytes: Span<UInt8>) -> Bool {
    let first = rows[0].cells
    return first.indices.dropFirst().contains { column in
      guard let isMark = isMark(first[column], bytes) else { return false }
      guard rows.count > 1 else { return true }
      return column < rows[1].cells.count && self.isMark(rows[1].cells[column], bytes) == isMark
    }
  }

  /// Whether a cell that is a verdict and nothing else is one by a mark; `nil` for any other cell.
  private static func isMark(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool? {
    let small = FoldedText.small(InlineText(cell, bytes).plain)
    guard !small.isEmpty else { return nil }
    if StatusVocabulary.mark(small, at: 0)?.count == small.count { return true }
    return StatusVocabulary.word(small, at: 0)?.count == small.count ? false : nil
  }

  /// One header of several rows: what spans columns heads each of them.
  private func merged(_ rows: [Row], _ used: UInt64, _ bytes: Span<UInt8>) -> [InlineText] {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    var columns: [InlineText] = []
    for column in self.columns(used, width) {
      var head = InlineText()
      var last: Range<Int>?
      for row in rows where column < row.cells.count {
        var cell = row.cells[column]
        var start = column
        while rows.count > 1, cell.isEmpty, start > 0, row.starts >> UInt64(start) & 1 == 0 {
          start -= 1
          cell = row.cells[start]
        }
        guard !cell.isEmpty, cell != last else { continue }
        last = cell
        let text = InlineText(cell, bytes)
        head = head.plain.isEmpty ? text : InlineText(head, " ", text)
      }
      columns.append(head)
    }
    return columns
  }

  /// The first columns without those that no cell starts in.
  private func columns(_ used: UInt64, _ count: Int) -> [Int] {
    (0..<count).filter { used >> UInt64($0) & 1 == 1 }
  }
}
