/// What a person's report calls a test by: the label of its case, such as `TC-03`, and its title.
///
/// One of the two is the name of its row. Another report may go by the other one.
package struct ReportedName: Sendable, Hashable {
  /// The label without signs, and in small letters.
  package var label: [UInt8]
  /// The title as it is written; `nil` where the label is all that is told.
  package var title: [UInt8]?

  package init(label: [UInt8], title: [UInt8]?) {
    self.label = label
    self.title = title
  }
}
