/// What a round says of itself as a whole.
package struct RoundHeader: Sendable, Hashable {
  /// A named value of the report's head, in the report's own words.
  package struct Entry: Sendable, Hashable {
    package var key: String
    package var value: String
    package var place: SourcePlace?

    package init(key: String, value: String, place: SourcePlace? = nil) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  /// Which part of a suite a file tells of, where its producer split the suite among machines.
  package struct Shard: Sendable, Hashable {
    /// The number of the part, from 1 on.
    package var number: Int
    /// How many parts there are.
    package var count: Int

    package init(number: Int, count: Int) {
      self.number = number
      self.count = count
    }
  }

  package var title: String?
  /// The name of the suite: what titles of its rounds share.
  package var suite: String?
  /// The round's number, as in "Round 2".
  package var number: Int?
  /// A name for the round other than a number, such as a build or a label.
  package var label: String?
  /// The date as `YYYY-MM-DD`.
  package var date: String?
  /// The time of day as `HH:MM:SS`.
  package var time: String?
  /// When the round started, RFC 3339, as written when no zone was given.
  package var startedAt: String?
  package var environment: String?
  package var durationSeconds: Double?
  package var tool: String?
  package var commit: String?
  package var branch: String?
  /// How many tests the producer said it would run.
  package var planned: Int?
  /// The part of the suite that the round is, where it is one of several.
  package var shard: Shard?
  /// The totals that the round states.
  package var stated = Totals()
  /// Other named values, in source order.
  package var metadata: [Entry] = []
  /// What the report says should happen next; never outcomes.
  package var actions: [ReportedText] = []
  /// Where the facts above were read, by the name of the property.
  package var places: [String: SourcePlace] = [:]

  package init() {}
}
