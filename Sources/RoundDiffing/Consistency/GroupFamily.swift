import RoundModel

/// Groups with figures that stand side by side, so that a test belongs to one of them at most.
struct GroupFamily: Sendable {
  /// The groups, by their index in the round.
  var members: [Int]
  /// Whether no two members share a priority, and all speak of one.
  var isDisjoint: Bool

  /// The families of a round: groups inside the same one, those of priorities apart from others.
  static func families(of round: Round, bearing: Set<Int>) -> [GroupFamily] {
    var members: [Key: [Int]] = [:]
    for index in round.groups.indices where bearing.contains(index) {
      let group = round.groups[index]
      members[Key(parent: group.parent, isPriority: group.priorities != nil), default: []]
        .append(index)
    }
    return members.values.sorted { $0[0] < $1[0] }.map { members in
      GroupFamily(members: members, isDisjoint: areDisjoint(members.map { round.groups[$0] }))
    }
  }

  private struct Key: Hashable {
    let parent: Int?
    let isPriority: Bool
  }

  private static func areDisjoint(_ groups: [Group]) -> Bool {
    let ranges = groups.compactMap(\.priorities)
    guard ranges.count == groups.count else { return false }
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
  }
}
