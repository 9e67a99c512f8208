/// Makes text from an input inert wherever plain text is read: by a terminal, by a person, by a CI
/// service that takes commands from logs.
///
/// Works on scalars, since a combining mark joins a quote or a bracket into one `Character` that no
/// comparison would find.
package enum TextEscaping {
  /// How many marks one base may carry before they are written out.
  private static let markLimit = 4

  /// The text with everything that acts without being seen written as an escape; so is, where only
  /// ASCII can be shown, every scalar outside it.
  package static func escaped(_ text: String, isASCII: Bool = false) -> String {
    if isPlain(text) || !isASCII && isHarmless(text) { return text }
    var result = String.UnicodeScalarView()
    // Marks at the start have no base of the text's own, and would sit on what stands before.
    var marks = markLimit
    var hashes = 0
    for scalar in text.unicodeScalars {
      let shape = ScalarClass(scalar)
      switch shape {
      case .hidden:
        result.append(contentsOf: escape(of: scalar).unicodeScalars)
        marks = markLimit
      case .combining:
        marks += 1
        if marks > markLimit || isASCII {
          result.append(contentsOf: escape(of: scalar).unicodeScalars)
        } else {
          result.append(scalar)
        }
      case .narrow, .wide:
        // A workflow command may stand anywhere in a line: ##[group].
        if hashes >= 2, scalar == "[" { result.append("\\") }
        if isASCII, !scalar.isASCII {
          result.append(contentsOf: escape(of: scalar).unicodeScalars)
        } else {
          result.append(scalar)
        }
        marks = 0
      }
      hashes = scalar == "#" ? hashes + 1 : 0
    }
    return String(result)
  }

  /// Whether a text is nothing but printable ASCII with no start of a command in it, as most are.
  private static func isPlain(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E || (byte == UInt8(ascii: "#") && before == byte) {
        return false
      }
      before = byte
    }
    return true
  }

  /// Whether a text holds nothing that acts without being seen, no marks, and no start of a command.
  private static func isHarmless(_ text: String) -> Bool {
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch ScalarClass(scalar) {
      case .hidden, .combining: return false
      case .narrow, .wide: if scalar == "#", before == scalar { return false }
      }
      before = scalar
    }
    return true
  }

  /// Whether a CI service would take a line that starts with this text for a command.
  ///
  /// Services skip white space of every kind before they look.
  package static func startsCommand(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    var colons = 0
    for scalar in text {
      if scalar == ":" {
        colons += 1
        if colons == 2 { return true }
      } else if colons > 0 || !isBlank(scalar) {
        return false
      }
    }
    return false
  }

  /// Whether a scalar is white space.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// A scalar as something to read: `\n`, `\x1b`, `\u{202E}`.
  static func escape(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      guard scalar.value < 0x100 else {
        return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
      let digits = String(scalar.value, radix: 16)
      return (digits.utf8.count == 1 ? "\\x0" : "\\x") + digits
    }
  }
}
