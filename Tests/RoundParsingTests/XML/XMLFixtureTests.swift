import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// What each format in XML tells of its sample: `Tests/Fixtures/formats/NAME/FILE`.
@Suite("Samples of formats in XML")
struct XMLFixtureTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let file: String
    let lines: [String]
    var testDescription: String { file }
  }

  @Test("Each test with its outcome", arguments: stories)
  func lines(story: Story) throws {
    let round = try RoundReader().read(contentsOf: Fixture.path("formats/" + story.file))
    #expect(Reading.lines(round) == story.lines)
    #expect(round.completeness == .complete)
    #expect(!round.diagnostics.contains { $0.severity == .error })
  }

  static let stories: [Story] = [
    Story(
      file: "trx/port.trx",
      lines: [
        "Port.TugTests::Pulls passed", "Port.TugTests::Pushes failed",
        "Port.TugTests::Tows a barge(tons: 40) passed", "Port.TugTests::Rests skipped",
        "Port.TugTests::Steams timed-out", "Port.TugTests::Whistles failed",
        "Port.TugTests::Whistles (short) passed", "Port.TugTests::Whistles (long) failed",
        "lost unreadable", "run error error",
      ]),
    Story(
      file: "nunit3/port.xml",
      lines: [
        "Port.SlipTests.Launches passed", "Port.SlipTests.Hauls(2,\"up\") failed",
        "Port.SlipTests.Greases error", "Port.SlipTests.Rots skipped",
        "Port.SlipTests.Creaks passed", "Port.SlipTests.Leans skipped",
        "Port.SlipTests.Stops interrupted", "Port.SlipTests.Rolls passed",
        "Port.DryDockTests.Empties not-run", "Port.DryDockTests error",
      ]),
    Story(
      file: "nunit3/pytest.xml",
      lines: [
        "port/test_mole.py::TestMole::test_stone[a::b] passed",
        "port/test_mole.py::test_lamp failed",
      ]),
    Story(
      file: "nunit2/port.xml",
      lines: [
        "Port.SluiceTests.Opens passed", "Port.SluiceTests.Closes(3) failed",
        "Port.SluiceTests.Jams error", "Port.SluiceTests.Sings skipped",
        "Port.SluiceTests.Wrong error", "Port.LockTests.Turns passed", "LockTests error",
      ]),
    Story(
      file: "xunit2/port.xml",
      lines: [
        "Port.dll::assembly-cleanup: Port.dll error", "Port.SilosTests::Fills(tons: 3) passed",
        "Port.SilosTests::StaysDry passed", "Port.SilosTests::Empties failed",
        "Port.SilosTests::Waits timed-out", "Port.SilosTests::Burns skipped",
      ]),
    Story(
      file: "testng/port.xml",
      lines: [
        "port.NetTest::mends passed", "port.NetTest::holds(cod, 7) failed",
        "port.NetTest::floats flaky", "port.NetTest::dries skipped",
        "port.NetTest::hangs timed-out", "port.MastTest::climbs {storm} not-run",
        "port.MastTest::rig {storm} error",
      ]),
    Story(
      file: "robot-xml/port.xml",
      lines: [
        "Port::Beacon::Is Lit passed", "Port::Beacon::Turns failed",
        "Port::Beacon::Is Wound error", "Port::Beacon::Waits timed-out",
        "Port::Beacon::Sleeps skipped", "Port::Foghorn::Blows not-run", "Port::Foghorn error",
      ]),
    Story(
      file: "robot-xml/before-7.xml", lines: ["Ladder::Climb passed", "Ladder::Fall failed"]),
    Story(
      file: "ctest-xml/Test.xml",
      lines: [
        "boiler.heats passed", "boiler.leaks failed", "boiler.waits timed-out",
        "boiler.bursts crashed", "boiler.gone error", "boiler.rests skipped",
        "boiler.off skipped", "boiler.never not-run",
      ]),
    Story(
      file: "boost-xml/log.xml",
      lines: [
        "Port::Chain::links passed", "Port::Chain::rusts failed", "Port::Chain::snaps error",
        "Port::Chain::drags skipped", "Port::fixture.cpp:3 error",
      ]),
    Story(
      file: "boost-xml/report.xml",
      lines: [
        "Port::Chain::links passed", "Port::Chain::rusts failed", "Port::Chain::snaps error",
        "Port::Chain::bends expected-failure",
      ]),
    Story(
      file: "catch2-xml/v2.xml",
      lines: [
        "oars.cpp::dip passed", "oars.cpp::pull failed", "oars.cpp::break error",
        "oars.cpp::float expected-failure", "oars.cpp::drift unexpected-pass",
      ]),
    Story(
      file: "catch2-xml/v3.xml",
      lines: ["oars.cpp::feather skipped", "oars.cpp::rest passed", "oars.cpp::sink crashed"]),
    Story(
      file: "doctest-xml/port.xml",
      lines: [
        "winch.cpp::winds passed", "winch.cpp::unwinds failed", "winch.cpp::burns error",
        "winch.cpp::sings skipped", "winch.cpp::slips expected-failure",
      ]),
    Story(
      file: "check-xml/port.xml",
      lines: [
        "Barrel::Core::test_tight passed", "Barrel::Core::test_rolls/2 failed",
        "Barrel::Core::test_bursts error", "Barrel::Core::test_ferments timed-out",
      ]),
    Story(
      file: "cppunit/port.xml",
      lines: [
        "Port::PlankTest::testBend failed", "Port::PlankTest::testSaw error",
        "Port::PlankTest::testOak passed", "testPine passed",
      ]),
    Story(
      file: "cunit/port.xml",
      lines: ["Sail::hoists passed", "Sail::tears failed", "Spinnaker error"]),
    Story(
      file: "qtest-xml/port.xml",
      lines: [
        "GalleyTest::initTestCase passed", "GalleyTest::stirs passed",
        "GalleyTest::boils(soup) passed", "GalleyTest::boils(milk) failed",
        "GalleyTest::smokes expected-failure", "GalleyTest::cools unexpected-pass",
        "GalleyTest::freezes skipped", "GalleyTest::cleanupTestCase passed",
      ]),
    Story(
      file: "open-test-reporting/events.xml",
      lines: [
        "Port::HelmTest::steers passed", "Port::HelmTest::sticks failed",
        "Port::HelmTest::spins skipped", "Port::RudderTest error",
      ]),
    Story(
      file: "open-test-reporting/hierarchy.xml",
      lines: ["Port::anchors passed", "Port::drifts error"]),
    Story(
      file: "allure1/port-testsuite.xml",
      lines: [
        "port.CargoTest::stows[3] passed", "port.CargoTest::lashes failed",
        "port.CargoTest::weighs error", "port.CargoTest::paints skipped",
      ]),
    Story(
      file: "sonar-generic/port.xml",
      lines: [
        "port/crate.test.js::closes passed", "port/crate.test.js::stacks skipped",
        "port/crate.test.js::opens failed", "port/crate.test.js::burns error",
      ]),
    Story(
      file: "unittest++/port.xml",
      lines: ["Sextant::Measures passed", "Sextant::Folds failed", "Clock::Ticks passed"]),
    Story(
      file: "fpcunit/port.xml",
      lines: [
        "TSailTest::Hoist passed", "TSailTest::Reef failed", "TSailTest::Tear error",
        "TSailTest::Fold skipped",
      ]),
    Story(
      file: "gtester/port.xml",
      lines: [
        "lamp::/lamp/burns passed", "lamp::/lamp/breaks failed", "lamp::/lamp/blue skipped",
      ]),
  ]
}
