/// What the info string of a fence says that the fence holds.
struct FenceInfo: Sendable {
  /// Whether the fence holds output, or does not say what it holds.
  let isOutput: Bool
  /// Whether it holds commands, with their output perhaps.
  let isShell: Bool

  init(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    var end = block.info.lowerBound
    while end < block.info.upperBound, bytes[end].isASCIIWord || bytes[end] == UInt8(ascii: "-") {
      end += 1
    }
    let word = Array(copying: bytes, block.info.lowerBound..<end).map(\.asciiLowercased)
    isOutput = Self.outputs.contains { word.elementsEqual($0.utf8) }
    isShell = Self.shells.contains { word.elementsEqual($0.utf8) }
  }

  private static let outputs = [
    "", "text", "console", "txt", "log", "output", "plain", "plaintext", "ansi", "terminal", "none",
    "tap", "shell-session", "logs",
  ]
  private static let shells = ["bash", "sh", "shell", "zsh", "powershell", "cmd", "batch"]
}
