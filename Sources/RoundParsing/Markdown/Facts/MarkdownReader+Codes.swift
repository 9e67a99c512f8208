import RoundModel

/// Tests that are told twice under one code: in a row by their title, and in a heading by the code.
extension MarkdownReader {
  /// The codes that stand once in the rows of tables and once in what is told otherwise: others start
  /// again in each part of the report.
  var soleCodes: Set<[UInt8]> {
    var inTables: [[UInt8]: Int] = [:]
    var elsewhere: [[UInt8]: Int] = [:]
    for test in told {
      guard let code = test.code else { continue }
      if test.carrier == .table {
        inTables[code, default: 0] += 1
      } else {
        elsewhere[code, default: 0] += 1
      }
    }
    return Set(inTables.filter { $0.value == 1 && elsewhere[$0.key] == 1 }.keys)
  }

  /// Whether two tellings under one code may be of one test: one has no title, or one title starts the
  /// other.
  static func haveOneTitle(_ left: ToldTest, _ right: ToldTest) -> Bool {
    guard (left.carrier == .table) != (right.carrier == .table) else { return false }
    let titles = [left, right].map { test in
      test.title.map { FoldedText.small($0) } ?? TestName.withoutCode(test.name)
    }
    let (a, b) = (titles[0], titles[1])
    return a.isEmpty || b.isEmpty || a.starts(with: b) || b.starts(with: a)
  }

  /// Takes the number and the code by which people know the test of a row.
  func takeLabels(
    of test: inout ToldTest, _ cell: Range<Int>, _ row: [Range<Int>], _ columns: TableColumns,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    test.ordinal = TestName.ordinal(test.name)
    test.code =
      TestName.leadingCode(test.name)?.code
      ?? self.cell(row, columns.ordinal).flatMap { TestName.code(InlineText($0, bytes).plain) }
    if let label = TestName.caseLabel(test.name) {
      useLabel(label, of: &test, cell.lowerBound, &builder)
    }
  }
}

extension ToldTest {
  /// Takes the longer title of two tellings, where a code alone is the name of this one.
  mutating func takeName(of other: ToldTest) {
    let title = self.title ?? other.title
    if TestName.code(name) != nil, TestName.code(other.name) == nil {
      name = other.name
      nameRange = other.nameRange
    }
    if let title, TestName.leadingCode(name) == nil, title.count > name.count {
      name = title
      nameRange = nil
    }
  }
}
