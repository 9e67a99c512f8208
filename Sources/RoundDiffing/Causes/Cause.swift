package import RoundModel

/// A set of failures that share a fingerprint, or that a report says are the same.
package struct Cause: Sendable, Hashable {
  /// What ties the failures together.
  package enum Links: String, Sendable, Hashable {
    /// A report says that they are the same.
    case stated
    /// Their fingerprints are equal.
    case computed
    case both
  }

  /// What became of the cause between the rounds looked at.
  package enum State: String, Sendable, Hashable {
    /// In the candidate only.
    case new
    /// In both rounds.
    case known
    /// Gone, and every test that had it passed.
    case resolved
    /// Back after it was gone.
    case recurring
    /// Gone, but a test that had it has no result to show it.
    case notObserved = "not-observed"
  }

  /// One failure of the cause.
  package struct Member: Sendable, Hashable {
    package var id: TestID
    /// The index of the round among those looked at.
    package var round: Int
    package var place: SourcePlace?
    /// Where the report says that this failure is the same as another one's.
    package var reference: BackReference?

    package init(id: TestID, round: Int, place: SourcePlace?, reference: BackReference? = nil) {
      self.id = id
      self.round = round
      self.place = place
      self.reference = reference
    }
  }

  /// C1, C2, ...: numbered by the least test id among the failures.
  package var id: String
  /// The first message of the cause, verbatim.
  package var label: String
  /// The masked form: what the messages have in common.
  package var fingerprint: String
  package var state: State?
  package var links: Links
  package var members: [Member]
  /// Root causes, impacts and fixes that reports state for it, each said once.
  package var rootCauses: [ReportedText]
  package var impacts: [ReportedText]
  package var fixes: [ReportedText]
  /// What reports add without calling it the cause: a hypothesis, never a fact.
  package var hypotheses: [ReportedText]

  package init(
    id: String, label: String, fingerprint: String, links: Links, members: [Member]
  ) {
    self.id = id
    self.label = label
    self.fingerprint = fingerprint
    self.links = links
    self.members = members
    rootCauses = []
    impacts = []
    fixes = []
    hypotheses = []
  }

  /// The tests of the cause, each once, by id.
  package var tests: [TestID] { Array(Set(members.map(\.id))).sorted() }
}

/// A place where a report says that something is the same as elsewhere in it, such as
/// "Same as test 002".
package struct BackReference: Sendable, Hashable {
  /// The field of a test that holds the reference.
  package enum Field: String, CaseIterable, Sendable, Hashable {
    case error, rootCause, impact, fix
  }

  /// The row of the round that refers.
  package var row: Int
  package var field: Field
  /// The row that it leads to in the end; `nil` where nothing fits.
  package var target: Int?
  /// The words of the reference.
  package var phrase: String
  package var place: SourcePlace?
  /// Where the text it stands for was read.
  package var targetPlace: SourcePlace?
  /// The text it stands for.
  package var resolved: String?
  /// Words that limit the reference, such as "affecting all 5 concurrent connections".
  package var qualifier: String?
  /// Whether the report gives the text again beside the reference.
  package var isQuoted = false
  /// Whether the report says by it that two failures are one: it is about an error or a root
  /// cause, nothing such as "but" limits it, and the text given with it is the target's.
  package var tiesFailures = false

  /// Whether words such as "but" say that the two are not quite the same.
  var isLimited: Bool { ReferencePhrase.isLimit(qualifier) }

  package init(
    row: Int, field: Field, target: Int?, phrase: String, place: SourcePlace? = nil,
    targetPlace: SourcePlace? = nil, resolved: String? = nil, qualifier: String? = nil
  ) {
    self.row = row
    self.field = field
    self.target = target
    self.phrase = phrase
    self.place = place
    self.targetPlace = targetPlace
    self.resolved = resolved
    self.qualifier = qualifier
  }
}
