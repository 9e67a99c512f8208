/// Finds what somebody meant to type.
package enum NearestName {
  /// The name nearest to a word, if it is near enough to be meant.
  ///
  /// Counts insertions, deletions, changes and swaps of neighbours (optimal string alignment), and
  /// takes at most a third of the word's length of them.
  package static func find(_ word: String, among names: [String]) -> String? {
    let limit = max(1, min(3, word.utf8.count / 3))
    guard word.utf8.count <= 80 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names.sorted() {
      let distance = distance(Array(word.utf8), Array(name.utf8))
      if distance <= limit, distance < (best?.distance ?? .max) { best = (name, distance) }
    }
    return best?.name
  }

  /// A hint to append to a message: " Did you mean 'compare'?", or nothing.
  package static func hint(_ word: String, among names: [String]) -> String {
    find(word, among: names).map { " Did you mean '\($0)'?" } ?? ""
  }

  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let change = last[j] + (left[i] == right[j] ? 0 : 1)
        var least = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
