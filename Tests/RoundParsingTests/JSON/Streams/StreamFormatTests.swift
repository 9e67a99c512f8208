import RoundModel
import Testing

@testable import RoundParsing

/// Streams of other runners than Go's: what has no end, and what nobody expects.
@Suite("Streams of events")
struct StreamFormatTests {
  private func libtest(_ event: String, _ name: String, _ more: String = "") -> String {
    #"{"type":"test","event":"\#(event)","name":"\#(name)"\#(more)}"# + "\n"
  }

  @Test("libtest: a suite without an end is cut short, a word that is new is unreadable")
  func libtest() throws {
    let start = #"{"type":"suite","event":"started","test_count":2}"# + "\n"
    let open = try Reading.round(
      start + libtest("started", "a") + libtest("ok", "a") + libtest("started", "b"))
    #expect(Reading.lines(open) == ["bin1::a passed", "bin1::b interrupted"])
    #expect(open.completeness == .truncated)
    let odd = try Reading.round(
      start + libtest("started", "a") + libtest("shrugged", "a")
        + #"{"type":"suite","event":"ok","passed":0,"failed":0,"ignored":0}"# + "\n")
    #expect(Reading.lines(odd) == ["bin1::a unreadable"])
    #expect(Reading.tests(odd)[0].originalStatus == "shrugged")
  }

  @Test("Swift Testing: a test that started and did not end was interrupted")
  func swiftTesting() throws {
    let id = "T.S/a()/F.swift:1:2"
    let head =
      #"{"kind":"test","payload":{"kind":"function","id":"\#(id)","name":"a()"},"version":0}"#
    let start = #"{"kind":"event","payload":{"kind":"testStarted","testID":"\#(id)"},"version":0}"#
    let round = try Reading.round(head + "\n" + start + "\n")
    #expect(Reading.lines(round) == ["T.S/a() interrupted"])
    #expect(round.completeness == .truncated)
  }

  @Test(
    "Ids of Swift Testing",
    arguments: [
      ("M.a()/F.swift:1:2", "M.", "a()"), ("M.S/T/a(x:y:)/F.swift:10:2", "M.S/T/", "a(x:y:)"),
      ("M.S/`a/b c`()/F.swift:1:2", "M.S/", "`a/b c`()"), ("M.S", "M.", "S"), ("", "", ""),
    ])
  func ids(id: String, prefix: String, name: String) {
    let path = SwiftTestPath(Array(id.utf8))
    #expect(path.prefix == prefix)
    #expect(path.name == Array(name.utf8))
  }

  private func report(_ phase: String, _ outcome: String) -> String {
    #"{"$report_type":"TestReport","nodeid":"t.py::a","when":"\#(phase)","outcome":"\#(outcome)"}"#
      + "\n"
  }

  @Test("pytest: nothing passes without its call, its tear-down and an end of the session")
  func reportLog() throws {
    let end = #"{"$report_type":"SessionFinish","exitstatus":0}"# + "\n"
    let noCall = try Reading.round(report("setup", "passed") + report("teardown", "passed") + end)
    #expect(Reading.lines(noCall) == ["t.py::a interrupted"])
    let noTeardown = try Reading.round(report("setup", "passed") + report("call", "passed") + end)
    #expect(Reading.lines(noTeardown) == ["t.py::a interrupted"])
    let rerun = try Reading.round(
      report("setup", "passed") + report("call", "rerun") + report("teardown", "passed"))
    #expect(Reading.lines(rerun) == ["t.py::a interrupted"])
    #expect(rerun.completeness == .truncated)
    let odd = try Reading.round(
      report("setup", "passed") + report("call", "shrugged") + report("teardown", "passed") + end)
    #expect(Reading.lines(odd) == ["t.py::a unreadable"])
    let stopped = try Reading.round(
      report("setup", "passed") + report("call", "passed") + report("teardown", "passed")
        + #"{"$report_type":"SessionFinish","exitstatus":2}"# + "\n")
    #expect(stopped.completeness == .truncated)
  }

  @Test("Dart: a run that was aborted, and one that fails for no reason that a test gives")
  func dart() throws {
    let start = #"{"type":"start","protocolVersion":"0.1.1","time":0}"# + "\n"
    let aborted = try Reading.round(start + #"{"type":"done","success":null,"time":1}"# + "\n")
    #expect(aborted.completeness == .truncated)
    let failed = try Reading.round(start + #"{"type":"done","success":false,"time":1}"# + "\n")
    #expect(Reading.lines(failed) == ["the run error"])
    #expect(try Reading.round(start).completeness == .truncated)
  }

  @Test("Cucumber: a scenario that a failed hook kept from running is told")
  func cucumber() throws {
    let round = try Reading.round(
      #"{"pickle":{"id":"1","uri":"a.feature","name":"Pay","astNodeIds":["2"]}}"# + "\n"
        + #"{"testRunStarted":{"timestamp":{"seconds":1,"nanos":0}}}"# + "\n"
        + #"{"testRunFinished":{"success":false,"message":"no till"}}"# + "\n")
    #expect(Reading.lines(round) == ["the run error", "a.feature::Pay not-run"])
    #expect(round.rows[1].flags.contains(.keptFromRunning))
  }

  @Test("Bazel: a build that failed is no round that passed")
  func bazel() throws {
    let round = try Reading.round(
      #"{"id":{"started":{}},"started":{"uuid":"u"}}"# + "\n"
        + #"{"id":{"buildFinished":{}},"finished":{"exitCode":{"name":"BUILD_FAILURE","code":1}},"#
        + #""lastMessage":true}"# + "\n")
    #expect(Reading.lines(round) == ["the build error"])
    #expect(Reading.tests(round)[0].originalStatus == "BUILD_FAILURE")
  }

  @Test("Meson: a word that says well where the flag says failure is a failure")
  func meson() throws {
    let round = try Reading.round(
      #"{"name":"t","result":"OK","is_fail":true,"returncode":1,"env":{"KEY":"swordfish"}}"# + "\n")
    #expect(Reading.lines(round) == ["t failed"])
    #expect(!round.store.contains(Array("swordfish".utf8)))
  }
}
