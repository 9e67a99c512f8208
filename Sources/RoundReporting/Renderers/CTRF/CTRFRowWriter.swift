import RoundModel

/// Writes tests with the keys of CTRF, and the rest of their facts under `extra.rounddiff`.
struct CTRFRowWriter {
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
    // The schema wants an id and a name of at least one character.
    if !(scope.isBare && row.name.count == 0) {
      writer.key("testId")
      writer.id(of: row, in: round)
    }
    writer.key("name")
    if row.name.count > 0 { writer.text(row.name, of: row, in: round) } else { writer.text("?") }
    writer.member("status", CTRFStatus(row).rawValue)
    writer.member("duration", CTRFOutput.milliseconds(row.duration))
    if !scope.suite.isEmpty { writer.member("suite", scope.suite) }
    if let detail, !detail.message.isNone {
      writer.key("message")
      writer.text(detail.message, of: row, in: round)
    }
    if let detail, !detail.trace.isNone {
      writer.key("trace")
      writer.text(detail.trace, of: row, in: round)
    }
    writer.member("rawStatus", row.outcome.term)
    if row.tags > 0 { writer.member("tags", round.tagLists[Int(row.tags) - 1]) }
    if let file = scope.file { writer.member("filePath", file) }
    writer.attempts(detail?.attempts ?? [])
    if row.outcome == .flaky { writer.member("flaky", true) }
    writeRest(of: row, detail, variant: scope.variant, to: &writer)
    writer.endObject()
  }

  private mutating func writeRest(
    of row: Row, _ detail: RowDetail?, variant: String?, to writer: inout JSONWriter
  ) {
    writer.key("extra")
    writer.beginObject()
    writer.key("rounddiff")
    writer.beginObject()
    if let parameters = detail?.parameters { writer.member("parameters", parameters) }
    if let variant { writer.member("variant", variant) }
    if row.evidence != .stated { writer.member("evidence", row.evidence.term) }
    if let status = round.originalStatus(of: row) { writer.member("originalStatus", status) }
    if row.duration.isFinite { writer.member("durationSeconds", row.duration) }
    if row.group > 0 {
      writer.member("group", round.groups[Int(row.group) - 1].name)
      writer.member("groupIndex", Int(row.group) - 1)
    }
    if row.priority > 0 { writer.member("priority", Int(row.priority)) }
    if let detail, detail.messageOffset > 0 {
      writer.member(
        "messageSource", places.place(of: Int(detail.messageOffset), source: row.source))
    }
    if let detail { writer.prose(of: detail) }
    if let ordinal = detail?.ordinal { writer.member("ordinal", ordinal) }
    writer.flags(row.flags)
    writer.member("source", places.place(of: Int(row.offset), source: row.source))
    let others = detail.map { round.otherPlaces(of: $0, &places) } ?? []
    if !others.isEmpty {
      writer.list("otherSources", others) { writer, place in writer.element(place) }
    }
    writer.endObject()
    writer.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func attempts(_ attempts: [Attempt]) {
    guard !attempts.isEmpty else { return }
    member("retries", attempts.count - 1)
    list("retryAttempts", attempts.enumerated()) { writer, entry in
      let attempt = entry.element
      writer.beginObject()
      writer.member("attempt", entry.offset + 1)
      writer.member("status", CTRFStatus(attempt.outcome, countsUnexpectedPass: false).rawValue)
      if let seconds = attempt.durationSeconds {
        writer.member("duration", CTRFOutput.milliseconds(seconds))
      }
      if let message = attempt.message { writer.member("message", message) }
      writer.object("extra", attempt) { writer, attempt in
        writer.object("rounddiff", attempt) { writer, attempt in
          writer.member("outcome", attempt.outcome.term)
          if let seconds = attempt.durationSeconds { writer.member("durationSeconds", seconds) }
        }
      }
      writer.endObject()
    }
  }
}
