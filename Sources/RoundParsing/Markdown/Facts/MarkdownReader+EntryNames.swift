import RoundModel

/// What an entry is called, and whether headings above it say that it was mended.
extension MarkdownReader {
  /// Whether a named value under a heading says better what a test is called: a heading with a number
  /// and a mark is a name itself, and the value describes it.
  func namesBetter(
    _ name: Range<Int>, _ section: MarkdownSection, _ phrase: StatusPhrase, _ bytes: Span<UInt8>
  ) -> Bool {
    let isName = { (name: [UInt8]) in TestName.isTestLike(name) || TestName.isPath(name) }
    if isName(InlineText(name, bytes).plain) { return true }
    return !(phrase.isMarked && HeadingText.isNumbered(section.title.plain))
  }

  /// The title behind a label and a mark: `TEST 1: ✅ Check the tables`.
  static func titleBehindMark(_ line: InlineText, _ phrase: StatusPhrase) -> [UInt8]? {
    let label = Array(line.plain[phrase.name])
    guard let status = phrase.status, status.lowerBound >= phrase.name.upperBound,
      !line.plain[status].contains(where: \.isASCIILetter), TestName.ordinal(label) != nil,
      TestName.afterLabel(label) == nil, line.plain[phrase.rest].contains(where: { $0 > 0x40 })
    else { return nil }
    return Array(line.plain[phrase.rest])
  }

  /// Goes by the label of a case, which stays while its title is worded anew.
  func useLabel(
    _ label: [UInt8], of test: inout ToldTest, _ offset: Int, _ builder: inout RoundBuilder
  ) {
    let title = String(decoding: test.name, as: UTF8.self)
    if label.count < test.name.count {
      test.notes.append(ReportedText(title, at: builder.place(offset)))
    }
    test.name = label
    test.nameRange = nil
    test.kind = .test
  }

  /// The name of a test in a heading: a code span beats the words around it.
  static func name(
    _ title: InlineText, _ heading: [UInt8], _ bytes: Span<UInt8>
  ) -> (text: [UInt8], range: Range<Int>?) {
    if let code = title.code, !isInBrackets(title) {
      let text = Array(copying: bytes, code)
      let isName = TestName.isIdentifier(text) || TestName.isModule(text)
      if isName || TestName.isNumbered(heading) && !text.contains(0x20) { return (text, code) }
    }
    let name = Array(heading[HeadingText.nameStart(heading)...])
    return (HeadingText.bareName(TestName.afterFailureLabel(name) ?? name), nil)
  }

  /// Whether the first code span of a heading stands in brackets behind words: "Buttons (`.btn`)".
  static func isInBrackets(_ title: InlineText) -> Bool {
    guard let run = title.codeRun, run.lowerBound > 1 else { return false }
    return title.plain[..<run.lowerBound].last { $0 != 0x20 } == UInt8(ascii: "(")
  }

  /// Whether a heading above says that what stands under it was mended.
  func namesFixed(_ index: Int?) -> Bool {
    var next = index
    while let index = next {
      let words = FoldedText.small(sections[index].title.plain)
      if Self.fixed.isIn(words), !Vocabulary.negations.isIn(words), !Self.toFix.isIn(words) {
        return true
      }
      next = sections[index].parent
    }
    return false
  }

  static let fixed = WordTable(words: [
    "fixed", "resolved", "behoben*", "gelöst*", "corrigé*", "résolu*", "corregid*", "resuelt*",
    "corrigid*", "resolvid*", "исправленн*", "исправлено", "решённ*", "решенн*", "已修复", "已解决",
    "修正済み", "解決済み", "수정됨", "해결됨", "해결된", "수정된",
  ])

  static let toFix = WordTable(words: [
    "to be fixed", "unresolved", "unfixed", "pending", "open", "待修复", "未修复", "未解决", "未解決",
  ])
}
