import RoundModel
import Testing

/// The same tests of one suite as several formats tell them: whichever is compared with which, each
/// test is one.
@Suite("One suite in several formats")
struct CrossFormatTests {
  static let tellings: [String: String] = [
    "pytest": """
    {"created": 1, "duration": 1, "exitcode": 1, "root": "/srv", "environment": {},
     "summary": {"passed": 3, "failed": 1, "total": 4, "collected": 4}, "tests": [
     {"nodeid": "tests/yard/test_pump.py::TestPump::test_primes[fast-1]", "outcome": "passed"},
     {"nodeid": "tests/yard/test_pump.py::TestPump::test_primes[slow-2]", "outcome": "passed"},
     {"nodeid": "tests/yard/test_pump.py::test_drains", "outcome": "failed",
      "call": {"outcome": "failed", "longrepr": "the tank is dry"}},
     {"nodeid": "tests/yard/test_valve.py::TestValve::test_opens", "outcome": "passed"}]}
    """,
    "junit": """
    <?xml version="1.0"?><testsuites name="pytest tests"><testsuite name="pytest" tests="4" failures="1" errors="0" skipped="0">
    <testcase classname="tests.yard.test_pump.TestPump" name="test_primes[fast-1]"/>
    <testcase classname="tests.yard.test_pump.TestPump" name="test_primes[slow-2]"/>
    <testcase classname="tests.yard.test_pump" name="test_drains"><failure message="the tank is dry"/></testcase>
    <testcase classname="tests.yard.test_valve.TestValve" name="test_opens"/>
    </testsuite></testsuites>
    """,
    "junit of another writer": """
    <testsuite name="all" tests="4" failures="1">
    <testcase classname="tests.yard.test_pump.TestPump" name="test_primes[fast-1]"/>
    <testcase classname="tests.yard.test_pump.TestPump" name="test_primes[slow-2]"/>
    <testcase classname="tests.yard.test_pump" name="test_drains"><failure message="the tank is dry"/></testcase>
    <testcase classname="tests.yard.test_valve.TestValve" name="test_opens"/>
    </testsuite>
    """,
    "ctrf": """
    {"reportFormat": "CTRF", "specVersion": "0.0.0", "results": {"tool": {"name": "pytest"},
     "summary": {"tests": 4, "passed": 3, "failed": 1, "pending": 0, "skipped": 0, "other": 0,
      "start": 1, "stop": 2}, "tests": [
     {"name": "tests/yard/test_pump.py::TestPump::test_primes[fast-1]", "status": "passed", "duration": 1},
     {"name": "tests/yard/test_pump.py::TestPump::test_primes[slow-2]", "status": "passed", "duration": 1},
     {"name": "tests/yard/test_pump.py::test_drains", "status": "failed", "duration": 1, "message": "the tank is dry"},
     {"name": "tests/yard/test_valve.py::TestValve::test_opens", "status": "passed", "duration": 1}]}}
    """,
    "generic": """
    [{"name": "test_primes[fast-1]", "suite": "TestPump", "status": "passed"},
     {"name": "test_primes[slow-2]", "suite": "TestPump", "status": "passed"},
     {"name": "test_drains", "status": "failed", "message": "the tank is dry"},
     {"name": "test_opens", "suite": "TestValve", "status": "passed"}]
    """,
    "markdown": """
    # Test results

    - **Total:** 4
    - **Failed:** 1

    | Test | Status | Notes |
    | --- | --- | --- |
    | `test_primes[fast-1]` | ✅ passed | |
    | `test_primes[slow-2]` | ✅ passed | |
    | `test_drains` | ❌ failed | the tank is dry |
    | `TestValve.test_opens` | ✅ passed | |
    """,
  ]

  /// Every two tellings; what two writers of one format spell otherwise is a move.
  static let couples = tellings.keys.sorted().flatMap { first in
    tellings.keys.sorted().map { (first, $0) }
  }.filter { first, second in
    first == second || !(first.hasPrefix("junit") && second.hasPrefix("junit"))
  }

  @Test(
    "Whichever format tells the first round, and whichever the second, each test is one",
    arguments: couples)
  func pairs(_ first: String, _ second: String) throws {
    let rounds = try [first, second].map { try Reading.round(Self.tellings[$0] ?? "") }
    #expect(rounds.map(\.rows.count) == [4, 4])
    let timeline = Timeline(rounds)
    #expect(timeline.count == 4, "\(first) and \(second)")
    #expect(timeline.ambiguities.isEmpty)
    #expect(timeline.renames.isEmpty)
    let failing = (0..<timeline.count).filter { track in
      timeline.row(track, in: 0).map { rounds[0].rows[$0].isBad } == true
    }
    #expect(failing.count == 1)
    let other = failing.first.flatMap { timeline.row($0, in: 1) }
    #expect(other.map { rounds[1].rows[$0].isBad } == true)
  }
}
