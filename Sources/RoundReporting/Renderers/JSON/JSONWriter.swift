/// Writes one JSON object into a buffer of bytes.
///
/// The layout serves people and line tools alike: every key of the outermost object starts a line,
/// and so does every element of a list of tests or changes; whatever is inside an element stays on
/// its line. The writer adds commas; what order keys come in is up to the caller.
package struct JSONWriter: Sendable {
  /// What was written so far, and not yet taken.
  package private(set) var bytes: [UInt8] = []
  /// Whether a comma goes before the next key or element.
  private var needsComma = false

  package init() {}

  /// Hands over what was written so far, so that long outputs need not be held as a whole.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.capacity)
    return taken
  }

  // The few ways in which bytes get into the buffer; everything else is made of them.

  @inline(__always)
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Adds a text of the program's own, which needs no escape.
  @inline(__always)
  mutating func append(_ plain: String) { bytes.append(contentsOf: plain.utf8) }

  /// Adds bytes that were escaped before.
  @inline(__always)
  mutating func append(escaped: [UInt8]) { bytes.append(contentsOf: escaped) }

  /// Adds bytes that need no escape.
  @inline(__always)
  mutating func append(plain run: Span<UInt8>) {
    bytes.append(addingCapacity: run.count) { target in
      for index in 0..<run.count { target.append(run[index]) }
    }
  }

  // The outermost object.

  /// Opens the outermost object with the name of what it holds.
  package mutating func beginDocument(schema: String) {
    beginDocument()
    key(line: "schema")
    text(schema)
  }

  /// Opens the outermost object.
  mutating func beginDocument() {
    append(UInt8(ascii: "{"))
    needsComma = false
  }

  /// Closes the outermost object; outputs end in a newline.
  package mutating func endDocument() { append("\n}\n") }

  /// Starts a key of the outermost object on its own line.
  package mutating func key(line name: String) {
    if needsComma { append(UInt8(ascii: ",")) }
    append("\n  \"")
    append(name)
    append("\":")
    needsComma = false
  }

  /// Opens a list under a key of the outermost object, with a line for each element.
  package mutating func beginLines(_ name: String) {
    key(line: name)
    beginList()
  }

  /// Starts the line of the next element.
  package mutating func startLine() {
    if needsComma { append(UInt8(ascii: ",")) }
    append("\n    ")
    needsComma = false
  }

  /// Closes a list that has a line for each element.
  package mutating func endLines() {
    append(needsComma ? "\n  ]" : "]")
    needsComma = true
  }

  /// Writes a list with a line for each element.
  package mutating func lines<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    beginLines(name)
    for element in elements {
      startLine()
      write(&self, element)
    }
    endLines()
  }

  // Objects, lists and values on one line.

  @inline(__always)
  package mutating func beginObject() { begin(UInt8(ascii: "{")) }

  @inline(__always)
  package mutating func endObject() { end(UInt8(ascii: "}")) }

  @inline(__always)
  package mutating func beginList() { begin(UInt8(ascii: "[")) }

  @inline(__always)
  package mutating func endList() { end(UInt8(ascii: "]")) }

  /// Writes a key of the program's own.
  @inline(__always)
  package mutating func key(_ name: String) {
    if needsComma { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    append(name)
    append("\":")
    needsComma = false
  }

  /// Writes a key that comes from an input.
  package mutating func key(untrusted name: String) {
    if needsComma { append(UInt8(ascii: ",")) }
    append(UInt8(ascii: "\""))
    append(text: name)
    append("\":")
    needsComma = false
  }

  @inline(__always)
  package mutating func text(_ text: String) {
    beginText()
    append(text: text)
    endText()
  }

  @inline(__always)
  package mutating func number(_ value: Int) {
    beginValue()
    append(integer: value)
  }

  @inline(__always)
  package mutating func number(_ value: Double) {
    beginValue()
    append(number: value)
  }

  @inline(__always)
  package mutating func flag(_ value: Bool) {
    beginValue()
    append(value ? "true" : "false")
  }

  @inline(__always)
  package mutating func null() {
    beginValue()
    append("null")
  }

  /// Opens a text that is put together of several runs of bytes.
  @inline(__always)
  mutating func beginText() {
    beginValue()
    append(UInt8(ascii: "\""))
  }

  @inline(__always)
  mutating func endText() { append(UInt8(ascii: "\"")) }

  @inline(__always)
  private mutating func beginValue() {
    if needsComma { append(UInt8(ascii: ",")) }
    needsComma = true
  }

  @inline(__always)
  private mutating func begin(_ bracket: UInt8) {
    beginValue()
    append(bracket)
    needsComma = false
  }

  @inline(__always)
  private mutating func end(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }
}
