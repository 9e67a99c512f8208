/// Scripts that complete command lines, made from the tables of commands and options.
enum Completions {
  /// The shells that scripts are written for.
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  static func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static func options(of command: CommandName) -> [OptionName] {
    OptionName.allCases.filter { $0.belongs(to: command) }
  }

  /// What may stand behind an option of a command: values, files, or anything.
  private static func values(_ option: OptionName, of command: CommandName) -> [String] {
    option.choices(for: command) ?? []
  }

  private static func takesFile(_ option: OptionName) -> Bool {
    option.value == "FILE" || option.value == "DIR"
  }

  private static var names: String {
    CommandName.allCases.map(\.rawValue).joined(separator: " ")
  }

  // MARK: - bash

  private static var bash: String {
    var lines = [
      "# Completion of rounddiff for bash: source <(rounddiff completions bash)",
      "_rounddiff() {",
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}",
      "  COMPREPLY=()",
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then",
      "    COMPREPLY=($(compgen -W '\(names) --help --version' -- \"$cur\"))",
      "    return",
      "  fi",
      "  case $command in",
    ]
    for command in CommandName.allCases {
      let all = options(of: command)
      let words = all.flatMap { [$0.rawValue] + ($0.short.map { [$0] } ?? []) }
      lines.append("    \(command.rawValue))")
      lines.append("      case $prev in")
      for option in all {
        let names = ([option.rawValue] + (option.short.map { [$0] } ?? [])).joined(separator: "|")
        let values = values(option, of: command)
        if !values.isEmpty {
          lines.append(
            "        \(names)) COMPREPLY=($(compgen -W '\(values.joined(separator: " "))' "
              + "-- \"$cur\")); return ;;"
          )
        } else if takesFile(option) {
          lines.append("        \(names)) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;")
        } else if option.value != nil {
          lines.append("        \(names)) return ;;")
        }
      }
      lines.append("      esac")
      lines.append("      if [[ $cur == -* ]]; then")
      lines.append(
        "        COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\")); return")
      lines.append("      fi")
      let operands = operands(of: command)
      if !operands.isEmpty {
        lines.append(
          "      COMPREPLY=($(compgen -W '\(operands.joined(separator: " "))' -- \"$cur\")); return"
        )
      }
      lines.append("      ;;")
    }
    lines += [
      "  esac", "  COMPREPLY=($(compgen -f -- \"$cur\"))", "}",
      "complete -o filenames -F _rounddiff rounddiff",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// Operands that are words rather than files.
  private static func operands(of command: CommandName) -> [String] {
    switch command {
    case .help:
      CommandName.allCases.map(\.rawValue) + ["diagnostics", "policy", "exit-status"]
    case .completions: Shell.allCases.map(\.rawValue)
    default: []
    }
  }

  // MARK: - zsh

  private static var zsh: String {
    var lines = [
      "#compdef rounddiff",
      "# Completion of rounddiff for zsh: keep as _rounddiff in a folder of $fpath",
      "_rounddiff() {",
      "  local -a commands",
      "  commands=(",
    ]
    lines += CommandName.allCases.map {
      "    '\($0.rawValue):\(quoted(CommandDescription.of($0).summary))'"
    }
    lines += [
      "  )", "  if (( CURRENT == 2 )); then", "    _describe command commands", "    return",
      "  fi",
      "  local command=$words[2]", "  shift words", "  (( CURRENT-- ))", "  case $command in",
    ]
    for command in CommandName.allCases {
      lines.append("    \(command.rawValue))")
      lines.append("      _arguments \\")
      for option in options(of: command) {
        let text = quoted(option.text, brackets: true)
        let values = values(option, of: command)
        let action: String
        if !values.isEmpty {
          action = ":value:(\(values.joined(separator: " ")))"
        } else if takesFile(option) {
          action = ":file:_files"
        } else {
          action = option.value.map { ":\($0)" } ?? ""
        }
        for name in [option.rawValue] + (option.short.map { [$0] } ?? []) {
          lines.append("        '*\(name)[\(text)]\(action)' \\")
        }
      }
      let operands = operands(of: command)
      let rest = operands.isEmpty ? "_files" : "(\(operands.joined(separator: " ")))"
      lines.append("        '*:operand:\(rest)' ;;")
    }
    lines += ["  esac", "}", "_rounddiff \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text inside single quotes, without the signs that zsh reads in descriptions.
  private static func quoted(_ text: String, brackets: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result.append(contentsOf: "'\\''".unicodeScalars)
      case ":": result.append(contentsOf: (brackets ? "\\:" : ",").unicodeScalars)
      case "[", "]":
        if brackets { result.append("\\") }
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: - fish

  private static var fish: String {
    var lines = [
      "# Completion of rounddiff for fish: rounddiff completions fish | source",
      "complete -c rounddiff -n __fish_use_subcommand -f",
    ]
    for command in CommandName.allCases {
      let description = CommandDescription.of(command)
      lines.append(
        "complete -c rounddiff -n __fish_use_subcommand -a \(command.rawValue) "
          + "-d '\(escaped(description.summary))'"
      )
      let condition = "-n '__fish_seen_subcommand_from \(command.rawValue)'"
      for option in options(of: command) {
        let long = String(decoding: option.rawValue.utf8.dropFirst(2), as: UTF8.self)
        let short =
          option.short.map { " -s \(String(decoding: $0.utf8.dropFirst(), as: UTF8.self))" } ?? ""
        let values = values(option, of: command)
        var action = option.value == nil ? "" : " -r"
        if !values.isEmpty { action = " -x -a '\(values.joined(separator: " "))'" }
        if takesFile(option) { action = " -r -F" }
        lines.append(
          "complete -c rounddiff \(condition) -l \(long)\(short)\(action) "
            + "-d '\(escaped(option.text))'")
      }
      let operands = operands(of: command)
      if !operands.isEmpty {
        lines.append(
          "complete -c rounddiff \(condition) -f -a '\(operands.joined(separator: " "))'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
