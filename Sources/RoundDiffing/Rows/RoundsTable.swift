/// The rounds that lines for other engines speak of, in the order of their times.
package struct RoundsTable: Sendable {
  /// One round of a part.
  package struct Entry: Sendable, Hashable {
    package var part: String
    package var position: Int
    /// The key that rounds are ordered by: microseconds since 1970, UTC.
    package var at: Int
    /// The round's identity: two entries with one are the same round.
    package var round: String
    package var label: String
    package var completeness: String
    /// Whether the round is complete and names every test.
    package var isWhole: Bool
    /// Whether it was found to be a round-wide event; `nil` where nobody looked.
    package var isEvent: Bool?
    /// Whether no more rounds of its part are to come, as whoever keeps the parts says.
    package var isSealed = false
    package var suite: String?
    package var branch: String?
    package var total: Int?
    package var passed: Int?
    package var failed: Int?

    package init(
      part: String, position: Int, at: Int, round: String, label: String, completeness: String,
      isWhole: Bool
    ) {
      self.part = part
      self.position = position
      self.at = at
      self.round = round
      self.label = label
      self.completeness = completeness
      self.isWhole = isWhole
    }
  }

  private struct Place: Hashable {
    let part: [UInt8]
    let position: Int
  }

  /// The distinct rounds, oldest first.
  package private(set) var rounds: [Entry] = []
  private var places: [Place: Int] = [:]
  private var times: [Int: Int] = [:]

  /// Orders rounds by time, then by identity.
  package init(_ entries: [Entry]) {
    let ordered = entries.sorted { left, right in
      if left.at != right.at { return left.at < right.at }
      if !left.round.utf8.elementsEqual(right.round.utf8) {
        return left.round.utf8.lexicographicallyPrecedes(right.round.utf8)
      }
      return (left.isEvent ?? false) && !(right.isEvent ?? false)
    }
    for entry in ordered {
      let isSame = rounds.last.map {
        $0.at == entry.at && $0.round.utf8.elementsEqual(entry.round.utf8)
      }
      if isSame != true { rounds.append(entry) }
      places[Place(part: Array(entry.part.utf8), position: entry.position)] = rounds.count - 1
      if times[entry.at] == nil { times[entry.at] = rounds.count - 1 }
    }
  }

  /// The column of a position of a part.
  package func column(part: String, position: Int) -> Int? {
    places[Place(part: Array(part.utf8), position: position)]
  }

  /// The column of the first round at a time.
  package func column(at: Int) -> Int? { times[at] }

  /// What the judge needs to know of the rounds.
  package var judging: TestJudge.Rounds {
    TestJudge.Rounds(
      areWhole: rounds.map(\.isWhole),
      events: Set(rounds.indices.filter { rounds[$0].isEvent == true }))
  }

  /// What the silence of each round says of a test that was known before.
  package var silences: [TestMark] {
    rounds.map { $0.completeness.utf8.elementsEqual("truncated".utf8) ? .notRun : .absent }
  }
}

/// The strip of one test, gathered from lines in any order.
package struct RowStrip: Sendable {
  package private(set) var sightings: [Sighting]
  private let silences: [TestMark]

  package init(_ table: RoundsTable) {
    silences = table.silences
    sightings = Array(repeating: Sighting(.absent), count: silences.count)
  }

  /// Sets what one round shows; told twice, the severest counts.
  package mutating func set(_ column: Int, _ sighting: Sighting) {
    guard sightings.indices.contains(column),
      sighting.mark.weight > sightings[column].mark.weight
    else { return }
    sightings[column] = sighting
  }

  /// The strip, where rounds that were cut short did not reach the test.
  package var settled: [Sighting] {
    var result = sightings
    guard let first = result.firstIndex(where: { $0.mark.isPresent }) else { return result }
    for column in result.indices where column > first && !result[column].mark.isPresent {
      result[column] = Sighting(silences[column])
    }
    return result
  }
}
