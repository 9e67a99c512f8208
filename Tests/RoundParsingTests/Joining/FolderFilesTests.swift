import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Which files of a folder are read, and what is said of the others.
@Suite("Files of a folder")
struct FolderFilesTests {
  private static let machine = #"{"tests":[{"name":"one","status":"passed"}]}"#
  private static let other = #"{"tests":[{"name":"two","status":"failed"}]}"#

  private func files(_ texts: [(String, String)]) -> FolderFiles {
    FolderFiles(
      texts.map { path, text in
        do throws(ReadError) {
          let source = Source(path: path, text: text)
          return FolderFiles.File(path: path, result: .success(try RoundReader().read(source)))
        } catch {
          return FolderFiles.File(path: path, result: .failure(error))
        }
      }, in: "results")
  }

  private func joined(_ files: FolderFiles) -> Round {
    var round = Round(joining: files.rounds)
    files.describe(&round)
    return round
  }

  @Test("What is no report is passed over, and said")
  func passedOver() {
    let files = files([
      ("results/a.json", Self.machine), ("results/b.json", Self.other),
      ("results/c.log", "nothing to see"), ("results/README.txt", "# Results\n\nTotal: 3 tests"),
    ])
    #expect(files.errors.isEmpty)
    let round = joined(files)
    #expect(Reading.lines(round) == ["one passed", "two failed"])
    #expect(
      round.diagnostics.map(\.message) == ["2 files of the folder passed over: c.log, README.txt"])
    #expect(round.diagnostics.map(\.severity) == [.note])
  }

  @Test("The text that Surefire puts beside its XML tells of the same tests")
  func copies() {
    let text =
      "Test set: sea.TugTest\nTests run: 1, Failures: 1, Errors: 0, Skipped: 0\n"
      + "tows(sea.TugTest)  Time elapsed: 0.01 s  <<< FAILURE!\nsunk\n"
    let xml =
      #"<testsuite name="sea.TugTest"><testcase classname="sea.TugTest" name="tows">"#
      + #"<failure message="sunk"/></testcase></testsuite>"#
    let both = files([("r/TEST-sea.TugTest.xml", xml), ("r/sea.TugTest.txt", text)])
    #expect(Reading.lines(joined(both)) == ["sea.TugTest::tows failed"])
    #expect(
      joined(both).diagnostics.map(\.message) == [
        "1 file of the folder passed over: sea.TugTest.txt"
      ])
    #expect(both.rounds.map { $0.inputs[0].format } == ["junit"])
    let alone = files([("r/sea.TugTest.txt", text)])
    #expect(Reading.lines(joined(alone)) == ["sea.TugTest::tows failed"])
  }

  @Test("A report that broke is an error")
  func broken() {
    let files = files([
      ("results/a.json", Self.machine),
      ("results/b.json", #"{"tests":[{"name":"two" "status":"failed"}]}"#),
    ])
    #expect(files.errors.map(\.code) == [.notWellFormed])
  }

  @Test("An empty file that is named like the reports cuts the round")
  func empty() {
    let cut = joined(files([("results/a.json", Self.machine), ("results/b.json", "")]))
    #expect(cut.completeness == .truncated)
    #expect(cut.diagnostics.map(\.code) == [.emptyInput])
    let log = joined(files([("results/a.json", Self.machine), ("results/b.log", "")]))
    #expect(log.completeness == .complete)
  }

  @Test("A folder without reports is an error")
  func nothing() {
    #expect(files([("results/a.log", "a"), ("results/b.log", "b")]).errors.count == 1)
    #expect(files([("results/a.log", "")]).errors.count == 1)
  }

  @Test("A person's report beside the results counts where it is named like one")
  func person() {
    let text = "# Results\n\n| Test | Status |\n|---|---|\n| `one` | FAILED |\n"
    let files = files([("results/a.json", Self.machine), ("results/report.md", text)])
    #expect(files.rounds.map(\.isMachineOnly) == [true, false])
  }

  @Test("Of an Allure folder only results count, and retries are attempts")
  func allure() throws {
    let folder = Fixture.path("folders/allure")
    let names = [
      "a1-attachment.txt", "a2-attachment.json", "c1-container.json", "environment.properties",
      "u1-result.json", "u2-result.json", "u3-result.json", "u4-result.json",
    ]
    let files = FolderFiles(
      names.map { name in
        let path = "\(folder)/\(name)"
        do throws(ReadError) {
          let round = try RoundReader().read(Source(mapping: path))
          return FolderFiles.File(path: path, result: .success(round))
        } catch {
          return FolderFiles.File(path: path, result: .failure(error))
        }
      }, in: folder)
    let round = joined(files)
    #expect(
      Reading.lines(round) == [
        "tests/desk/test_desk.py::test_lend flaky",
        "tests/desk/test_desk.py::TestNight::test_read[lamp-2] error",
        "tests/desk/test_desk.py::test_fee expected-failure",
      ])
    #expect(Reading.tests(round)[0].attempts.map(\.outcome) == [.failed, .passed])
    #expect(Set(round.inputs.map(\.format)) == ["allure-results-dir"])
    #expect(round.hasFullRoster)
  }

  @Test("A result of an Allure folder that broke is an error")
  func brokenResult() {
    let files = files([
      ("results/u1-result.json", #"{"uuid":"1","status":"passed","start":1,"fullName":"a"}"#),
      ("results/u2-result.json", #"{"uu"#), ("results/a1-attachment.json", #"{"uu"#),
    ])
    #expect(files.errors.map(\.path) == ["results/u2-result.json"])
  }

  @Test("The order of the files does not matter")
  func order() {
    let texts = [
      (
        "r/1-result.json",
        #"{"uuid":"1","historyId":"h","status":"failed","start":5,"fullName":"a"}"#
      ),
      (
        "r/2-result.json",
        #"{"uuid":"2","historyId":"h","status":"passed","start":9,"fullName":"a"}"#
      ),
      (
        "r/3-result.json",
        #"{"uuid":"3","historyId":"h","status":"failed","start":1,"fullName":"a"}"#
      ),
    ]
    for list in [texts, Array(texts.reversed())] {
      let round = joined(files(list))
      #expect(
        Reading.tests(round).map { $0.attempts.map(\.outcome) } == [[.failed, .failed, .passed]])
      #expect(Reading.lines(round) == ["a flaky"])
    }
  }
}
