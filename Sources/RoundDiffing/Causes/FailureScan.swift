import RoundModel

/// One failure of a timeline, and what its cause is judged by.
struct Failure: Sendable {
  var round: Int
  var row: Int
  var track = -1
  var isFlaky: Bool
  /// The number of the message, with references followed.
  var message: Int?
  var messagePlace: SourcePlace?
  /// The number of the text that the cause is computed from: the failure's own words.
  var ownText: Int?
  /// The rows of the round that the report says have the same cause.
  var sameAs: [Int] = []
  var references: [BackReference] = []
}

/// Collects the failures of rounds: only rows that are BAD or flaky are looked at.
struct FailureScan {
  private(set) var failures: [Failure] = []
  private(set) var messages = MessageTable()
  /// Where the failures of each round start, and after them their end.
  private(set) var starts: [Int] = []

  init(_ rounds: [Round]) {
    let count = rounds.reduce(0) { $0 + $1.rows.count { Self.isFailure($0) } }
    failures.reserveCapacity(count)
    for round in rounds.indices {
      starts.append(failures.count)
      scan(rounds[round], round)
    }
    starts.append(failures.count)
  }

  mutating func setTrack(_ track: Int, of failure: Int) { failures[failure].track = track }

  static func isFailure(_ row: Row) -> Bool { row.isBad || row.outcome == .flaky }

  private mutating func scan(_ round: Round, _ number: Int) {
    let references = Dictionary(grouping: BackReferences(of: round).all, by: \.row)
    var places = PlaceReader(round: round)
    for index in round.rows.indices where Self.isFailure(round.rows[index]) {
      let row = round.rows[index]
      var failure = Failure(round: number, row: index, isFlaky: row.outcome == .flaky)
      failure.references = references[index] ?? []
      if row.detail > 0 {
        let detail = round.details[Int(row.detail) - 1]
        readMessage(&failure, row, detail, round, &places)
        follow(&failure, detail)
      }
      failures.append(failure)
    }
  }

  /// Reads the row's own message; a flaky test has it from the attempts that failed.
  private mutating func readMessage(
    _ failure: inout Failure, _ row: Row, _ detail: RowDetail, _ round: Round,
    _ places: inout PlaceReader
  ) {
    if failure.isFlaky || detail.message.isNone {
      let attempt = detail.attempts.first { $0.outcome.severity > 0 && $0.message != nil }
      failure.message = attempt?.message.flatMap { messages.number(of: $0) }
    }
    if failure.message == nil, !detail.message.isNone {
      failure.message =
        detail.message.isInStore
        ? messages.number(of: round.store.span.extracting(detail.message.range))
        : round.inputs[Int(row.source)].source.withBytes {
          messages.number(of: $0.extracting(detail.message.range))
        }
      if failure.message != nil, detail.messageOffset > 0 {
        failure.messagePlace = places.place(of: Int(detail.messageOffset), source: row.source)
      }
    }
    failure.ownText = failure.message
  }

  /// Follows what the report says by pointing at other tests.
  private mutating func follow(_ failure: inout Failure, _ detail: RowDetail) {
    let error = failure.references.first { $0.field == .error }
    let rootCause = failure.references.first { $0.field == .rootCause }
    if let error, let resolved = error.resolved, error.isQuoted || error.tiesFailures {
      failure.message = messages.number(of: resolved)
      if !error.isQuoted { failure.messagePlace = error.targetPlace }
      failure.ownText = error.isQuoted ? failure.message : nil
    }
    for reference in [error, rootCause].compactMap({ $0 }) where reference.tiesFailures {
      if let target = reference.target, target != failure.row { failure.sameAs.append(target) }
    }
    if failure.message == nil, failure.sameAs.isEmpty, let text = detail.rootCause?.text,
      !Hedge.isIn(text)
    {
      failure.ownText = messages.number(of: text)
    }
  }
}

/// Words by which a report says that it is not sure.
enum Hedge {
  private static let words: Set<String> = [
    "likely", "maybe", "possibly", "probably", "might", "perhaps", "suspected", "suspect",
    "presumably", "unclear", "unknown", "tbd", "investigating", "investigation", "investigated",
    "seems", "apparently", "potentially",
  ]

  static func isIn(_ text: String) -> Bool {
    let text = ScalarText(text.unicodeScalars.prefix(2048))
    var index = 0
    while index < text.count {
      let end = text.wordEnd(from: index)
      if end > index, words.contains(Fingerprint.lowercased(text[index..<end])) { return true }
      index = end + 1
    }
    return false
  }
}
