/// Makes texts inert inside workflow commands, by the rules of the Actions toolkit.
///
/// Whatever else acts without being seen has been made visible before; see ``TextEscaping``.
enum WorkflowEscaping {
  /// The message of a command.
  static func data(_ text: String) -> String { escaped(text, isProperty: false) }

  /// The value of a property of a command.
  static func property(_ text: String) -> String { escaped(text, isProperty: true) }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    // Two colons where a command could start are parted; inside a name they are common.
    var canStart = true
    var colons = 0
    for scalar in text.unicodeScalars {
      colons = scalar == ":" ? colons + 1 : 0
      if colons == 2, canStart { result.append("\\") }
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
}
