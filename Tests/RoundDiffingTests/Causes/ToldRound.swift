import RoundModel

/// A round for tests of causes, told line by line, so that every fact has a place.
struct ToldRound {
  /// What a test of the round is told to be.
  struct Entry {
    var name: String
    var outcome = Outcome.failed
    var error: String?
    var rootCause: String?
    var impact: String?
    var fix: String?
    var note: String?
    var trace: String?
    var attempts: [Attempt] = []
    var ordinal: Int?
    /// The number of the section that the report puts the test in.
    var section = 0
    var file: String?
  }

  private var round: Round
  private var text: [UInt8] = []
  private var line = 1
  private let path: String

  /// The round that some entries make.
  static func of(
    _ entries: [Entry], path: String = "round.md", isProse: Bool = true
  ) -> Round {
    var told = ToldRound(path: path)
    for entry in entries { told.add(entry) }
    return told.finish(isProse: isProse)
  }

  private init(path: String) {
    self.path = path
    round = Round()
  }

  /// Writes a line and returns the offset and the place of its value.
  private mutating func write(_ label: String, _ value: String) -> (
    range: Range<Int>, place: SourcePlace
  ) {
    text.append(contentsOf: "\(label): ".utf8)
    let start = text.count
    text.append(contentsOf: value.utf8)
    let range = start..<text.count
    text.append(0x0A)
    line += 1
    let column = label.unicodeScalars.count + 3
    return (range, SourcePlace(path: path, line: line - 1, column: column))
  }

  private mutating func reported(_ label: String, _ value: String?) -> ReportedText? {
    value.map { ReportedText($0, at: write(label, $0).place) }
  }

  private mutating func add(_ entry: Entry) {
    let name = write("Test", entry.name)
    var detail = RowDetail()
    if let error = entry.error {
      let written = write("Error", error)
      detail.message = TextSlice(source: written.range)
      detail.messageOffset = UInt32(written.range.lowerBound)
      // A message of several lines takes up several lines of the report.
      line += error.utf8.count { $0 == 0x0A }
    }
    detail.rootCause = reported("Root Cause", entry.rootCause)
    detail.impact = reported("Impact", entry.impact)
    detail.fix = reported("Fix", entry.fix)
    if let note = reported("Note", entry.note) { detail.notes = [note] }
    if let trace = entry.trace { detail.trace = store(trace) }
    detail.attempts = entry.attempts
    detail.ordinal = entry.ordinal
    let scope = scope(entry.file)
    let key = IdentityHash.combine(round.scopes[scope].key, Array(entry.name.utf8).span)
    var row = Row(
      key: key, name: TextSlice(source: name.range), scope: UInt32(scope),
      offset: UInt32(name.range.lowerBound), source: 0, outcome: entry.outcome)
    round.details.append(detail)
    row.detail = UInt32(round.details.count)
    row.group = UInt16(entry.section)
    round.rows.append(row)
  }

  private mutating func store(_ trace: String) -> TextSlice {
    let start = round.store.count
    round.store.append(contentsOf: trace.utf8)
    return TextSlice(store: start..<round.store.count)
  }

  private mutating func scope(_ file: String?) -> Int {
    let prefix = file.map { Array("\($0)::".utf8) } ?? []
    if let known = round.scopes.firstIndex(where: { $0.prefix == prefix }) { return known }
    round.scopes.append(
      RowScope(
        file: file, suite: [], variant: nil, prefix: prefix, suffix: [],
        key: IdentityHash.hash([UInt8]().span, from: IdentityHash.hash(prefix.span))))
    return round.scopes.count - 1
  }

  private consuming func finish(isProse: Bool) -> Round {
    let source = Source(path: path, bytes: OwnedBytes(text))
    round.inputs = [
      Round.Input(
        source: source, format: isProse ? "markdown" : "ctrf", listsEveryTest: !isProse,
        isProse: isProse)
    ]
    let sections = round.rows.map { Int($0.group) }.max() ?? 0
    round.groups = (0..<sections).map { Group(name: "section \($0 + 1)") }
    round.completeness = .complete
    return round
  }
}
