import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What is read from the samples of formats, down to each fact of each row.
@Suite("Samples of JSON documents")
struct DocumentTests {
  /// The samples that have a file of what is read from them.
  static let told: [FormatFixture] = FormatFixture.all.filter { fixture in
    (try? Source(mapping: golden(fixture))) != nil
  }

  private static func golden(_ fixture: FormatFixture) -> String {
    Fixture.path("rows/\(fixture.format).\(fixture.file).txt")
  }

  @Test("Each row is read as it was written", arguments: told)
  func rows(fixture: FormatFixture) throws {
    let round = try RoundReader().read(Source(mapping: fixture.path))
    let expected = try Source(mapping: Self.golden(fixture))
      .withBytes { [UInt8](copying: $0, 0..<$0.count) }
    #expect(RoundText.of(round) == String(decoding: expected, as: UTF8.self))
  }

  @Test("Every format that is read as a tree has a sample")
  func samples() {
    let known = Set(FormatFixture.all.map(\.format))
    for format in Formats.all where format is any TreeFormat {
      #expect(known.contains(format.name), "\(format.name)")
    }
  }

  @Test("The key of an object that is read stands in it once")
  func repeatedKeys() throws {
    for text in [
      #"{"numTotalTests":1,"numRuntimeErrorTestSuites":0,"testResults":[{"name":"a","name":"b"}]}"#,
      #"[{"uuid":"1","status":"passed","status":"failed","start":1,"fullName":"a"}]"#,
    ] {
      #expect(Reading.refusal(text)?.code == .repeatedKey)
    }
  }

  @Test("Files that Jest counts as not loaded are missed where no row tells of them")
  func unloadedFiles() throws {
    let round = try Reading.round(
      #"{"numTotalTests":1,"numPassedTests":1,"numRuntimeErrorTestSuites":2,"testResults":[{"name":"#
        + #""a.test.js","status":"passed","assertionResults":[{"title":"adds","status":"passed"}]}]}"#
    )
    #expect(Reading.lines(round).count == 1)
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
  }

  @Test("A Playwright report is recognised without the projects of its settings")
  func playwrightWithoutProjects() throws {
    let round = try Reading.round(
      #"{"config":{"version":"1"},"suites":[{"title":"a.spec.ts","file":"a.spec.ts","specs":[{"title":"#
        + #""adds","tests":[{"projectName":"web","expectedStatus":"passed","status":"expected","#
        + #""results":[{"status":"passed","duration":1}]}]}]}],"errors":[],"#
        + #""stats":{"expected":1,"unexpected":0,"skipped":0,"flaky":0}}"#)
    #expect(round.inputs.map(\.format) == ["playwright-json"])
    #expect(Reading.tests(round).map(\.outcome) == [.passed])
  }

  @Test("What is no number is read as null")
  func notNumbers() throws {
    let round = try Reading.round(
      #"{"__version__":[1],"elapsed":NaN,"tests":[{"name":"a :: b","code":"PASS","elapsed":Infinity}]}"#
    )
    #expect(Reading.lines(round) == ["a::b passed"])
    #expect(round.diagnostics.map(\.code) == [.notANumber])
  }

  @Test("Half of a surrogate pair is said once")
  func surrogates() throws {
    let round = try Reading.round(
      #"{"__version__":[1],"elapsed":1,"tests":[{"name":"a :: \ud83d","code":"PASS"}]}"#)
    #expect(Reading.lines(round) == ["a::\u{FFFD} passed"])
    #expect(round.diagnostics.map(\.code) == [.invalidUTF8])
  }

  @Test("Nesting beyond the limit is refused, and not followed")
  func depth() {
    let text =
      #"{"suites":"# + String(repeating: #"[{"suites":"#, count: 400)
      + String(repeating: "[", count: 400)
    #expect(
      Reading.refusal(#"{"config":{"projects":[]},"errors":[],"# + text.dropFirst())?.code
        == .tooDeep)
  }

  @Test("A document without tests is an empty round")
  func empty() throws {
    for text in [
      #"{"stats":{"tests":0,"passes":0},"tests":[],"pending":[],"failures":[],"passes":[]}"#,
      #"{"config":{"projects":[]},"suites":[],"errors":[]}"#,
      #"{"examples":[],"summary":{"example_count":0},"summary_line":"0 examples"}"#,
    ] {
      #expect(try Reading.round(text).completeness == .empty)
    }
  }

  @Test("A made-up number of attempts fills no memory")
  func attempts() throws {
    let round = try Reading.round(
      #"{"stats":{"passes":1},"tests":[{"title":"a","fullTitle":"a","err":{},"currentRetry":1e9}],"failures":[]}"#
    )
    #expect(Reading.lines(round) == ["a flaky"])
  }

  @Test("What tells of no test is refused")
  func negatives() {
    for text in [
      #"{"settings":{"rootDir":"/"},"tests":[{"title":"a.spec.ts","specs":[],"suites":[{"title":"a","specs":[{"title":"b","ok":true,"tests":[{"status":"expected"}]}]}]}]}"#,
      #"{"uuid":"1","children":["2"],"befores":[{"name":"a","status":"passed"}]}"#,
      #"{"schema":"rounddiff/show/1","tests":[{"name":"a","outcome":"passed"}]}"#,
      #"{"tests":["a"],"summary":"all well"}"#,
    ] {
      #expect(Reading.refusal(text)?.code == .notRecognised, "\(text)")
    }
  }
}
