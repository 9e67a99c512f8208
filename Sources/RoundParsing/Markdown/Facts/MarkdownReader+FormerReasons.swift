import RoundModel

/// Failures of which a report says only that they are as they were in a round before.
extension MarkdownReader {
  /// Keeps such words as notes: the error is the one that the round before tells, and nothing new.
  mutating func settleFormerReasons(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for index in told.indices {
      guard let message = told[index].message, told[index].outcome.severity > 0 else { continue }
      let text = InlineText(message, bytes).plain
      guard FormerReason.isAll(text) else { continue }
      told[index].notes.append(
        ReportedText(
          String(decoding: text, as: UTF8.self), at: builder.place(told[index].messageOffset)))
      told[index].message = nil
    }
    settlePointers(bytes, &builder)
    settleDefectKeys(bytes)
  }
}
