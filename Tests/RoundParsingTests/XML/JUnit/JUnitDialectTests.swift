import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What is read of a file by each writer of JUnit XML: `Tests/Fixtures/formats/junit/FILE`.
@Suite("Dialects of JUnit XML")
struct JUnitDialectTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let file: String
    let lines: [String]
    /// The codes of what the file says against itself, which dialects are known for.
    var habits = false
    var testDescription: String { file }
  }

  static func round(_ file: String) throws -> Round {
    try RoundReader().read(contentsOf: Fixture.path("formats/junit/\(file).xml"))
  }

  @Test("Each test with its outcome, and totals that agree", arguments: stories)
  func lines(story: Story) throws {
    let round = try Self.round(story.file)
    #expect(Reading.lines(round) == story.lines)
    #expect(round.completeness == .complete)
    let codes = Set(round.diagnostics.map(\.code))
    #expect(codes == (story.habits ? [.dialectHabit] : []))
  }

  static let stories: [Story] = [
    Story(
      file: "surefire",
      lines: [
        "port.CraneTest::lifts passed", "port.CraneTest::turns passed",
        "port.CraneTest::lowers flaky", "port.CraneTest::brakes failed",
        "port.CraneTest::parks timed-out", "port.CraneTest::rusts skipped",
        "port.BridgeTest error", "port.CraneTest::weighs{String}[2] passed",
      ]),
    Story(
      file: "pytest",
      lines: [
        "port/tests/test_fog.py error", "port/tests/test_berth.py::test_free passed",
        "port/tests/test_berth.py::test_taken failed", "port/tests/test_berth.py::test_gull flaky",
        "port/tests/test_berth.py::test_draught[3.5-sand] passed",
        "port/tests/test_berth.py::test_ice skipped",
        "port/tests/test_berth.py::test_leak expected-failure",
        "port/tests/test_berth.py::test_patched unexpected-pass",
        "port/tests/test_berth.py::TestRope::TestKnot::test_bowline error",
      ]),
    Story(
      file: "pytest-xunit1",
      lines: [
        "port/tests/test_berth.py::rope::test_splice passed",
        "port/tests/test_berth.py::test_free passed",
        "port/tests/test_berth.py::test_taken failed",
      ]),
    Story(
      file: "node",
      lines: [
        "opens the lock passed", "tide::rises failed", "tide::falls skipped",
        "tide::turns expected-failure", "tide::waits timed-out", "tide::floods passed",
        "tide::spring::rises passed", "no boat::rows not-run",
      ]),
    Story(
      file: "phpunit",
      lines: [
        "Port.BuoyTest::testFloats passed", "Port.BuoyTest::testRings failed",
        "Port.BuoyTest::testSinks skipped", "Port.BuoyTest::testDrifts error",
        "Port.BuoyTest::testColour with data set \"red & white\" passed",
      ]),
    Story(
      file: "gtest",
      lines: [
        "Anchor::Drops passed", "Anchor::Holds failed", "Anchor::Rusts skipped",
        "Anchor::Waits skipped", "Ropes/Length::Reaches/0 passed",
      ]),
    Story(
      file: "go",
      lines: [
        "port.example/quay::TestMoor passed", "port.example/quay::TestLoad failed",
        "port.example/quay::TestLoad/grain passed", "port.example/quay::TestLoad/coal failed",
        "port.example/quay::TestUnload failed", "port.example/quay::TestUnload/wool passed",
      ]),
    Story(
      file: "nextest",
      lines: [
        "@setup-script:chart::chart passed", "port::pilot::steers passed",
        "port::pilot::docks::slowly failed", "port::pilot::signals flaky",
      ]),
    Story(
      file: "cargo",
      lines: [
        "hold::is_dry passed", "hold::cargo::is_lashed failed", "deck::is_clear passed",
      ], habits: true),
    Story(
      file: "catch2",
      lines: [
        "keel is straight passed", "Deck::planks/oak failed", "mast bends expected-failure",
        "sails skipped",
      ], habits: true),
    Story(
      file: "ctest",
      lines: [
        "pump.starts passed", "pump.drains failed", "pump.oils skipped", "pump.sings skipped",
      ]),
    Story(file: "doctest", lines: ["winch.cpp::winds passed", "winch.cpp::unwinds/fast failed"]),
    Story(
      file: "jest",
      lines: [
        "lantern lights::lantern lights passed", "lantern blinks::lantern blinks failed",
        "lantern smokes::lantern smokes skipped", "src/mirror.test.js error",
      ]),
    Story(
      file: "vitest",
      lines: [
        "src/chart.test.ts::chart > depths > are metres passed",
        "src/chart.test.ts::chart > has a north failed", "src/wreck.test.ts error",
      ]),
    Story(
      file: "playwright",
      lines: [
        "ferry.spec.ts::ferry › sells a ticket {chromium} passed",
        "ferry.spec.ts::ferry › sails at night {chromium} skipped",
        "ferry.spec.ts::ferry › sells a ticket {webkit} failed",
      ]),
    Story(
      file: "mocha",
      lines: ["net holds::herring passed", "net holds::whales failed", "net holds::water skipped"]),
    Story(
      file: "deno",
      lines: [
        "./knot_test.ts::ties passed", "./knot_test.ts::holds failed",
        "./knot_test.ts::holds > a boat failed", "./knot_test.ts::holds > a dinghy passed",
      ]),
    Story(
      file: "karma",
      lines: ["Compass::Compass points north passed", "Compass::Compass turns failed"]),
    Story(
      file: "swift-testing",
      lines: [
        "PortTests/opens() passed", "PortTests.GateTests/closes(at:) failed",
        "PortTests.GateTests/sticks() skipped",
      ]),
    Story(
      file: "xmlrunner",
      lines: [
        "port.test_flag.FlagTest::test_hoist passed",
        "port.test_flag.FlagTest::test_wave (wind=3) failed",
        "port.test_flag.FlagTest::test_fade expected-failure",
        "port.test_flag.FlagTest::test_tear unexpected-pass",
        "setUpClass (port.test_mast.MastTest) error",
      ]),
    Story(file: "bazel", lines: ["port/dredger_test error"]),
    Story(
      file: "behave",
      lines: [
        "port.Pilot::comes aboard passed", "port.Pilot::falls -- @1.1 in fog failed",
        "port.Pilot::sleeps error", "port.Pilot::rests skipped",
      ]),
    Story(
      file: "suite-errors",
      lines: ["docks.east error", "docks.east::floats passed", "docks::stands passed"]),
  ]

  @Test("Attempts are kept in their order, with what ended each")
  func attempts() throws {
    let surefire = Reading.tests(try Self.round("surefire"))
    #expect(surefire[2].attempts.map(\.outcome) == [.failed, .passed])
    #expect(surefire[2].attempts[0].message == "the rope swings")
    #expect(surefire[2].attempts[0].durationSeconds == 0.2)
    #expect(surefire[3].attempts.map(\.outcome) == [.failed, .failed, .error])
    let nextest = Reading.tests(try Self.round("nextest"))
    #expect(nextest[2].attempts.map(\.outcome) == [.failed, .failed])
    #expect(nextest[2].message?.utf8.starts(with: "thread 'docks::slowly'".utf8) ?? false)
    let pytest = Reading.tests(try Self.round("pytest"))
    #expect(pytest[3].attempts.map(\.outcome) == [.failed, .passed])
    #expect(pytest[3].attempts.map(\.durationSeconds) == [0.001, 0.002])
  }

  @Test("Containers and scripts are no tests, but for failures of their own")
  func kinds() throws {
    let go = Reading.tests(try Self.round("go"))
    #expect(go.map(\.kind) == [.test, .module, .test, .test, .test, .test])
    #expect(Reading.tests(try Self.round("deno"))[1].kind == .module)
    #expect(Reading.tests(try Self.round("nextest"))[0].kind == .module)
  }

  @Test("What a dialect leaves out is known of the round")
  func leavesOut() throws {
    for (file, leavesOut) in [("cargo", true), ("nextest", true), ("pytest", false)] {
      #expect(try Self.round(file).inputs[0].leavesOutSkipped == leavesOut)
    }
  }

  @Test("Messages, priorities, tags, parameters and times")
  func details() throws {
    let php = Reading.tests(try Self.round("phpunit"))
    #expect(php[1].message?.utf8.starts(with: "Failed asserting".utf8) ?? false)
    #expect(php[1].file == "/srv/port/BuoyTest.php")
    let pytest = Reading.tests(try Self.round("pytest-xunit1"))
    #expect(pytest[1].priority == 2)
    #expect(pytest[1].tags == ["tide", "smoke"])
    #expect(Reading.tests(try Self.round("gtest"))[4].parameters == "40")
    #expect(try Self.round("surefire").header.durationSeconds == 1204.5)
    #expect(try Self.round("pytest").header.durationSeconds == 0.75)
    #expect(try Self.round("mocha").header.startedAt == "2026-03-01T08:00:00Z")
    #expect(try Self.round("vitest").header.date == "2026-03-01")
  }

  @Test("A hook that failed keeps its tests from being compared")
  func kept() throws {
    let node = try Self.round("node")
    #expect(node.rows.last?.flags.contains(.keptFromRunning) ?? false)
    let junit = try Self.round("xmlrunner")
    #expect(junit.rows.last?.flags.contains(.synthetic) ?? false)
    #expect(Reading.tests(junit).last?.suite == "port.test_mast.MastTest")
  }
}
