/// How alike the places of two tests are, from 0 to 1.
enum PlaceSimilarity {
  /// Of the files of two scopes; a round that gives bare names says nothing of places, so that no
  /// place differs.
  static func ofFiles(_ left: RowScope, _ right: RowScope) -> Double {
    areComparable(left, right) ? ofFiles(left.file, right.file) : 1
  }

  /// Of the suites of two scopes, likewise.
  static func ofSuites(_ left: RowScope, _ right: RowScope) -> Double {
    areComparable(left, right) ? ofSuites(left.suite, right.suite) : 1
  }

  /// Whether both scopes say where their tests stand.
  static func areComparable(_ left: RowScope, _ right: RowScope) -> Bool {
    left.prefix.isEmpty == right.prefix.isEmpty
  }

  /// Of two files: the stems of their names count most, then their folders.
  static func ofFiles(_ left: String?, _ right: String?) -> Double {
    let (left, right) = (Array((left ?? "").utf8), Array((right ?? "").utf8))
    if left == right { return 1 }
    let (a, b) = (parts(left), parts(right))
    let (stemA, stemB) = (stem(a.last ?? []), stem(b.last ?? []))
    let names =
      stemA == stemB
      ? 1 : 0.8 * Dice.coefficient(NameTokens.words(stemA), NameTokens.words(stemB))
    let folders =
      a.count > 1 || b.count > 1
      ? Dice.coefficient(Array(a.dropLast()), Array(b.dropLast())) : 1
    return 0.65 * names + 0.25 * folders
  }

  /// Of two suites, by the words of their names.
  static func ofSuites(_ left: [String], _ right: [String]) -> Double {
    let (a, b) = (left.map { Array($0.utf8) }, right.map { Array($0.utf8) })
    if a == b { return 1 }
    let (x, y) = (a.flatMap(NameTokens.words), b.flatMap(NameTokens.words))
    return x.isEmpty || y.isEmpty ? 0.3 : 0.9 * Dice.coefficient(x, y)
  }

  private static func parts(_ path: [UInt8]) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func stem(_ name: [UInt8]) -> [UInt8] {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return Array(name[..<dot])
  }
}
