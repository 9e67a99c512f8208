package import RoundModel

/// The failures that a report states and does not name: in its own figures, or in those of a part.
///
/// A part's figures count where the report as a whole gives none: "2 tests failed" under "Browser
/// tests" tells of two failures, though no line names them and no total holds them. Figures of
/// several parts are not added up, since a report may tell the same failures by area and by priority.
package struct UnnamedFailures: Sendable, Hashable {
  /// How many there are at least.
  package var count: Int
  /// What states them, as a sentence fragment.
  package var why: String

  /// The failures that a round hides; `nil` where it names all that it states.
  package init?(of round: Round) {
    guard !round.isMachineOnly else { return nil }
    let stated = Listing.failures(in: round.header.stated)
    let groups = FigureGroups(of: round)
    guard stated != nil || !groups.isEmpty else { return nil }
    var listed = 0
    var byGroup: [Int: Int] = [:]
    var unplaced = 0
    var fits: [FigureGroups.Position: [Int]] = [:]
    for row in round.rows where row.kind == .test && row.isBad {
      listed += 1
      let position = FigureGroups.Position(row)
      let found = fits[position] ?? groups.fitting(position, of: round, isOwn: true)
      fits[position] = found
      for index in found { byGroup[index, default: 0] += 1 }
      if !found.contains(where: { Listing.failures(in: round.groups[$0].stated) ?? 0 > 0 }) {
        unplaced += 1
      }
    }
    count = 0
    why = ""
    if let stated, stated > listed { take(stated - listed, "", stated, listed) }
    // A list that holds all failures of the round holds those of its parts, wherever it stands.
    if let stated, stated > 0, stated <= listed { return nil }
    for index in groups.indices {
      guard let failures = Listing.failures(in: round.groups[index].stated) else { continue }
      let known = (byGroup[index] ?? 0) + unplaced
      if failures > known {
        take(failures - known, " in \(groups.label(of: index))", failures, byGroup[index] ?? 0)
      }
    }
    if count == 0 { return nil }
  }

  private mutating func take(_ hidden: Int, _ place: String, _ stated: Int, _ listed: Int) {
    guard hidden > count else { return }
    count = hidden
    why = Count.mismatch(listed: listed, stated: stated, in: place)
  }
}
