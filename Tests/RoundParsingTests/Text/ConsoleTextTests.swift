import RoundModel
import Testing

@testable import RoundParsing

/// Output of runners: as a file, and where it stands inside another text.
@Suite("Consoles")
struct ConsoleTextTests {
  private func told(_ text: String) -> RunLog? {
    let bytes = Array("prose before\n\(text)".utf8)
    return ConsoleText.log(bytes.span, 13..<bytes.count)
  }

  @Test(
    "A slice of lines is read as the format that it is in",
    arguments: [
      ("ok 1 adds\nnot ok 2 opens\n1..2\n", ["adds passed", "opens failed"]),
      ("--- FAIL: TestOpen (0.00s)\n    open_test.go:4: shut\n", ["TestOpen failed"]),
      ("Test Case 'Till.testOpen' passed (0.1 seconds)\n", ["testOpen passed"]),
      ("##teamcity[testStarted name='a']\n##teamcity[testFinished name='a']\n", ["a passed"]),
      ("=== short test summary info ===\nFAILED t.py::test_a - x\n", ["test_a failed"]),
      (
        "running 2 tests\ntest a::b ... ok\ntest a::c ... FAILED\n", ["a::b passed", "a::c failed"]
      ),
      ("    PASS [   0.011s] till a::b\n", ["a::b passed"]),
      ("[       OK ] Till.Opens (0 ms)\n", ["Opens passed"]),
      ("[  FAILED  ] 1 test, listed below:\n[  FAILED  ] Till.Opens\n", ["Opens failed"]),
      ("1/1 Test #1: opens ....***Failed    0.20 sec\n", ["opens failed"]),
      ("test_a (t.Till.test_a) ... ok\n\nRan 1 test in 0.1s\n\nOK\n", ["test_a passed"]),
      ("Till\n  opens (FAILED - 1)\n\n1 example, 1 failure\n", ["Till opens failed"]),
      (
        "There was 1 failure:\n\n1) Till::testA\nx\n\nTests: 2, Assertions: 3, Failures: 1.\n",
        ["testA failed"]
      ),
      ("  Failed Shop.Till.Opens [3 ms]\n", ["Opens failed"]),
    ])
  func slices(text: String, tests: [String]) throws {
    let log = try #require(told(text))
    let lines = log.tests.map { "\(String(decoding: $0.name, as: UTF8.self)) \($0.outcome.term)" }
    #expect(lines == tests)
    #expect(log.tests.allSatisfy { $0.offset >= 13 })
  }

  @Test("What is in no format of lines is left to others", arguments: ["", "adds up: fine\n"])
  func others(text: String) {
    #expect(told(text) == nil)
  }

  @Test(
    "What looks like a runner's line and is none is left to others",
    arguments: [
      "test the login ... later\n", "Ran 5 miles in 40 minutes\n", "[ INFO     ] server.start\n",
      "PASS [see below] till\n", "Passed the ball [12 m]\n", "OK (5 tests)\n", "3 examples\n",
      "Test #1: open the drawer\n",
    ])
  func noRunner(text: String) {
    #expect(told(text) == nil)
  }

  @Test("A run that states failures and names none is no pass")
  func unnamed() throws {
    for text in [
      "Ran 3 tests in 0.1s\n\nFAILED (failures=1)\n", "Tests: 3, Assertions: 3, Failures: 1.\n",
      "3 examples, 1 failure\n", "Failed!  - Failed: 1, Passed: 2, Skipped: 0, Total: 3\n",
      "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out\n",
      "67% tests passed, 1 tests failed out of 3\n",
    ] {
      let round = try Reading.round(text)
      #expect(round.isMachineOnly && round.diagnostics.contains { $0.code == .rowsDiffer })
    }
  }

  @Test("go test without -v names the failures only")
  func quietGo() throws {
    let round = try Reading.round(
      "--- FAIL: TestOpen (0.01s)\n    open_test.go:4: shut\nFAIL\nFAIL\tp\t0.1s\nok  \tq\t0.2s\n")
    #expect(Reading.lines(round) == ["p::TestOpen failed"])
    #expect(round.completeness == .complete)
    #expect(!round.hasFullRoster)
  }

