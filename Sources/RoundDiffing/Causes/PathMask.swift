/// Masks paths, and places in source files.
enum PathMask {
  private static let extensions: Set<String> = [
    "py", "pyi", "js", "mjs", "cjs", "jsx", "ts", "tsx", "java", "kt", "scala", "go", "rs", "c",
    "cc", "cpp", "h", "hpp", "m", "mm", "swift", "rb", "php", "cs", "ex", "exs", "clj", "lua", "sh",
  ]

  /// A run of scalars that may be a path, and what makes it a place in a source file.
  private struct Run {
    var end: Int
    /// Where the match ends, after the line; `nil` where the run is no place.
    var placeEnd: Int?
    /// The last dot, before the extension.
    var dot = 0
    /// Where the file's name may start: after the last slash.
    var name = 0
    /// Where the part of the name that is sure to belong to a file starts.
    var pureName = 0
  }

  /// The text with `path/file.ext:12` and `file.py, line 12` masked.
  static func locations(_ text: ScalarText) -> ScalarText {
    var run = Run(end: 0)
    return text.masking("<loc>") { index in
      // A drive takes the run after its colon along.
      if text[index].isASCIILetter, text[index + 1] == ":" {
        let behind = measure(text, from: index + 2)
        if let end = placeEnd(behind, from: index + 2) { return end }
      }
      if index >= run.end {
        run = measure(text, from: index)
      }
      return placeEnd(run, from: index)
    }
  }

  private static func placeEnd(_ run: Run, from index: Int) -> Int? {
    guard let end = run.placeEnd, index < run.dot else { return nil }
    let base = index < run.name ? run.name : index
    return base >= run.pureName && base < run.dot ? end : nil
  }

  private static func measure(_ text: ScalarText, from start: Int) -> Run {
    let end = text.runEnd(from: start) { isName($0) || isMark($0) || $0 == "/" || $0 == "\\" }
    var run = Run(end: max(end, start + 1))
    guard end > start, let placeEnd = lineEnd(text, end) else { return run }
    let slice = text.scalars[start..<end]
    guard let dot = slice.lastIndex(of: "."),
      extensions.contains(text.string(dot + 1..<end))
    else { return run }
    run.placeEnd = placeEnd
    run.dot = dot
    run.name = slice.lastIndex { $0 == "/" || $0 == "\\" }.map { $0 + 1 } ?? start
    run.pureName = (slice[..<dot].lastIndex(where: isMark).map { $0 + 1 }) ?? start
    return run
  }

  /// Such as `:12:3`, `(12,3)`, `, line 12`.
  private static func lineEnd(_ text: ScalarText, _ index: Int) -> Int? {
    if let digits = text.after(", line ", at: index) {
      let end = text.digitsEnd(from: digits)
      return end > digits ? end : nil
    }
    guard text[index] == ":" || text[index] == "(" else { return nil }
    var end = text.digitsEnd(from: index + 1)
    guard end > index + 1 else { return nil }
    if text[end] == ":" || text[end] == ",", text[end + 1].isDecimalDigit {
      end = text.digitsEnd(from: end + 1)
    }
    return text[end] == ")" ? end + 1 : end
  }

  /// What file names are made of.
  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || scalar == "." || scalar == "@" || scalar == "+" || scalar == "-"
  }

  /// What only folders may hold beside that.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "~" || scalar == "<" || scalar == ">"
  }

  /// The text with paths of files and folders masked.
  static func paths(_ text: ScalarText) -> ScalarText {
    text.masking("<path>") { index in
      guard index == 0 || opensPath(text[index - 1]) else { return nil }
      return rootedEnd(text, index) ?? foldersEnd(text, index) ?? fileEnd(text, index)
    }
  }

  private static func opensPath(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\"", "`", "(", "=", ":", ",", "[": true
    default: scalar.isBlank
    }
  }

  private static func closesPath(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\"", "`", ":", ",", ";", ")", "]": true
    default: scalar.isBlank
    }
  }

  /// Such as `/a`, `~/a`, `../a`, `C:\a`.
  private static func rootedEnd(_ text: ScalarText, _ index: Int) -> Int? {
    let root: Int
    switch text[index] {
    case "/": root = index + 1
    case "~": root = index + 2
    case ".": root = text[index + 1] == "." ? index + 3 : index + 2
    default:
      guard text[index].isASCIILetter, text[index + 1] == ":" else { return nil }
      root = index + 3
    }
    guard text[root - 1] == "/" || (text[root - 1] == "\\" && text[index + 1] == ":") else {
      return nil
    }
    let end = text.runEnd(from: root) { !closesPath($0) }
    return end > root ? end : nil
  }

  /// Such as `a/b/`, `a/b/c`.
  private static func foldersEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var folders = 0
    var start = index
    while true {
      let end = text.runEnd(from: start) { isName($0) || $0 == "<" || $0 == ">" }
      guard end > start, text[end] == "/" else { break }
      folders += 1
      start = end + 1
    }
    return folders >= 2 ? text.runEnd(from: start, isName) : nil
  }

  /// Such as `a/b.ext`.
  private static func fileEnd(_ text: ScalarText, _ index: Int) -> Int? {
    func isPlain(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isWordPart || scalar == "." || scalar == "-"
    }
    let slash = text.runEnd(from: index, isPlain)
    guard slash > index, text[slash] == "/" else { return nil }
    let end = text.runEnd(from: slash + 1, isPlain)
    guard let dot = text.scalars[slash + 1..<end].lastIndex(of: "."), dot > slash + 1,
      (1...5).contains(end - dot - 1), text.wordEnd(from: dot + 1) == end,
      end == text.count || closesPath(text[end])
    else { return nil }
    return end
  }
}
