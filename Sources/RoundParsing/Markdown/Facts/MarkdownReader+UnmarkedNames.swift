import RoundModel

/// A test that is named in code without a mark or a word for its outcome.
struct UnmarkedTest: Sendable {
  var test: ToldTest
  /// The class of tests that leads in the line of names, where it is told.
  var suite: [UInt8]?
  /// Whether the name may be that of a class as well: `PaysRefundOnce`.
  var isTitled = false
}

/// Lists of the names that programs give to tests, in a round of which all tests passed.
extension MarkdownReader {
  private static let unmarkedLimit = 10_000

  /// Keeps the names in code of a line until the figures of the round are known: those behind a class of
  /// tests ("**TillTests** \u{2014} `opens_at_nine` \u{B7} `closes_at_five`"), or the one that an item
  /// opens with.
  mutating func keepUnmarked(_ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>) {
    let section = sections[index]
    guard unmarked.count < Self.unmarkedLimit, block.text.count < 2000,
      bytes.firstIndex(of: UInt8(ascii: "`"), in: block.text) != nil
    else { return }
    switch section.zone {
    case .results, .passes, .summary: break
    case .failures, .skips, .flakes, .coverage, .actions, .ignored: return
    }
    let line = InlineText(block.text, bytes)
    guard StatusPhrase(line).outcome == nil else { return }
    if let (suite, names) = Self.namesOfSuite(block.text, line, bytes) {
      for name in names { keep(name, suite, index, bytes) }
    } else if block.kind == .item, let code = line.code, let run = line.codeRun,
      run.lowerBound <= HeadingText.nameStart(line.plain)
    {
      if Self.isSentence(code, bytes) {
        keep(code, nil, index, bytes)
      } else if Self.isTitled(code, bytes) {
        keep(code, nil, index, bytes)
        unmarked[unmarked.count - 1].isTitled = true
      }
    }
  }

  private mutating func keep(
    _ name: Range<Int>, _ suite: [UInt8]?, _ index: Int, _ bytes: Span<UInt8>
  ) {
    var test = ToldTest(
      name: Array(copying: bytes, name), outcome: .passed, carrier: .section,
      offset: name.lowerBound, section: index)
    test.nameRange = name
    test.isImplied = true
    unmarked.append(UnmarkedTest(test: test, suite: suite))
  }

