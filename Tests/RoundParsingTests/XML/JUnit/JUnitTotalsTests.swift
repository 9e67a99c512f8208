import RoundModel
import Testing

@testable import RoundParsing

/// Stated totals beside counted ones.
@Suite("Totals of JUnit documents")
struct JUnitTotalsTests {
  private static func codes(_ document: String) throws -> [DiagnosticCode] {
    try Reading.round(document).diagnostics.map(\.code)
  }

  private static let pass = "<testcase classname='c' name='p'/>"
  private static let fail = "<testcase classname='c' name='f'><failure/></testcase>"
  private static let skip = "<testcase classname='c' name='s'><skipped/></testcase>"

  @Test(
    "Every way in which writers count is right",
    arguments: [
      "tests='3' failures='1' skipped='1'", "tests='2' failures='1' skipped='1'",
      "tests='3' failures='0' errors='1'", "tests='3' errors='1'", "failures='1'",
      "tests='3.0'", "",
    ])
  func right(totals: String) throws {
    let document = "<testsuite \(totals)>\(Self.pass)\(Self.fail)\(Self.skip)</testsuite>"
    #expect(try Self.codes(document).isEmpty)
  }

  @Test(
    "Figures as elements of a suite, as AntUnit writes them, are figures",
    arguments: [
      ("<tests>1</tests><failures>0</failures><errors>0</errors>", [DiagnosticCode]()),
      ("<failures>1</failures>", [.rowsDiffer]), ("<errors> 2 </errors>", [.rowsDiffer]),
    ])
  func elements(figures: String, codes: [DiagnosticCode]) throws {
    let round = try Reading.round("<testsuite>\(Self.pass)\(figures)</testsuite>")
    #expect(Reading.lines(round) == ["c::p passed"])
    #expect(round.diagnostics.map(\.code) == codes)
    let words = try Reading.round(
      "<testsuite name='s'>\(Self.pass)<errors>2 x</errors></testsuite>")
    #expect(Reading.lines(words) == ["c::p passed", "s error"])
  }

  @Test(
    "Other figures contradict the rows",
    arguments: [
      ("tests='4'", [DiagnosticCode.rowsDiffer]), ("tests='3' failures='2'", [.rowsDiffer]),
      ("tests='3' failures='0'", [.rowsDiffer]), ("skipped='2'", [.rowsDiffer]),
      ("tests='many'", [.badValue]), ("failures='-1'", [.badValue]),
      ("tests='9223372036854775807'", [.badValue]),
    ])
  func wrong(totals: String, codes: [DiagnosticCode]) throws {
    let document = "<testsuite \(totals)>\(Self.pass)\(Self.fail)\(Self.skip)</testsuite>"
    let round = try Reading.round(document)
    #expect(round.diagnostics.map(\.code) == codes)
    #expect(round.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("A suite that states a failure which none of its rows tells is a contradiction")
  func inner() throws {
    let document =
      "<testsuites tests='2' failures='0'><testsuite tests='1' failures='1'>\(Self.pass)"
      + "</testsuite><testsuite tests='1'><testcase name='q'/></testsuite></testsuites>"
    #expect(try Self.codes(document) == [.rowsDiffer])
  }

  @Test("Suites without totals around them are added up")
  func sum() throws {
    let suite = "<testsuite tests='1' failures='0'>"
    let round = try Reading.round(
      "<testsuites>\(suite)\(Self.pass)</testsuite>\(suite)<testcase name='q'/></testsuite>"
        + "</testsuites>")
    #expect(round.header.stated == Totals(total: 2, failed: 0))
    #expect(round.diagnostics.isEmpty)
  }

  @Test("Reruns that are counted as tests and failures are right, and so are those that are not")
  func reruns() throws {
    let flaky = "<testcase name='a'><flakyFailure/><flakyFailure/></testcase>"
    for totals in ["tests='3' failures='2'", "tests='1' failures='0'"] {
      #expect(try Self.codes("<testsuite \(totals)>\(flaky)</testsuite>").isEmpty)
    }
  }

  @Test("pytest's own figures are a habit, everybody else's a contradiction")
  func habits() throws {
    #expect(
      try Self.codes("<testsuite name='pytest' tests='5'>\(Self.pass)</testsuite>")
        == [.dialectHabit])
    #expect(
      try Self.codes("<testsuite name='x' tests='5'>\(Self.pass)</testsuite>") == [.rowsDiffer])
  }
}
