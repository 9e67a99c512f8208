/// The tests that only one of two neighbouring rounds names, prepared for the search.
struct RenameCandidates {
  /// One test.
  struct Item {
    let row: Int
    /// The number of the place among those of its round.
    let scope: Int
    /// The name without empty parentheses.
    let leaf: [UInt8]
    /// The name without parameters, where it has any.
    let stem: [UInt8]?
    /// The words that say which test it is.
    let words: [[UInt8]]
  }

  let before: Round
  let after: Round
  /// For each row of the round before, its row in the round; -1 for none.
  var partners: [Int32]
  private(set) var removed: [Item] = []
  private(set) var added: [Item] = []
  private let oldPlaces: [RowScope]
  private let newPlaces: [RowScope]
  /// Whether two formats tell of the rounds, so that places are held against each other by parts.
  let areForms: Bool

  init(before: Round, after: Round, partners: [Int32], removed: [Int], added: [Int]) {
    self.before = before
    self.after = after
    self.partners = partners
    areForms = FormMatcher.haveSeveralFormats([before, after])
    guard areForms else {
      oldPlaces = before.scopes
      newPlaces = after.scopes
      self.removed = removed.map { Self.item($0, of: before) }
      self.added = added.map { Self.item($0, of: after) }
      return
    }
    var (olds, news) = FormPlaces.pair(before, after)
    let oldForms = removed.map { olds.form($0) }
    let newForms = added.map { news.form($0) }
    oldPlaces = olds.places
    newPlaces = news.places
    self.removed = zip(removed, oldForms).map { Self.item($0, $1.place, $1.leaf) }
    self.added = zip(added, newForms).map { Self.item($0, $1.place, $1.leaf) }
  }

  private static func item(_ row: Int, of round: Round) -> Item {
    let facts = round.rows[row]
    let leaf = round.withName(of: facts) { name in
      LeafSpelling.strict.withLeaf(name) { part in (0..<part.count).map { part[$0] } }
    }
    return item(row, Int(facts.scope), leaf)
  }

  private static func item(_ row: Int, _ place: Int, _ leaf: [UInt8]) -> Item {
    Item(
      row: row, scope: place, leaf: leaf, stem: stem(leaf), words: NameTokens.tellingWords(leaf))
  }

  /// What stands before the parameters at the end.
  private static func stem(_ leaf: [UInt8]) -> [UInt8]? {
    NameStem.end(leaf.span).map { Array(leaf[..<$0]) }
  }

  func oldScope(_ item: Item) -> RowScope { oldPlaces[item.scope] }
  func newScope(_ item: Item) -> RowScope { newPlaces[item.scope] }

  /// How many of the two neighbours in the file are the same tests, a missing one on both sides
  /// counting half.
  func neighbours(_ old: Item, _ new: Item) -> (score: Double, same: Double) {
    var (score, same) = (0.0, 0.0)
    for step in [-1, 1] {
      let left = neighbour(old.row, step, in: before)
      let right = neighbour(new.row, step, in: after)
      switch (left, right) {
      case (nil, nil): (score, same) = (score + 0.25, same + 0.5)
      case (let left?, let right?) where Int(partners[left]) == right:
        (score, same) = (score + 0.5, same + 1)
      default: break
      }
    }
    return (score, same)
  }

  private func neighbour(_ row: Int, _ step: Int, in round: Round) -> Int? {
    let other = row + step
    guard round.rows.indices.contains(other) else { return nil }
    let (one, two) = (round.rows[row].scope, round.rows[other].scope)
    if one == two { return other }
    let (a, b) = (round.scopes[Int(one)].file ?? "", round.scopes[Int(two)].file ?? "")
    return a.utf8.elementsEqual(b.utf8) ? other : nil
  }

  /// Whether two tests run on the same browser, project or device.
  func sameVariant(_ old: Item, _ new: Item) -> Bool {
    oldScope(old).suffix == newScope(new).suffix
  }
  /// Whether two tests stand in different places.
  func isMoved(_ old: Item, _ new: Item) -> Bool {
    let (from, to) = (oldScope(old), newScope(new))
    return from.prefix != to.prefix && from.isComparable(with: to)
  }
}
