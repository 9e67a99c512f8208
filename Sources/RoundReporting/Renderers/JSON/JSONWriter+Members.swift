/// Keys with their values; what is unknown is null.
extension JSONWriter {
  @inline(__always)
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { text(value) } else { null() }
  }

  @inline(__always)
  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  @inline(__always)
  package mutating func member(_ name: String, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  @inline(__always)
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    flag(value)
  }

  package mutating func member(_ name: String, _ texts: [String]) {
    list(name, texts) { writer, text in writer.text(text) }
  }

  /// Writes a key with a list on the same line.
  package mutating func list<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    beginList()
    for element in elements { write(&self, element) }
    endList()
  }

  /// Writes a key with an object, or null where there is nothing to write.
  package mutating func object<Value>(
    _ name: String, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    beginObject()
    write(&self, value)
    endObject()
  }
}
