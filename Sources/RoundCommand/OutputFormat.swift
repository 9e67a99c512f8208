/// The formats that reports are written in.
enum OutputFormat: String, CaseIterable, Sendable, Hashable {
  case text, markdown, json

  /// The extension of files in this format.
  var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    }
  }

  /// What was asked for standard output.
  static func asked(_ arguments: Arguments) throws(UsageError) -> OutputFormat {
    guard let name = arguments.value(.format) else { return .text }
    guard let format = OutputFormat(rawValue: name) else {
      throw UsageError(arguments.command, "'\(name)' is no format that is written")
    }
    return format
  }

  /// The format that a file's extension says.
  static func ofFile(_ path: String, _ command: CommandName) throws(UsageError) -> OutputFormat {
    for format in allCases
    where path.utf8.reversed().starts(with: ".\(format.fileExtension)".utf8.reversed()) {
      return format
    }
    let extensions = allCases.map { "." + $0.fileExtension }.joined(separator: " ")
    throw UsageError(
      command, "cannot tell the format of '\(path)': it ends in none of \(extensions)",
      isShort: true)
  }
}
