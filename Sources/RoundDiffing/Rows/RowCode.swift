/// The letters of outcomes in lines for other engines.
extension TestMark {
  /// The letter of the mark; `nil` for an absence, which has no line.
  package var code: UInt8? {
    switch self {
    case .absent: nil
    case .passed: UInt8(ascii: "P")
    case .presumed: UInt8(ascii: "p")
    case .failed: UInt8(ascii: "F")
    case .error: UInt8(ascii: "E")
    case .timedOut: UInt8(ascii: "T")
    case .crashed: UInt8(ascii: "C")
    case .interrupted: UInt8(ascii: "I")
    case .unexpectedFailure: UInt8(ascii: "B")
    case .flaky: UInt8(ascii: "K")
    case .skipped: UInt8(ascii: "S")
    case .notRun: UInt8(ascii: "N")
    case .expectedFailure: UInt8(ascii: "X")
    case .unexpectedPass: UInt8(ascii: "U")
    case .unreadable: UInt8(ascii: "?")
    case .unknown: UInt8(ascii: "~")
    }
  }

  /// The mark of a letter.
  package init?(code: UInt8) {
    guard let mark = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = mark
  }

  /// Which of two marks of one test in one round counts: the severest, and what was run before what
  /// was not.
  package var weight: UInt8 {
    switch self {
    case .interrupted: 15
    case .crashed: 14
    case .timedOut: 13
    case .error: 12
    case .failed: 11
    case .unexpectedFailure: 10
    case .flaky: 9
    case .unreadable: 8
    case .unknown: 7
    case .notRun: 6
    case .skipped: 5
    case .expectedFailure: 4
    case .unexpectedPass: 3
    case .passed: 2
    case .presumed: 1
    case .absent: 0
    }
  }
}
