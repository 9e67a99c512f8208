import RoundModel

/// What only the lists of a report as a whole say of the kind of their items.
extension MarkdownReader {
  /// How the name of an item is made.
  private enum ItemForm: Hashable {
    /// A number of a plan: "2.6.4".
    case number
    /// A request: "GET /orders".
    case request
  }

  /// A list by where it stands and by what its items look like.
  private struct ListForm: Hashable {
    var level: Int
    var form: ItemForm?
    /// For names in words, the section around the list, and the word that its heading ends in.
    var parent: Int?
    var ending: [UInt8] = []
  }

  /// Lists of one form have one kind: where the figures of one say that it lists tests, the others do
  /// so too, however their items went.
  mutating func settleForms() {
    var forms: Set<ListForm> = []
    let named = Set(
      told.filter { $0.kind == .test && $0.carrier != .item && Self.isPlanNumber($0.name) }
        .map(\.name))
    for (index, test) in told.enumerated() where test.carrier == .item {
      if test.kind == .check, keyed.parts.contains(test.section) { told[index].kind = .test }
      // What is told again as a test in a section of its own is one.
      guard told[index].kind == .test || named.contains(test.name),
        !TestName.isTestLike(test.name)
      else { continue }
      if let form = form(of: test) { forms.insert(form) }
    }
    guard !forms.isEmpty else { return }
    for (index, test) in told.enumerated()
    where test.kind == .check && test.carrier == .item && !opensChange(test.section) {
      if let form = form(of: test), forms.contains(form) { told[index].kind = .test }
    }
  }

  private func form(of test: ToldTest) -> ListForm? {
    let section = sections[test.section]
    if Self.isPlanNumber(test.name) { return ListForm(level: section.level, form: .number) }
    if TestName.isRequest(test.name[...]) { return ListForm(level: section.level, form: .request) }
    guard section.level > 0, !section.isTitle else { return nil }
    let words = KeyValue.folded(
      HeadingText.name(HeadingText.withoutFigures(section.title.plain)))
    guard let parent = section.parent, let ending = Self.lastWord(words), ending.count < words.count
    else { return nil }
    return ListForm(level: section.level, form: nil, parent: parent, ending: ending)
  }

  /// The last word of a heading, or its last run of one script where no blanks part words.
  private static func lastWord(_ words: [UInt8]) -> [UInt8]? {
    guard let last = words.last else { return nil }
    if let blank = words.lastIndex(of: 0x20), blank + 3 < words.count {
      return Array(words[(blank + 1)...])
    }
    guard last >= 0x80, words.count > 9, words[words.count - 3] >= 0xE3 else { return nil }
    return Array(words.suffix(9))
  }

  /// Whether a name is nothing but a number with parts, or starts with one.
  static func isPlanNumber(_ name: [UInt8]) -> Bool {
    let number = name.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    guard let first = number.first, first.isASCIIDigit, number.last?.isASCIIDigit ?? false,
      number.contains(UInt8(ascii: "."))
    else { return false }
    return number.count == name.count || name[number.count] == UInt8(ascii: ":")
  }

  /// Whether a section tells what was so before a change, or after it.
  private func opensChange(_ index: Int) -> Bool {
    let title = sections[index].title.plain
    return RoundName.opensBefore(title) || RoundName.opensAfter(title)
  }

