import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// The events of `go test -json`.
@Suite("go test -json")
struct GoTestTests {
  private func event(_ action: String, _ test: String? = nil, _ more: String = "") -> String {
    let name = test.map { #","Test":"\#($0)""# } ?? ""
    return #"{"Action":"\#(action)","Package":"p"\#(name)\#(more)}"# + "\n"
  }

  private func output(_ text: String, _ test: String? = nil) -> String {
    event("output", test, #","Output":"\#(text)""#)
  }

  @Test("The sample's tests, containers, panics, time-outs and broken builds")
  func sample() throws {
    let path = Fixture.path("formats/go-test-json/desk.jsonl")
    let round = try RoundReader().read(contentsOf: path)
    let desk = "till.example/desk"
    #expect(
      Reading.lines(round) == [
        "\(desk)::TestSum passed", "\(desk)::TestRounding failed", "\(desk)::TestPrinter skipped",
        "\(desk)::TestCurrency/euro passed", "\(desk)::TestCurrency/a/b failed",
        "\(desk)::TestCurrency failed", "\(desk)::TestCoupon flaky", "\(desk)/drawer error",
        "\(desk)/scanner::TestLens crashed", "\(desk)/wait::TestQueue timed-out",
      ])
    #expect(round.completeness == .complete)
    let tests = Reading.tests(round)
    #expect(tests[1].message == "sum_test.go:31: 0.1 + 0.2: want 0.3, got 0.4")
    #expect(tests[2].message == "print_test.go:8: no printer on this machine")
    #expect(tests[5].kind == .module)
    #expect(tests[6].attempts.map(\.outcome) == [.failed, .passed])
    #expect(tests[7].originalStatus == "build failed")
    #expect(tests[7].kind == .test)
    #expect(tests[8].message == "panic: lens is nil [recovered, repanicked]")
    #expect(round.header.date == "2026-03-01")
  }

  @Test("A container that fails by itself is a test")
  func container() throws {
    let round = try Reading.round(
      event("run", "T") + event("run", "T/a") + event("pass", "T/a")
        + output("    t_test.go:3: left over\\n", "T") + event("fail", "T") + event("fail"))
    #expect(Reading.lines(round) == ["p::T/a passed", "p::T failed"])
    #expect(Reading.tests(round)[1].kind == .test)
  }

  @Test("What has no end is cut short, and its tests are interrupted")
  func noEnd() throws {
    let open = try Reading.round(event("run", "T") + event("pass", "T") + event("run", "U"))
    #expect(Reading.lines(open) == ["p::T passed", "p::U interrupted"])
    #expect(open.completeness == .truncated)
    let panic = try Reading.round(
      event("run", "T") + output("panic: boom\\n", "T") + output("goroutine 1 [running]:\\n", "T"))
    #expect(Reading.lines(panic) == ["p::T crashed"])
    #expect(panic.completeness == .truncated)
    let noPackage = try Reading.round(event("run", "T") + event("pass", "T"))
    #expect(noPackage.completeness == .truncated)
  }

  @Test("A package that fails without a failing test is an error of its own")
  func packageFailed() throws {
    let round = try Reading.round(
      event("run", "T") + event("pass", "T") + output("exit status 2\\n") + event("fail"))
    #expect(Reading.lines(round) == ["p::T passed", "p error"])
    #expect(Reading.tests(round)[1].message == "exit status 2")
  }

  @Test("A result line that lost its own event still counts, and nothing else makes a pass")
  func lostResult() throws {
    let round = try Reading.round(
      event("run", "T") + output("no newline--- PASS: T (0.00s)\\n", "T") + event("run", "U")
        + output("text--- FAIL: U (0.00s)\\n", "U") + event("run", "V")
        + event("run", "BenchmarkX") + output("BenchmarkX-2 10 17.0 ns/op\\n", "BenchmarkX")
        + event("pass"))
    #expect(
      Set(Reading.lines(round)) == [
        "p::T passed", "p::U failed", "p::V interrupted", "p::BenchmarkX passed",
      ])
  }

  @Test("Errors of the compiler between the lines are errors of their package")
  func compilerNoise() throws {
    let round = try Reading.round(
      "# till.example/core\n./a.go:3:1: undefined: x\n" + event("run", "T") + event("pass", "T")
        + event("pass"))
    #expect(Reading.lines(round).contains("p::T passed"))
    let more = try Reading.round(
      event("run", "T") + "# till.example/core\n./a.go:3:1: undefined: x\n" + event("pass", "T")
        + event("pass"))
    #expect(Reading.lines(more) == ["p::T passed", "till.example/core error"])
    #expect(more.diagnostics.contains { $0.code == .noiseSkipped })
  }

  @Test("An action that nobody knows is told, and makes no pass")
  func unknownAction() throws {
    let round = try Reading.round(event("run", "T") + event("shrug", "T") + event("pass"))
    #expect(Reading.lines(round) == ["p::T interrupted"])
    #expect(round.diagnostics.contains { $0.code == .unknownStatus })
  }

  @Test("Many tests at once are kept apart")
  func parallel() throws {
    let names = (0..<500).map { "T\($0)" }
    let round = try Reading.round(
      names.map { event("run", $0) }.joined()
        + names.enumerated().map { event($0 % 7 == 0 ? "fail" : "pass", $1) }.joined()
        + event("fail"))
    let lines = Reading.lines(round)
    #expect(lines.count == 500)
    #expect(lines.count { $0.utf8.elementsEqual("p::T14 failed".utf8) } == 1)
    #expect(Reading.tests(round).count { $0.outcome == .failed } == 72)
  }
}
