/// How documents are written out, whatever the syntax.
package struct RenderOptions: Sendable, Hashable {
  /// The cells of a line of text, from 40 to 160.
  package var width: Int
  package var isColored: Bool
  package var isASCII: Bool
  /// Whether names that are wider than a line lose their middle, as on a terminal; elsewhere, where
  /// they are searched and copied, they are whole.
  package var cutsNames = false
  /// The level of the first heading in Markdown.
  package var headingLevel: Int
  /// The most that may be written, for sinks that refuse more; rows are left out, and that is said.
  package var limit: SizeLimit?

  package init(
    width: Int = 80, isColored: Bool = false, isASCII: Bool = false, headingLevel: Int = 1,
    limit: SizeLimit? = nil
  ) {
    self.width = min(160, max(40, width))
    self.isColored = isColored
    self.isASCII = isASCII
    self.headingLevel = headingLevel
    self.limit = limit
  }
}

/// The most that a sink takes.
package struct SizeLimit: Sendable, Hashable {
  package var bytes: Int
  /// Units of UTF-16, which some services count.
  package var utf16: Int

  package init(bytes: Int, utf16: Int) {
    self.bytes = bytes
    self.utf16 = utf16
  }

  /// Whether there is room for more than a comment has.
  package var isRoomy: Bool { utf16 == .max }

  /// A comment on a pull request.
  package static let comment = SizeLimit(bytes: 250_000, utf16: 65_000)
  /// The summary of a step of a CI job.
  package static let stepSummary = SizeLimit(bytes: 1_000_000, utf16: .max)
}
