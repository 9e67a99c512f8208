import RoundReporting

/// Where the report of a command goes: standard output in one form, and files by their extensions.
struct OutputTargets: Sendable {
  let form: any OutputForm.Type
  let files: [(path: String, form: any OutputForm.Type)]

  /// Reads what was asked for.
  ///
  /// - Throws: ``UsageError`` for a file whose form cannot be told, or that would be written twice.
  init(_ arguments: Arguments) throws(UsageError) {
    let command = arguments.command
    form = arguments.value(.format).flatMap(Renderers.named) ?? TextRenderer.self
    guard let kind = command.finding, kind != .record else {
      files = []
      return
    }
    var files: [(path: String, form: any OutputForm.Type)] = []
    for path in arguments.all(.output) {
      guard let form = Renderers.ofFile(path, kind) else {
        let endings = Renderers.fitting(kind).compactMap { $0.fileExtension }
        throw UsageError(
          command,
          "cannot tell the format of '\(path)': it ends in none of "
            + endings.map { "." + $0 }.joined(separator: " "),
          isShort: true)
      }
      guard !files.contains(where: { $0.path.utf8.elementsEqual(path.utf8) }) else {
        throw UsageError(command, "'\(path)' is to be written twice", isShort: true)
      }
      files.append((path, form))
    }
    self.files = files
  }
}
