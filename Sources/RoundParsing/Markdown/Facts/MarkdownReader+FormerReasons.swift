import RoundModel

/// Failures of which a report says only that they are as they were in a round before, or that more is
/// told elsewhere.
extension MarkdownReader {
  /// Keeps such words as notes: the error is the one that the round before tells, or the place that they
  /// point to.
  mutating func settleFormerReasons(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var pointing: [[UInt8]: [Int]] = [:]
    for index in told.indices {
      guard let message = told[index].message, told[index].outcome.severity > 0 else { continue }
      let text = InlineText(message, bytes).plain
      let isFormer = FormerReason.isAll(text)
      guard isFormer || PointerReason.isAll(text) else { continue }
      told[index].notes.append(
        ReportedText(
          String(decoding: text, as: UTF8.self), at: builder.place(told[index].messageOffset)))
      told[index].message = nil
      if !isFormer, let code = told[index].code { pointing[code, default: []].append(index) }
    }
    followPointers(pointing, bytes)
    settleDefectKeys(bytes)
  }
}
