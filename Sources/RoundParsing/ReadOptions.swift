/// How reports are read.
package struct ReadOptions: Sendable, Hashable {
  /// What one identity twice in a round means where nothing marks attempts.
  package enum Duplicates: String, CaseIterable, Sendable, Hashable {
    /// The worst outcome counts, and the row is flagged.
    case worst
    /// They are retries of one test.
    case attempts
  }

  /// The format to read as; `nil` to recognise it by content.
  package var format: String?
  package var duplicates = Duplicates.worst
  /// Which round to read of a file that tells of several; `nil` for the last one.
  package var round: Int?
  /// The same by the words that name it, or a part of them.
  package var roundName: String?
  /// How many bytes are enough for a part of a long file that is read at the same time as others.
  package var partBytes = 1 << 20

  package init() {}
}

/// The limits of what is read, published so that nobody has to find them out.
package enum ReadLimits {
  /// Bytes in one file; offsets are 32 bits wide.
  package static let fileBytes = (1 << 31) - 1
  /// Bytes in one name.
  package static let nameBytes = 64 << 10
  /// Brackets inside brackets.
  package static let depth = 512
  /// Rows in one round.
  package static let rows = 5_000_000
}
