/// The identities of tests without the rounds that they were read from.
struct IdentityStore: Sendable {
  /// A name inside a scope, and the test that it leads to.
  struct Entry: Sendable {
    var start: UInt32
    var count: UInt32
    var scope: Int32
    var track: Int32
  }

  private struct Scope: Hashable {
    let prefix: [UInt8]
    let suffix: [UInt8]
  }

  private(set) var entries: [Entry] = []
  private(set) var keys: [UInt64] = []
  private(set) var bytes: [UInt8] = []
  private(set) var hasBare = false
  private(set) var hasWhole = false
  private var scopes: [Scope] = []
  private var numbers: [Scope: Int32] = [:]
  /// Built at the first look-up: rounds that keep their order never need one.
  private var index: RowIndex?
  private var capacity = 0

  /// The numbers of a round's scopes; −1 for one that no identity has.
  func numbers(of scopes: [RowScope]) -> [Int32] {
    scopes.map { numbers[Scope(prefix: $0.prefix, suffix: $0.suffix)] ?? -1 }
  }

  /// Adds the identity of a row, or leads it to another test where it is known.
  ///
  /// - Returns: Its index.
  mutating func add(_ round: Round, _ row: Int, track: Int32) -> Int32 {
    let facts = round.rows[row]
    let rowScope = round.scopes[Int(facts.scope)]
    let scope = number(of: Scope(prefix: rowScope.prefix, suffix: rowScope.suffix))
    prepare()
    let known = round.withName(of: facts) { name in
      find(key: facts.key, scope: scope) { bytes.span.extracting($0).equals(name) }
    }
    if let known {
      entries[known].track = track
      return Int32(truncatingIfNeeded: known)
    }
    let start = UInt32(truncatingIfNeeded: bytes.count)
    round.withName(of: facts) { name in
      for position in 0..<name.count { bytes.append(name[position]) }
    }
    let count = UInt32(truncatingIfNeeded: bytes.count) - start
    entries.append(Entry(start: start, count: count, scope: scope, track: track))
    keys.append(facts.key)
    if rowScope.isBare { hasBare = true } else { hasWhole = true }
    if entries.count <= capacity {
      _ = index?.findOrInsert(entries.count - 1, key: facts.key) { _ in false }
    } else {
      index = nil
    }
    return Int32(truncatingIfNeeded: entries.count - 1)
  }

  private mutating func number(of scope: Scope) -> Int32 {
    if let known = numbers[scope] { return known }
    let number = Int32(truncatingIfNeeded: scopes.count)
    scopes.append(scope)
    numbers[scope] = number
    return number
  }

  /// Makes sure that identities can be found.
  mutating func prepare() {
    guard index == nil else { return }
    capacity = entries.count + entries.count / 2 + 1024
    var table = RowIndex(capacity: capacity)
    for position in entries.indices {
      _ = table.findOrInsert(position, key: keys[position]) { _ in false }
    }
    index = table
  }

  /// The identity with a key, a scope and a name for which `matches` holds.
  @inline(__always)
  func find(key: UInt64, scope: Int32, matches: (Range<Int>) -> Bool) -> Int? {
    guard scope >= 0 else { return nil }
    return index?.find(key: key) { position in
      guard keys[position] == key, entries[position].scope == scope else { return false }
      return matches(range(position))
    }
  }

  @inline(__always)
  func range(_ index: Int) -> Range<Int> {
    let entry = entries[index]
    return Int(entry.start)..<Int(entry.start) + Int(entry.count)
  }

  func isBare(_ index: Int) -> Bool {
    let scope = scopes[Int(entries[index].scope)]
    return scope.prefix.isEmpty && scope.suffix.isEmpty
  }

  func id(_ index: Int) -> TestID {
    let scope = scopes[Int(entries[index].scope)]
    return TestID(bytes: scope.prefix + bytes[range(index)] + scope.suffix)
  }

  func leaf(_ index: Int) -> [UInt8] { Self.leaf(Array(bytes[range(index)])) }

  static func leaf(_ name: [UInt8]) -> [UInt8] {
    name.count > 2 && name.suffix(2).elementsEqual("()".utf8) ? Array(name.dropLast(2)) : name
  }
}
