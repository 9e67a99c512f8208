/// A row's identity without the ways in which producers write it.
struct IdentityForm {
  let place: PlaceForm
  /// The name inside its suite with its parameters, as ``LeafSpelling/loose`` reads it.
  let leaf: [UInt8]
  /// A hash of place and leaf, seeded for the process.
  let key: UInt64

  func equals(_ other: IdentityForm) -> Bool {
    key == other.key && leaf == other.leaf && place.equals(other.place)
  }
}

/// Makes the forms of rows; the place of a scope is taken apart once.
struct IdentityForms {
  private let rounds: [Round]
  private var places: [[PlaceForm?]]

  init(_ rounds: [Round]) {
    self.rounds = rounds
    places = rounds.map { Array(repeating: nil, count: $0.scopes.count) }
  }

  /// The form of a row.
  mutating func form(_ round: Int, _ row: Int) -> IdentityForm {
    let facts = rounds[round].rows[row]
    let outer = place(round, Int(facts.scope))
    return rounds[round].withName(of: facts) { name in
      let start = PlaceWriting.leafStart(name)
      let inner =
        start > 0 ? outer.adding(PlaceWriting.placeParts((0..<start).map { name[$0] })) : outer
      let leaf = LeafSpelling.loose.withLeaf(name) { part in (0..<part.count).map { part[$0] } }
      return IdentityForm(
        place: inner, leaf: leaf, key: IdentityHash.hash(leaf.span, from: inner.key))
    }
  }

  private mutating func place(_ round: Int, _ scope: Int) -> PlaceForm {
    if let known = places[round][scope] { return known }
    let place = PlaceForm(rounds[round].scopes[scope])
    places[round][scope] = place
    return place
  }
}
