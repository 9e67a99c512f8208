import RoundModel

/// The groups by which a report splits its figures, and the tests of any round that belong to them.
///
/// Only groups with figures split a report: a heading over a list of failures says nothing of the
/// tests that are not under it.
struct FigureGroups {
  /// What places a test: its priority and its group, which many tests share.
  struct Position: Hashable {
    let priority: UInt8
    let group: UInt16

    init(_ row: Row) {
      priority = row.priority
      group = row.group
    }
  }

  private let round: Round
  /// The indices of the groups with figures.
  let indices: [Int]
  private let names: [Int: [UInt8]]

  init(of round: Round) {
    self.round = round
    indices = round.groups.indices.filter { !round.groups[$0].stated.isEmpty }
    names = Dictionary(
      uniqueKeysWithValues: indices.map { ($0, Self.folded(round.groups[$0].name)) })
  }

  var isEmpty: Bool { indices.isEmpty }

  /// The groups with figures that a test of a round belongs to: by name, by priority, or, in the
  /// report's own round, by standing in it.
  func fitting(_ position: Position, of other: Round, isOwn: Bool) -> [Int] {
    let lineage = Self.lineage(of: position, in: other)
    let priorities = Self.priorities(of: position, lineage: lineage, in: other)
    let folded = lineage.map { Self.folded(other.groups[$0].name) }
    return indices.filter { index in
      if isOwn, lineage.contains(index) { return true }
      if let name = names[index], !name.isEmpty, folded.contains(name) { return true }
      guard let range = round.groups[index].priorities, let priorities else { return false }
      return range.contains(priorities.lowerBound) && range.contains(priorities.upperBound)
    }
  }

  /// The total that another report states for the counterpart of a group.
  func counterpartTotal(of index: Int, in other: Round) -> Int? {
    let group = round.groups[index]
    let fits = other.groups.filter { candidate in
      guard candidate.stated.total != nil, !candidate.stated.isApproximate else { return false }
      if let priorities = group.priorities { return candidate.priorities == priorities }
      return Self.folded(candidate.name) == names[index]
    }
    guard let total = fits.first?.stated.total,
      fits.allSatisfy({ $0.stated.total == total })
    else { return nil }
    return total
  }

  /// The group of a position and those around it, innermost first.
  private static func lineage(of position: Position, in round: Round) -> [Int] {
    var result: [Int] = []
    var next: Int? = position.group > 0 ? Int(position.group) - 1 : nil
    while let index = next, round.groups.indices.contains(index), !result.contains(index) {
      result.append(index)
      next = round.groups[index].parent
    }
    return result
  }

  private static func priorities(
    of position: Position, lineage: [Int], in round: Round
  ) -> ClosedRange<Int>? {
    if position.priority > 0 { return Int(position.priority)...Int(position.priority) }
    for index in lineage {
      if let priorities = round.groups[index].priorities { return priorities }
    }
    return nil
  }

  /// A name without case and outer blanks, as two reports of one suite may write it.
  private static func folded(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    let blanks = bytes.prefix { $0 == 0x20 }.count
    return Array(bytes.dropFirst(blanks))
  }

  /// The group in words of our own where its priorities are known, else by its name.
  func label(of index: Int) -> String {
    let group = round.groups[index]
    guard let priorities = group.priorities else { return "'\(group.name)'" }
    return priorities.count == 1
      ? "Priority \(priorities.lowerBound)"
      : "Priority \(priorities.lowerBound)-\(priorities.upperBound)"
  }
}
