/// A run of bytes in a source, or in the round's own store of texts that no source holds as they are.
package struct TextSlice: Sendable, Hashable {
  private static let storeFlag: UInt32 = 1 << 31
  private static let empty: UInt32 = .max

  package var offset: UInt32
  private var lengthAndStore: UInt32

  /// A slice of the row's source.
  ///
  /// Sources are at most 2 GiB, so that four bytes hold an offset.
  package init(source range: Range<Int>) {
    offset = UInt32(truncatingIfNeeded: range.lowerBound)
    lengthAndStore = UInt32(truncatingIfNeeded: range.count)
  }

  /// A slice of the round's own store.
  package init(store range: Range<Int>) {
    offset = UInt32(truncatingIfNeeded: range.lowerBound)
    lengthAndStore = UInt32(truncatingIfNeeded: range.count) | Self.storeFlag
  }

  private init() {
    offset = 0
    lengthAndStore = Self.empty
  }

  /// No text at all, which is not the same as an empty text.
  package static let none = TextSlice()

  package var isNone: Bool { lengthAndStore == Self.empty }
  package var isInStore: Bool { lengthAndStore & Self.storeFlag != 0 }
  package var count: Int { Int(lengthAndStore & ~Self.storeFlag) }
  package var range: Range<Int> { Int(offset)..<Int(offset) + count }
}

/// One test of a round, in 48 bytes.
///
/// Names stay where they were read. The file, suite and variant of a test are its scope, which its
/// neighbours share; what only reported tests need stands in the round's table of details.
package struct Row: Sendable {
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The producer counts an unexpected pass of this test as a failure.
    package static let countsUnexpectedPass = Flags(rawValue: 1 << 0)
    /// The identity stood in the round more than once without attempt marks.
    package static let duplicate = Flags(rawValue: 1 << 1)
    /// An error elsewhere kept the test from running.
    package static let keptFromRunning = Flags(rawValue: 1 << 2)
    /// The file, package or hook error that a producer reports in place of a test.
    package static let synthetic = Flags(rawValue: 1 << 3)
    /// The end of the test took the rest of its file or package with it, as a panic does.
    package static let stopsScope = Flags(rawValue: 1 << 4)
  }

  /// A hash of the identity, seeded for the process; equal identities have equal keys.
  package var key: UInt64
  /// Seconds; not a number where unknown.
  package var duration: Double
  package var name: TextSlice
  /// The place, as an offset into the row's source.
  package var offset: UInt32
  /// An index into the round's scopes.
  package var scope: UInt32
  /// An index into the round's details plus 1; 0 for none.
  package var detail: UInt32
  /// An index into the round's tag lists plus 1; 0 for none.
  package var tags: UInt16
  /// An index into the round's groups plus 1; 0 for none.
  package var group: UInt16
  package var source: UInt16
  package var outcome: Outcome
  package var evidence: Evidence
  package var kind: Kind
  /// The priority; 0 for none.
  package var priority: UInt8
  package var flags: Flags
  /// An index into the round's words for outcomes plus 1; 0 where the row has none of its own, or has
  /// it in its detail.
  package var status: UInt8

  package init(
    key: UInt64, name: TextSlice, scope: UInt32, offset: UInt32, source: UInt16, outcome: Outcome
  ) {
    self.key = key
    self.name = name
    self.scope = scope
    self.offset = offset
    self.source = source
    self.outcome = outcome
    duration = .nan
    detail = 0
    tags = 0
    group = 0
    evidence = .stated
    kind = .test
    priority = 0
    flags = []
    status = 0
  }

  /// Whether the outcome is a failure to the producer of the round.
  package var isBad: Bool {
    outcome == .unexpectedPass ? flags.contains(.countsUnexpectedPass) : outcome.severity > 0
  }

  /// Whether the test was executed.
  package var wasRun: Bool {
    switch outcome {
    case .skipped, .notRun, .unreadable: false
    default: true
    }
  }
}

/// The file, suite and variant that neighbouring tests share.
package struct RowScope: Sendable, Hashable {
  package var file: String?
  /// The enclosing suites, outermost first.
  package var suite: [String]
  package var variant: String?
  /// Whether the variant is the suite that tells tests of one name apart, and nothing of their own.
  package var variantIsSuite = false
  /// What an id starts with, up to and with the separator before the name.
  package var prefix: [UInt8]
  /// What an id ends with: ` {variant}`, or nothing.
  package var suffix: [UInt8]
  /// A hash of prefix and suffix, seeded for the process.
  package var key: UInt64

  package init(
    file: String?, suite: [String], variant: String?, prefix: [UInt8], suffix: [UInt8], key: UInt64
  ) {
    self.file = file
    self.suite = suite
    self.variant = variant
    self.prefix = prefix
    self.suffix = suffix
    self.key = key
  }

  /// A hash of what stands before and behind the names in a scope.
  package static func key(_ prefix: [UInt8], _ suffix: [UInt8]) -> UInt64 {
    IdentityHash.hash(suffix.span, from: IdentityHash.hash(prefix.span))
  }

  /// Whether tests in this scope have nothing but their name.
  package var isBare: Bool { prefix.isEmpty && suffix.isEmpty }
}

/// What only reported tests need.
///
/// What a person wrote of a test is reached as if it stood here: many tests of a machine's report fail,
/// and hardly any has such words.
@dynamicMemberLookup
package struct RowDetail: Sendable {
  package var message: TextSlice = .none
  package var messageOffset: UInt32 = 0
  package var trace: TextSlice = .none
  package var originalStatus: String?
  package var parameters: String?
  package var attempts: [Attempt] = []
  /// Which test this is an attempt at, where each attempt is a result of its own.
  package var attemptMark: AttemptMark?
  package var otherPlaces: [SourcePlace] = []
  /// Where further attempts stand, whose lines are counted when they are asked for; see
  /// ``Round/otherPlaces(of:_:)``.
  package var attemptPlaces: [Offset] = []
  private var written: Box?

  /// A place in one of the sources of a round.
  package struct Offset: Sendable {
    package var source: UInt16
    package let offset: UInt32

    package init(of row: Row) {
      source = row.source
      offset = row.offset
    }
  }

  private final class Box: Sendable {
    let words: WrittenDetail

    init(_ words: WrittenDetail) { self.words = words }
  }

  package init(_ words: WrittenDetail = WrittenDetail()) {
    written = words == WrittenDetail() ? nil : Box(words)
  }

  package subscript<Value>(dynamicMember part: WritableKeyPath<WrittenDetail, Value>) -> Value {
    get { (written?.words ?? WrittenDetail())[keyPath: part] }
    set {
      var words = written?.words ?? WrittenDetail()
      words[keyPath: part] = newValue
      written = words == WrittenDetail() ? nil : Box(words)
    }
  }
}

/// What only a person's report says of a test.
package struct WrittenDetail: Sendable, Hashable {
  package var rootCause: ReportedText?
  package var impact: ReportedText?
  package var fix: ReportedText?
  package var notes: [ReportedText] = []
  package var ordinal: Int?
  /// The label and the title of a case, where the report gives both or goes by the label.
  package var reportedName: ReportedName?

  package init() {}
}
