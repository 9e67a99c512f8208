/// One pass over the rows of a round, which ties them to known identities.
struct BookPass {
  private let round: Round
  private let number: Int32
  private let current: [Int32]
  private(set) var names: IdentityStore
  private(set) var lastRound: [Int32]
  /// The identities of the round before, in the order of its rows.
  private let expected: [Int32]
  /// Where each identity stood in the round before; made at the first row out of order.
  private var positions: [Int32]?
  private var next = 0
  private(set) var tracks: [Int32]
  private(set) var order: [Int32]
  private(set) var unmatched: [Int] = []
  /// Rows whose identity a test has given up for another name: that one goes first.
  private var former: [(row: Int, identity: Int)] = []

  init(
    round: Round, number: Int32, names: consuming IdentityStore, lastRound: consuming [Int32],
    current: [Int32], order: [Int32]
  ) {
    self.round = round
    self.number = number
    self.names = names
    self.lastRound = lastRound
    self.current = current
    expected = order
    tracks = Array(repeating: -1, count: round.rows.count)
    self.order = Array(repeating: -1, count: round.rows.count)
  }

  mutating func run() {
    let scopes = names.numbers(of: round.scopes)
    let round = round
    round.forEachName { row, facts, name in
      guard facts.kind == .test else { return }
      match(row, facts, scopes[Int(facts.scope)], name)
    }
    for (row, identity) in former { take(row, identity) }
  }

  @inline(__always)
  private mutating func match(_ row: Int, _ facts: Row, _ scope: Int32, _ name: Span<UInt8>) {
    if next < expected.count, expected[next] >= 0 {
      let identity = Int(expected[next])
      if names.keys[identity] == facts.key, names.entries[identity].scope == scope,
        names.bytes.span.extracting(names.range(identity)).equals(name)
      {
        next += 1
        settle(row, identity)
        return
      }
    }
    lookUp(row, facts, scope, name)
  }

  private mutating func lookUp(_ row: Int, _ facts: Row, _ scope: Int32, _ name: Span<UInt8>) {
    names.prepare()
    let found = names.find(key: facts.key, scope: scope) {
      names.bytes.span.extracting($0).equals(name)
    }
    guard let found else {
      unmatched.append(row)
      return
    }
    let places = positions ?? place()
    positions = places
    if places[found] >= 0 { next = Int(places[found]) + 1 }
    settle(row, found)
  }

  private func place() -> [Int32] {
    var places: [Int32] = Array(repeating: -1, count: names.entries.count)
    for (position, identity) in expected.enumerated() where identity >= 0 {
      places[Int(identity)] = Int32(truncatingIfNeeded: position)
    }
    return places
  }

  @inline(__always)
  private mutating func settle(_ row: Int, _ identity: Int) {
    let track = Int(names.entries[identity].track)
    if Int(current[track]) == identity {
      take(row, identity)
    } else {
      former.append((row, identity))
    }
  }

  @inline(__always)
  private mutating func take(_ row: Int, _ identity: Int) {
    let track = names.entries[identity].track
    guard lastRound[Int(track)] != number else {
      unmatched.append(row)
      return
    }
    lastRound[Int(track)] = number
    tracks[row] = track
    order[row] = Int32(truncatingIfNeeded: identity)
  }
}
