import RoundModel

/// The renames between two rounds, in words.
struct RenameNotes {
  /// The accepted renames by the row of the candidate.
  private(set) var accepted: [Int: Change.Rename] = [:]
  private var notesBefore: [Int: String] = [:]
  private var notesAfter: [Int: String] = [:]

  init(_ timeline: Timeline) {
    let (baseline, candidate) = (timeline.rounds[0], timeline.rounds[1])
    for rename in timeline.renames {
      accepted[rename.newRow] = Change.Rename(
        oldID: baseline.id(of: baseline.rows[rename.oldRow]), score: rename.score,
        why: rename.why)
    }
    let needed = Self.decimal(Timeline.certainScore)
    for rename in timeline.possibleRenames {
      let old = baseline.id(of: baseline.rows[rename.oldRow])
      let new = candidate.id(of: candidate.rows[rename.newRow])
      let score = "score \(Self.decimal(rename.score)), \(needed) needed: \(rename.why)"
      notesBefore[rename.oldRow] = "may be renamed to '\(new)' (\(score))"
      notesAfter[rename.newRow] = "may be '\(old)' renamed (\(score))"
    }
  }

  /// The note on a test that only one round names.
  func note(before: Int?, after: Int?) -> String? {
    switch (before, after) {
    case (let row?, nil): notesBefore[row]
    case (nil, let row?): notesAfter[row]
    case (nil, nil), (.some, .some): nil
    }
  }

  /// What a change says of its rename: ", renamed from 'old' (score 0.91, 0.80 needed: ...)".
  static func words(_ change: Change) -> String {
    guard let rename = change.rename else { return "" }
    let verb = change.flags.contains(.renamed) ? "renamed" : "moved"
    let isConfirmed = rename.why.utf8.elementsEqual("confirmed".utf8)
    let basis =
      isConfirmed || verb.utf8.elementsEqual("moved".utf8)
      ? rename.why
      : "score \(decimal(rename.score)), \(decimal(Timeline.certainScore)) needed: \(rename.why)"
    return ", \(verb) from '\(rename.oldID)' (\(basis))"
  }

  /// A number from 0 to 1 with two decimals.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
