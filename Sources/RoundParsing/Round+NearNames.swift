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
    let pairs = keys.pairs(of: self)
    guard !pairs.isEmpty else { return }
    countLines(LineTable.inParts)
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
