import RoundModel

/// Suites by the lines that head tests in the output of a runner.
extension MarkdownReader {
  /// A line that heads tests, and the group that its output stands in.
  struct PrintedSuite: Sendable, Hashable {
    let group: Int?
    let name: String
  }

  /// How many suites of output become groups.
  private static let suiteLimit = 2000

  /// A test of some output in the group of the suite that heads it there, inside that of its section.
  ///
  /// What a test is called does not change with it.
  func inSuite(
    _ test: ToldTest, _ suites: inout [PrintedSuite: Int], _ builder: inout RoundBuilder
  ) -> ToldTest {
    guard test.carrier == .console, test.kind == .test, test.suite.isEmpty,
      let name = test.outline.last, Self.namesSuite(name), suites.count < Self.suiteLimit
    else { return test }
    let key = PrintedSuite(group: test.group, name: name)
    let group =
      suites[key]
      ?? builder.add(Group(name: name, place: builder.place(test.offset), parent: test.group))
    suites[key] = group
    var test = test
    test.group = group
    return test
  }

  /// Whether a line that is set in is the name of a suite, and no message, path or piece of code.
  private static func namesSuite(_ line: String) -> Bool {
    let text = Array(line.utf8)
    guard 2...80 ~= text.count, let last = text.last, !".:;,{}()[]=|>\"'".utf8.contains(last),
      let first = text.first, first.isASCIILetter || first >= 0xC3
    else { return false }
    return !isTotals(text) && text.firstIndex(ofPart: Array(": ".utf8)) == nil
  }
}
