/// One block of a Markdown file, as far as outcomes can depend on it.
///
/// Blocks are flat and in source order: an item knows its indent, a line whether a blank line stood
/// before it. What belongs to what is settled by ``MarkdownOutline``.
struct MarkdownBlock: Sendable {
  enum Kind: UInt8, Sendable {
    case heading
    /// One line of a paragraph.
    case line
    /// The first line of a list item.
    case item
    /// All rows of a table, with the header row first.
    case table
    /// The content of a fenced code block.
    case fence
    /// A table written in HTML, from `<table` to `</table>`.
    case htmlTable
    /// A line across the page.
    case rule
    /// The end of a part that folds away.
    case foldEnd
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// A blank line, or the start of the file, stands before the block.
    static let afterBlank = Flags(rawValue: 1 << 0)
    static let quoted = Flags(rawValue: 1 << 1)
    static let ordered = Flags(rawValue: 1 << 2)
    static let checked = Flags(rawValue: 1 << 3)
    static let unchecked = Flags(rawValue: 1 << 4)
    /// The second row of the table is a delimiter row.
    static let hasDelimiter = Flags(rawValue: 1 << 5)
    /// A line of the front matter.
    static let frontMatter = Flags(rawValue: 1 << 6)
    /// The block was opened and never closed.
    static let isOpen = Flags(rawValue: 1 << 7)
  }

  var kind: Kind
  var flags: Flags = []
  /// The level of a heading, or the indent of anything else in columns.
  var level: UInt16 = 0
  /// The number of an ordered item.
  var number: Int32 = 0
  private var textStart: UInt32
  private var textEnd: UInt32
  private var infoStart: UInt32 = 0
  private var infoEnd: UInt32 = 0

  init(_ kind: Kind, text: Range<Int>, level: Int = 0, flags: Flags = []) {
    self.kind = kind
    self.flags = flags
    self.level = UInt16(clamping: level)
    textStart = UInt32(truncatingIfNeeded: text.lowerBound)
    textEnd = UInt32(truncatingIfNeeded: text.upperBound)
  }

  /// Whether the block is a table, in whatever way it is written.
  var isTable: Bool { kind == .table || kind == .htmlTable }

  /// The text without its marker and without blanks around it.
  var text: Range<Int> {
    get { Int(textStart)..<Int(textEnd) }
    set {
      textStart = UInt32(truncatingIfNeeded: newValue.lowerBound)
      textEnd = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// The info string of a fence.
  var info: Range<Int> {
    get { Int(infoStart)..<Int(infoEnd) }
    set {
      infoStart = UInt32(truncatingIfNeeded: newValue.lowerBound)
      infoEnd = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }
}
