import RoundModel

/// Headings that are nothing but an outcome: "Failed" beside "Passed" lists tests as "Failed tests"
/// does.
extension MarkdownOutline {
  /// Takes sections under such headings for lists of tests where another one stands beside them.
  mutating func settleBareLists() {
    var bare: [Int: [Int]] = [:]
    for (index, section) in sections.enumerated() where Self.isBareOutcome(section) {
      guard let parent = section.parent else { continue }
      bare[parent, default: []].append(index)
    }
    for siblings in bare.values {
      let zones = Set(siblings.map { sections[$0].zone })
      // A failure must not vanish, whatever stands beside it.
      for index in siblings where zones.count > 1 || sections[index].zone == .failures {
        sections[index].listsTests = true
      }
    }
  }

  private static func isBareOutcome(_ section: MarkdownSection) -> Bool {
    guard section.isZone, !section.listsTests, !section.isTitle, section.level < 7 else {
      return false
    }
    switch section.zone {
    case .failures, .passes, .skips: break
    case .results, .summary, .coverage, .actions, .ignored: return false
    }
    let title = HeadingText.withoutFigures(section.title.plain)
    let words = KeyValue.folded(title)
    // "Known issues" and "Errors" list what was found, and no tests.
    guard let measure = MeasureVocabulary.outcomeMeasure(in: words), measure != .errors,
      !MarkdownZone.namesIssues(title)
    else { return false }
    return MarkdownZone.namesTestsOnly(title, needsNoun: false)
  }
}
