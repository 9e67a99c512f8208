/// Makes text from an input inert in XML and in HTML.
///
/// The one place that does so: content and attributes are escaped alike, scalar by scalar, so that
/// no combining mark hides a quote or a bracket from the comparison.
package enum MarkupEscaping {
  /// A text for a page: what acts without being seen is shown as an escape such as `\u{202E}`.
  ///
  /// Ends of lines stay where asked for, for elements that show them.
  package static func html(_ text: String, keepsLines: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    guard keepsLines else {
      append(TextEscaping.escaped(text).unicodeScalars, to: &result)
      return String(result)
    }
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if previous == "\r" { line.removeLast() }
        append(TextEscaping.escaped(String(line)).unicodeScalars, to: &result)
        result.append("\n")
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(scalar)
      }
      previous = scalar
    }
    append(TextEscaping.escaped(String(line)).unicodeScalars, to: &result)
    return String(result)
  }

  /// A text for an XML document that a program reads back.
  ///
  /// What acts without being seen is written as a character reference, which is the same text to a
  /// program and nothing to a terminal; what XML 1.0 has no place for is shown as an escape.
  package static func xml(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let name = reference(scalar) {
        result.append(contentsOf: name.unicodeScalars)
      } else if !isXML(scalar) {
        result.append(contentsOf: TextEscaping.escape(of: scalar).unicodeScalars)
      } else if scalar.value < 0x20 || ScalarClass(scalar) == .hidden {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "&#x\(digits);".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func append(
    _ text: String.UnicodeScalarView, to result: inout String.UnicodeScalarView
  ) {
    for scalar in text {
      if let name = reference(scalar) {
        result.append(contentsOf: name.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
  }

  /// The reference for a scalar that markup acts on.
  private static func reference(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: nil
    }
  }

  /// Whether XML 1.0 can hold the scalar at all (2.2, "Char").
  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
