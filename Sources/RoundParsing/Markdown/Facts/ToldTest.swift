import RoundModel

/// A test as one part of a report tells it, before the parts are joined.
struct ToldTest: Sendable {
  /// What told it; the first of two tellings that differ in trust is listed first.
  enum Carrier: UInt8, Sendable, Comparable {
    case table, field, heading, item, console, section

    static func < (left: Carrier, right: Carrier) -> Bool { left.rawValue < right.rawValue }
  }

  /// The name as a reader sees it.
  var name: [UInt8]
  /// The same where it stands in one piece in the source.
  var nameRange: Range<Int>?
  var file: String?
  var suite: [String] = []
  /// What heads it in the output of a runner, outermost first.
  var outline: [String] = []
  /// The environment in which it went so, where several are told apart.
  var variant: String?
  var outcome: Outcome
  var status: String?
  var kind = Kind.test
  var carrier: Carrier
  var offset: Int
  var section: Int
  var group: Int?
  var priority: Int?
  var duration: Double?
  var ordinal: Int?
  var message: Range<Int>?
  var messageOffset = 0
  var trace: Range<Int>?
  /// Why it failed, where the report says so in brackets behind the name.
  var remark: [UInt8]?
  var rootCause: ReportedText?
  var impact: ReportedText?
  var fix: ReportedText?
  var notes: [ReportedText] = []
  var otherPlaces: [SourcePlace] = []
  /// The code by which people know it, where one stands beside or before its name.
  var code: [UInt8]?
  /// The title that stands behind the code in a heading.
  var title: [UInt8]?
  /// Whether only the section that the test stands in says how it went.
  var isImplied = false
  /// Whether it is a part of the suite that is told by its figures with a mark beside them.
  var isFigures = false
  /// How many times its section says before it that the tests were run again after a change.
  var run = 0
  /// Whether a list of the tests of all rounds gives it as one of the round that is read.
  var isListedForRound = false
  /// Whether the word for its outcome is the start of what a program printed.
  var isQuoted = false
  /// Whether marks and words contradict each other, or a word is not known.
  var isUnclear: Bool { outcome == .unreadable }

  init(
    name: [UInt8], outcome: Outcome, carrier: Carrier, offset: Int, section: Int
  ) {
    self.name = name
    self.outcome = outcome
    self.carrier = carrier
    self.offset = offset
    self.section = section
  }

  /// Takes over what another telling of the same test knows and this one does not.
  mutating func complete(with other: ToldTest) {
    if message == nil, other.message != nil {
      message = other.message
      messageOffset = other.messageOffset
    }
    trace = trace ?? other.trace
    remark = remark ?? other.remark
    rootCause = rootCause ?? other.rootCause
    impact = impact ?? other.impact
    fix = fix ?? other.fix
    if notes.isEmpty { notes = other.notes }
    duration = duration ?? other.duration
    priority = priority ?? other.priority
    ordinal = ordinal ?? other.ordinal
    file = file ?? other.file
    group = group ?? other.group
    status = status ?? other.status
  }
}
