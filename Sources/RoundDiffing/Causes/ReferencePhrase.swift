/// The words by which a report says that something is the same as elsewhere in it.
struct ReferencePhrase {
  /// What the words point at.
  enum Aim: Equatable {
    /// The test with a number.
    case number(Int)
    /// The test with a name.
    case name([UInt8])
    /// The nearest earlier test that has the field.
    case previous
    /// The earlier test that these words are said of.
    case topic([[UInt8]])
  }

  var aim: Aim
  /// The words themselves, without what follows them.
  var words: String
  /// Text that is given beside the reference.
  var quote: String?
  /// Words that limit the reference.
  var qualifier: String?
  /// Whether the words are so plainly a reference that one that leads nowhere is worth saying.
  var isPlain: Bool

  /// Whether the qualifier says that the two are not quite the same.
  var isLimited: Bool { Self.isLimit(qualifier) }

  /// Whether a qualifier says that two things are not quite the same.
  static func isLimit(_ qualifier: String?) -> Bool {
    guard let qualifier else { return false }
    let text = ScalarText(qualifier.unicodeScalars.prefix(16))
    let word = Fingerprint.lowercased(text[0..<text.wordEnd(from: 0)])
    return ["but", "except", "not", "though", "although", "unlike"].contains(word)
  }

  /// Reads a value as a reference, or returns `nil` where it says something of its own.
  ///
  /// A bare word is a name only if the report has a test of that name.
  init?(_ value: String, isName: ([UInt8]) -> Bool) {
    var reader = ReferenceReader(value)
    guard let lead = reader.lead() else { return nil }
    let start = reader.start
    guard let aim = lead == .ditto ? .previous : reader.aim(after: lead, isName: isName) else {
      return nil
    }
    words = reader.text.string(start..<reader.index)
    self.aim = aim
    isPlain = reader.isPlain
    guard reader.readRest(after: lead) else { return nil }
    quote = reader.quote
    qualifier = reader.qualifier
  }
}
