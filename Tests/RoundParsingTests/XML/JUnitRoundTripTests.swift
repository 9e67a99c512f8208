import RoundModel
import RoundReporting
import TestSupport
import Testing

@testable import RoundParsing

@Suite("Rounds written as JUnit and read back")
struct JUnitRoundTripTests {
  @Test(
    "The identities are the same, and so are outcomes that JUnit can tell apart",
    arguments: ["round-1.json", "round-2.json", "round-2.pytest.json", "round-2.ctrf.json"])
  func samples(name: String) throws {
    let round = try RoundReader().read(Source(mapping: Fixture.sample("staging/" + name)))
    let back = try Reading.round(bytes: JUnitOutput.show(round))
    #expect(Reading.lines(back) == Reading.lines(round))
  }

  @Test("Each outcome comes back as itself, or as one that is no better")
  func outcomes() throws {
    let entries = Outcome.allCases.map {
      RoundSketch.Entry($0.term, $0, file: "a.py", suite: ["S"], message: "<x> & \"y\"\nz")
    }
    let back = try Reading.round(bytes: JUnitOutput.show(RoundSketch.machine(1, entries).round()))
    for (entry, result) in zip(entries, Reading.tests(back)) {
      #expect(result.id == TestID("a.py::S::" + entry.outcome.term))
      switch entry.outcome {
      case .crashed, .interrupted, .unreadable: #expect(result.outcome == .error)
      case .notRun: #expect(result.outcome == .skipped)
      case .unexpectedPass: #expect(result.outcome == .passed)
      default: #expect(result.outcome == entry.outcome)
      }
    }
  }

  @Test("A cut round comes back with an error")
  func cut() throws {
    var sketch = RoundSketch.machine(1, [.init("a")])
    sketch.completeness = .truncated
    let back = try Reading.round(bytes: JUnitOutput.show(sketch.round()))
    #expect(Reading.tests(back).contains { $0.outcome == .error })
  }
}
