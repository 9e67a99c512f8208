/// A heading with the blocks under it, up to the next heading.
struct MarkdownSection: Sendable {
  /// 1 to 6 for headings, 7 for a line in strong type that stands as one, 8 for a line that leads in
  /// a list, 0 for what is above all.
  var level: Int
  /// The heading without its marks; empty above the first heading.
  var title: InlineText { didSet { reading = Reading(title) } }
  /// Where the heading's text starts.
  var offset: Int
  /// The section that this one stands in; `nil` for the whole.
  var parent: Int?
  /// The indent of a line that stands as a heading, in columns.
  var indent: UInt16 = 0
  /// The blocks before the next heading.
  var body: Range<Int>
  /// Whether sections stand inside this one.
  var hasSections = false
  /// What the section is about, by its own heading and those above.
  var zone = MarkdownZone.results
  /// Whether its own heading says what it is about.
  var isZone = false
  /// Whether it holds no results only since its heading, or those above, name something beside them:
  /// "Implementation details".
  var isAside = false
  /// Whether its heading names nothing but the results as a whole: "Overall results".
  var isOverall = false
  /// Whether its own heading, or one above it, speaks of tests, checks or results.
  var speaksOfTests = false
  /// Whether its heading names tests and how they went, and nothing else: "Failed tests".
  var listsTests = false
  /// Whether it is the title of the report, or stands above it.
  var isTitle = false
  private var reading: Reading

  init(level: Int, title: InlineText, offset: Int, parent: Int?, body: Range<Int>) {
    self.level = level
    self.title = title
    self.offset = offset
    self.parent = parent
    self.body = body
    reading = Reading(title)
  }

  /// What the heading says of an outcome.
  var phrase: StatusPhrase { reading.phrase }

  /// A heading is asked from many sides for what it says, which is worked out once.
  private final class Reading: Sendable {
    let phrase: StatusPhrase

    init(_ title: InlineText) { phrase = StatusPhrase(title) }
  }
}
