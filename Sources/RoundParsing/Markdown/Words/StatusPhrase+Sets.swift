import RoundModel

extension StatusPhrase {
  /// What a heading that names tests by their status is about, and whether it says nothing else of
  /// them: "Tests with FAILED", "Tests mit Status SKIPPED".
  ///
  /// The status is no verdict on what the heading names then, but tells which of the tests are meant.
  var testsOfStatus: (zone: MarkdownZone, isAll: Bool)? {
    guard let outcome, let status, status.lowerBound >= name.upperBound,
      text[status].contains(where: { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 })
    else { return nil }
    let words = KeyValue.folded(Array(text[name]))
    guard let link = Self.links.last(of: words) else { return nil }
    let named = KeyValue.trimmedSigns(
      Array(words[HeadingText.nameStart(words)...].dropLast(link.count)))
    guard Vocabulary.tests.isIn(named), !TestName.isTestLike(named) else { return nil }
    let isAll = Vocabulary.tests.exactly(named) != nil
    switch outcome {
    case .passed: return (.passes, isAll)
    case .failed, .error, .timedOut, .crashed, .interrupted: return (.failures, isAll)
    case .skipped, .notRun: return (.skips, isAll)
    case .expectedFailure, .unexpectedPass, .flaky, .unreadable: return nil
    }
  }

  /// Words between tests and the status that they have.
  private static let links = WordTable(.statusLinks)
}
