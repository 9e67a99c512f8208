package import RoundModel

/// What one waiver or quarantine of the policy does to a round.
package struct ExcuseUse: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case waiver, quarantine
  }

  package enum State: String, Sendable, Hashable {
    /// It hides something today.
    case used
    /// Nothing that it names fails or is lost.
    case unused
    /// Its last day is over: it hides nothing any more.
    case expired
    /// What it names fails for a reason that it does not cover.
    case otherReason = "other-reason"
    /// It hides nothing, because it would have to hide too much or what is required.
    case refused
  }

  /// A failure, or a loss, that the entry names.
  package struct Hidden: Sendable, Hashable {
    package var id: TestID
    package var changeClass: ChangeClass
    /// The failure's own words.
    package var message: String?
  }

  package var kind: Kind
  package var test: String
  package var cause: String?
  package var reason: String
  package var owner: String
  package var issue: String?
  /// The last day, to its end in UTC.
  package var lastDay: String
  /// The days to that day; negative where it is over.
  package var daysLeft: Int64
  package var place: SourcePlace?
  package var state = State.unused
  /// What it hides.
  package var hidden: [Hidden] = []
  /// What it names and does not hide.
  package var notCovered: [Hidden] = []
  /// What is wrong with the entry, in sentence fragments.
  package var notices: [String] = []

  init(_ waiver: Policy.Waiver, now: UTCTime) {
    self.init(
      .waiver, waiver.test, reason: waiver.reason, owner: waiver.owner, lastDay: waiver.expires,
      place: waiver.place, now: now)
    cause = waiver.cause
    issue = waiver.issue
  }

  init(_ entry: Policy.Quarantine, now: UTCTime) {
    self.init(
      .quarantine, entry.test, reason: entry.reason, owner: entry.owner, lastDay: entry.until,
      place: entry.place, now: now)
  }

  private init(
    _ kind: Kind, _ test: String, reason: String, owner: String, lastDay: String,
    place: SourcePlace?, now: UTCTime
  ) {
    self.kind = kind
    self.test = test
    self.reason = reason
    self.owner = owner
    self.lastDay = lastDay
    self.place = place
    // A day that cannot be read is over: what is wrong never excuses.
    daysLeft = UTCTime(endOfDay: lastDay).map { $0.days(since: now) } ?? -1
  }

  /// The entry as the start of a sentence: "the waiver of test_035_*".
  var name: String { "the \(kind.rawValue) of \(test)" }

  /// Whether the last day is over.
  var isOver: Bool { daysLeft < 0 }
}
