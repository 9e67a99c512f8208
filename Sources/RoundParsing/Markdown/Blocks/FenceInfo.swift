/// What the info string of a fence says that the fence holds.
struct FenceInfo: Sendable {
  /// Whether the fence holds output, or does not say what it holds.
  let isOutput: Bool
  /// Whether it holds commands, with their output perhaps.
  let isShell: Bool
  /// Whether it holds lines of fields.
  let isFields: Bool

  init(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    var end = block.info.lowerBound
    while end < block.info.upperBound, bytes[end].isASCIIWord || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    let word = Array(copying: bytes, block.info.lowerBound..<end).map(\.asciiLowercased)
    isOutput =
      Self.outputs.contains { word.elementsEqual($0.utf8) } || Self.isMarkedList(block, bytes)
    isFields = Self.tables.contains { word.elementsEqual($0.utf8) }
    isShell = Self.shells.contains { word.elementsEqual($0.utf8) }
  }

  /// Whether every line that is not indented starts with a mark: no language of programs reads so,
  /// whatever the fence says that it holds.
  private static func isMarkedList(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    var marked = 0
    var position = block.text.lowerBound
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let start = line.range.lowerBound
      let end = min(line.range.upperBound, block.text.upperBound)
      position = max(line.next, position + 1)
      guard start < end, bytes[start] != 0x20, bytes[start] != 0x09, bytes[start] != 0x0D else {
        continue
      }
      guard bytes[start] >= 0x80,
        StatusVocabulary.mark([UInt8](copying: bytes, start..<min(end, start + 8)), at: 0) != nil
      else { return false }
      marked += 1
    }
    return marked > 0
  }

  private static let outputs = [
    "", "text", "console", "txt", "log", "output", "plain", "plaintext", "ansi", "terminal", "none",
    "tap", "shell-session", "logs",
  ]
  private static let tables = ["csv", "tsv", "psv"]
  private static let shells = ["bash", "sh", "shell", "zsh", "powershell", "cmd", "batch"]
}
