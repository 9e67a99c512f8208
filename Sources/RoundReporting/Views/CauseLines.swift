import RoundDiffing
import RoundModel

/// Words the causes of a comparison.
struct CauseLines: Sendable {
  private static let testLimit = 5
  private let causes: [Cause]
  private let kinds: CauseKinds

  init(_ comparison: Comparison) {
    causes = comparison.causes
    kinds = CauseKinds(comparison)
  }

  /// "Causes: 4 new, 1 not observed, 1 resolved".
  var heading: Phrase? {
    let states: [Cause.State] = [.new, .recurring, .known, .notObserved, .resolved]
    let counts = states.compactMap { state -> String? in
      let count = causes.count { $0.state == state }
      return count > 0 ? "\(Figures.grouped(count)) \(state.words)" : nil
    }
    return counts.isEmpty ? nil : "Causes: \(words: counts.joined(separator: ", "))"
  }

  /// The causes that several tests share; a cause of one test stands beside it already.
  var blocks: [Block] { lines.map { .paragraph(Paragraph($0, hanging: 3)) } }

  /// A line for each cause that several tests share.
  var lines: [Phrase] {
    let shared = causes.map { (cause: $0, tests: $0.tests) }.filter { $0.tests.count > 1 }
    let order: [Cause.State?] = [.new, .recurring, .known, .notObserved, .resolved, nil]
    let sorted = order.flatMap { state in shared.filter { $0.cause.state == state } }
    return sorted.map { line($0.cause, of: $0.tests) }
  }

  private func line(_ cause: Cause, of tests: [TestID]) -> Phrase {
    let isGone = cause.state == .resolved || cause.state == .notObserved
    let state = cause.state.map { " " + $0.words + "," } ?? ""
    let count = kinds.count(tests)
    let was = isGone ? "was " : ""
    return """
      \(words: cause.id, Style(cause.state?.tone ?? .none))\(words: state) \
      \(words: was + count) (\(Self.names(tests))): \(Clipping.message(cause.label))
      """
  }

  /// The tests by the numbers in their names, where those tell them apart; else by name.
  static func names(_ tests: [TestID]) -> Phrase {
    let shown = tests.prefix(testLimit)
    let numbers = tests.compactMap { ShortName.number(in: $0) }
    let isNumbered = numbers.count == tests.count && Set(numbers).count == tests.count
    let names: [Phrase] =
      isNumbered
      ? numbers.prefix(testLimit).map { Phrase(words: $0) }
      : shown.map { Clipping.shortName($0.description) }
    let list = names.joined(isNumbered ? " " : ", ")
    let more = tests.count - shown.count
    return more > 0 ? "\(list) and \(more) more" : list
  }

  /// The tests in running text: "003 and 004".
  static func sentence(_ tests: [TestID]) -> Phrase {
    guard tests.count == 2 else { return names(tests) }
    return "\(names([tests[0]])) and \(names([tests[1]]))"
  }
}

/// The number that many suites put into the names of their tests.
enum ShortName {
  /// The digits of `test_017_concurrent_users`; `nil` where the name has none at its head.
  static func number(in id: TestID) -> String? {
    let bytes = id.bytes
    let prefix = Array("test".utf8)
    guard bytes.starts(with: prefix) else { return nil }
    var start = prefix.count
    if start < bytes.count, bytes[start] == UInt8(ascii: "_") { start += 1 }
    let digits = bytes[start...].prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }
}
