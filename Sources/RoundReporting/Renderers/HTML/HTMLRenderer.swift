import RoundModel

/// Writes documents as one page that needs nothing but itself.
///
/// The page asks for nothing from anywhere, which its policy states, and everything in it can be
/// read without a script.
package struct HTMLRenderer: Renderer {
  package static let name = "html"
  package static let fileExtension: String? = "html"

  private let options: RenderOptions

  package init(_ options: RenderOptions) { self.options = options }

  /// A page has room for more than a terminal or a comment.
  package static func bytes(of finding: Finding, _ options: RenderOptions) -> [UInt8] {
    Self(options).bytes(of: finding.page)
  }

  package func render(_ document: Document, into output: inout [UInt8]) {
    var writer = HTMLWriter()
    writer.write(document)
    output.append(contentsOf: HTMLPage(writer).bytes)
  }
}

/// The shell around the content: policy, style, landmarks.
struct HTMLPage: Sendable {
  private let content: HTMLWriter

  init(_ content: HTMLWriter) { self.content = content }

  var bytes: [UInt8] {
    let policy =
      "default-src 'none'; style-src '\(Self.hash(HTMLStyle.sheet))'; "
      + "script-src '\(Self.hash(HTMLScript.text))'; base-uri 'none'; form-action 'none'"
    let title = content.title.utf8.isEmpty ? "rounddiff" : content.title + " - rounddiff"
    let skipped = content.hasChanges ? ("changes", "the changes") : ("content", "the content")
    let head = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(HTMLStyle.sheet)</style>
      </head>
      <body>
      \(HTMLSymbols.definitions)<a class="skip" href="#\(skipped.0)">Skip to \(skipped.1)</a>
      <header>\(content.head.utf8.isEmpty ? "<h1>rounddiff</h1>" : content.head)
      <button id="theme" class="js" type="button" hidden>Dark theme</button></header>
      <main id="content">

      """
    var page = Array(head.utf8) + content.output + Array("</main>\n".utf8)
    if !content.data.isEmpty {
      page += Array("<script type=\"application/json\" id=\"data\">".utf8)
      page += content.data + Array("</script>\n".utf8)
    }
    page += Array("<script>\(HTMLScript.text)</script>\n</body>\n</html>\n".utf8)
    return page
  }

  /// The source expression that a policy allows one text by.
  static func hash(_ text: String) -> String {
    "sha256-" + Base64.encoded(SHA256.hash(Array(text.utf8).span))
  }
}

/// The encoding of RFC 4648, 4.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let rest = bytes.count - index
      let second = rest > 1 ? bytes[index + 1] : 0
      let third = rest > 2 ? bytes[index + 2] : 0
      let group = UInt32(bytes[index]) << 16 | UInt32(second) << 8 | UInt32(third)
      for (position, shift) in [18, 12, 6, 0].enumerated() {
        result.append(
          position <= rest ? alphabet[Int(group >> UInt32(shift) & 0x3F)] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
