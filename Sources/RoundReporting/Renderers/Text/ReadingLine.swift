/// The line that says on a terminal what is being read, while it takes long.
///
/// It is drawn over itself, and holds neither a line end nor anything of an input that acts.
package struct ReadingLine: Sendable, Hashable {
  /// What is being read: a file, or a folder of which a file is read.
  package var name: String
  /// The files that were read, and all that are to be.
  package var done: Int
  package var total: Int
  package var seconds: Int

  private static let barCells = 20
  private static let leastName = 16

  package init(name: String, done: Int, total: Int, seconds: Int) {
    self.name = name
    self.done = done
    self.total = total
    self.seconds = seconds
  }

  /// The bytes that put the line in the place of what stands on the terminal's last line.
  ///
  /// One of the cells of the terminal stays free, so that the line never wraps.
  package func bytes(width: Int, isASCII: Bool) -> [UInt8] {
    var options = RenderOptions(isASCII: isASCII)
    options.cutsNames = true
    let composer = TextComposer(options: options)
    let room = max(1, width - 1)
    var rest = "  \(seconds) s"
    if total > 1 {
      let counts = "  \(Figures.grouped(done)) of \(Figures.count(total, "file"))"
      let bar = "  [\(bar(isASCII))]"
      let fits = "reading ".utf8.count + Self.leastName + counts.utf8.count + Self.barCells + 12
      rest = counts + (fits <= room ? bar : "") + rest
    }
    let left = room - CellWidth.of("reading " + rest)
    var line = TextLine([TextPiece("reading ")])
    line.append(composer.name("\(input: name)", within: left))
    line.append(TextPiece(rest))
    let shown = line.cut(to: room, ellipsis: composer.ellipsis).pieces.map(\.text).joined()
    return Self.erasing + Array(shown.utf8)
  }

  /// The bytes that clear the line.
  package static let erasing = Array("\r\u{1B}[2K".utf8)

  private func bar(_ isASCII: Bool) -> String {
    let filled = total > 0 ? min(Self.barCells, done * Self.barCells / total) : 0
    let (full, open) = isASCII ? ("#", ".") : ("█", "░")
    return String(repeating: full, count: filled)
      + String(repeating: open, count: Self.barCells - filled)
  }
}
