import RoundModel

/// A failure that a report names.
struct ListedFailure: Sendable, Hashable {
  var row: Int
  /// The number in the report, or the name where it has none.
  var label: String
}

/// What the checks of a report read: its figures, its groups and the failures that it names.
struct ReportFacts: Sendable {
  let round: Round
  let book: FigureBook
  let families: [GroupFamily]
  /// The failing tests that the report names.
  let listed: [ListedFailure]
  /// The same by the group whose figures they belong to.
  private(set) var listedByGroup: [Int: [ListedFailure]] = [:]
  /// How many tests of each group failed as expected, and so neither passed nor failed.
  private(set) var expectedByGroup: [Int: Int] = [:]
  /// How many tests of each group are listed that were left out.
  private(set) var skippedByGroup: [Int: Int] = [:]
  /// Whether every failure belongs to a group with figures.
  private(set) var allPlaced = true

  init(_ round: Round) {
    self.round = round
    book = FigureBook(round)
    let bearing = Set(book.figures.compactMap(\.group))
    families = GroupFamily.families(of: round, bearing: bearing)
    var listed: [ListedFailure] = []
    var expected: [Int] = []
    var skipped: [Int] = []
    for index in round.rows.indices {
      let row = round.rows[index]
      guard row.kind == .test else { continue }
      if row.outcome == .expectedFailure { expected.append(index) }
      if row.isLeftOut { skipped.append(index) }
      if row.isBad, row.evidence == .stated { listed.append(Self.failure(index, of: round)) }
    }
    self.listed = listed
    place(expected, skipped)
  }

  private static func failure(_ index: Int, of round: Round) -> ListedFailure {
    let row = round.rows[index]
    let number = row.detail > 0 ? round.details[Int(row.detail) - 1].ordinal : nil
    return ListedFailure(row: index, label: number.map(padded) ?? round.id(of: row).description)
  }

  /// Whether the failures that are listed are as many as is stated where each telling counts that one
  /// name has: a list may give one test several results.
  func repeats(fill failed: Int, _ errors: [Int]) -> Bool {
    let stated = ([failed] + errors).reduce(0) { $0 + book.figures[$1].value }
    let again = listed.reduce(0) { sum, failure in
      let row = round.rows[failure.row]
      guard row.flags.contains(.duplicate), row.detail > 0 else { return sum }
      return sum + round.details[Int(row.detail) - 1].otherPlaces.count
    }
    return again > 0 && stated == listed.count + again
  }

  /// What failures are cited by: their numbers or names with their places.
  ///
  /// Places are looked up here, since most reports agree with themselves and have nothing cited.
  func citations(of failures: some Sequence<ListedFailure>) -> [String] {
    var places = PlaceReader(round: round)
    return failures.map { failure in
      let row = round.rows[failure.row]
      let place = places.place(of: Int(row.offset), source: row.source)
      return failure.label + (place.map { " (\($0.inFile))" } ?? "")
    }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
  }

  private mutating func place(_ expected: [Int], _ skipped: [Int]) {
    let groups = FigureGroups(of: round)
    var known: [FigureGroups.Position: [Int]] = [:]
    for failure in listed {
      let position = FigureGroups.Position(round.rows[failure.row])
      let fits = known[position] ?? groups.fitting(position, of: round, isOwn: true)
      known[position] = fits
      if fits.isEmpty { allPlaced = false }
      for group in fits { listedByGroup[group, default: []].append(failure) }
    }
    for row in expected + skipped {
      let position = FigureGroups.Position(round.rows[row])
      let fits = known[position] ?? groups.fitting(position, of: round, isOwn: true)
      known[position] = fits
      let isLeftOut = round.rows[row].isLeftOut
      for group in fits {
        if isLeftOut {
          skippedByGroup[group, default: 0] += 1
        } else {
          expectedByGroup[group, default: 0] += 1
        }
      }
    }
  }

  func number(_ measure: Claim.Measure, _ group: Int?) -> Int? {
    book.number(measure, in: group.map { .group($0) } ?? .round)
  }

  /// Whether tests or checks stand under a group, or its name says which belong to it.
  func hasList(_ group: Int) -> Bool {
    round.groups[group].priorities != nil
      || round.rows.contains { Int($0.group) == group + 1 }
  }

  /// The figure of a number.
  func figure(_ number: Int) -> Figure { book.figures[number] }

  /// The names of scopes: the round, then every group with figures.
  var scopes: [Int?] { [nil] + families.flatMap(\.members).sorted().map { $0 } }
}

extension Figure {
  /// The group that the figure is said of.
  var group: Int? {
    if case .group(let index) = scope { index } else { nil }
  }
}
