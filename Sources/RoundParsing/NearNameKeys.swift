import RoundModel

/// What the identities of a round hash to without their case, blanks and normal form.
///
/// Gathered while names are read, when their bytes are at hand: going back to them afterwards would
/// fetch the whole file a second time.
struct NearNameKeys: Sendable {
  /// Names that only ``FoldedName`` can fold are looked at up to this many.
  private static let mostTexts = 20_000

  private var scopes: [UInt64] = []
  private var names: [UInt32] = []
  private var texts = 0
  /// Whether any name is written in another way than it folds to.
  private var hasFolded = false
  /// What ``suspects(in:)`` found, for as long as the names stay as they are.
  private var suspects: [Int]?

  init() {}

  /// The keys of a round that was read before.
  init(_ round: Round) {
    for scope in round.scopes { addScope(scope.prefix, scope.suffix) }
    names.reserveCapacity(round.rows.count)
    round.forEachName { _, row, name in
      _ = add(name, scope: row.scope, round.scopes[Int(row.scope)].key)
    }
  }

  /// The number of names.
  var count: Int { names.count }

  mutating func reserve(_ count: Int) { names.reserveCapacity(count) }

  /// Adds the next scope of the round.
  mutating func addScope(_ prefix: [UInt8], _ suffix: [UInt8]) {
    var whole = prefix
    whole.reserveCapacity(prefix.count + 1 + suffix.count)
    whole.append(UInt8(ascii: ":"))
    whole.append(contentsOf: suffix)
    let found = IdentityHash.folded(whole.span)
    if case .text = found.folding {
      scopes.append(Self.hash(FoldedName(whole)))
    } else {
      scopes.append(found.small)
    }
  }

  /// Adds the name of the next row.
  ///
  /// - Parameters:
  ///   - name: The name as it stands in ids.
  ///   - scope: The number of its scope.
  ///   - scopeKey: The key of the scope.
  /// - Returns: The key of the row, which is a hash of the same bytes.
  @inline(__always)
  mutating func add(_ name: Span<UInt8>, scope: UInt32, _ scopeKey: UInt64) -> UInt64 {
    let found = IdentityHash.folded(name)
    var (key, hash) = (IdentityHash.combine(scopeKey, found.hash), found.small)
    switch found.folding {
    case .none: break
    case .letters: hasFolded = true
    case .text:
      key = IdentityHash.combine(scopeKey, name)
      hash = self.hash(ofText: name, else: key)
    }
    let whole = IdentityHash.combine(scopes[Int(scope)], hash)
    names.append(UInt32(truncatingIfNeeded: whole >> 32))
    return key
  }

  /// Adds the next scope of the round, which is one of another reading's.
  mutating func addScope(_ number: Int, of other: NearNameKeys) {
    scopes.append(other.scopes[number])
  }

  /// Adds the names of the rows that come next, which were read elsewhere.
  mutating func append(_ other: NearNameKeys) {
    names += other.names
    texts += other.texts
    hasFolded = hasFolded || other.hasFolded
    suspects = nil
  }

  /// Removes the names of some rows, where the keys are those of all rows.
  mutating func remove(_ gone: Set<Int>, of count: Int) {
    guard names.count == count else { return }
    names.remove(at: gone)
    suspects = suspects.map { Self.numbers($0, without: gone) }
  }

  @inline(never)
  private mutating func hash(ofText name: Span<UInt8>, else key: UInt64) -> UInt64 {
    hasFolded = true
    texts += 1
    guard texts <= Self.mostTexts else { return key }
    return Self.hash(FoldedName([UInt8](copying: name, 0..<name.count)))
  }

  /// A text may fold to plain letters, whose hash is that of a plain name.
  private static func hash(_ name: FoldedName) -> UInt64 {
    if let plain = name.plainBytes { return IdentityHash.folded(plain.span).small }
    return UInt64(truncatingIfNeeded: name.hashValue)
  }

  /// The rows that may be nearly equal to another one.
  func suspects(in round: Round) -> [Int] {
    if let suspects { return suspects }
    return names.count > 1 && (hasFolded || haveNearScopes(round))
      ? CommonHashes.indices(of: names.count) { names[$0] } : []
  }

  /// Keeps what was found of the names as they are, for ``pairs(of:)``.
  mutating func keep(suspects: [Int]?) { self.suspects = suspects }

  /// The numbers that rows have once others are gone; both lists rise.
  private static func numbers(_ rows: [Int], without gone: Set<Int>) -> [Int] {
    var left = gone.sorted()[...]
    let count = left.count
    return rows.compactMap { row in
      left = left.drop { $0 < row }
      return left.first == row ? nil : row - (count - left.count)
    }
  }

  /// Rows that may be nearly equal, the earlier one first.
  func pairs(of round: Round) -> [(Int, Int)] {
    let rows = suspects(in: round)
    var index = RowIndex(capacity: rows.count)
    var pairs: [(Int, Int)] = []
    for row in rows {
      let first = index.findOrInsert(row, key: UInt64(names[row]) << 7) {
        names[$0] == names[row] && round.rows[$0].kind == round.rows[row].kind
      }
      if let first { pairs.append((first, row)) }
    }
    return pairs
  }

  /// Whether a scope is nearly another one, so that plain names in it may be nearly equal too.
  private func haveNearScopes(_ round: Round) -> Bool {
    var index = RowIndex(capacity: scopes.count)
    for scope in scopes.indices {
      let first = index.findOrInsert(scope, key: scopes[scope]) { scopes[$0] == scopes[scope] }
      guard let first else { continue }
      let (one, two) = (round.scopes[first], round.scopes[scope])
      if one.prefix != two.prefix || one.suffix != two.suffix { return true }
    }
    return false
  }
}
