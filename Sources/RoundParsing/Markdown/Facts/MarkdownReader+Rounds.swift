import RoundModel

/// Files that tell of several rounds: in sections of their own, or in columns of their tables.
extension MarkdownReader {
  /// Finds which rounds the file tells of, and chooses the one asked for, or else the last.
  mutating func findRounds(_ bytes: Span<UInt8>, _ options: ReadOptions) {
    roundOfSection = Array(repeating: nil, count: sections.count)
    var own: [Int?] = Array(repeating: nil, count: sections.count)
    for (index, section) in sections.enumerated() {
      if let parent = section.parent { roundOfSection[index] = roundOfSection[parent] }
      guard section.level <= 3, section.level > 0, !section.isTitle else { continue }
      switch section.zone {
      case .ignored, .actions: continue
      case .results, .failures, .passes, .skips, .summary: break
      }
      // "Ready for round 2" speaks of a round and tells of none.
      guard let (number, range) = HeaderReader.roundNumber(section.title.plain),
        range.lowerBound - HeadingText.nameStart(section.title.plain) <= 5
      else { continue }
      own[index] = number
      roundOfSection[index] = number
    }
    let told = Set(own.compactMap(\.self))
    if told.count > 1 { rounds = told } else { roundOfSection = own.map { _ in nil } }
    for block in blocks where block.kind == .table {
      let columns = TableColumns(MarkdownTable(block, bytes), bytes)
      if columns.rounds.count > 1, columns.name != nil {
        rounds.formUnion(columns.rounds.map(\.number))
      }
    }
    chosenRound = rounds.isEmpty ? nil : options.round ?? rounds.max()
  }

  /// Says which rounds the file tells of.
  func noteRounds(_ builder: inout RoundBuilder) {
    guard let chosenRound, rounds.count > 1 else { return }
    if builder.options.round != nil { builder.header.number = chosenRound }
    let list = rounds.sorted().map(String.init).joined(separator: ", ")
    builder.header.metadata.append(RoundHeader.Entry(key: "rounds in this file", value: list))
  }
}
