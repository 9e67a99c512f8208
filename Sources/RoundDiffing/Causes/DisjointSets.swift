/// Sets that are joined and never split, each named by its least member.
///
/// The name does not depend on the order in which sets were joined.
struct DisjointSets: Sendable {
  private var parents: [Int32]

  init(count: Int) { parents = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  /// The least member of the set that holds a member.
  mutating func root(of member: Int) -> Int {
    var root = member
    while Int(parents[root]) != root { root = Int(parents[root]) }
    var next = member
    while next != root {
      let parent = Int(parents[next])
      parents[next] = Int32(truncatingIfNeeded: root)
      next = parent
    }
    return root
  }

  /// Joins the sets of two members, and says whether they were apart.
  @discardableResult
  mutating func join(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (root(of: left), root(of: right))
    if a == b { return false }
    parents[max(a, b)] = Int32(truncatingIfNeeded: min(a, b))
    return true
  }
}