  /// Takes a heading among the errors for the row that it tells more of, where one row starts with the
  /// same words: "Shop page" over an error is the row "Shop page - https://shop.example" that failed.
  mutating func settleRetold() {
    let headings = told.indices.filter { index in
      let test = told[index]
      return (test.carrier == .heading || test.carrier == .field || test.carrier == .section)
        && test.outcome.severity > 1 && isAmongErrors(test.section) && test.name.count > 2
        && sections[test.section].offset == test.offset
    }
    guard !headings.isEmpty, headings.count <= Self.retoldLimit else { return }
    let rows = told.indices.filter { index in
      (told[index].carrier == .item || told[index].carrier == .table)
        && told[index].kind != .module && !isAmongErrors(told[index].section)
    }
    guard rows.count <= Self.retoldLimit else { return }
    let names = rows.map { (index: $0, name: Self.folded(told[$0].name)) }
    for index in headings {
      let name = Self.folded(told[index].name)
      guard !names.contains(where: { $0.name == name }) else { continue }
      let found = names.filter { Self.goesOn($0.name, behind: name) }
      guard found.count == 1, told[found[0].index].outcome.severity > 1 else { continue }
      let row = told[found[0].index]
      told[index].name = row.name
      told[index].nameRange = row.nameRange
      told[index].group = row.group
      told[index].kind = .test
    }
  }

  private static let retoldLimit = 400

  /// Whether a section stands in one on errors or failures.
  private func isAmongErrors(_ index: Int) -> Bool {
    guard sections[index].zone == .failures, let parent = sections[index].parent else {
      return false
    }
    return sections[parent].zone == .failures
  }

  /// Whether a name starts with another one, and a separator behind it.
  private static func goesOn(_ name: [UInt8], behind start: [UInt8]) -> Bool {
    guard name.count > start.count + 1, name.starts(with: start) else { return false }
    let rest = name[start.count...]
    return [" - ", ": ", " (", " \u{2013} ", " \u{2014} ", "\u{FF1A}", "\u{FF08}"].contains {
      rest.starts(with: $0.utf8)
    }
  }

  /// Checks that are as many as the tests that the report states are those tests, where one of them is told
  /// as a test too, or as many rows passed and failed as is stated.
  mutating func settleWhole(_ builder: RoundBuilder) {
    let stated = builder.header.stated
    guard plain.isEmpty, !stated.isApproximate else { return }
    let own = told.indices.filter { told[$0].kind == .check || told[$0].kind == .test }
    let checks = own.filter { told[$0].kind == .check }
    guard !checks.isEmpty else { return }
    let parts = opposedParts(builder).union(countedParts(own, stated))
    for index in checks where parts.contains(told[index].section) { told[index].kind = .test }
    if areAll(checks, of: own, stated) {
      for index in checks where told[index].carrier == .item { told[index].kind = .test }
      return
    }
    let isTold: Bool
    if let total = stated.total, total > 1,
      own.contains(where: { told[$0].kind == .test && isRetold($0, checks) })
    {
      isTold = Set(own.map { Self.folded(told[$0].name) }).count == total
    } else {
      isTold = false
    }
    guard isTold || fitsFigures(own, checks, stated) else { return }
    for index in checks { told[index].kind = .test }
  }

  /// Whether items with a verdict each are all that a report on tests tells of them.
  ///
  /// It names no test in another way, nor counts any. A few of them may be remarks; so many are what
  /// was tested.
  private func areAll(_ checks: [Int], of own: [Int], _ stated: Totals) -> Bool {
    hasTitleOnTests && checks.count == own.count && stated.total == nil && stated.passed == nil
      && stated.failed == nil && !told.contains { $0.kind == .module }
      && checks.count { told[$0].carrier == .item } >= Self.leastItems
  }

  private static let leastItems = 8

  /// The parts of a round that list what works and what does not, or was left out, where no test is named
  /// anywhere else: those parts list what was tested.
  ///
  /// That some of them go by a word for tests must not make the others less.
  private func opposedParts(_ builder: RoundBuilder) -> Set<Int> {
    guard hasTitleOnTests || builder.header.number != nil else { return [] }
    let listed = Set(
      told.lazy.filter { $0.carrier == .item || $0.carrier == .section }.map(\.section))
    let parts = listed.filter {
      Self.outcome(of: sections[$0].zone) != nil && sections[$0].isZone
    }
    let zones = Set(parts.map { sections[$0].zone })
    let works = { (part: Int) in
      let title = sections[part].title.plain[sections[part].phrase.name]
      return MarkdownZone.ofWorking(Array(title)) != nil
    }
    guard zones.contains(.passes), zones.contains(.failures), parts.contains(where: works),
      told.allSatisfy({ $0.kind != .test || parts.contains($0.section) })
    else { return [] }
    return parts
  }

