import RoundModel

/// Tests that are told twice under one code: in a row by their title, and in a heading by the code.
extension MarkdownReader {
  /// The codes that stand once in the rows of tables or the items of lists, and once in what is told
  /// otherwise: others start again in each part of the report.
  var soleCodes: Set<[UInt8]> {
    var rows: [[UInt8]: Int] = [:]
    var items: [[UInt8]: Int] = [:]
    var elsewhere: [[UInt8]: Int] = [:]
    for test in told {
      guard let code = test.code else { continue }
      switch test.carrier {
      case .table: rows[code, default: 0] += 1
      case .item: items[code, default: 0] += 1
      default: elsewhere[code, default: 0] += 1
      }
    }
    return Set(elsewhere.filter { $0.value == 1 }.keys).filter { code in
      let (row, item) = (rows[code] ?? 0, items[code] ?? 0)
      return row < 2 && item < 2 && row + item > 0
    }
  }

  /// Whether two tellings under one code may be of one test: one has no title, or one title starts the
  /// other.
  static func haveOneTitle(_ left: ToldTest, _ right: ToldTest) -> Bool {
    guard left.isListed != right.isListed else { return false }
    let titles = [left, right].map { test in
      test.title.map { FoldedText.small($0) } ?? TestName.withoutCode(test.name)
    }
    let (a, b) = (titles[0], titles[1])
    return a.isEmpty || b.isEmpty || a.starts(with: b) || b.starts(with: a)
  }

  /// Takes the number and the code by which people know the test of a row.
  func takeLabels(
    of test: inout ToldTest, _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) {
    test.ordinal = TestName.ordinal(test.name)
    Self.takeLabel(of: &test, test.name)
    test.code =
      test.code
      ?? self.cell(row, columns.ordinal).flatMap { TestName.code(InlineText($0, bytes).plain) }
  }
}

extension ToldTest {
  /// Whether the test is told in a row or an item, and not in a part of its own.
  fileprivate var isListed: Bool { carrier == .table || carrier == .item }

  /// Takes the longer title of two tellings, where a code alone is the name of this one.
  mutating func takeName(of other: ToldTest) {
    let title = self.title ?? other.title
    if TestName.isLabel(name), !TestName.isLabel(other.name) {
      name = other.name
      nameRange = other.nameRange
    }
    if let title, TestName.leadingLabel(name) == nil, title.count > name.count {
      name = title
      nameRange = nil
    }
  }
}
