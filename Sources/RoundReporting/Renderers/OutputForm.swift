/// One form that findings are written in, for people or for programs.
///
/// A new form is one file with a conforming type, and one line in ``Renderers``; the options, the
/// help and the extensions of files follow from there.
package protocol OutputForm: Sendable {
  /// The name for `--format`.
  static var name: String { get }
  /// The extension of files that hold it, without the dot; `nil` for what is no file of its own.
  static var fileExtension: String? { get }

  /// Whether what a command finds can be said in this form.
  static func fits(_ kind: Finding.Kind) -> Bool

  /// The finding in this form; only for kinds that fit.
  static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8]
}

/// One syntax that documents are written in.
package protocol Renderer: OutputForm {
  init(_ options: RenderOptions)

  /// Appends the document.
  func render(_ document: Document, into output: inout [UInt8])
}

extension Renderer {
  /// Documents can say everything but a round to be read back.
  package static func fits(_ kind: Finding.Kind) -> Bool { kind != .record }

  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    Self(options).bytes(of: finding.document)
  }

  /// The document as bytes.
  package func bytes(of document: Document) -> [UInt8] {
    var output: [UInt8] = []
    render(document, into: &output)
    return output
  }
}

/// The list of forms.
package enum Renderers {
  package static let all: [any OutputForm.Type] = [
    TextRenderer.self,
    MarkdownRenderer.self,
    JSONOutput.self,
    HTMLRenderer.self,
    JUnitOutput.self,
    GitHubOutput.self,
    CSVOutput.self,
    CTRFOutput.self,
  ]

  /// The form of a name, if there is one.
  package static func named(_ name: String) -> (any OutputForm.Type)? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The form that a file's extension says, if it says one that fits.
  package static func ofFile(_ path: String, _ kind: Finding.Kind) -> (any OutputForm.Type)? {
    all.first { form in
      guard let ending = form.fileExtension, form.fits(kind) else { return false }
      return path.utf8.reversed().starts(with: ".\(ending)".utf8.reversed())
    }
  }

  /// The forms that fit, in the order of the list.
  package static func fitting(_ kind: Finding.Kind) -> [any OutputForm.Type] {
    all.filter { $0.fits(kind) }
  }
}
