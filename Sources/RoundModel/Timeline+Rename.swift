extension Timeline {
  /// Two names of one test in neighbouring rounds, and what ties them together.
  package struct Rename: Sendable, Hashable {
    /// How sure the tie is.
    package enum Tier: UInt8, Sendable, Hashable {
      /// Somebody said so.
      case confirmed
      /// The name is the same, and its place changed.
      case moved
      /// The name changed, and nothing else comes near.
      case certain
      /// A likeness that is worth a note and no more.
      case probable
    }

    /// The round that has the new name.
    package var round: Int
    /// The round that has the old name: the one before, but for a rename that somebody confirmed.
    package var oldRound: Int
    /// The row in that round.
    package var oldRow: Int
    /// The row in the round.
    package var newRow: Int
    package var tier: Tier
    /// From 0 to 1.
    package var score: Double
    /// Whether the name itself changed.
    package var isRenamed: Bool
    /// Whether its file or suite changed.
    package var isMoved: Bool
    /// What the score rests on, as a sentence fragment.
    package var why: String
  }

  /// A search for renames that would have cost too much.
  package struct SkippedSearch: Sendable, Hashable {
    package var round: Int
    package var removed: Int
    package var added: Int
  }

  /// The score from which on a rename is certain.
  package static let certainScore = 0.80
}
