import RoundDiffing
import RoundModel

/// Words the causes of one round: message, where it is stated, what is to be done.
struct ShowCauses: Sendable {
  private static let limit = 20
  private let causes: [Cause]
  private let isOneFile: Bool
  private let kinds: CauseKinds

  init(_ round: Round, _ causes: [Cause]) {
    self.causes = causes
    isOneFile = round.inputs.count == 1
    kinds = CauseKinds(round, causes)
  }

  var blocks: [Block] {
    guard !causes.isEmpty else { return [] }
    // The failures of many tests come first where not all causes are shown.
    var order = Array(causes.indices)
    if causes.count > Self.limit {
      let counts = causes.map(\.tests.count)
      order.sort { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
    }
    let rows = order.prefix(Self.limit).flatMap { self.rows(of: causes[$0]) }
    let columns = [
      Table.Column("Cause"), Table.Column("Tests", gap: 1),
      Table.Column("What is known", fit: .wrap),
    ]
    var blocks: [Block] = [.table(Table(columns, rows: rows, showsTitles: false))]
    let more = causes.count - Self.limit
    if more > 0 {
      blocks.append(.text("and \(words: Figures.count(more, "more cause", plural: "more causes"))"))
    }
    return blocks
  }

  private func rows(of cause: Cause) -> [[Phrase]] {
    var rows: [[Phrase]] = [
      [
        Phrase(words: cause.id), Phrase(words: kinds.count(cause.tests)),
        Clipping.message(cause.label),
      ]
    ]
    rows.append(["", "", evidence(of: cause).styled(.muted)])
    for text in cause.rootCauses { rows.append(["", "", said("cause", text)]) }
    for text in cause.impacts { rows.append(["", "", said("impact", text)]) }
    for text in cause.fixes { rows.append(["", "", said("fix", text)]) }
    for text in cause.hypotheses { rows.append(["", "", said("maybe", text)]) }
    return rows
  }

  private func said(_ field: String, _ text: ReportedText) -> Phrase {
    let words: Phrase = "\(words: field): \(Clipping.message(text.text))"
    return text.place.map { "\(words) (\(place($0)))" } ?? words
  }

  private func place(_ place: SourcePlace) -> Phrase {
    isOneFile ? "\(inFile: place)" : "\(place)"
  }

  /// "stated: 002 (16:14); 003 and 004 refer to it (22:14, 28:14)".
  private func evidence(of cause: Cause) -> Phrase {
    let own = cause.members.filter { $0.reference == nil }
    let referring = cause.members.filter { $0.reference != nil }
    var parts: [Phrase] = []
    if !own.isEmpty { parts.append(list(own) { $0.place }) }
    if !referring.isEmpty {
      let verb = referring.count == 1 ? "refers" : "refer"
      parts.append(
        """
        \(CauseLines.sentence(referring.map(\.id))) \(words: verb) to it\
        \(places(referring.map { $0.reference?.place ?? $0.place }))
        """)
    }
    let word: Phrase
    switch cause.links {
    case .stated, .both: word = "stated"
    case .computed: word = cause.tests.count == 1 ? "said of" : "same message"
    }
    return "\(word): \(parts.joined("; "))"
  }

  private func list(
    _ members: [Cause.Member], _ place: (Cause.Member) -> SourcePlace?
  ) -> Phrase {
    let tests = CauseLines.names(members.map(\.id))
    return "\(tests)\(places(members.map(place)))"
  }

  private func places(_ places: [SourcePlace?]) -> Phrase {
    let known = places.compactMap(\.self)
    guard !known.isEmpty else { return "" }
    let shown = known.prefix(5).map(place)
    let more: Phrase = known.count > shown.count ? " and \(known.count - shown.count) more" : ""
    return " (\(shown.joined(", "))\(more))"
  }
}
