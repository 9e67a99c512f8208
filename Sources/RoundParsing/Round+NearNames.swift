import RoundModel

extension Round {
  /// Reports tests whose identities differ only in case, blanks or the normal form of letters.
  ///
  /// They stay two tests; a reader who takes them for one should know. Where several files tell of
  /// the round, only what stands in two of them is told, since each file was looked at before.
  ///
  /// - Parameter gathered: The keys of the rows as they were read.
  mutating func reportNearNames(_ gathered: NearNameKeys) {
    let keys = gathered.count == rows.count ? gathered : NearNameKeys(self)
    // Two names may have one key by chance; lines are counted for those that are nearly equal.
    let pairs = keys.pairs(of: self).compactMap { first, again in
      difference(of: first, again).map { (first: first, again: again, difference: $0) }
    }
    guard !pairs.isEmpty else { return }
    countLines(LineTable.inParts)
    var places = PlaceReader(round: self)
    for pair in pairs {
      let (one, two) = (rows[pair.first], rows[pair.again])
      let there = places.place(of: Int(one.offset), source: one.source)?.inFile ?? "?"
      diagnostics.append(
        Diagnostic(
          .nearlyEqualNames,
          "'\(id(of: two))' and '\(id(of: one))' at \(there) differ only in \(pair.difference); "
            + "they are two tests", at: places.place(of: Int(two.offset), source: two.source)))
    }
  }

  /// What two identities differ in, if that is no more than a way of writing.
  private func difference(of first: Int, _ again: Int) -> String? {
    let (one, two) = (rows[first], rows[again])
    guard inputs.count == 1 || one.source != two.source else { return nil }
    return FoldedName.difference(id(of: one).bytes, id(of: two).bytes)
  }
}