  @Test("go test without an end, and packages that fail by themselves")
  func brokenGo() throws {
    let open = try Reading.round("=== RUN   TestA\n--- PASS: TestA (0.00s)\n=== RUN   TestB\n")
    #expect(Reading.lines(open) == ["TestA passed", "TestB interrupted"])
    #expect(open.completeness == .truncated)
    let exit = try Reading.round(
      "=== RUN   TestA\n--- PASS: TestA (0.00s)\nexit status 2\nFAIL\tp\t0.1s\n")
    #expect(Reading.lines(exit) == ["p::TestA passed", "p error"])
  }

  @Test("XCTest: both spellings, and what a crash leaves")
  func xctest() throws {
    let mac = try Reading.round(
      "Test Case '-[ShopTests.TillTests testOpen]' started.\n"
        + "Test Case '-[ShopTests.TillTests testOpen]' failed (0.003 seconds).\n")
    #expect(Reading.lines(mac) == ["ShopTests.TillTests.testOpen failed"])
    let crash = try Reading.round(
      "Test Case 'Till.testA' passed (0.1 seconds)\nTest Case 'Till.testB' started at 1\n"
        + "Till/Open.swift:4: Fatal error: shut\n")
    #expect(Reading.lines(crash) == ["Till.testA passed", "Till.testB crashed"])
    #expect(crash.completeness == .truncated)
  }

  @Test("pytest: without totals at the end, or stopped, it is cut short")
  func pytest() throws {
    let cut = try Reading.round(
      "=== FAILURES ===\n___ test_a ___\nE   boom\n"
        + "=== short test summary info ===\nFAILED t.py::test_a - boom\n")
    #expect(Reading.lines(cut) == ["t.py::test_a failed"])
    #expect(cut.completeness == .truncated)
    let workers = try Reading.round(
      "=== test session starts ===\n[gw0] [ 50%] PASSED t.py::test_a \n"
        + "[gw1] [100%] FAILED t.py::test_b \n=== 1 failed, 1 passed in 0.1s ===\n")
    #expect(Reading.lines(workers) == ["t.py::test_a passed", "t.py::test_b failed"])
    #expect(workers.completeness == .complete)
  }

  @Test("TeamCity: escapes, retries, and what has no end")
  func teamCity() throws {
    let message = try #require(
      TeamCityMessage(
        Array("##teamcity[testFailed name='a|'b|[c|]' message='x|ny||z|0x263a']".utf8)[...]))
    #expect(message["name"] == Array("a'b[c]".utf8))
    #expect(message["message"] == Array("x\ny|z\u{263A}".utf8))
    let open = try Reading.round(
      "##teamcity[testSuiteStarted name='s']\n##teamcity[testStarted name='a']\n")
    #expect(Reading.lines(open) == ["s::a interrupted"])
    #expect(open.completeness == .truncated)
    #expect(TeamCityMessage(Array("##teamcity[testFailed name='a".utf8)[...]) == nil)
  }

  @Test("DejaGnu: targets are told apart, a summary that is missing is a cut")
  func dejaGnu() throws {
    let two = try Reading.round(
      "\t\t=== t tests ===\nRunning target a\nRunning ./x.exp ...\nPASS: y\nRunning target b\n"
        + "FAIL: y\n\t\t=== t Summary ===\n\n# of expected passes\t\t1\n# of unexpected failures\t1\n"
    )
    #expect(Reading.lines(two) == ["./x.exp::y {a} passed", "./x.exp::y {b} failed"])
    let cut = try Reading.round("\t\t=== t tests ===\nRunning ./x.exp ...\nPASS: y\n")
    #expect(cut.completeness == .truncated)
    let wrong = try Reading.round(
      "\t\t=== t tests ===\nPASS: y\n\t\t=== t Summary ===\n\n# of expected passes\t\t2\n")
    #expect(wrong.diagnostics.contains { $0.code == .rowsDiffer })
  }

  @Test("subunit: a test without a result was interrupted; the binary form is named")
  func subunit() throws {
    let open = try Reading.round("test: a\nsuccess: a\ntest: b\n")
    #expect(Reading.lines(open) == ["a passed", "b interrupted"])
    #expect(open.completeness == .truncated)
    let refusal = Reading.refusal(bytes: [0xB3, 0x29, 0x01, 0x20])
    #expect(refusal?.message.utf8.contains(UInt8(ascii: "2")) ?? false)
    #expect(refusal?.code == .notRecognised)
  }
}
