import RoundModel

/// What the columns of a table amount to.
extension TableColumns {
  /// Whether the columns give each row one outcome and nothing that must be worked out from several.
  var isPlain: Bool {
    counts.isEmpty && rounds.isEmpty && boxes.isEmpty && variants.isEmpty && repeated.isEmpty
      && date == nil && !isVertical && sums.isEmpty
  }

  /// Whether a column tells how tests went before, and none how they went now.
  var tellsFormerOnly: Bool {
    tellsFormer && kind == .test && name != nil && status == nil && isOfOneStatus
  }

  /// Whether one column alone gives the outcomes.
  var isOfOneStatus: Bool { rounds.isEmpty && boxes.isEmpty && variants.isEmpty }

  /// Whether the table gives an outcome a row.
  var hasOutcomes: Bool { name != nil && (status != nil || !rounds.isEmpty || !boxes.isEmpty) }
}
