import RoundModel

/// What the first part of an XML document shows of it.
struct XMLSample: Sendable {
  /// The local name of the root element.
  let root: String
  /// The namespace of the root element; empty for none.
  let namespace: String
  /// The local names of the root's attributes.
  let attributes: [String]
  /// The local names of the elements in the first part, each once.
  let elements: [String]

  private static let windowLimit = 64 << 10
  private static let nameLimit = 64

  /// Looks at a document; `nil` where no root element can be found.
  init?(_ bytes: Span<UInt8>, at start: Int) {
    let end = min(bytes.count, start + Self.windowLimit)
    let window = bytes.extracting(0..<end)
    var cursor = XMLCursor(at: start)
    var elements: [String] = []
    var root: (name: String, namespace: String, attributes: [String])?
    do throws(XMLError) {
      reading: while elements.count < Self.nameLimit {
        switch try cursor.next(in: window) {
        case .start(let name):
          let local = XMLText.localName(name, in: window)
          if root == nil {
            root = (
              local, Self.namespace(name, cursor, window),
              cursor.attributes.map { XMLText.localName($0.nameRange, in: window) }
            )
          }
          if !elements.contains(where: { $0.utf8.elementsEqual(local.utf8) }) {
            elements.append(local)
          }
        case .end, .text, .literal: continue
        case .finish: break reading
        }
      }
    } catch {
      // What was seen before a fault or the window's end is what there is to go by.
    }
    guard let root else { return nil }
    self.root = root.name
    namespace = root.namespace
    attributes = root.attributes
    self.elements = elements
  }

  /// What the root's prefix stands for.
  private static func namespace(
    _ name: Range<Int>, _ cursor: XMLCursor, _ bytes: Span<UInt8>
  ) -> String {
    let whole = XMLText.string(name, in: bytes)
    let parts = whole.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    let wanted = parts.count == 2 ? "xmlns:" + String(decoding: parts[0], as: UTF8.self) : "xmlns"
    for attribute in cursor.attributes
    where XMLText.string(attribute.nameRange, in: bytes).utf8.elementsEqual(wanted.utf8) {
      return String(decoding: attribute.text(bytes), as: UTF8.self)
    }
    return ""
  }

  func hasRoot(_ names: String...) -> Bool {
    names.contains { $0.utf8.elementsEqual(root.utf8) }
  }

  func has(element name: String) -> Bool {
    elements.contains { $0.utf8.elementsEqual(name.utf8) }
  }

  func has(attribute name: String) -> Bool {
    attributes.contains { $0.utf8.elementsEqual(name.utf8) }
  }

  /// Whether the namespace of the root element has a text in it.
  func namespaceHas(_ part: String) -> Bool {
    let (text, part) = (Array(namespace.utf8), Array(part.utf8))
    guard let first = part.first, text.count >= part.count else { return false }
    return text.indices.dropLast(part.count - 1).contains { index in
      text[index] == first && text[index...].starts(with: part)
    }
  }
}
