import RoundModel

/// Tests by whose names a report lists the bugs that it found.
extension MarkdownReader {
  /// How a test went that opens an item or a line somewhere under a heading on bugs that were found,
  /// with what is wrong behind its name: "`test_rings` - rings crash" under "Critical bugs".
  func outcome(
    amongProblems line: InlineText, _ phrase: StatusPhrase, _ section: MarkdownSection
  ) -> Outcome? {
    guard section.zone == .results || section.zone == .failures,
      let run = line.codeRun ?? line.strong.first, run.lowerBound <= 1,
      TestName.isTestLike(Array(line.plain[run])), run.upperBound + 3 < line.plain.count
    else { return nil }
    let rest = FoldedText.small(Array(line.plain[run.upperBound...]))
    guard Self.dashes.contains(where: { rest.starts(with: $0.utf8) }), !Self.fixed.isIn(rest),
      !EntryFields.tellsPass(rest)
    else { return nil }
    var next: MarkdownSection? = section
    while let own = next, !own.isTitle {
      // Only what groups the bugs may stand between: "Memory bugs (2)".
      if Self.tellsFound(own.title.plain) { return .failed }
      if own.isZone, own.zone != .results, own.zone != .failures { return nil }
      next = own.parent.map { sections[$0] }
    }
    return nil
  }

  private static let dashes = [" - ", " \u{2013} ", " \u{2014} ", ": "]

  private static func tellsFound(_ title: [UInt8]) -> Bool {
    switch ProblemHeading(title) ?? .beforeRemark(title) {
    case .found: true
    case .mended, .grade, nil: false
    }
  }
}
