/// Makes texts inert inside workflow commands, by the rules of the Actions toolkit.
///
/// Whatever else acts without being seen has been made visible before; see ``TextEscaping``.
enum WorkflowEscaping {
  /// The commands that runners obey, or did.
  private static let commands = [
    "add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice",
    "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning",
  ].map { Array($0.unicodeScalars) }

  /// The message of a command.
  static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  /// The value of a property of a command.
  static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    // Two colons where a command could start are parted, and so are two before the name of a
    // command, for readers that break lines at other places; inside a name they are common.
    var canStart = true
    var colons = 0
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      colons = scalar == ":" ? colons + 1 : 0
      if colons == 2, canStart || startsWithCommand(scalars[index...].dropFirst()) {
        result.append("\\")
      }
      if colons == 0 { canStart = TextEscaping.isBlank(scalar) }
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: result.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func startsWithCommand(_ text: Substring.UnicodeScalarView) -> Bool {
    commands.contains { name in
      text.lazy.map(small).starts(with: name)
        && !(text.dropFirst(name.count).first.map(isNamePart) ?? false)
    }
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic
      || ("0"..."9").contains(scalar)
  }
}
