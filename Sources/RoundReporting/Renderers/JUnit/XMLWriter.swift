/// Writes XML 1.0 in UTF-8, an element a line; every text goes through ``MarkupEscaping``.
struct XMLWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  private var open: [String] = []

  init() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  /// Starts an element; attributes without a value are left out.
  mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes)
    append(">\n")
    open.append(name)
  }

  /// Ends the element that was started last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    indent()
    append("</\(name)>\n")
  }

  /// Writes an element without children, and its text if it has one.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String? = nil
  ) {
    start(name, attributes)
    if let text, !text.utf8.isEmpty {
      append(">\(MarkupEscaping.xml(text))</\(name)>\n")
    } else {
      append("/>\n")
    }
  }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
    indent()
    append("<" + name)
    for (key, value) in attributes {
      guard let value else { continue }
      append(" \(key)=\"\(MarkupEscaping.xml(value))\"")
    }
  }

  private mutating func indent() {
    for _ in open { append("  ") }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
