import RoundModel

/// A figure with the section it stands in, before it is known which totals are the round's.
struct ToldClaim: Sendable {
  var figure: FoundFigure
  /// Where the statement starts in the source.
  var offset: Int
  var section: Int
  /// The group that the figure is said of; `nil` for the round.
  var group: Int?
  var statement: Int
  /// Whether it is said in passing, so that it counts only where nothing else states totals.
  var isFallback = false
  /// Whether it stands in one of several rows of a table.
  var isRow = false
  /// Whether the line says that it counts what was run, which beats what was found.
  var countsRuns = false
  /// Whether it stands in the output of a runner.
  var isConsole = false
  /// Whether the line calls it the total.
  var isTotal = false
  /// What the figure counts by a noun of its own, where it gives how many there are: "5 of 7 style
  /// rules".
  var noun: [UInt8]?
  /// Whether it is known to count a part of the round.
  var isSubset = false
  /// The name in front of the figure on its line, folded.
  var label: [UInt8]?
}
