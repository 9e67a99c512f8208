import RoundParsing

extension Session {
  /// Refuses to write a file in the place of one that is read.
  ///
  /// Files are compared by what the system knows them by, so that another spelling of the path, a
  /// symbolic link and a second name are found as well.
  ///
  /// - Throws: ``UsageError`` that names both files; nothing was read.
  func refuseOverwriting() throws(UsageError) {
    let outputs = arguments.all(.output).compactMap { path in
      FileIdentity(of: path).map { (path: path, identity: $0) }
    }
    guard !outputs.isEmpty else { return }
    for input in inputPaths {
      guard let identity = FileIdentity(of: input),
        let output = outputs.first(where: { $0.identity == identity })
      else { continue }
      let isSame = output.path.utf8.elementsEqual(input.utf8)
      throw UsageError(
        arguments.command,
        isSame
          ? "'\(input)' is read, and would be overwritten. Give --output another file."
          : "'\(output.path)' is the file '\(input)', which is read, and would be overwritten. "
            + "Give --output another file.",
        isShort: true)
    }
  }

  /// The files that a command line has read; what cannot be found is told when it is read.
  private var inputPaths: [String] {
    var operands = arguments.operands
    if arguments.command == .explain, !operands.isEmpty { operands.removeFirst() }
    operands += arguments.all(.baseline) + arguments.all(.baselineFrom).map { $0 + "@last-good" }
    let options: [OptionName] = [.policy, .renames, .replay]
    return options.flatMap { arguments.all($0) } + operands.flatMap { paths(of: placed($0)) }
      + recordPaths
  }

  private func paths(of operand: String) -> [String] {
    do throws(ReadError) {
      return try Operand(operand).parts.map { part in
        if case .standardInput = part { "/dev/stdin" } else { part.path }
      }
    } catch {
      return []
    }
  }

  private var recordPaths: [String] {
    guard let path = arguments.value(.history) else { return [] }
    do throws(ReadError) {
      return try HistoryFolder(path).operands.flatMap(\.parts).map(\.path)
    } catch {
      return []
    }
  }
}

/// What the system knows a file by.
private struct FileIdentity: Equatable {
  let device: UInt64
  let number: UInt64

  /// - Returns: `nil` where there is no such file.
  init?(of path: String) {
    guard let found = Descriptor.identity(of: path) else { return nil }
    (device, number) = (found.device, found.number)
  }
}
