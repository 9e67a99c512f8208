/// Numbers the scopes of several rounds, so that equal ones have equal numbers.
struct ScopeNumbers {
  /// For each round, the number of each of its scopes.
  let numbers: [[Int32]]

  private struct Key: Hashable {
    let prefix: [UInt8]
    let suffix: [UInt8]
  }

  init(_ rounds: [Round]) {
    var known: [Key: Int32] = [:]
    numbers = rounds.map { round in
      round.scopes.map { scope in
        let key = Key(prefix: scope.prefix, suffix: scope.suffix)
        if let number = known[key] { return number }
        let number = Int32(truncatingIfNeeded: known.count)
        known[key] = number
        return number
      }
    }
  }
}
