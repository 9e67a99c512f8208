/// A named part of a suite as a report tells it: a priority, a category, a file, a section.
package struct Group: Sendable, Hashable {
  package var name: String
  /// The priorities that the name speaks of: `3...6` for "Priority 3-6".
  package var priorities: ClosedRange<Int>?
  /// The figures that the report gives for the group.
  package var stated: Totals
  package var place: SourcePlace?
  /// The group that this one stands inside, by its index in the round.
  package var parent: Int?
  /// Whether the report says that all of the group passed or failed.
  package var blanketOutcome: Outcome?

  package init(
    name: String, priorities: ClosedRange<Int>? = nil, stated: Totals = Totals(),
    place: SourcePlace? = nil, parent: Int? = nil, blanketOutcome: Outcome? = nil
  ) {
    self.name = name
    self.priorities = priorities
    self.stated = stated
    self.place = place
    self.parent = parent
    self.blanketOutcome = blanketOutcome
  }

  /// The one priority of the group, where its name speaks of one.
  package var priority: Int? {
    guard let priorities, priorities.count == 1 else { return nil }
    return priorities.lowerBound
  }
}
