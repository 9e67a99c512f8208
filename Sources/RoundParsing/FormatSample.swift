/// What formats look at to recognise a file; made once a file, and read from again.
package struct FormatSample: Sendable {
  /// What sort of syntax the content is in.
  package enum Syntax: Sendable {
    case json(JSONDocument)
    /// XML, by the local name of its root element.
    case xml(root: String)
    case text
  }

  package let syntax: Syntax
  /// Where the content starts: after a byte-order mark and lines of noise.
  package let start: Int

  package init(syntax: Syntax, start: Int) {
    self.syntax = syntax
    self.start = start
  }

  /// The root of the JSON document, if it is one.
  var json: JSONNode? {
    if case .json(let document) = syntax { document.root } else { nil }
  }

  /// The local name of the root element, if it is XML.
  var xmlRoot: String? {
    if case .xml(let root) = syntax { root } else { nil }
  }

  var isText: Bool {
    if case .text = syntax { true } else { false }
  }
}
