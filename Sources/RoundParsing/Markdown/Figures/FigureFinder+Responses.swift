import RoundModel

/// Numbers that are answers over HTTP, and count nothing.
extension FigureFinder {
  /// Whether a number is that of an answer over HTTP, and counts nothing: "200 OK".
  func isResponse(_ number: WrittenNumber) -> Bool {
    if (400...599).contains(number.value), let word = word(after: number.end),
      Self.answers.exactly(word) != nil, !tellsOutcomes
    {
      return true
    }
    guard number.value == 200, let word = word(after: number.end), word.elementsEqual("ok".utf8)
    else { return false }
    let rest = Array(small[min(skipBlanks(number.end) + 2, small.count)...])
    return !Vocabulary.tests.isIn(small) && MeasureVocabulary.outcomeMeasure(in: rest) == nil
  }

  /// Whether the line speaks of tests, or of what passed, failed or was left out.
  private var tellsOutcomes: Bool {
    if Vocabulary.tests.isIn(small) { return true }
    var index = 0
    while let found = Vocabulary.measures.first(in: small, from: index) {
      if found.value != .errors { return true }
      index = found.range.upperBound
    }
    return false
  }

  /// What stands behind the number of an answer that tells of an error.
  private static let answers = WordTable(words: [
    "error", "errors", "internal", "response", "responses", "forbidden", "unauthorized", "fehler",
    "erreur", "erreurs", "error(es)", "errores", "erros", "ошибка", "ошибки", "错误", "エラー", "오류",
  ])
}
