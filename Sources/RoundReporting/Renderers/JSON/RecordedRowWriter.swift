import RoundModel

/// Writes rows of a round with every fact that is needed to make them again, and no more.
struct RecordedRowWriter {
  private let round: Round
  private var places: PlaceReader

  init(_ round: Round) {
    self.round = round
    places = PlaceReader(round: round)
  }

  mutating func write(_ row: Row, to writer: inout JSONWriter) {
    let detail = row.detail > 0 ? round.details[Int(row.detail) - 1] : nil
    let scope = round.scopes[Int(row.scope)]
    writer.beginObject()
    writer.key("id")
    writer.id(of: row, in: round)
    if !scope.isBare {
      writer.key("name")
      writer.text(row.name, of: row, in: round)
    }
    if row.kind != .test { writer.member("kind", row.kind.term) }
    if let file = scope.file { writer.member("file", file) }
    writer.suite(scope.suite)
    if let parameters = detail?.parameters { writer.member("parameters", parameters) }
    if let variant = scope.variant { writer.member("variant", variant) }
    writer.member("outcome", row.outcome.term)
    if row.evidence != .stated { writer.member("evidence", row.evidence.term) }
    if let status = round.originalStatus(of: row) { writer.member("originalStatus", status) }
    if row.duration.isFinite { writer.member("durationSeconds", row.duration) }
    if row.group > 0 {
      writer.member("group", round.groups[Int(row.group) - 1].name)
      writer.member("groupIndex", Int(row.group) - 1)
    }
    if row.priority > 0 { writer.member("priority", Int(row.priority)) }
    if let detail { writeFailure(detail, of: row, to: &writer) }
    if row.tags > 0 { writer.member("tags", round.tagLists[Int(row.tags) - 1]) }
    if let ordinal = detail?.ordinal { writer.member("ordinal", ordinal) }
    writer.flags(row.flags)
    writer.member("source", places.place(of: Int(row.offset), source: row.source))
    let others = detail.map { round.otherPlaces(of: $0, &places) } ?? []
    if !others.isEmpty {
      writer.list("otherSources", others) { writer, place in writer.element(place) }
    }
    writer.endObject()
  }

  private mutating func writeFailure(
    _ detail: RowDetail, of row: Row, to writer: inout JSONWriter
  ) {
    if !detail.message.isNone {
      writer.key("message")
      writer.text(detail.message, of: row, in: round)
      if detail.messageOffset > 0 {
        writer.member(
          "messageSource", places.place(of: Int(detail.messageOffset), source: row.source))
      }
    }
    if !detail.trace.isNone {
      writer.key("trace")
      writer.text(detail.trace, of: row, in: round)
    }
    writer.prose(of: detail)
    if !detail.attempts.isEmpty {
      writer.list("attempts", detail.attempts) { writer, attempt in writer.attempt(attempt) }
    }
  }
}

extension JSONWriter {
  /// Writes the suites of a test, and apart from each other where the joined text hides the seams.
  fileprivate mutating func suite(_ suite: [String]) {
    guard !suite.isEmpty else { return }
    let joined = suite.joined(separator: "::")
    member("suite", joined)
    if suite.contains("") || !Self.splitsBack(joined, count: suite.count) {
      member("suitePath", suite)
    }
  }

  /// Whether a text splits at `::` into as many parts as it was joined of.
  private static func splitsBack(_ joined: String, count: Int) -> Bool {
    let colon = UInt8(ascii: ":")
    let bytes = Array(joined.utf8)
    var parts = 1
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == colon, bytes[index + 1] == colon {
        // Three colons in a row split in two ways.
        if index + 2 < bytes.count, bytes[index + 2] == colon { return false }
        parts += 1
        index += 2
      } else {
        index += 1
      }
    }
    return parts == count
  }

  /// Writes what a person's report says of a failure.
  mutating func prose(of detail: RowDetail) {
    prose("rootCause", "rootCauseSource", detail.rootCause)
    prose("impact", "impactSource", detail.impact)
    prose("fix", "fixSource", detail.fix)
    if !detail.notes.isEmpty {
      list("notes", detail.notes) { writer, note in writer.element(note) }
    }
  }

  private mutating func prose(_ name: String, _ placeName: String, _ value: ReportedText?) {
    guard let value else { return }
    member(name, value.text)
    if let place = value.place { member(placeName, place) }
  }

  /// Writes the flags of a row that are set.
  mutating func flags(_ flags: Row.Flags) {
    if flags.contains(.countsUnexpectedPass) { member("countsUnexpectedPass", true) }
    if flags.contains(.duplicate) { member("isDuplicate", true) }
    if flags.contains(.keptFromRunning) { member("keptFromRunning", true) }
    if flags.contains(.synthetic) { member("isSynthetic", true) }
    if flags.contains(.stopsScope) { member("stopsScope", true) }
  }
}
