import RoundModel

/// Files that tell of several rounds: in sections of their own, or in columns of their tables.
extension MarkdownReader {
  /// A round that the file tells of.
  struct ToldRound: Sendable {
    var number: Int
    /// The words that name the round, where they say more than its number.
    var name: String?
    var date: String?
  }

  /// Finds which rounds the file tells of, and chooses the one asked for, or else the last.
  mutating func findRounds(_ bytes: Span<UInt8>, _ options: ReadOptions) {
    roundOfSection = Array(repeating: nil, count: sections.count)
    if !findNumberedSections(bytes), !findRunSections(bytes), !findChangeSections(bytes) {
      findDatedSections()
    }
    // Large reports have one header over many tables.
    var last = 0..<0
    for block in blocks where block.isTable {
      let line = MarkdownLine(at: block.text.lowerBound, in: bytes).range
      let header = line.lowerBound..<min(line.upperBound, block.text.upperBound)
      if block.kind == .table, bytes.equal(header, last) { continue }
      let keys = MarkdownTable.header(block, bytes).map { KeyValue.folded($0.plain) }
      guard TableColumns.rounds(keys).count > 1 else {
        last = header
        continue
      }
      let columns = TableColumns(MarkdownTable(block, bytes), bytes)
      guard columns.name != nil else { continue }
      for column in columns.rounds {
        let name = column.name.map { String(decoding: $0, as: UTF8.self) }
        let date = column.name.flatMap { WrittenTime.date($0) }
        add(ToldRound(number: column.number, name: name, date: date))
      }
    }
    rounds.sort { $0.number < $1.number }
    findDatesOfRounds(bytes)
    chosenRound = rounds.isEmpty ? nil : chosen(options) ?? rounds.last?.number
  }

