extension Round {
  /// The files that tell of the round; for a recorded one, those it was recorded from.
  package var origins: [Record.Origin] {
    inputs.flatMap { input in
      input.record?.origins ?? [
        Record.Origin(
          path: input.source.path, format: input.format, sha256: input.source.sha256,
          listsEveryTest: input.listsEveryTest, isProse: input.isProse,
          leavesOutSkipped: input.leavesOutSkipped)
      ]
    }
  }

  /// What the round says of itself, without its rows and without the bytes of its sources.
  ///
  /// - Parameter hashing: Whether the sources are hashed, which costs a pass over their bytes.
  /// - Returns: The round with its head and what it was told by.
  package func brief(hashing: Bool) -> Round {
    var brief = Round(header: header)
    brief.completeness = completeness
    brief.hasFullRoster = hasFullRoster
    brief.listIsCut = listIsCut
    let origins =
      hashing
      ? self.origins
      : inputs.flatMap { input in
        input.record?.origins ?? [
          Record.Origin(
            path: input.source.path, format: input.format, sha256: nil,
            listsEveryTest: input.listsEveryTest, isProse: input.isProse,
            leavesOutSkipped: input.leavesOutSkipped)
        ]
      }
    brief.inputs = inputs.prefix(1).map { input in
      var kept = Input(
        source: Source(path: input.source.path, text: ""), format: input.format,
        listsEveryTest: input.listsEveryTest, isProse: input.isProse)
      kept.record = Record(origins: origins)
      return kept
    }
    return brief
  }
}
