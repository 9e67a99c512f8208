import RoundModel

/// How the rows of tables under one header are read at one go, where they are plain.
///
/// Whatever differs in any byte from a plain row is left to the reader of any table.
struct PlainTable: Sendable {
  private enum Role: UInt8, Sendable {
    case name, status, duration
    /// What must be empty, since it would say more of the test.
    case blank
  }

  /// The header row.
  let header: [UInt8]
  let columns: TableColumns
  private let roles: [Role]

  /// The plan for tables with the header of one that was looked at in full; `nil` where rows of such
  /// a table need a closer look each.
  init?(_ header: Range<Int>, _ table: MarkdownTable, _ columns: TableColumns, _ bytes: Span<UInt8>)
  {
    guard columns.namesStatus, columns.hasOutcomes, columns.readsOutcomes, columns.isPlain,
      let name = columns.name, let status = columns.status, name != status,
      header.count < 1000, bytes[header.lowerBound] == UInt8(ascii: "|"),
      bytes[header.upperBound - 1] == UInt8(ascii: "|")
    else { return nil }
    self.header = Array(copying: bytes, header)
    self.columns = columns
    roles = table.header.indices.map { column in
      switch column {
      case name: .name
      case status: .status
      case columns.duration: .duration
      default: .blank
      }
    }
  }

  /// The plain test in the row that starts at an offset, if it is one, with where the next row
  /// starts.
  @inline(__always)
  func test(
    at start: Int, before end: Int, _ statuses: inout PlainStatuses, _ bytes: Span<UInt8>
  ) -> (test: PlainTest, next: Int)? {
    var index = start
    guard index < end, bytes[index] == Self.pipe else { return nil }
    index += 1
    var name = 0..<0
    var offset = 0
    var status = -1
    var milliseconds = PlainTest.unknown
    for role in roles {
      while index < end, bytes[index] == 0x20 { index += 1 }
      switch role {
      case .name:
        offset = index
        let isCode = index < end && bytes[index] == UInt8(ascii: "`")
        if isCode { index += 1 }
        guard let close = PlainName.end(from: index, before: end, bytes) else { return nil }
        name = index..<close
        index = close
        if isCode {
          guard bytes[index] == UInt8(ascii: "`") else { return nil }
          index += 1
        }
      case .status:
        guard let found = statuses.find(at: index, before: end, bytes) else { return nil }
        status = found.number
        index = found.end
      case .duration:
        guard let (value, close) = Self.duration(at: index, before: end, bytes) else { return nil }
        milliseconds = value
        index = close
      case .blank: break
      }
      while index < end, bytes[index] == 0x20 { index += 1 }
      guard index < end, bytes[index] == Self.pipe else { return nil }
      index += 1
    }
    if index < end, bytes[index] == 0x0D { index += 1 }
    guard index == end || bytes[index] == 0x0A else { return nil }
    let key = IdentityHash.hash(bytes.extracting(name))
    let test = PlainTest(
      name: name, offset: offset, milliseconds: milliseconds, status: status, key: key)
    return (test, index + 1)
  }

  /// A whole number of milliseconds, or nothing.
  @inline(__always)
  private static func duration(
    at start: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> (UInt32, end: Int)? {
    var index = start
    var value: UInt32 = 0
    while index < end, bytes[index].isASCIIDigit, index - start < 9 {
      value = value &* 10 &+ UInt32(bytes[index] &- 0x30)
      index += 1
    }
    if index == start { return (PlainTest.unknown, start) }
    if index < end, bytes[index] == 0x20 { index += 1 }
    guard bytes.has("ms", at: index, before: end) else { return nil }
    return (value, index + 2)
  }

  private static let pipe = UInt8(ascii: "|")
}

/// The cells of statuses that were seen, mostly a handful in a report.
struct PlainStatuses: Sendable {
  private static let limit = 64
  private static let longest = 60

  private(set) var all: [PlainStatus] = []
  private var last = 0

  subscript(number: Int) -> PlainStatus { all[number] }

  /// The status in the cell that starts at an offset, and where the cell ends; `nil` where the cell
  /// says more, or something that is not known.
  @inline(__always)
  mutating func find(
    at start: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> (number: Int, end: Int)? {
    if last < all.count, let close = self.end(of: last, at: start, before: end, bytes) {
      return all[last].isPlain ? (last, close) : nil
    }
    return search(at: start, before: end, bytes)
  }

  /// Where a cell ends that holds what another one held.
  @inline(__always)
  private func end(
    of number: Int, at start: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let count = all[number].cell.count
    guard start + count + 1 < end else { return nil }
    for index in 0..<count where all[number].cell[index] != bytes[start + index] { return nil }
    let close = start + count
    let isClosed =
      bytes[close] == UInt8(ascii: "|")
      || bytes[close] == 0x20 && bytes[close + 1] == UInt8(ascii: "|")
    return isClosed ? close : nil
  }

  @inline(never)
  private mutating func search(
    at start: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> (number: Int, end: Int)? {
    for number in all.indices {
      guard let end = self.end(of: number, at: start, before: end, bytes) else { continue }
      last = number
      return all[number].isPlain ? (number, end) : nil
    }
    var close = start
    while close < end, bytes[close] != UInt8(ascii: "|"), close - start <= Self.longest {
      close += 1
    }
    let cell = bytes.trimmed(start..<close)
    guard close < end, close - start <= Self.longest, !cell.isEmpty, all.count < Self.limit else {
      return nil
    }
    all.append(Self.status(cell, bytes))
    last = all.count - 1
    return all[last].isPlain ? (last, cell.upperBound) : nil
  }

  private static func status(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> PlainStatus {
    let text = InlineText(cell, bytes)
    let outcome = StatusVocabulary.outcome(ofCell: text.plain)
    let hasMore =
      text.plain.contains(where: \.isASCIIDigit) || MarkdownReader.reason(cell, bytes) != nil
    return PlainStatus(
      cell: Array(copying: bytes, cell), text: text.text, outcome: outcome ?? .unreadable,
      isPlain: outcome != nil && outcome != .unreadable && !hasMore)
  }
}
