import RoundDiffing
import RoundModel

/// Writes rows of a round from where their bytes stand, without making texts of them first.
///
/// A million rows are written in about the time it takes to copy them.
struct RowWriter {
  private let round: Round
  private let analysis: CauseAnalysis
  private var places: PlaceReader
  /// The keys that neighbouring rows share, escaped once for all of them.
  private var scope: (index: UInt32, file: [UInt8], suite: [UInt8], variant: [UInt8])?

  init(_ round: Round, analysis: CauseAnalysis) {
    self.round = round
    self.analysis = analysis
    places = PlaceReader(round: round)
  }

  /// Writes one row with every key.
  mutating func write(_ index: Int, to writer: inout JSONWriter) {
    let row = round.rows[index]
    let detail = row.detail > 0 ? round.details[Int(row.detail) - 1] : nil
    let hasFinding = row.isBad || row.outcome == .flaky
    let finding = hasFinding ? analysis.finding(round: 0, row: index) : nil
    writer.beginObject()
    writeIdentity(row, detail, to: &writer)
    writer.member("outcome", row.outcome.term)
    writer.member("evidence", row.evidence.term)
    writer.member("originalStatus", round.originalStatus(of: row))
    writer.key("durationSeconds")
    writer.number(row.duration)
    writer.member("group", row.group > 0 ? round.groups[Int(row.group) - 1].name : nil)
    writer.member("priority", row.priority > 0 ? Int(row.priority) : nil)
    writer.key("message")
    if let message = finding?.message {
      writer.text(message)
    } else {
      writer.text(detail?.message ?? .none, of: row, in: round)
    }
    writer.key("trace")
    writer.text(detail?.trace ?? .none, of: row, in: round)
    writer.member("fingerprint", finding?.fingerprint?.key)
    writer.member("cause", finding?.causeID)
    writer.member("rootCause", detail?.rootCause?.text)
    writer.member("impact", detail?.impact?.text)
    writer.member("fix", detail?.fix?.text)
    writer.list("attempts", detail?.attempts ?? []) { writer, attempt in writer.attempt(attempt) }
    writer.member("tags", row.tags > 0 ? round.tagLists[Int(row.tags) - 1] : [])
    writer.member("source", places.place(of: Int(row.offset), source: row.source))
    writer.endObject()
  }

  private mutating func writeIdentity(
    _ row: Row, _ detail: RowDetail?, to writer: inout JSONWriter
  ) {
    writer.key("id")
    writer.id(of: row, in: round)
    writer.key("name")
    writer.text(row.name, of: row, in: round)
    writer.member("kind", row.kind.term)
    if scope?.index != row.scope { readScope(row.scope) }
    guard let scope else { return }
    writer.append(escaped: scope.file)
    writer.append(escaped: scope.suite)
    writer.member("parameters", detail?.parameters)
    writer.append(escaped: scope.variant)
  }

  private mutating func readScope(_ index: UInt32) {
    let shared = round.scopes[Int(index)]
    let suite = shared.suite.isEmpty ? nil : shared.suite.joined(separator: "::")
    scope = (
      index, Self.member("file", shared.file), Self.member("suite", suite),
      Self.member("variant", shared.variant)
    )
  }

  /// A key with its value as it stands behind another one.
  private static func member(_ name: String, _ value: String?) -> [UInt8] {
    var writer = JSONWriter()
    writer.member(name, value)
    return [UInt8(ascii: ",")] + writer.bytes
  }
}

extension JSONWriter {
  /// Writes the whole identity of a row.
  mutating func id(of row: Row, in round: Round) {
    let scope = round.scopes[Int(row.scope)]
    beginText()
    append(text: scope.prefix.span)
    round.withName(of: row) { name in append(text: name) }
    append(text: scope.suffix.span)
    endText()
  }

  /// Writes a text of a row, or null where it has none.
  mutating func text(_ slice: TextSlice, of row: Row, in round: Round) {
    guard !slice.isNone else { return null() }
    beginText()
    if slice.isInStore {
      append(text: round.store.span.extracting(slice.range))
    } else {
      round.inputs[Int(row.source)].source.withBytes { bytes in
        append(text: bytes.extracting(slice.range))
      }
    }
    endText()
  }

  /// Writes an identity.
  mutating func text(_ id: TestID) {
    beginText()
    append(text: id.bytes.span)
    endText()
  }

  mutating func attempt(_ attempt: Attempt) {
    beginObject()
    member("outcome", attempt.outcome.term)
    member("message", attempt.message)
    member("durationSeconds", attempt.durationSeconds)
    endObject()
  }
}
