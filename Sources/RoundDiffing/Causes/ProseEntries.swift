import RoundModel

/// The tests of a person's report that say something of their failure, in the report's order.
struct ProseEntries {
  struct Entry {
    var row: Int
    /// What the report groups the test with.
    var section: Int
    var texts: [BackReference.Field: ReportedText]
  }

  private(set) var entries: [Entry] = []
  private var byNumber: [Int: [Int]] = [:]
  private var byName: [[UInt8]: [Int]] = [:]

  /// The entries of a round; none where no person tells of it.
  init(of round: Round) {
    guard round.inputs.contains(where: \.isProse) else { return }
    var places = PlaceReader(round: round)
    for (index, row) in round.rows.enumerated() where row.detail > 0 {
      let texts = Self.texts(of: row, in: round, &places)
      if texts.isEmpty { continue }
      entries.append(Entry(row: index, section: Int(row.group), texts: texts))
    }
    sortByPlace()
    for (index, entry) in entries.enumerated() { addNames(of: entry.row, index, round) }
  }

  private static func texts(
    of row: Row, in round: Round, _ places: inout PlaceReader
  ) -> [BackReference.Field: ReportedText] {
    let detail = round.details[Int(row.detail) - 1]
    var texts: [BackReference.Field: ReportedText] = [:]
    texts[.rootCause] = detail.rootCause
    texts[.impact] = detail.impact
    texts[.fix] = detail.fix
    // A machine's message is what the machine saw, whatever it reads like.
    let isProse = round.inputs[Int(row.source)].isProse
    if isProse, let message = round.text(detail.message, source: row.source) {
      let place =
        detail.messageOffset > 0
        ? places.place(of: Int(detail.messageOffset), source: row.source) : nil
      texts[.error] = ReportedText(message, at: place)
    }
    return texts
  }

  /// Rows joined with a machine's stand in the machine's order; references follow the report's.
  private mutating func sortByPlace() {
    let placed = entries.map { entry in
      (entry, entry.texts.values.compactMap(\.place).min())
    }
    guard placed.allSatisfy({ $0.1 != nil }) else { return }
    entries = placed.enumerated().sorted { left, right in
      guard let a = left.element.1, let b = right.element.1, a != b else {
        return left.offset < right.offset
      }
      return a < b
    }.map(\.element.0)
  }

  private mutating func addNames(of index: Int, _ entry: Int, _ round: Round) {
    let row = round.rows[index]
    let name = round.withName(of: row) { name in (0..<name.count).map { name[$0] } }
    byName[name, default: []].append(entry)
    let id = round.id(of: row).bytes
    if id != name { byName[id, default: []].append(entry) }
    let ordinal = round.details[Int(row.detail) - 1].ordinal ?? Self.number(in: name)
    if let ordinal { byNumber[ordinal, default: []].append(entry) }
  }

  /// The number that a name starts with, as in `test_002_login`.
  private static func number(in name: [UInt8]) -> Int? {
    let text = ScalarText(String(decoding: name.prefix(80), as: UTF8.self).unicodeScalars)
    guard var index = text.after("test", at: 0) ?? text.after("Test", at: 0) else { return nil }
    if text[index] == "_" || text[index] == "-" || text[index] == " " { index += 1 }
    let end = text.runEnd(from: index) { $0.isASCIIDigit }
    guard end > index, end - index <= 9 else { return nil }
    return Int(text.string(index..<end))
  }

  func isName(_ name: [UInt8]) -> Bool { byName[name] != nil }

  /// The entries that a number or a name may mean.
  func entries(_ aim: ReferencePhrase.Aim) -> [Int] {
    switch aim {
    case .number(let number): byNumber[number] ?? []
    case .name(let name): byName[name] ?? []
    case .previous, .topic: []
    }
  }
}
