/// Writes lines into a buffer of bytes, with colours where they are asked for.
struct TextWriter: Sendable {
  let composer: TextComposer
  private(set) var output: [UInt8]

  var options: RenderOptions { composer.options }
  var width: Int { options.width }

  init(_ options: RenderOptions, output: [UInt8]) {
    composer = TextComposer(options: options)
    self.output = output
  }

  /// Appends lines that were written apart.
  mutating func append(_ lines: [UInt8]) { output.append(contentsOf: lines) }

  mutating func blankLine() { output.append(UInt8(ascii: "\n")) }

  /// Writes one line; a line that a CI service would take for a command gets a backslash.
  mutating func write(_ line: TextLine) {
    let start = output.count
    if TextEscaping.startsCommand(line.pieces.lazy.flatMap(\.text.unicodeScalars)) {
      output.append(UInt8(ascii: "\\"))
    }
    var open = ""
    for piece in line.pieces {
      let code = options.isColored ? Self.code(piece.style) : ""
      if !code.utf8.elementsEqual(open.utf8) {
        if !open.utf8.isEmpty { output.append(contentsOf: "\u{1B}[0m".utf8) }
        if !code.utf8.isEmpty { output.append(contentsOf: "\u{1B}[\(code)m".utf8) }
        open = code
      }
      output.append(contentsOf: piece.text.utf8)
    }
    if !open.utf8.isEmpty { output.append(contentsOf: "\u{1B}[0m".utf8) }
    disarmMarkers(from: start)
    output.append(UInt8(ascii: "\n"))
  }

  /// Pieces that are harmless alone may spell `##[` side by side.
  private mutating func disarmMarkers(from start: Int) {
    var hashes = 0
    var index = start
    while index < output.count {
      let byte = output[index]
      if byte == UInt8(ascii: "["), hashes >= 2 {
        output.insert(UInt8(ascii: "\\"), at: index)
        index += 1
      }
      hashes = byte == UInt8(ascii: "#") ? hashes + 1 : 0
      index += 1
    }
  }

  private static func code(_ style: Style) -> String {
    let color =
      switch style.tone {
      case .none: ""
      case .regression: "31"
      case .warning: "33"
      case .progress: "36"
      case .unknown: "35"
      case .muted: "2"
      }
    guard style.isStrong else { return color }
    return color.utf8.isEmpty ? "1" : "1;" + color
  }
}