  /// Dates of rounds that stand as named values: "Round 1: 12 May 2025".
  private mutating func findDatesOfRounds(_ bytes: Span<UInt8>) {
    guard rounds.count > 1 else { return }
    for block in blocks where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), let (number, _) = RoundName.number(pair.key),
        let index = rounds.firstIndex(where: { $0.number == number && $0.date == nil }),
        let date = WrittenTime.date(InlineText(pair.value, bytes).plain)
      else { continue }
      rounds[index].date = date
    }
  }

  private func chosen(_ options: ReadOptions) -> Int? {
    guard let name = options.roundName else { return options.round }
    return rounds.first { $0.isNamed(name) }?.number
  }

  private mutating func add(_ round: ToldRound) {
    guard !rounds.contains(where: { $0.number == round.number }) else { return }
    rounds.append(round)
  }

  /// Sections such as `Round 2`, with all that stands inside them.
  private mutating func findNumberedSections(_ bytes: Span<UInt8>) -> Bool {
    var own: [Int: Int] = [:]
    for (index, section) in sections.enumerated() where mayBeRound(section) {
      // "Ready for round 2" speaks of a round and tells of none.
      guard let (number, range) = RoundName.number(section.title.plain),
        range.lowerBound - HeadingText.nameStart(section.title.plain) <= 5
      else { continue }
      own[index] = number
    }
    guard Set(own.values).count > 1, !testDifferentThings(own, bytes) else { return false }
    for (index, number) in own.sorted(by: { $0.key < $1.key }) {
      let title = sections[index].title
      add(ToldRound(number: number, name: title.text, date: WrittenTime.date(title.plain)))
    }
    spread(own)
    return true
  }

  /// Sections beside each other such as `Run 1` and `Run 2`, each with results of its own.
  private mutating func findRunSections(_ bytes: Span<UInt8>) -> Bool {
    var bySiblings: [Int: [Int: Int]] = [:]
    for (index, section) in sections.enumerated() where mayBeRound(section) {
      guard let number = RoundName.runNumber(section.title.plain), let parent = section.parent,
        holdsResults(index, bytes)
      else { continue }
      bySiblings[parent, default: [:]][index] = number
    }
    // Rounds follow each other; runs that are told under several headings are parts of one round.
    guard bySiblings.count == 1, let own = bySiblings.values.first, Set(own.values).count > 1,
      Set(own.values).count == own.count,
      Set(own.keys.map { RoundName.words(of: sections[$0].title.plain) }).count == 1
    else { return false }
    take(own)
    return true
  }

  /// Two sections beside each other, of before and after a change, each with results of its own.
  private mutating func findChangeSections(_ bytes: Span<UInt8>) -> Bool {
    // The last section before a change that stands under each heading.
    var befores: [Int: Int] = [:]
    for (index, section) in sections.enumerated() where mayBeRound(section) {
      guard let parent = section.parent else { continue }
      if RoundName.opensBefore(section.title.plain) {
        befores[parent] = index
      } else if let before = befores[parent], RoundName.opensAfter(section.title.plain) {
        befores[parent] = nil
        // Colours sort things, too: only output tells of the states before a change and after it.
        let bothHold =
          !RoundName.namesRed(sections[before].title.plain)
          && holdsResults(before, bytes) && holdsResults(index, bytes)
        guard bothHold || printOutcomes(before, index, bytes) else { continue }
        take([before: 1, index: 2])
        return true
      }
    }
    return false
  }

  private mutating func take(_ own: [Int: Int]) {
    for (index, number) in own.sorted(by: { $0.key < $1.key }) {
      let title = sections[index].title
      add(ToldRound(number: number, name: title.text, date: WrittenTime.date(title.plain)))
    }
    spread(own)
  }

  /// Whether a section, or one inside it, gives figures of tests or a table of outcomes.
  private func holdsResults(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let inner = [index] + (children[index] ?? [])
    return inner.contains { section in
      blocks[sections[section].body].contains { block in
        switch block.kind {
        case .table, .htmlTable:
          let columns = TableColumns(MarkdownTable(block, bytes), bytes)
          return columns.hasCounts || columns.hasOutcomes && columns.readsOutcomes
        case .line, .item:
          let key = KeyValue(block.text, bytes)?.key
          let figures = FigureFinder(
            InlineText(block.text, bytes).plain, key: key, isSummary: true
          ).figures
          return figures.contains { $0.unit == .count && $0.measure != .total }
        case .heading, .fence, .rule, .foldEnd: return false
        }
      }
    }
  }

  /// Sections on one level whose headings differ in nothing but their dates, numbered by date.
  private mutating func findDatedSections() {
    var dated: [(section: Int, date: String, words: [UInt8])] = []
    for (index, section) in sections.enumerated() where mayBeRound(section) || section.isTitle {
      guard let date = WrittenTime.date(section.title.plain) else { continue }
      let words = section.title.plain.filter { !$0.isASCIIDigit }
      dated.append((index, date, words))
    }
    guard let first = dated.first, dated.count > 1,
      dated.allSatisfy({ sections[$0.section].level == sections[first.section].level }),
      Set(dated.map(\.date)).count == dated.count, sections[first.section].level > 0
    else { return }
    let order = dated.sorted { $0.date < $1.date }
    var own: [Int: Int] = [:]
    for (number, entry) in order.enumerated() {
      own[entry.section] = number + 1
      add(ToldRound(number: number + 1, name: sections[entry.section].title.text, date: entry.date))
    }
    spread(own)
  }

  private func mayBeRound(_ section: MarkdownSection) -> Bool {
    guard section.level <= 3, section.level > 0, !section.isTitle else { return false }
    switch section.zone {
    case .ignored, .actions: return false
    case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: return true
    }
  }

  private mutating func spread(_ own: [Int: Int]) {
    roundSections = Set(own.keys)
    for index in sections.indices {
      let inherited = sections[index].parent.flatMap { roundOfSection[$0] }
      roundOfSection[index] = own[index] ?? inherited
    }
  }

  /// Passes over a section of another round than the one that is read; returns whether it is one.
  ///
  /// What it tells of that round in a column of its own is read all the same: `Test | Round 1 | Round 2`
  /// under "Round 2" says what failed in round 1, unless that was told before.
  mutating func readOtherRound(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let chosenRound, let own = roundOfSection[index], own != chosenRound else { return false }
    switch sections[index].zone {
    case .ignored, .actions: return true
    case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: break
    }
    for block in blocks[sections[index].body] where block.isTable {
      let keys = MarkdownTable.header(block, bytes).map { KeyValue.folded($0.plain) }
      let columns = TableColumns.rounds(keys)
      guard columns.count > 1, columns.contains(where: { $0.number == chosenRound }) else {
        continue
      }
      let count = told.count
      let known = Set(told.map { Self.folded($0.name) })
      readTable(block, index, bytes, &builder)
      told = told.indices.filter { $0 < count || !known.contains(Self.folded(told[$0].name)) }
        .map { told[$0] }
    }
    return true
  }

  /// Says which rounds the file tells of.
  func noteRounds(_ builder: inout RoundBuilder) {
    guard let chosenRound, rounds.count > 1 else { return }
    let round = rounds.first { $0.number == chosenRound }
    if builder.options.round != nil || builder.options.roundName != nil {
      builder.header.number = chosenRound
    }
    if let date = round?.date { builder.header.date = date }
    let list = rounds.map(\.description).joined(separator: ", ")
    builder.header.metadata.append(RoundHeader.Entry(key: "rounds in this file", value: list))
  }
}

extension MarkdownReader.ToldRound: CustomStringConvertible {
  var description: String { name.map { "\(number) (\($0))" } ?? "\(number)" }

  /// Whether a name given for a round is that of this one: its own name or a part of it.
  func isNamed(_ text: String) -> Bool {
    let asked = FoldedText.small(Array(text.utf8))
    guard !asked.isEmpty else { return false }
    if let date, date.utf8.elementsEqual(text.utf8) { return true }
    guard let name else { return RoundName.number(asked)?.0 == number }
    return FoldedText.small(Array(name.utf8)).holdsPhrase(asked)
      || RoundName.number(asked)?.0 == number
  }
}
