import RoundModel

/// The words of one language that reports of rounds are written with.
///
/// A star at the end of a word makes it a stem. All words are in small letters. To teach the reader
/// another language, write one more of these and name it in ``Lexicon/all``.
struct Lexicon: Sendable {
  /// What a column of a table holds.
  enum Column: Sendable, Hashable {
    case status, duration, rate, message, notes, expected, name, priority, file, group, ordinal
    /// Who ran a test, or has to mend it: no reason of a failure.
    case person
  }

  /// Words that say how something went.
  var statuses: [(Outcome, [String])]
  /// Words that say how something went where they stand alone: "Sign up" and "Correct answer" say
  /// nothing of it.
  var lone: [(Outcome, [String])]
  /// Words that turn an outcome around: "not passed".
  var negations: [String]
  /// Words that leave an outcome open: "likely fixed".
  var hedges: [String]
  /// Words that say that a bug is there as before: "still redirects".
  var persisting: [String]
  /// Words by which a failure was expected.
  var expectations: [String]
  /// Phrases of headings, each with what its section is about.
  var zones: [(MarkdownZone, [String])]
  /// Headings that open no results where they say little else.
  var asides: [String]
  /// Words that say no more than that the results as a whole follow.
  var overall: [String]
  /// Words that say by themselves that the whole is meant.
  var whole: [String]
  /// Words of headings under which marks are outcomes: tests, checks, results.
  var results: [String]
  /// Named values of one test.
  var fields: [(MarkdownField, [String])]
  /// Named values of the report's head.
  var headFields: [(MarkdownField, [String])]
  /// What figures count.
  var measures: [(Claim.Measure, [String])]
  /// Verbs that say that something passes: "all tests pass".
  var passing: [String]
  /// Names of figures that count all tests.
  var totals: [String]
  /// Nouns for tests.
  var tests: [String]
  /// Nouns for what is counted and is no test.
  var others: [String]
  /// Names of rates.
  var rates: [String]
  /// Between the two sides of a fraction: "3 of 4".
  var outOf: [String]
  /// What stands before a number to say all of them.
  var all: [String]
  /// What goes on with an outcome to say why, when or where: "failed because of the host".
  var reasons: [String]
  /// Numbers written as words, from one on.
  var numbers: [[String]]
  /// What stands before a number that is only about right.
  var about: [String]
  /// What follows a number of things that a list leaves out: "and 12 more".
  var more: [String]
  /// Columns of tables by their headers.
  var columns: [(Column, [String])]
  /// Headers of columns whose rows are of a kind.
  var kinds: [(Kind, [String])]
  /// Labels of numbered tests: "Test 3".
  var labels: [String]
  /// Words for bugs and their like.
  var issues: [String]
  /// Words for a round, before its number or, as in Chinese, around it.
  var rounds: [String]
  /// Names of months, from January on, by how they begin.
  var months: [[String]]
  /// Units of time, with their length in seconds.
  var units: [(Double, [String])]
  /// What single rules ask for.
  var roles: [Role: [String]]

  /// The languages that reports are read in.
  static let all = [
    english, german, french, spanish, portuguese, russian, chinese, japanese, korean,
  ]
}
