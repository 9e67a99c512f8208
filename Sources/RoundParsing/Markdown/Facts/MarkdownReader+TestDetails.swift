import RoundModel

/// What is kept of a test beside its name and its outcome.
extension MarkdownReader {
  /// A text of the source, without the codes that coloured it in a terminal.
  private func slice(
    _ text: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> TextSlice {
    guard bytes.firstIndex(of: 0x1B, in: text) != nil else { return TextSlice(source: text) }
    return builder.store(TextLine.withoutEscapes(Array(copying: bytes, text)[...]))
  }

  func detail(
    _ test: ToldTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> RowDetail? {
    var words = WrittenDetail()
    words.rootCause = test.rootCause
    words.impact = test.impact
    words.fix = test.fix
    words.notes = test.notes
    words.ordinal = test.ordinal
    words.reportedName = Self.reportedName(test)
    var detail = RowDetail(words)
    if let message = test.message {
      detail.message = slice(message, bytes, &builder)
      detail.messageOffset = UInt32(truncatingIfNeeded: test.messageOffset)
    }
    if let trace = test.trace { detail.trace = slice(trace, bytes, &builder) }
    detail.originalStatus = test.status
    detail.otherPlaces = test.otherPlaces
    let isEmpty =
      test.message == nil && test.trace == nil && test.status == nil && words == WrittenDetail()
      && test.otherPlaces.isEmpty
    return isEmpty ? nil : detail
  }

  /// The label and the title of a test that a report numbers.
  private static func reportedName(_ test: ToldTest) -> ReportedName? {
    guard let code = test.code ?? TestName.leadingLabel(test.name)?.code else { return nil }
    // "TC-01" of one report is "Test 1" of another one.
    let letters = code.prefix { !$0.isASCIIDigit }
    let isCase = Vocabulary.labels.exactly(Array(letters)) != nil
    let label = isCase ? Array(code[letters.endIndex...]) : code
    let title =
      TestName.isLabel(test.name)
      ? test.title : TestName.title(behindCode: test.name) ?? test.name
    return ReportedName(label: label, title: title)
  }
}