  /// The parts whose headings count tests, "Basket (14/16)", over marked items that fit those figures:
  /// where the round counts no fewer tests, and as many failures as those parts list, the items are some
  /// of its tests.
  private func countedParts(_ own: [Int], _ stated: Totals) -> Set<Int> {
    guard let all = stated.total, let failed = stated.failed, failed > 0 else { return [] }
    let lists = Dictionary(grouping: own.filter { told[$0].carrier == .item }) {
      told[$0].section
    }
    var parts: Set<Int> = []
    var sum = 0.0
    for (section, items) in lists {
      let figures = FigureFinder(
        sections[section].title.plain, key: nil, isSummary: false, fraction: .passed
      ).figures
      guard figures.count == 2, figures[0].statement == figures[1].statement,
        let passed = figures.first(where: { $0.measure == .passed })?.value,
        let total = figures.first(where: { $0.measure == .total })?.value,
        items.allSatisfy({ isMarked(told[$0]) }),
        Double(items.count { told[$0].outcome == .passed }) <= passed,
        Double(items.count { told[$0].outcome.severity > 1 }) <= total - passed
      else { continue }
      parts.insert(section)
      sum += total
    }
    let failures = told.filter {
      $0.outcome.severity > 1 && $0.kind != .module && $0.kind != .issue
    }
    let areListed =
      failures.count == failed && failures.allSatisfy { parts.contains($0.section) }
    return sum <= Double(all) && areListed ? parts : []
  }

  private func isMarked(_ test: ToldTest) -> Bool {
    test.status.map { StatusVocabulary.mark(Array($0.utf8), at: 0) != nil } ?? false
  }

  /// Whether rows of tables passed and failed as often as the round states of its tests.
  private func fitsFigures(_ own: [Int], _ checks: [Int], _ stated: Totals) -> Bool {
    guard checks.count > 2, checks.allSatisfy({ told[$0].carrier == .table }),
      let passed = stated.passed, stated.total != nil || stated.failed != nil
    else { return false }
    var outcomes: [[UInt8]: Outcome] = [:]
    for index in own {
      let name = Self.folded(told[index].name)
      guard let known = outcomes[name] else {
        outcomes[name] = told[index].outcome
        continue
      }
      if told[index].outcome.weight > known.weight { outcomes[name] = told[index].outcome }
    }
    if let total = stated.total, total != outcomes.count { return false }
    if let failed = stated.failed, failed != outcomes.values.count(where: { $0.severity > 1 }) {
      return false
    }
    return outcomes.values.count { $0 == .passed } == passed
  }

  /// Whether a test is told among checks too.
  private func isRetold(_ index: Int, _ checks: [Int]) -> Bool {
    let name = Self.folded(told[index].name)
    return checks.contains { Self.folded(told[$0].name) == name }
  }

  /// Takes a code that stands alone in a list or in output for the one row of a table that it is the
  /// code of.
  mutating func settleCodes() {
    var rows: [[UInt8]: [Int]] = [:]
    for (index, test) in told.enumerated() where test.carrier == .table {
      if let code = test.code { rows[code, default: []].append(index) }
    }
    guard !rows.isEmpty else { return }
    for index in told.indices {
      switch told[index].carrier {
      case .console, .item, .section: break
      default: continue
      }
      guard let code = TestName.code(told[index].name), let found = rows[code], found.count == 1
      else { continue }
      let row = told[found[0]]
      told[index].name = row.name
      told[index].nameRange = row.nameRange
      told[index].group = row.group
      told[index].outline = []
      told[index].suite = row.suite
      told[index].file = row.file
    }
  }
}
