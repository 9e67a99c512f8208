import RoundModel

/// Tests under a heading of which another part of the report says that none of them was run: "Manual
/// tests: pending (2 tests)".
extension MarkdownReader {
  /// Tells of the labelled tests in a part that was left out or waits as of tests that were not run.
  ///
  /// Where the words on the part count its tests, the headings have to be as many.
  mutating func tellPendingParts(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let pending = told.filter { test in
      (test.outcome == .notRun || test.outcome == .skipped) && test.kind != .test
        && test.carrier == .item
    }
    guard !pending.isEmpty, pending.count < 64 else { return }
    let toldIn = Set(told.map(\.section))
    var found: [ToldTest] = []
    for part in pending {
      let name = KeyValue.folded(part.name)
      let named = sections.indices.filter { index in
        let title = HeadingText.name(Self.beforeBracket(sections[index].title.plain))
        return KeyValue.folded(title) == name && index != part.section
      }
      guard named.count == 1, let owner = named.first, sections[owner].zone == .results else {
        continue
      }
      let cases = (children[owner] ?? []).filter { index in
        sections[index].zone == .results && !toldIn.contains(index)
          && TestName.isNumbered(Self.label(of: sections[index]))
      }
      guard !cases.isEmpty, counted(by: part, bytes).map({ $0 == cases.count }) ?? true else {
        continue
      }
      for index in cases {
        found.append(pendingTest(index, part, bytes, &builder))
      }
    }
    guard !found.isEmpty else { return }
    told = (told + found).sorted { $0.offset < $1.offset }
  }

  /// What stands before the colon of a heading: "Test 3" in "Test 3: Open the gate".
  private static func label(of section: MarkdownSection) -> [UInt8] {
    let title = section.title.plain
    guard let colon = title.firstIndex(of: UInt8(ascii: ":")), colon + 1 < title.count else {
      return []
    }
    return Array(title[..<colon])
  }

  /// How many tests the line that tells of a part says it has.
  private func counted(by part: ToldTest, _ bytes: Span<UInt8>) -> Int? {
    let line = MarkdownLine(at: part.offset, in: bytes).range
    guard line.count < 400 else { return nil }
    return FigureFinder(InlineText(line, bytes).plain, key: nil, isSummary: true).figures
      .first { $0.unit == .count && $0.measure == .total }
      .flatMap { Int(exactly: $0.value) }
  }

  private mutating func pendingTest(
    _ index: Int, _ part: ToldTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> ToldTest {
    let section = sections[index]
    let heading = section.title.plain
    let name = Self.name(section.title, heading, bytes)
    var test = ToldTest(
      name: name.text, outcome: part.outcome, carrier: .section, offset: section.offset,
      section: index)
    test.nameRange = name.range
    test.isImplied = true
    test.ordinal = TestName.ordinal(heading)
    test.group = section.parent.flatMap { group($0, bytes, &builder) }
    fruitful.insert(index)
    return test
  }
}
