/// Writes documents for pages, comments and summaries that show Markdown.
package struct MarkdownRenderer: Renderer {
  package static let name = "markdown"
  package static let fileExtension: String? = "md"

  private let options: RenderOptions

  package init(_ options: RenderOptions) { self.options = options }

  /// Where room is short, the finding as a comment, in which what needs no action is folded.
  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    let document = options.limit.map { finding.comment(isRoomy: $0.isRoomy) } ?? finding.document
    return Self(options).bytes(of: document)
  }

  package func render(_ document: Document, into output: inout [UInt8]) {
    var writer = MarkdownWriter(options)
    for section in document.sections {
      if let heading = section.heading { writer.writeHeading(heading, depth: 1) }
      for block in section.blocks { writer.write(block) }
    }
    writer.finish(into: &output)
  }
}