  /// The class of tests that a line opens with, and the names in code behind it, where nothing else
  /// stands there but signs and brackets.
  private static func namesOfSuite(
    _ text: Range<Int>, _ line: InlineText, _ bytes: Span<UInt8>
  ) -> (suite: [UInt8], names: [Range<Int>])? {
    let first =
      line.strong.first { $0.lowerBound == 0 }
      ?? line.codeRun.flatMap {
        $0.lowerBound == 0 ? $0 : nil
      }
    guard let first, first.upperBound < line.plain.count else { return nil }
    let suite = KeyValue.trimmedSigns(Array(line.plain[first]))
    guard TestName.isModule(suite) else { return nil }
    var names: [Range<Int>] = []
    var depth = 0
    var index = line.offset(first.upperBound - 1) + 1
    // The mark that closes the name of the class.
    while index < text.upperBound, bytes[index] == UInt8(ascii: "*") || bytes[index] == 0x60 {
      index += 1
    }
    while index < text.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "`"), depth == 0 {
        guard let end = bytes.firstIndex(of: byte, in: index + 1..<text.upperBound),
          isSentence(index + 1..<end, bytes)
        else { return nil }
        names.append(index + 1..<end)
        index = end + 1
        continue
      }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      // Words between the names make a sentence of them.
      if depth == 0, byte.isASCIIWord || byte >= 0xC3 && byte != 0xE2 { return nil }
      index += 1
    }
    return names.isEmpty ? nil : (suite, names)
  }

  /// Whether code says in at least three words what a test is about, as the name of no class or method
  /// under test does: `refund_is_paid_once`, `paysRefundOnce`.
  private static func isSentence(_ code: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var name = Array(copying: bytes, code)
    // Names that are cut short stand for several cases.
    for dots in ["...", "\u{2026}"] where name.suffix(dots.utf8.count).elementsEqual(dots.utf8) {
      name.removeLast(dots.utf8.count)
    }
    guard 8...160 ~= name.count, name.allSatisfy(\.isASCIIWord), name[0].isASCIILetter,
      // A constant is written so too.
      name.contains(where: { 0x61...0x7A ~= $0 })
    else { return false }
    if TestName.isIdentifier(name) { return true }
    let words = name.split(separator: 0x5F)
    if words.count >= 3 { return true }
    let humps = name.count { 0x41...0x5A ~= $0 }
    return 0x61...0x7A ~= name[0] && humps >= 2 && words.count == 1
  }

  /// Whether code says so with a capital in front, as names of methods in C# do and those of classes: in
  /// at least four words.
  private static func isTitled(_ code: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    12...160 ~= code.count && 0x41...0x5A ~= bytes[code.lowerBound]
      && code.allSatisfy { bytes[$0].isASCIIWord && bytes[$0] != 0x5F }
      && code.count(where: { 0x41...0x5A ~= bytes[$0] }) >= 4
      && code.contains { 0x61...0x7A ~= bytes[$0] }
  }

  /// Takes such names for tests that passed where the round says that all of its tests did, and has at
  /// least as many: those of a class that is called one of tests, those of a section whose heading counts
  /// just them, and those of a section on tests that are as many as the round has.
  mutating func settleUnmarked(
    _ stated: Totals, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard let total = stated.total, total > 0, stated.passed == total, stated.failed ?? 0 == 0,
      stated.skipped ?? 0 == 0, plain.isEmpty, !unmarked.isEmpty,
      !told.contains(where: { $0.kind == .test })
    else { return }
    let lists = Dictionary(grouping: unmarked.filter { $0.suite == nil }, by: \.test.section)
    let whole = Set(lists.filter { $0.value.count == total && listsTestsOnly($0.key, total) }.keys)
    let counted = Set(
      lists.filter { list in
        countsTests(list.value.count { !$0.isTitled }, inHeadingOf: list.key)
      }.keys)
    let own = unmarked.filter { name in
      name.suite != nil || whole.contains(name.test.section)
        || !name.isTitled && counted.contains(name.test.section)
    }
    guard own.count <= total, Set(own.map { $0.test.name }).count == own.count else { return }
    var suites: [[UInt8]: Int] = [:]
    for name in own {
      var test = name.test
      if let suite = name.suite {
        let known = suites[suite]
        let group =
          known
          ?? builder.add(
            Group(
              name: String(decoding: suite, as: UTF8.self), place: builder.place(test.offset)))
        suites[suite] = group
        test.group = group
      } else {
        test.group = group(test.section, bytes, &builder)
      }
      told.append(test)
      fruitful.insert(test.section)
    }
    told.sort { $0.offset < $1.offset }
  }

  /// Whether a section on tests lists so many things and nothing else: "Covered cases".
  private func listsTestsOnly(_ index: Int, _ count: Int) -> Bool {
    let title = FoldedText.small(sections[index].title.plain)
    return count > 2 && Vocabulary.tests.isIn(title) && countItems(sections[index]) == count
  }

  /// Whether a heading speaks of tests and gives just this number.
  private func countsTests(_ count: Int, inHeadingOf index: Int) -> Bool {
    let title = sections[index].title.plain
    guard Vocabulary.tests.isIn(FoldedText.small(title)) else { return false }
    var numbers: [Double] = []
    var position = HeadingText.nameStart(title)
    while position < title.count {
      guard title[position].isASCIIDigit, let number = WrittenNumber(title, at: position) else {
        position += 1
        continue
      }
      numbers.append(number.value)
      position = max(position + 1, number.end)
    }
    return numbers == [Double(count)]
  }
}
