import RoundModel

/// Writes a table as RFC 4180 has it, safe to open in a spreadsheet.
///
/// Every text is quoted, and one that a spreadsheet would take for a formula gets an apostrophe in
/// front, as OWASP advises (CSV injection, CWE-1236). Numbers come from columns of numbers alone and
/// are bare; an unknown value is an empty cell, an empty text is a pair of quotes. What a terminal
/// obeys or what turns the reading direction is shown as `\u001b` and the like.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// How much of a text goes into a cell, since spreadsheets take no more than 32,767 characters.
  private static let cellLimit = 32_000

  /// Hands over what was written so far.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.capacity)
    return taken
  }

  /// Writes the names of the columns.
  mutating func header(_ names: [String]) {
    for name in names { text(name) }
    endRow()
  }

  mutating func endRow() {
    bytes.append(contentsOf: [0x0D, 0x0A])
    isFirst = true
  }

  mutating func text(_ text: String?) {
    guard let text else { return empty() }
    self.text(bytes: Array(text.utf8))
  }

  /// Writes several texts into one cell, or an empty cell where there is none.
  mutating func texts(_ texts: [String]) {
    text(texts.isEmpty ? nil : texts.joined(separator: " "))
  }

  mutating func number(_ value: Int?) {
    guard let value else { return empty() }
    separate()
    append(numbers: value)
  }

  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else { return empty() }
    separate()
    var writer = JSONWriter()
    writer.number(value)
    bytes.append(contentsOf: writer.bytes)
  }

  /// Writes a place as three cells.
  mutating func place(_ place: SourcePlace?) {
    text(place?.path)
    number(place?.line)
    number(place?.column)
  }

  /// Writes the bytes of a text, which need not be UTF-8.
  mutating func text(bytes text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(text: text.span)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Leaves cells empty.
  mutating func blanks(_ count: Int) {
    for _ in 0..<count { empty() }
  }

  private mutating func empty() { separate() }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(numbers value: Int) {
    var writer = JSONWriter()
    writer.number(value)
    bytes.append(contentsOf: writer.bytes)
  }

  private mutating func append(text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let step = UTF8Step(text, at: index)
      if index >= Self.cellLimit {
        bytes.append(contentsOf: "… (cut: \(text.count) bytes)".utf8)
        return
      }
      if index == 0, let scalar = step.scalar, Self.startsFormula(scalar) {
        bytes.append(UInt8(ascii: "'"))
      }
      let endsLine = index + 1 < text.count && text[index + 1] == 0x0A
      if let scalar = step.scalar, !Self.isHidden(scalar), scalar != 0x0D || endsLine {
        if scalar == 0x22 { bytes.append(0x22) }
        for offset in 0..<step.length { bytes.append(text[index + offset]) }
      } else if let scalar = step.scalar {
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: UTF8Step.digits(of: scalar))
      } else {
        bytes.append(contentsOf: "\u{FFFD}".utf8)
      }
      index += step.length
    }
  }

  /// Whether a cell that starts with the scalar may be run as a formula.
  private static func startsFormula(_ scalar: UInt32) -> Bool {
    switch scalar {
    // = + - @, their full-width forms, and what some programs skip before one.
    case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// Whether a scalar is shown rather than written, which ends of lines and tabs need not be; a
  /// carriage return is one only before a line feed.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    scalar != 0x09 && scalar != 0x0A && scalar != 0x0D && UTF8Step.misleads(scalar)
  }
}
