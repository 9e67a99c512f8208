import RoundModel

/// Headings that tell of one test each, with what stands under them.
extension MarkdownReader {
  /// Reads a section as one test, where it is one.
  mutating func readEntry(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    guard !section.isTitle, section.level > 1 || section.title.code != nil,
      !section.title.plain.isEmpty
    else { return false }
    let phrase = StatusPhrase(section.title)
    let heading = Array(section.title.plain[phrase.name])
    let name = Self.name(section.title, heading, bytes)
    let isTest = TestName.isTestLike(name.text) || TestName.isTestLike(heading)
    if section.isZone, !isTest { return false }
    let fields = EntryFields(blocks[section.body], bytes, &builder)
    guard let outcome = outcome(of: section, phrase, fields, isTest: isTest) else { return false }
    var test = ToldTest(
      name: name.text, outcome: outcome, carrier: fields.outcome != nil ? .field : .heading,
      offset: section.offset, section: index)
    test.nameRange = name.range
    test.kind = kind(of: section, heading, isTest: isTest, fields)
    test.ordinal = TestName.ordinal(heading)
    test.group = section.parent.flatMap { group($0, bytes, &builder) }
    test.status =
      fields.status
      ?? phrase.status.map { String(decoding: section.title.plain[$0], as: UTF8.self) }
    fill(&test, fields, bytes)
    told.append(test)
    fruitful.insert(index)
    return true
  }

  /// The name of a test in a heading: a code span beats the words around it.
  static func name(
    _ title: InlineText, _ heading: [UInt8], _ bytes: Span<UInt8>
  ) -> (text: [UInt8], range: Range<Int>?) {
    if let code = title.code {
      let text = Array(copying: bytes, code)
      if TestName.isIdentifier(text) || TestName.isNumbered(heading) && !text.contains(0x20) {
        return (text, code)
      }
    }
    let name = Array(heading[HeadingText.nameStart(heading)...])
    return (withoutLabel(name), nil)
  }

  /// `Failure 3: name` is the name; `TC-03: title` keeps its label, which people look for.
  private static func withoutLabel(_ name: [UInt8]) -> [UInt8] {
    let small = name.map(\.asciiLowercased)
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")),
      ["failure ", "failed test ", "error "].contains(where: { small.starts(with: $0.utf8) }),
      name[..<colon].last?.isASCIIDigit == true
    else { return name }
    let rest = Array(name[(colon + 1)...].drop { $0 == 0x20 })
    return rest.isEmpty ? name : rest
  }

  private func outcome(
    of section: MarkdownSection, _ phrase: StatusPhrase, _ fields: EntryFields, isTest: Bool
  ) -> Outcome? {
    if let stated = fields.outcome {
      // A section of sections is summed up by a status, and told by what stands inside it.
      return section.hasSections && !isTest ? nil : stated
    }
    if let marked = phrase.outcome, phrase.isMarked {
      if isTest { return marked }
      return section.hasSections || !fields.tellsFailure ? nil : marked
    }
    switch section.zone {
    case .failures:
      return isTest || fields.tellsFailure && !section.hasSections && section.level > 2
        ? .failed : nil
    case .passes: return isTest ? .passed : nil
    case .skips: return isTest ? .skipped : nil
    case .results, .summary, .actions, .ignored: return nil
    }
  }

  private func kind(
    of section: MarkdownSection, _ heading: [UInt8], isTest: Bool, _ fields: EntryFields
  ) -> Kind {
    if isTest { return .test }
    let name = Array(heading[HeadingText.nameStart(heading)...])
    if TestName.isIssue(name) { return .issue }
    if section.hasSections { return .module }
    if fields.outcome != nil { return .test }
    return isAmongTests(section) ? .test : .issue
  }

  /// Whether the nearest section that says what it is about speaks of tests.
  private func isAmongTests(_ section: MarkdownSection) -> Bool {
    var next = section.parent
    while let index = next {
      let parent = sections[index]
      if parent.isZone {
        let words = KeyValue.folded(parent.title.plain)
        return ["test", "tests", "测试", "pruebas", "testes", "тест"].contains {
          words.holdsPhrase(Array($0.utf8))
        }
      }
      next = parent.parent
    }
    return false
  }

  func fill(_ test: inout ToldTest, _ fields: EntryFields, _ bytes: Span<UInt8>) {
    test.message = fields.message
    test.messageOffset = fields.messageOffset
    test.trace = fields.trace
    test.rootCause = fields.rootCause
    test.impact = fields.impact
    test.fix = fields.fix
    test.notes = fields.notes
    test.duration = fields.duration
    test.priority = fields.priority
    test.file = test.file ?? fields.file
    let isBad = test.outcome.severity > 0
    if isBad, test.message == nil, let line = fields.firstLine {
      test.message = line
      test.messageOffset = line.lowerBound
    }
  }
}
