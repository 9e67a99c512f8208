/// Cells in rows and columns.
package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable {
    case left, right
  }

  /// What becomes of a cell that is wider than its column can be.
  package enum Fit: Sendable, Hashable {
    /// It is shown whole, and the cells after it start a new line.
    case keep
    case wrap
    case cut
    /// It loses its beginning, as paths do.
    case cutLeft
  }

  package struct Column: Sendable, Hashable {
    package var title: Phrase
    package var alignment: Alignment
    package var fit: Fit
    /// The blanks before the column in text.
    package var gap: Int

    package init(
      _ title: Phrase = Phrase(), _ alignment: Alignment = .left, fit: Fit = .keep, gap: Int = 2
    ) {
      self.title = title
      self.alignment = alignment
      self.fit = fit
      self.gap = gap
    }
  }

  package var columns: [Column]
  package var rows: [[Phrase]]
  /// Whether text shows the titles; Markdown always does.
  package var showsTitles: Bool
  package var indent: Int

  package init(
    _ columns: [Column], rows: [[Phrase]], showsTitles: Bool = true, indent: Int = 0
  ) {
    self.columns = columns
    self.rows = rows
    self.showsTitles = showsTitles
    self.indent = indent
  }
}
