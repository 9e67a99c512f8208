/// A small reader of Markdown that finds what a page would act on, written apart from the writer.
///
/// It knows blocks by their first bytes, code spans by their runs of backticks and cells by bars,
/// as readers with tables do.
struct MarkdownChecker {
  private(set) var problems: [String] = []
  private var fence: [UInt8]?
  private var columns: Int?

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      check(Array(line))
    }
    if fence != nil { problems.append("a fence is open at the end") }
  }

  private mutating func check(_ line: [UInt8]) {
    let ticks = line.prefix { $0 == UInt8(ascii: "`") }.count
    if let open = fence {
      if ticks >= open.count, line.count == ticks { fence = nil }
      return
    }
    if ticks >= 3, !line.dropFirst(ticks).contains(UInt8(ascii: "`")) {
      fence = Array(line.prefix(ticks))
      return
    }
    let allowed = ["<details><summary>", "</details>"]
    if allowed.contains(where: { line.starts(with: $0.utf8) }) { return }
    if line.first == UInt8(ascii: "|") { return checkRow(line) }
    columns = nil
    checkProse(Self.withoutCode(line), line)
  }

  private mutating func checkRow(_ line: [UInt8]) {
    var bars = 0
    for (index, byte) in line.enumerated() where byte == UInt8(ascii: "|") {
      if index == 0 || line[index - 1] != UInt8(ascii: "\\") { bars += 1 }
    }
    if let columns, columns != bars { report("a row has another number of cells", line) }
    columns = bars
    // Escaped bars are plain bars once the cells are apart.
    checkProse(Self.withoutCode(line), line)
  }

  /// What is left of a line once its code spans are taken out.
  private static func withoutCode(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < line.count {
      guard line[index] == UInt8(ascii: "`") else {
        if line[index] == UInt8(ascii: "\\"), index + 1 < line.count {
          result.append(UInt8(ascii: "x"))
          index += 2
        } else {
          result.append(line[index])
          index += 1
        }
        continue
      }
      let run = line[index...].prefix { $0 == UInt8(ascii: "`") }.count
      var close = index + run
      while close < line.count {
        let other = line[close...].prefix { $0 == UInt8(ascii: "`") }.count
        if other == run { break }
        close += max(1, other)
      }
      if close < line.count {
        result.append(UInt8(ascii: "C"))
        index = close + run
      } else {
        result.append(contentsOf: line[index..<index + run])
        index += run
      }
    }
    return result
  }

  /// Outside of code there may be nothing that links, mentions, embeds or formats.
  private mutating func checkProse(_ rest: [UInt8], _ line: [UInt8]) {
    for byte in rest where "`<>[]@&$_~".utf8.contains(byte) {
      if byte == UInt8(ascii: "~"), rest.filter({ $0 == byte }).count == 1 { continue }
      report("\(Character(Unicode.Scalar(byte))) outside of code", line)
      return
    }
    let text = String(decoding: rest, as: UTF8.self)
    for mark in ["://", "www.", "#1", "GH-"] where Self.contains(text, mark) {
      report("\(mark) outside of code", line)
    }
    for byte in line where byte < 0x20 || byte == 0x7F { report("a control \(byte)", line) }
  }

  private static func contains(_ text: String, _ part: String) -> Bool {
    let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0...].starts(with: wanted) }
  }

  private mutating func report(_ problem: String, _ line: [UInt8]) {
    problems.append(problem + ": " + String(decoding: line, as: UTF8.self))
  }
}
