import RoundModel

extension Round {
  /// Reports tests whose identities differ only in case, blanks or the normal form of letters.
  ///
  /// They stay two tests; a reader who takes them for one should know. Where several files tell of
  /// the round, only what stands in two of them is told, since each file was looked at before.
  mutating func reportNearNames() {
    var scan = NearNameScan(self)
    let pairs = scan.pairs()
    guard !pairs.isEmpty else { return }
    var places = PlaceReader(round: self)
    for (first, again) in pairs {
      let (one, two) = (rows[first], rows[again])
      guard inputs.count == 1 || one.source != two.source,
        let difference = FoldedName.difference(id(of: one).bytes, id(of: two).bytes)
      else { continue }
      let there = places.place(of: Int(one.offset), source: one.source)?.inFile ?? "?"
      diagnostics.append(
        Diagnostic(
          .nearlyEqualNames,
          "'\(id(of: two))' and '\(id(of: one))' at \(there) differ only in \(difference); they "
            + "are two tests", at: places.place(of: Int(two.offset), source: two.source)))
    }
  }
}

/// Looks for nearly equal identities in time that hardly counts where there are none.
private struct NearNameScan {
  /// Names that only ``FoldedName`` can fold are looked at up to this many.
  private static let mostTexts = 20_000

  private let round: Round
  /// A hash of what each scope folds to.
  private let scopeKeys: [UInt64]
  /// Whether a scope is nearly another one, so that plain names in it may be nearly equal too.
  private let haveNearScopes: Bool
  private var texts = 0

  init(_ round: Round) {
    self.round = round
    var keys: [UInt64] = []
    var ways: [UInt64: Set<[UInt8]>] = [:]
    for scope in round.scopes {
      let key = Self.key(FoldedName(scope.prefix + [0x3A] + scope.suffix))
      keys.append(key)
      ways[key, default: []].insert(scope.prefix + scope.suffix)
    }
    scopeKeys = keys
    haveNearScopes = ways.values.contains { $0.count > 1 }
  }

  private static func key(_ name: FoldedName) -> UInt64 {
    UInt64(truncatingIfNeeded: name.hashValue)
  }

  /// Rows that may be nearly equal, the earlier one first.
  mutating func pairs() -> [(Int, Int)] {
    guard round.rows.count > 1 else { return [] }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(round.rows.count)
    var mayHave = haveNearScopes
    round.withNameBytes { source, bytes, store in
      for row in round.rows {
        let start = scopeKeys[Int(row.scope)]
        let isNear = row.name.isInStore || row.source == source
        let found =
          isNear
          ? IdentityHash.folded(
            (row.name.isInStore ? store : bytes).extracting(row.name.range), from: start)
          : round.withName(of: row) { IdentityHash.folded($0, from: start) }
        switch found.folding {
        case .none: hashes.append(found.hash)
        case .letters:
          mayHave = true
          hashes.append(found.hash)
        case .text:
          mayHave = true
          hashes.append(hash(ofText: row, from: start))
        }
      }
    }
    return mayHave ? collisions(hashes) : []
  }

  private mutating func hash(ofText row: Row, from start: UInt64) -> UInt64 {
    texts += 1
    guard texts <= Self.mostTexts else { return row.key }
    let bytes = round.withName(of: row) { name in (0..<name.count).map { name[$0] } }
    let name = FoldedName(bytes)
    // A text may fold to plain letters, whose hash is that of a plain name.
    if let plain = name.plainBytes { return IdentityHash.folded(plain.span, from: start).hash }
    return start ^ Self.key(name)
  }

  private func collisions(_ hashes: [UInt64]) -> [(Int, Int)] {
    var index = RowIndex(capacity: hashes.count)
    var pairs: [(Int, Int)] = []
    for row in hashes.indices {
      let first = index.findOrInsert(row, key: hashes[row]) {
        hashes[$0] == hashes[row] && round.rows[$0].kind == round.rows[row].kind
      }
      if let first { pairs.append((first, row)) }
    }
    return pairs
  }
}
