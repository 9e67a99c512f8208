import RoundModel

/// Writes a group of failures out as a cause, with what reports say of it.
struct CauseWriter {
  private let timeline: Timeline
  private let scan: FailureScan
  private var places: [PlaceReader]
  private var ids: [Int: TestID] = [:]

  init(_ timeline: Timeline, _ scan: FailureScan) {
    self.timeline = timeline
    self.scan = scan
    places = timeline.rounds.map { PlaceReader(round: $0) }
  }

  mutating func cause(_ id: String, _ group: CauseGrouping.Group) -> Cause {
    // The first failure that has words of its own names the cause.
    let first =
      group.failures.first { scan.failures[$0].ownText != nil && scan.failures[$0].message != nil }
      ?? group.failures.first { scan.failures[$0].message != nil }
      ?? group.failures.first { scan.failures[$0].ownText != nil }
    let text = first.flatMap { scan.failures[$0].message ?? scan.failures[$0].ownText }
    var cause = Cause(
      id: id, label: text.map { scan.messages.texts[$0] } ?? "",
      fingerprint: text.map { scan.messages.prints[$0].key } ?? "", links: group.links,
      members: [])
    for index in group.failures { cause.members.append(member(index)) }
    cause.members.sort { left, right in
      left.round == right.round ? left.id < right.id : left.round < right.round
    }
    addProse(of: group, to: &cause)
    return cause
  }

  private mutating func member(_ index: Int) -> Cause.Member {
    let failure = scan.failures[index]
    let row = timeline.rounds[failure.round].rows[failure.row]
    let id = ids[failure.track] ?? timeline.id(of: failure.track)
    ids[failure.track] = id
    let own = failure.references.first { $0.field == .error && $0.tiesFailures }
    let reference = own ?? failure.references.first { $0.tiesFailures }
    let place =
      reference?.place ?? failure.messagePlace
      ?? places[failure.round].place(of: Int(row.offset), source: row.source)
    return Cause.Member(id: id, round: failure.round, place: place, reference: reference)
  }

  /// Adds what reports say of the failures, each text once; a guess is a hypothesis.
  private func addProse(of group: CauseGrouping.Group, to cause: inout Cause) {
    var (rootCauses, impacts, fixes, hypotheses) = (SaidOnce(), SaidOnce(), SaidOnce(), SaidOnce())
    for index in group.failures {
      let failure = scan.failures[index]
      let round = timeline.rounds[failure.round]
      let row = round.rows[failure.row]
      guard row.detail > 0 else { continue }
      let detail = round.details[Int(row.detail) - 1]
      if let text = said(detail.rootCause, .rootCause, failure) {
        if Hedge.isIn(text.text) { hypotheses.add(text) } else { rootCauses.add(text) }
      }
      if let text = said(detail.impact, .impact, failure) { impacts.add(text) }
      if let text = said(detail.fix, .fix, failure) { fixes.add(text) }
      for note in detail.notes { hypotheses.add(note) }
    }
    cause.rootCauses = rootCauses.texts
    cause.impacts = impacts.texts
    cause.fixes = fixes.texts
    cause.hypotheses = hypotheses.texts
  }

  /// The text of a field, or what a reference in it stands for.
  private func said(
    _ text: ReportedText?, _ field: BackReference.Field, _ failure: Failure
  ) -> ReportedText? {
    guard let text else { return nil }
    guard let reference = failure.references.first(where: { $0.field == field }),
      let resolved = reference.resolved, !reference.isLimited
    else { return text }
    return ReportedText(resolved, at: reference.isQuoted ? reference.place : reference.targetPlace)
  }
}

/// Texts in the order they were said, each once.
private struct SaidOnce {
  private(set) var texts: [ReportedText] = []
  private var known: Set<[UInt8]> = []

  mutating func add(_ text: ReportedText) {
    if known.insert(Array(text.text.utf8)).inserted { texts.append(text) }
  }
}
