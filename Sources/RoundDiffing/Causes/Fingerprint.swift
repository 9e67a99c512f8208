/// A failure message with its volatile parts masked; equal fingerprints are the same reason.
///
/// The family says what kind of failure it is, and the salient parameters which one of the kind.
/// The exception's type is kept beside them: the same failure is reported under several wrappers.
package struct Fingerprint: Hashable, Sendable {
  /// The masked form of the message.
  package let family: String
  /// The parameters that tell failures of one family apart, in the order of the message.
  package let salient: [String]
  /// The numbers that name things, such as "step 3", in the order of the message.
  ///
  /// They tell reasons of one test apart and are no part of the key, so that failures still stand
  /// together.
  package let numbered: [String]
  /// The bare type of the exception that leads the message; empty for none.
  package let exception: String
  /// Whether the message says too little to tie failures of different tests together.
  package let isGeneric: Bool
  /// What exceptions around the one that leads the message say of their own.
  ///
  /// It tells reasons of one test apart, and is no part of the key either.
  let around: String
  /// Family and parameters as one text: what two failures of the same reason share.
  package let key: String

  /// The fingerprint of a message, in time that does not grow with its length beyond the head.
  package init(of message: String) {
    let (type, text, around) = ExceptionAnchor.split(MessageHead.of(message))
    self.around = around
    let operands = AssertionOperands.masked(RunnerPrefix.removed(from: text))
    let parameters = SalientParameters(of: operands)
    var salient = parameters.found
    let unnumbered = Self.masked(parameters.text)
    numbered = NumberedNames.found(in: unnumbered)
    var masked = NumberMask.numbers(unnumbered)
    if let (text, name) = Self.splitTail(masked) {
      masked = text
      if let name { salient.append(name) }
    }
    let template = Self.normalised(masked)
    let words = FamilyWords.of(template.utf8)
    let lowerType = Self.lowercased(ScalarText(type.unicodeScalars))
    exception = type
    family = words.count >= 2 ? template : lowerType + "|" + template
    self.salient = salient
    isGeneric = FamilyWords.areGeneric(words)
    key = family + "||" + Self.ordered(salient).joined(separator: "|")
  }

  /// Whether two messages have the same reason; the type around it is not part of the reason.
  package static func == (left: Fingerprint, right: Fingerprint) -> Bool {
    left.key.utf8.elementsEqual(right.key.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in key.utf8 { hasher.combine(byte) }
  }

  /// Parameters by bytes, each once.
  static func ordered(_ salient: [String]) -> [String] {
    var result: [String] = []
    for name in salient.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      if let last = result.last, last.utf8.elementsEqual(name.utf8) { continue }
      result.append(name)
    }
    return result
  }

  /// A text with all its volatile parts masked but for bare numbers.
  private static func masked(_ text: ScalarText) -> ScalarText {
    var text = TimeMask.timestamps(text)
    text = AddressMask.urls(AddressMask.uuids(text))
    text = PathMask.locations(AddressMask.emails(text))
    text = AddressMask.pointers(AddressMask.addresses(text))
    text = PathMask.paths(AddressMask.hashes(text))
    return TimeMask.durations(text)
  }

  private static let tails = [
    "no such table", "not found", "undefined", "unknown column", "unknown field",
    "unknown option", "unknown command", "with the text", "element",
  ]

  /// Masks what stands unquoted after words such as `not found:`, and names it.
  private static func splitTail(_ text: ScalarText) -> (text: ScalarText, name: String?)? {
    for index in 0..<text.count {
      for tail in tails {
        guard let colon = text.after(tail, at: index), text[colon] == ":" else { continue }
        let start = text.blanksEnd(from: colon + 1)
        guard (1...61).contains(text.count - start) else { continue }
        let first = text[start..<text.runEnd(from: start) { $0 != "," }]
        let name = SalientParameters.identifier(first.trimmed(of: closesName))
        let masked = ScalarText(text.scalars[..<start] + "<q>".unicodeScalars)
        guard let name, !name.scalars.contains("<") else { return (masked, nil) }
        return (masked, name.string)
      }
    }
    return nil
  }

  private static func closesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ",", ";", "`", "\"", "'": true
    default: false
    }
  }

  /// Runs of placeholders joined, quotes and repeated blanks dropped, edges trimmed, lowercase.
  private static func normalised(_ text: ScalarText) -> String {
    var text = text.masking("<v>") { index in
      guard var end = placeholderEnd(text, index) else { return nil }
      let first = end
      while let next = nextPlaceholderEnd(text, end) { end = next }
      return end > first ? end : nil
    }
    text = text.masking(" ") { index in
      let end = text.runEnd(from: index, isQuote)
      return end > index ? end : nil
    }
    text = text.masking(" ") { index in
      let end = text.blanksEnd(from: index)
      return end > index ? end : nil
    }
    return lowercased(text.trimmed(of: closesTemplate))
  }

  private static let placeholders = [
    "<q>", "<n>", "<v>", "<path>", "<url>", "<loc>", "<ip>", "<hex>", "<id>",
  ]

  private static func placeholderEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index] == "<" else { return nil }
    for placeholder in placeholders {
      if let end = text.after(placeholder, at: index) { return end }
    }
    return nil
  }

  private static func nextPlaceholderEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var next = text.blanksEnd(from: index)
    if text[next] == "," || text[next] == "x" { next += 1 }
    return placeholderEnd(text, text.blanksEnd(from: next))
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "`", "\"", "'", "“", "”", "‘", "’": true
    default: false
    }
  }

  private static func closesTemplate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ".", ":", ";", ",", "-", "!", "（", "）", "(", ")": true
    default: false
    }
  }

  static func lowercased(_ text: ScalarText) -> String {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(text.count)
    for scalar in text.scalars {
      if scalar.isUpper, let lower = Unicode.Scalar(scalar.value | 0x20) {
        result.append(lower)
      } else if scalar.value < 0x80 {
        result.append(scalar)
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return ScalarText.string(of: result)
  }
}
