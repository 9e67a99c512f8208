import RoundModel

/// Lines of fields with a sign between them, one field of which says how something went:
/// `cart.adds,FAIL,no answer`.
struct DelimitedLines: Sendable {
  /// A line with its fields.
  struct Row: Sendable {
    let name: Range<Int>
    let status: Range<Int>
    let outcome: Outcome
    /// What stands behind the status.
    let rest: Range<Int>?
  }

  let rows: [Row]

  private static let signs = [UInt8](",\t;|".utf8)
  private static let limit = 20_000

  /// The rows of a text, where nearly all of its lines have fields of one shape.
  ///
  /// The status stands in one and the same field, as a word that is nothing else or as a mark; the name is
  /// the first field beside it with a letter in it. The first line may give the names of the fields.
  init?(_ text: Range<Int>, _ bytes: Span<UInt8>) {
    let lines = bytes.lines(of: text, atMost: Self.limit).filter { !$0.isEmpty }
    guard lines.count >= 2, lines.count < Self.limit else { return nil }
    for sign in Self.signs where bytes.firstIndex(of: sign, in: lines[1]) != nil {
      let fields = lines.map { Self.fields($0, sign, bytes) }
      guard let column = Self.statusColumn(fields, bytes) else { continue }
      let rows = fields.compactMap { Self.row($0, column, bytes) }
      // A heading of the fields, and a line of another shape in ten, take nothing away.
      let names = Set(rows.map { Array(copying: bytes, $0.name) })
      guard rows.count >= 2, rows.count * 10 >= (lines.count - 1) * 9, names.count * 2 > rows.count
      else { continue }
      self.rows = rows
      return
    }
    return nil
  }

  private static func fields(
    _ line: Range<Int>, _ sign: UInt8, _ bytes: Span<UInt8>
  ) -> [Range<Int>] {
    var line = line
    if sign == UInt8(ascii: "|") {
      // Bars may stand at both ends of a line as well.
      if bytes[line.lowerBound] == sign { line = line.lowerBound + 1..<line.upperBound }
      if !line.isEmpty, bytes[line.upperBound - 1] == sign {
        line = line.lowerBound..<line.upperBound - 1
      }
    }
    var fields: [Range<Int>] = []
    var start = line.lowerBound
    while let end = bytes.firstIndex(of: sign, in: start..<line.upperBound), fields.count < 64 {
      fields.append(bytes.trimmed(start..<end))
      start = end + 1
    }
    fields.append(bytes.trimmed(start..<line.upperBound))
    return fields
  }

  /// The field of the second line that says how it went; the first one may hold names.
  private static func statusColumn(_ lines: [[Range<Int>]], _ bytes: Span<UInt8>) -> Int? {
    guard lines[1].count >= 2 else { return nil }
    return lines[1].firstIndex { outcome($0, bytes) != nil }
  }

  private static func row(
    _ fields: [Range<Int>], _ column: Int, _ bytes: Span<UInt8>
  ) -> Row? {
    guard column < fields.count, let outcome = outcome(fields[column], bytes) else { return nil }
    let name = fields.indices.first { index in
      index != column && fields[index].count < 300
        && fields[index].contains { bytes[$0].isASCIILetter || bytes[$0] >= 0xC3 }
    }
    guard let name, let last = fields.last else { return nil }
    let next = max(name, column) + 1
    let rest = next < fields.count ? fields[next].lowerBound..<last.upperBound : nil
    return Row(
      name: fields[name], status: fields[column], outcome: outcome,
      rest: rest.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// What a field says that is nothing but a word for an outcome, or a mark.
  private static func outcome(_ field: Range<Int>, _ bytes: Span<UInt8>) -> Outcome? {
    guard 1..<40 ~= field.count else { return nil }
    let small = FoldedText.small(Array(copying: bytes, field))
    if let mark = StatusVocabulary.mark(small, at: 0), mark.count == small.count {
      return mark.outcome
    }
    return Vocabulary.statuses.exactly(small)
  }
}
