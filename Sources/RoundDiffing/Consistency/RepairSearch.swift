import RoundModel

/// Looks for the smallest sets of figures whose change makes every relation hold.
///
/// A report of many figures with many contradictions has no small repair; the search is bounded, and
/// then finds none rather than taking long.
struct RepairSearch {
  /// A figure and its new value.
  struct Change: Hashable {
    var figure: Int
    var value: Int
  }

  private static let figureLimit = 400
  private static let stepLimit = 200_000
  private static let shownLimit = 26

  private let relations: [Relation]
  private let values: [Int]
  /// The relations that read a figure.
  private let uses: [[Int]]
  private var steps = 0

  init(_ constraints: [Constraint], values: [Int]) {
    relations = constraints.map(\.relation)
    self.values = values
    var uses: [[Int]] = Array(repeating: [], count: values.count)
    for (index, relation) in relations.enumerated() {
      for figure in Set(relation.figures) { uses[figure].append(index) }
    }
    self.uses = uses
  }

  /// The repairs of the least size, each in order of its figures; none where no small one exists.
  mutating func run() -> [[Change]] {
    guard values.count <= Self.figureLimit else { return [] }
    let broken = relations.indices.filter { !relations[$0].holds(values) }
    guard let first = broken.first else { return [] }
    let single = singles(values, broken: first, skipping: nil).map { [$0] }
    if !single.isEmpty { return single }
    var pairs: Set<[Change]> = []
    for figure in Set(relations[first].figures).sorted() {
      for value in candidates(figure, values) {
        var changed = values
        changed[figure] = value
        guard let next = firstBroken(changed) else { continue }
        for second in singles(changed, broken: next, skipping: figure) {
          pairs.insert(
            [Change(figure: figure, value: value), second].sorted { $0.figure < $1.figure })
        }
        if steps > Self.stepLimit { return [] }
      }
    }
    let sorted = pairs.sorted { left, right in
      left.map { [$0.figure, $0.value] }.lexicographicallyPrecedes(
        right.map { [$0.figure, $0.value] }
      ) { $0.lexicographicallyPrecedes($1) }
    }
    return sorted.count <= Self.shownLimit ? sorted : []
  }

  /// Changes of one figure that settle everything.
  private mutating func singles(_ values: [Int], broken: Int, skipping: Int?) -> [Change] {
    var found: [Change] = []
    for figure in Set(relations[broken].figures).sorted() where figure != skipping {
      for value in candidates(figure, values) {
        steps += 1
        var changed = values
        changed[figure] = value
        if relations[broken].holds(changed), firstBroken(changed) == nil {
          found.append(Change(figure: figure, value: value))
        }
      }
    }
    return found
  }

  private mutating func firstBroken(_ values: [Int]) -> Int? {
    steps += relations.count / 8 + 1
    return relations.indices.first { !relations[$0].holds(values) }
  }

  /// Values near the stated one, and those that some relation asks for.
  private func candidates(_ figure: Int, _ values: [Int]) -> [Int] {
    let stated = self.values[figure]
    var result = Set((-3...3).map { stated + $0 })
    for use in uses[figure] { result.formUnion(relations[use].solutions(for: figure, values)) }
    result.remove(stated)
    return result.filter { $0 >= 0 && $0 <= Figure.limit }.sorted()
  }
}
