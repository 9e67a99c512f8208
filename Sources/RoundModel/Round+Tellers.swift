extension Round {
  /// A file that tells of the round, and whether a person wrote it.
  package struct Teller: Sendable, Hashable {
    package var path: String
    package var isProse: Bool
  }

  /// The files that tell of the round; for a recorded one, those it was recorded from.
  package var tellers: [Teller] {
    inputs.flatMap { input in
      input.record?.origins.map { Teller(path: $0.path, isProse: $0.isProse) }
        ?? [Teller(path: input.source.path, isProse: input.isProse)]
    }
  }

  /// Whether a person told of the test of a row, rather than a machine.
  package func isProse(_ row: Row) -> Bool {
    let input = inputs[Int(row.source)]
    guard let record = input.record, let path = record.place(Int(row.offset))?.path else {
      return input.isProse
    }
    return record.origins.first { $0.path.utf8.elementsEqual(path.utf8) }?.isProse ?? input.isProse
  }
}
