import RoundModel

/// What is worth knowing of how the tests of two rounds were matched.
struct IdentityNotes {
  private static let mostNearNames = 100

  private(set) var diagnostics: [Diagnostic] = []

  /// Says how many tests the rounds write in other ways, and which confirmed renames they do not
  /// bear out.
  ///
  /// - Parameters:
  ///   - timeline: The two rounds, matched.
  ///   - confirmed: How many renames somebody confirmed.
  init(_ timeline: Timeline, confirmed: Int) {
    addOtherForms(timeline)
    addNearNames(timeline)
    addUnused(timeline.unusedRenames, of: confirmed)
  }

  private mutating func addOtherForms(_ timeline: Timeline) {
    let joined = timeline.links.filter { $0.value == .otherForm }.keys
    let anew = joined.count { track in
      guard let old = timeline.row(track, in: 0), let new = timeline.row(track, in: 1) else {
        return false
      }
      return timeline.differInVolatileParts((0, old), (1, new))
    }
    let forms = joined.count - anew
    let bare = timeline.links.values.count { $0 == .bareName }
    // A person's report gives bare names; between machines it is a switch of formats that counts.
    guard forms + anew > 0 || (bare > 0 && timeline.rounds.allSatisfy(\.isMachineOnly)) else {
      return
    }
    var parts: [String] = []
    if forms > 0 { parts.append("\(forms) by place and name") }
    if bare > 0 { parts.append("\(bare) by name alone") }
    if anew > 0 { parts.append("\(anew) but for parts that every run makes anew") }
    let all = forms + bare + anew
    let verb = all == 1 ? "is" : "are"
    diagnostics.append(
      Diagnostic(
        .writtenOtherwise,
        "\(Count.tests(all)) \(verb) written in another way in \(timeline.rounds[1].name) "
          + "and matched: \(parts.joined(separator: ", "))"))
  }

  /// Tests that one round names and the other names nearly.
  private mutating func addNearNames(_ timeline: Timeline) {
    let (baseline, candidate) = (timeline.rounds[0], timeline.rounds[1])
    var olds: [FoldedName: Int] = [:]
    var news: [Int] = []
    for track in 0..<timeline.count {
      switch (timeline.row(track, in: 0), timeline.row(track, in: 1)) {
      case (let old?, nil): olds[FoldedName(baseline.id(of: baseline.rows[old]).bytes)] = old
      case (nil, let new?): news.append(new)
      default: break
      }
    }
    guard !olds.isEmpty, !news.isEmpty else { return }
    var places = PlaceReader(round: candidate)
    for row in news {
      let new = candidate.rows[row]
      let id = candidate.id(of: new)
      guard let old = olds[FoldedName(id.bytes)] else { continue }
      let other = baseline.id(of: baseline.rows[old])
      guard baseline.rows[old].kind == new.kind,
        let difference = FoldedName.difference(id.bytes, other.bytes)
      else { continue }
      diagnostics.append(
        Diagnostic(
          .nearlyEqualNames,
          "'\(id)' and '\(other)' of \(baseline.name) differ only in \(difference); they are two "
            + "tests", at: places.place(of: Int(new.offset), source: new.source)))
      guard diagnostics.count < Self.mostNearNames else { return }
    }
  }

  private mutating func addUnused(_ unused: [TestID], of confirmed: Int) {
    guard !unused.isEmpty else { return }
    let listed = unused.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    let more = unused.count > 3 ? " and \(unused.count - 3) more" : ""
    let verb = unused.count == 1 ? "was" : "were"
    diagnostics.append(
      Diagnostic(
        .renameUnused,
        "\(unused.count) of \(confirmed) confirmed renames \(verb) not used, as no two rounds bear "
          + "them out: \(listed)\(more)"))
  }
}
