import RoundModel

/// A sentence that opens with the name of one test and says how it went: "The null check on `orders` still
/// fails", "`test_refund` is green since yesterday's build".
///
/// Only a plain verdict in the present or the perfect counts, right behind the name. What is denied,
/// expected, doubted, asked, or told of another day says nothing.
struct SentenceVerdict {
  /// How the name is written, which says how far it can be trusted.
  enum Form: Sendable {
    /// In code or quotation marks, or as only a test is called.
    case code
    /// As a word with a number in it, as keys of bugs are written too.
    case key
    /// In words that end in, or open with, a noun for one test.
    case words
  }

  let form: Form
  /// The name without the signs around it.
  let name: [UInt8]
  /// Where the name stands in the source.
  let range: Range<Int>
  let outcome: Outcome
  /// Why, where the sentence goes on with it.
  let reason: Range<Int>?

  init?(_ sentence: Range<Int>, _ source: Span<UInt8>) {
    let clause = SentenceClause(Array(copying: source, sentence))
    guard let start = clause.opening, !clause.asks else { return nil }
    let found: (form: Form, name: Range<Int>, verdict: SentenceClause.Verdict)
    if let subject = clause.code(at: start) {
      guard let verdict = clause.verdict(behind: subject.end, isCode: true) else { return nil }
      found = (subject.form, subject.name, verdict)
    } else if let object = clause.object(at: start) {
      found = object
    } else if let subject = clause.phrase(at: start) {
      found = (.words, subject.name, subject.verdict)
    } else {
      return nil
    }
    form = found.form
    name = clause.plain(found.name)
    outcome = found.verdict.outcome
    range = found.name.shifted(by: sentence.lowerBound)
    reason = clause.reason(behind: found.verdict)?.shifted(by: sentence.lowerBound)
  }
}

extension Range<Int> {
  fileprivate func shifted(by offset: Int) -> Self {
    lowerBound + offset..<upperBound + offset
  }
}
