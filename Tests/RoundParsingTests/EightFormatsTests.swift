import FoundationEssentials
import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// One run of pytest, as eight plugins wrote it at once: every id is the same, and so is every
/// outcome but for what a format cannot say.
@Suite("One run of pytest in eight formats")
struct EightFormatsTests {
  /// The files, with the outcomes that each format loses, by the function.
  static let files: [(name: String, losses: [String: Outcome])] = [
    ("pytest.json", [:]), ("reportlog.jsonl", [:]), ("xunit1.xml", [:]), ("xunit2.xml", [:]),
    ("ctrf.json", [:]),
    // Allure calls broken what no assertion failed in, and has no word for an unexpected pass.
    ("allure.json", ["test_answers": .error, "test_no_longer_leaks": .failed]),
    // NUnit's plugin knows no errors, and writes an expected failure as a pass.
    (
      "nunit.xml",
      [
        "test_leaks": .passed, "test_no_longer_leaks": .failed, "test_starts": .failed,
        "test_stops": .failed,
      ]
    ),
    // TAP knows no errors, and its plugin says nothing of a failure behind the test.
    ("run.tap", ["test_starts": .failed, "test_stops": .passed]),
  ]

  /// How each test ended, in the order of the run.
  static let truth: [(place: String, name: String, outcome: Outcome)] = [
    ("test_pump.py::TestPump", "test_primes[fast-1]", .passed),
    ("test_pump.py::TestPump", "test_primes[slow.2]", .passed),
    ("test_pump.py::TestPump", "test_primes[a::b]", .passed),
    ("test_pump.py::TestPump", "test_primes[a/b]", .passed),
    ("test_pump.py::TestPump", #"test_primes[zw\xf6lf]"#, .passed),
    ("test_pump.py::TestPump", #"test_primes[tab\there]"#, .passed),
    ("test_pump.py::TestPump::TestSeal", "test_holds", .passed),
    ("test_pump.py", "test_drains", .failed), ("test_pump.py", "test_answers", .failed),
    ("test_pump.py", "test_refuels", .skipped), ("test_pump.py", "test_leaks", .expectedFailure),
    ("test_pump.py", "test_no_longer_leaks", .unexpectedPass),
    ("test_pump.py", "test_starts", .error), ("test_pump.py", "test_stops", .error),
    ("test_valve.py::LegacyValve", "test_opens", .passed),
    ("test_valve.py::LegacyValve", "test_primes", .failed),
  ]

  private static func round(_ name: String) throws -> Round {
    let data = try Data(contentsOf: URL(filePath: Fixture.path("pytest-run/" + name)))
    return try Reading.round(bytes: Array(data), path: name)
  }

  @Test("Each format gives every id and every outcome, but for what it loses", arguments: files)
  func reads(_ file: String, _ losses: [String: Outcome]) throws {
    let found = Reading.tests(try Self.round(file))
    #expect(found.count == Self.truth.count)
    for (place, name, outcome) in Self.truth {
      let id = "tests/yard/\(place)::\(name)"
      // Allure cuts the place of a name whose parameter holds two colons: its name says which it is.
      let isPlain = !(file.hasPrefix("allure") && name.contains("::"))
      let isOne = { (test: TestResult) in
        isPlain ? test.id.description == id : test.name.hasSuffix(name)
      }
      let tests = found.filter(isOne)
      #expect(tests.count == 1, "\(file): \(id)")
      let isWhole = place.hasPrefix("test_pump")
      #expect(tests.first?.outcome == (isWhole ? losses[name] : nil) ?? outcome, "\(file): \(id)")
    }
  }

  @Test("Any two formats tell of the same tests", arguments: files.map(\.name))
  func pairs(_ first: String) throws {
    let one = try Self.round(first)
    for (second, _) in Self.files {
      let timeline = Timeline([one, try Self.round(second)])
      #expect(timeline.count == Self.truth.count, "\(first) and \(second)")
      #expect(timeline.renames.isEmpty)
      #expect(timeline.ambiguities.isEmpty)
      for track in 0..<timeline.count {
        #expect(timeline.row(track, in: 0) != nil && timeline.row(track, in: 1) != nil)
      }
    }
  }
}
