import RoundDiffing
import RoundModel

/// What `show` says of one round.
struct ShowView: Sendable {
  /// What other parts worked out of the round.
  struct Findings: Sendable {
    var causes: [Cause] = []
    /// The cause of each failing test.
    var causeOf: [TestID: String] = [:]
    var unlisted: UnlistedTests?
    /// The groups whose figures contradict something.
    var contradicted: Set<Int> = []
    /// How often the report contradicts itself.
    var contradictions = 0
  }

  private let round: Round
  private let findings: Findings
  private let tally: RoundTally

  init(_ round: Round, _ findings: Findings) {
    self.round = round
    self.findings = findings
    tally = RoundTally(round, findings.unlisted)
  }

  var document: Document {
    var document = Document()
    let names = RoundNames(round)
    document.append(
      nil,
      [
        .headline(names.full.styled(.strong), aside: names.moment?.styled(.muted)),
        .text(summary),
      ] + rounds)
    for (title, tone, rows) in tally.listed {
      document.append("\(words: heading(title, rows), .strong(tone))", [.table(table(rows, tone))])
    }
    let causes = ShowCauses(round, findings.causes).blocks
    if !causes.isEmpty {
      let title = "Causes (\(Figures.grouped(findings.causes.count)))"
      document.append("\(words: title, .strong)", causes)
    }
    document.append(unlistedHeading, PassedGroups(round, findings).blocks)
    document.append(nil, contradictions)
    document.append(otherKinds, [])
    return document
  }

  var summary: Phrase {
    var parts = tally.parts
    if let seconds = round.header.durationSeconds {
      parts.append(Phrase(words: Figures.seconds(seconds)))
    }
    parts.append(completeness)
    return parts.joined(", ")
  }

  /// Which rounds the file tells of, where it tells of several.
  private var rounds: [Block] {
    guard
      let list = round.header.metadata.first(where: {
        $0.key.utf8.elementsEqual("rounds in this file".utf8)
      })
    else { return [] }
    return [.text("The file tells of rounds \(words: list.value); FILE#N reads round N.")]
  }

  /// That the report contradicts itself, where nothing else points to what `check` tells of it.
  private var contradictions: [Block] {
    guard findings.contradictions > 0, findings.unlisted == nil else { return [] }
    let paths = round.inputs.map(\.source.path).joined(separator: "+")
    return [
      .muted(
        """
        The report contradicts itself \(words: Figures.times(findings.contradictions)). \
        Details: rounddiff check \(input: paths)
        """)
    ]
  }

  private var completeness: Phrase {
    switch round.completeness {
    case .complete: "complete"
    case .truncated: "\(words: "cut short", .strong(.unknown))"
    case .partial: "\(words: "a part of the suite", .strong(.unknown))"
    case .empty: "\(words: "empty", .strong(.unknown))"
    case .unknown: "completeness unknown"
    }
  }

  private func heading(_ title: String, _ rows: [Int]) -> String {
    let isWhole = tally.namesEveryFailure && title.utf8.elementsEqual("Failed".utf8)
    return "\(title) (\(Figures.grouped(rows.count)))" + (isWhole ? ", all named" : "")
  }

  /// One line a test: its sign, priority, name, place and cause.
  private func table(_ rows: [Int], _ tone: Tone) -> Table {
    let results = round.results(at: rows)
    let hasPriority = results.contains { $0.priority != nil }
    let hasCause = results.contains { findings.causeOf[$0.id] != nil }
    let isOneFile = round.inputs.count == 1
    var columns = [Table.Column("", gap: 0)]
    if hasPriority { columns.append(Table.Column("Priority", gap: 1)) }
    columns += [Table.Column("Test", gap: 1), Table.Column("Source", gap: 3)]
    if hasCause { columns.append(Table.Column("Cause")) }
    let cells = results.map { result -> [Phrase] in
      var row: [Phrase] = [Phrase([Phrase.Run(.glyph(result.outcome.glyph), "", Style(tone))])]
      if hasPriority { row.append(result.priority.map { "P\(words: String($0))" } ?? "") }
      row.append(Clipping.name(result.id.description))
      row.append(result.place.map { isOneFile ? "\(inFile: $0)" : "\($0)" } ?? "")
      if hasCause { row.append(Phrase(words: findings.causeOf[result.id] ?? "")) }
      return row
    }
    return Table(columns, rows: cells, showsTitles: false)
  }

  /// The tests that the round counts and does not name.
  private var unlistedHeading: Phrase? {
    guard let unlisted = findings.unlisted else { return nil }
    guard unlisted.outcome == .passed else {
      return "\(words: "Not named (\(Figures.grouped(unlisted.count)))", .strong)"
    }
    let named = tally.named(.passed)
    let title = "Passed (\(Figures.grouped(unlisted.count + named))), "
    let share = named == 0 ? "none named" : Figures.grouped(named) + " named"
    return "\(words: title + share, .strong)"
  }

  /// What has an outcome and is no test, which is counted apart.
  private var otherKinds: Phrase? {
    let parts = [Kind.module, .check, .issue].compactMap { kind -> String? in
      let count = round.rows.count { $0.kind == kind }
      return count > 0 ? Figures.count(count, kind.term) : nil
    }
    guard !parts.isEmpty else { return nil }
    return "Beside the tests: \(words: Figures.list(parts)), not counted among them."
  }
}
