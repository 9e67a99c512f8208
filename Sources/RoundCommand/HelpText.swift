import RoundModel

/// The texts of help, made from the tables of commands and options.
enum HelpText {
  /// What `rounddiff --help` prints.
  static var overview: String {
    var lines = [
      "Compare rounds of test results, say what changed, and gate a release on it.", "",
      "Usage: rounddiff COMMAND [OPTIONS] ROUND...", "",
    ]
    let parts: [(String, [CommandName])] = [
      ("Look at rounds", [.show, .check, .explain]),
      ("Compare rounds", [.compare, .gate, .history]),
      ("Write and learn", [.postmortem, .convert, .record, .formats, .help]),
      ("For other engines", [.rows, .incidents]),
    ]
    for (title, commands) in parts {
      lines.append(title)
      for command in commands {
        let description = CommandDescription.of(command)
        let usage = command == .help ? "" : " " + description.operands
        lines.append("  " + pad(command.rawValue + usage, 30) + description.summary)
      }
      lines.append("")
    }
    lines += [
      "A ROUND is a file in any supported format, recognised by its content; a directory or",
      "a quoted glob (the shards of one round); - for standard input; or several of these",
      "joined by +, as in round-1.md+round-1.json: one round told by a person and a machine.", "",
      "Options of every command",
    ]
    let common = OptionName.allCases.filter { option in
      CommandName.allCases.allSatisfy { option.belongs(to: $0) }
    }
    lines += ([.format, .output] + common).map(line)
    lines += ["", "Exit status"]
    lines += ExitStatus.allCases.map { "  \($0.rawValue)  \($0.meaning)" }
    lines += [
      "", "More: rounddiff formats, rounddiff help COMMAND | diagnostics | policy | exit-status",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `rounddiff help COMMAND` prints.
  static func command(_ command: CommandName) -> String {
    let description = CommandDescription.of(command)
    let operands = description.operands.isEmpty ? "" : " " + description.operands
    var lines = [
      description.purpose, "", "Usage: rounddiff \(command.rawValue) [OPTIONS]\(operands)", "",
    ]
    for (name, text) in description.operandTexts { lines.append("  " + pad(name, 24) + text) }
    lines += OptionName.allCases.filter { $0.belongs(to: command) }.map(line)
    if !description.notes.isEmpty { lines += [""] + description.notes }
    if !description.examples.isEmpty {
      lines += ["", "Examples"] + description.examples.map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What `rounddiff help exit-status` prints.
  static var exitStatus: String {
    ExitStatus.allCases.map { "\($0.rawValue)  \($0.meaning)\n" }.joined()
  }

  /// What `rounddiff help diagnostics` prints.
  static var diagnostics: String {
    var lines = ["Diagnostics: code, severity, meaning, and an example.", ""]
    for code in DiagnosticCode.allCases {
      lines.append("\(code.rawValue)  \(pad(code.severity.term, 8)) \(code.meaning)")
      lines.append("      \(code.example)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ option: OptionName) -> String {
    let short = option.short.map { $0 + ", " } ?? "    "
    let name = option.rawValue + (option.value.map { " " + $0 } ?? "")
    return "  " + short + pad(name, 20) + option.text
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text.utf8.count >= width
      ? text + "  " : text + String(repeating: " ", count: width - text.utf8.count)
  }
}
