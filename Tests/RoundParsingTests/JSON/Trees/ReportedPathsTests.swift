import Testing

@testable import RoundParsing

/// Paths of reports, the same on every machine.
@Suite("Paths in reports")
struct ReportedPathsTests {
  @Test(
    "Where a build service checked out does not matter",
    arguments: [
      ("/home/runner/work/library/library/src/desk.js", "src/desk.js"),
      (#"D:\a\library\library\src\desk.js"#, "src/desk.js"),
      ("/builds/town/library/src/desk.js", "src/desk.js"),
      ("/home/circleci/project/desk.js", "desk.js"), ("/app/test/desk.js", "test/desk.js"),
      ("file:///github/workspace/desk.js", "desk.js"), ("./spec/desk.rb", "spec/desk.rb"),
      ("spec/desk.rb", "spec/desk.rb"), (#"spec\desk.rb"#, "spec/desk.rb"), ("desk.js", "desk.js"),
      ("/", "/"), ("", ""),
    ])
  func checkouts(path: String, relative: String) {
    #expect(ReportedPaths([path]).relative(path) == relative)
  }

  @Test("Elsewhere, what all files share goes, but for a project's own folders")
  func shared() {
    let one = ReportedPaths(["/srv/library/tests/desk.js", "/srv/library/tests/night/read.js"])
    #expect(one.relative("/srv/library/tests/desk.js") == "tests/desk.js")
    #expect(one.relative("/srv/library/tests/night/read.js") == "tests/night/read.js")
    let two = ReportedPaths(["/home/ann/src/library/desk.js", "/home/ann/src/library/a/b.js"])
    #expect(two.relative("/home/ann/src/library/a/b.js") == "src/library/a/b.js")
    let three = ReportedPaths(["/srv/library/desk.js"])
    #expect(three.relative("/srv/library/desk.js") == "desk.js")
    #expect(three.relative("/elsewhere/desk.js") == "elsewhere/desk.js")
  }
}
