/// One execution of a test suite, as told by one or more files.
///
/// A round keeps compact rows over the bytes of its sources; ``result(at:)`` and ``results(at:)``
/// read the facts of single tests out of it.
public struct Round: Sendable {
  /// A file that tells of the round, and what it was read as.
  package struct Input: Sendable {
    package var source: Source
    /// The name of the format, such as `ctrf`.
    package var format: String
    /// Whether the format is written by a machine that lists every test it ran.
    package var listsEveryTest: Bool
    /// Whether a person's report rather than a machine's results.
    package var isProse: Bool
    /// Whether the format leaves out skipped tests, so that an absent test may be a skipped one.
    package var leavesOutSkipped = false
    /// What the round was told by when it was recorded, where the file is a record of a round.
    package var record: Record?
    /// Where the lines of the source start, once they were counted; see ``Round/countingLines()``.
    package var lines: LineTable?

    package init(source: Source, format: String, listsEveryTest: Bool, isProse: Bool) {
      self.source = source
      self.format = format
      self.listsEveryTest = listsEveryTest
      self.isProse = isProse
    }
  }

  package var header: RoundHeader
  package var inputs: [Input]
  package var completeness: Completeness
  /// Whether the round names as many tests as it states, or is told by a machine that lists all.
  package var hasFullRoster: Bool
  /// Whether the report marks its list of failures as cut: "top 10", "and 12 more".
  package var listIsCut: Bool
  package var groups: [Group]
  package var claims: [Claim]
  package var rows: [Row]
  package var scopes: [RowScope]
  package var details: [RowDetail]
  package var tagLists: [[String]]
  /// Words of the report for outcomes that many rows share.
  package var statuses: [String]
  /// Texts that no source holds as they are.
  package var store: [UInt8]
  package var diagnostics: [Diagnostic]

  package init(header: RoundHeader = RoundHeader(), inputs: [Input] = []) {
    self.header = header
    self.inputs = inputs
    completeness = .unknown
    hasFullRoster = false
    listIsCut = false
    groups = []
    claims = []
    rows = []
    scopes = []
    details = []
    tagLists = []
    statuses = []
    store = []
    diagnostics = []
  }

  /// What the round is called in sentences: "round 2", its label, or its file's name.
  public var name: String {
    if let number = header.number { return "round \(number)" }
    if let label = header.label { return label }
    return inputs.first.map { $0.source.fileName } ?? "the round"
  }

  /// Whether the round is told by one or more machines and by no person.
  package var isMachineOnly: Bool { !inputs.isEmpty && inputs.allSatisfy { !$0.isProse } }

  /// Calls `body` with the bytes of a row's name.
  package func withName<Result>(of row: Row, _ body: (Span<UInt8>) -> Result) -> Result {
    row.name.isInStore
      ? body(store.span.extracting(row.name.range))
      : inputs[Int(row.source)].source.withBytes { body($0.extracting(row.name.range)) }
  }

  /// The identity of a row, as the producer writes it.
  package func id(of row: Row) -> TestID {
    let scope = scopes[Int(row.scope)]
    var bytes = scope.prefix
    withName(of: row) { name in
      bytes.reserveCapacity(bytes.count + name.count + scope.suffix.count)
      for index in 0..<name.count { bytes.append(name[index]) }
    }
    bytes.append(contentsOf: scope.suffix)
    return TestID(bytes: bytes)
  }

  /// The number of a word for an outcome in ``Row/status``, the same for equal words; 0, which is none,
  /// where there is no room for another one.
  package mutating func number(ofStatus word: String) -> UInt8 {
    if let known = statuses.firstIndex(of: word) { return UInt8(clamping: known + 1) }
    guard statuses.count < Int(UInt8.max) - 1 else { return 0 }
    statuses.append(word)
    return UInt8(clamping: statuses.count)
  }

  /// What the report itself calls the outcome of a row, where it is known.
  package func originalStatus(of row: Row) -> String? {
    if row.status > 0 { return statuses[Int(row.status) - 1] }
    return row.detail > 0 ? details[Int(row.detail) - 1].originalStatus : nil
  }

  /// A slice as text; bytes that are not UTF-8 show as U+FFFD.
  package func text(_ slice: TextSlice, source: UInt16) -> String? {
    guard !slice.isNone else { return nil }
    let decode = { (bytes: Span<UInt8>) -> String in
      String(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
    }
    return slice.isInStore
      ? decode(store.span.extracting(slice.range))
      : inputs[Int(source)].source.withBytes { decode($0.extracting(slice.range)) }
  }
}

extension Source {
  /// The last component of the path.
  package var fileName: String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash + 1 < bytes.count else {
      return path
    }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }
}
