/// Why a JSON document cannot be read on, and where.
struct JSONFault: Error, Sendable {
  /// What the grammar asks for at some place.
  enum Expectation: Sendable, Hashable {
    case value, key, keyOrEnd, colon, commaOrBrace, commaOrBracket, digit, escape, hexDigit, end
    case object, array

    /// What was expected, for messages.
    var phrase: String {
      switch self {
      case .value: "a value"
      case .key: "a key in double quotes"
      case .keyOrEnd: "a key in double quotes or '}'"
      case .colon: "':'"
      case .commaOrBrace: "',' or '}'"
      case .commaOrBracket: "',' or ']'"
      case .digit: "a digit"
      case .escape: "one of the escapes that JSON has"
      case .hexDigit: "four hexadecimal digits"
      case .end: "the end of the file"
      case .object: "an object"
      case .array: "an array"
      }
    }
  }

  enum Reason: Sendable {
    /// The file ends inside a string that began at an offset.
    case endsInString(began: Int)
    /// The file ends inside a number or a word such as `true`.
    case endsInWord(began: Int)
    case ends(expected: Expectation)
    case unexpected(Expectation)
    case controlCharacter
    case leadingZero
    case tooDeep
    /// A key stands twice in an object that began at an offset.
    case repeatedKey(JSONText, object: Int)
    /// More than one object or array stands in the file.
    case secondDocument
    case nameTooLong(Int)
    case tooManyRows
  }

  let reason: Reason
  let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// Whether the document is merely cut short, so that what was whole still counts.
  var isEnd: Bool {
    switch reason {
    case .endsInString, .endsInWord, .ends: true
    default: false
    }
  }
}
