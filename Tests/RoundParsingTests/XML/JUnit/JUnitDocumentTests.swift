import RoundModel
import Testing

@testable import RoundParsing

/// Whole JUnit documents: cut, repeated, one after the other, and not what they look like.
@Suite("JUnit documents")
struct JUnitDocumentTests {
  @Test("One identity twice is the worst of the two, or attempts where asked for")
  func duplicates() throws {
    let text =
      "<testsuite><testcase classname='c' name='a'><failure/></testcase>"
      + "<testcase classname='c' name='a'/></testsuite>"
    let worst = try Reading.round(text)
    #expect(Reading.lines(worst) == ["c::a failed"])
    #expect(worst.rows[0].flags.contains(.duplicate))
    var options = ReadOptions()
    options.duplicates = .attempts
    #expect(Reading.lines(try Reading.round(text, options: options)) == ["c::a flaky"])
  }

  @Test("pytest tells a test twice for a rerun, and its tear-down's error the same way")
  func pytest() throws {
    func round(_ second: String) throws -> [String] {
      Reading.lines(
        try Reading.round(
          "<testsuite name='pytest'><testcase classname='t' name='a'/>"
            + "<testcase classname='t' name='b'/>"
            + "<testcase classname='t' name='a'>\(second)</testcase></testsuite>"))
    }
    #expect(try round("") == ["t.py::a flaky", "t.py::b passed"])
    #expect(
      try round("<error message='failed on teardown'/>") == ["t.py::a error", "t.py::b passed"])
    #expect(try round("<failure/>") == ["t.py::a failed", "t.py::b passed"])
  }

  @Test("A file that is cut tells of what was whole, with the totals that it states")
  func cut() throws {
    let round = try Reading.round(
      "<testsuite tests='3' failures='1'><testcase classname='c' name='a'/>"
        + "<testcase classname='c' name='b'><failure message='x'>and")
    #expect(Reading.lines(round) == ["c::a passed"])
    #expect(round.completeness == .truncated)
    #expect(round.header.stated == Totals(total: 3, failed: 1))
    #expect(round.diagnostics.first?.code == .cutShort)
  }

  @Test("Class names that are all 'test' make the suites identify; one other name, and they do not")
  func node() throws {
    let start = "<testsuites><testsuite name='s'><testcase classname='test' name='a'/>"
    let end = "</testsuite></testsuites>"
    #expect(Reading.lines(try Reading.round(start + end)) == ["s::a passed"])
    let mixed = start + "<testcase classname='tests.x' name='b'/>" + end
    #expect(Reading.lines(try Reading.round(mixed)) == ["test::a passed", "tests.x::b passed"])
  }

  @Test("Documents one after the other are one round; anything else behind the root is refused")
  func concatenated() throws {
    let one = "<?xml version='1.0'?><testsuite tests='1'><testcase name='a'/></testsuite>\n"
    let two = "<?xml version='1.0'?><testsuite tests='1'><testcase name='b'/></testsuite>\n"
    let round = try Reading.round(one + two)
    #expect(Reading.lines(round) == ["a passed", "b passed"])
    #expect(round.header.stated.total == 2)
    #expect(Reading.refusal(one + "<testsuite/>")?.code == .notWellFormed)
    #expect(Reading.refusal(one + "text")?.code == .notWellFormed)
  }

  @Test("Lines of a package manager before the document are skipped")
  func noise() throws {
    let round = try Reading.round(
      "> port@1.0.0 test\n> mocha -R xunit\n\n<testsuite name=\"s\"><testcase name='a'/></testsuite>"
    )
    #expect(Reading.lines(round) == ["s::a passed"])
    #expect(round.diagnostics.map(\.code) == [.noiseSkipped])
  }

  @Test("A name longer than any that is read is refused")
  func longName() {
    let name = String(repeating: "n", count: ReadLimits.nameBytes + 1)
    let text = "<testsuite><testcase name='\(name)'/></testsuite>"
    #expect(Reading.refusal(text)?.code == .limitExceeded)
  }

  @Test("A prefix makes no difference, and an element of another spelling is no suite")
  func names() throws {
    let prefixed =
      "<j:testsuite xmlns:j='urn:x'><j:testcase name='n'><j:failure/></j:testcase></j:testsuite>"
    #expect(Reading.lines(try Reading.round(prefixed)) == ["n failed"])
    #expect(Reading.refusal("<TestSuite><TestCase name='n'/></TestSuite>")?.code == .notRecognised)
  }
}
