import RoundModel

/// The words of all languages, in tables made once.
enum Vocabulary {
  private static let languages = Lexicon.all

  private static func lists<Value: Hashable>(
    _ path: KeyPath<Lexicon, [(Value, [String])]>, order: [Value]? = nil,
    and others: [(Value, [String])] = []
  ) -> [(Value, [String])] {
    let all = languages.flatMap { $0[keyPath: path] } + others
    guard let order else { return all }
    return order.map { value in (value, all.filter { $0.0 == value }.flatMap(\.1)) }
  }

  private static func words(_ path: KeyPath<Lexicon, [String]>) -> WordTable {
    WordTable(words: languages.flatMap { $0[keyPath: path] })
  }

  /// Lists with the spellings beside them that programs use, which know no blank inside a word: "not
  /// run" is `NOT_RUN` and `not-run` as well.
  private static func joined<Value>(_ lists: [(Value, [String])]) -> [(Value, [String])] {
    lists.map { value, phrases in
      let words = phrases.map { $0.split(separator: " ") }.filter { $0.count > 1 }
      return (
        value, phrases + ["_", "-"].flatMap { sign in words.map { $0.joined(separator: sign) } }
      )
    }
  }

  static let statuses = PhraseTable(
    joined(lists(\.statuses, and: OtherLanguages.statuses)))
  static let lone = PhraseTable(lists(\.lone))
  static let negations = words(\.negations)
  static let hedges = words(\.hedges)
  static let persisting = words(\.persisting)
  static let expectations = words(\.expectations)
  /// Zones in the order in which they are asked for: what is no outcome comes first.
  static let zones = PhraseTable(
    lists(
      \.zones,
      order: [
        .actions, .ignored, .coverage, .failures, .skips, .flakes, .passes, .summary, .results,
      ], and: OtherLanguages.zones
    ))
  static let asides = words(\.asides)
  static let overall = WordTable(words: languages.flatMap(\.overall) + OtherLanguages.overall)
  static let whole = words(\.whole)
  static let results = words(\.results)
  static let fields = PhraseTable(lists(\.fields, order: MarkdownField.ofTests))
  static let headFields = PhraseTable(lists(\.headFields, and: OtherLanguages.headFields))
  static let measures = PhraseTable(
    joined(
      lists(
        \.measures, order: [.skipped, .failed, .passed, .errors, .flaky],
        and: OtherLanguages.measures)))
  static let passing = words(\.passing)
  static let totals = WordTable(words: languages.flatMap(\.totals) + OtherLanguages.totals)
  static let tests = WordTable(words: languages.flatMap(\.tests) + OtherLanguages.tests)
  static let others = words(\.others)
  static let rates = words(\.rates)
  static let outOf = words(\.outOf)
  static let all = words(\.all)
  static let reasons = words(\.reasons)
  /// Numbers written as words.
  static let numbers = PhraseTable(
    languages.flatMap { $0.numbers.enumerated().map { (Double($0.offset + 1), $0.element) } })
  static let about = words(\.about)
  static let more = words(\.more)
  static let columns = PhraseTable(
    lists(
      \.columns,
      order: [
        .expected, .status, .rate, .duration, .ordinal, .priority, .message, .notes, .person, .name,
        .file,
        .group,
      ], and: OtherLanguages.columns))
  static let kinds = PhraseTable(lists(\.kinds, order: [.module, .issue, .test, .check]))
  static let labels = words(\.labels)
  static let issues = words(\.issues)
  static let rounds = words(\.rounds)
  static let units = PhraseTable(lists(\.units))
  /// The beginnings of the names of the months, January first.
  static let months: [[[UInt8]]] = (0..<12).map { month in
    (languages.flatMap { $0.months[month] } + OtherLanguages.months[month]).map { Array($0.utf8) }
  }
}
