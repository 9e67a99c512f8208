/// Puts text into Markdown so that it is only ever shown.
///
/// Backslashes alone do not hold: a bare address still becomes a link and a bare name a mention.
/// What comes from an input therefore stands in code spans, where nothing acts.
package enum MarkdownEscaping {
  /// Where a piece of text stands.
  package enum Surroundings: Sendable {
    case prose
    /// Inside a row of a table, where a bar ends the cell.
    case tableCell
  }

  /// Text from an input as a code span.
  package static func codeSpan(_ text: String, in surroundings: Surroundings) -> String {
    let safe = TextEscaping.escaped(text)
    guard !safe.utf8.isEmpty else { return "(empty)" }
    var body: [UInt8] = []
    var run = 0
    var longest = 0
    for byte in safe.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
      if byte == UInt8(ascii: "|"), surroundings == .tableCell {
        // Readers of Markdown disagree on what two backslashes before a bar mean.
        body.append(
          contentsOf: body.last == UInt8(ascii: "\\") ? Array("\\x7c".utf8) : Array("\\|".utf8))
      } else {
        body.append(byte)
      }
    }
    let fence = Array(repeating: UInt8(ascii: "`"), count: longest + 1)
    let edges: [UInt8] = [body[0], body[body.count - 1]]
    let isBlank = body.allSatisfy { $0 == UInt8(ascii: " ") }
    let needsPadding = !isBlank && edges.contains { $0 == UInt8(ascii: "`") || $0 == 0x20 }
    let padding: [UInt8] = needsPadding ? [0x20] : []
    return String(decoding: fence + padding + body + padding + fence, as: UTF8.self)
  }

  /// A fence that no line of the text can end, and that no run inside reaches.
  package static func fence(around lines: [String]) -> String {
    var longest = 2
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return String(repeating: "`", count: longest + 1)
  }

  /// Our own words, with what Markdown would act on escaped.
  package static func words(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "<", ">", "|", "[", "]", "&", "#", "~", "@", "$":
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A sentence that holds words of an input without saying which.
  ///
  /// What is only letters, or only a figure, cannot act and stays; every other word becomes a code
  /// span, which is how names and places in it should look anyway.
  package static func sentence(_ text: String, in surroundings: Surroundings) -> String {
    var result: [UInt8] = []
    var isFirst = true
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      if bytes[start] == 0x20 {
        if result.last != 0x20 { result.append(0x20) }
        start += 1
        continue
      }
      var end = start
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
      append(bytes[start..<end], isFirst: isFirst, surroundings, to: &result)
      isFirst = false
      start = end
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(
    _ word: ArraySlice<UInt8>, isFirst: Bool, _ surroundings: Surroundings,
    to result: inout [UInt8]
  ) {
    let opening = word.prefix { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\"") }
    var rest = word.dropFirst(opening.count)
    var closing: [UInt8] = []
    while let last = rest.last, ".,;:)\"?".utf8.contains(last) {
      closing.insert(last, at: 0)
      rest.removeLast()
    }
    let startsList =
      isFirst && (closing.first == UInt8(ascii: ".") || closing.first == UInt8(ascii: ")"))
    if rest.isEmpty || PlainWord.isInert(rest) {
      let isFigure =
        !rest.isEmpty && rest.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      if !(isFirst && PlainWord.isSign(rest)), !(startsList && isFigure) {
        result.append(contentsOf: word)
        return
      }
    }
    let code = rest.isEmpty ? word : rest
    result.append(contentsOf: rest.isEmpty ? [] : Array(opening))
    result.append(
      contentsOf: codeSpan(String(decoding: code, as: UTF8.self), in: surroundings).utf8)
    result.append(contentsOf: rest.isEmpty ? [] : closing)
  }
}
