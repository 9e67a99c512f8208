import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("What a comparison says of identities")
struct IdentityNotesTests {
  typealias Entry = RoundSketch.Entry

  private func compare(
    _ old: [Entry], _ new: [Entry], formats: (String, String) = ("ctrf", "ctrf"),
    isWhole: Bool = true
  ) -> Comparison {
    var sketches = [
      RoundSketch.machine(1, format: formats.0, old), .machine(2, format: formats.1, new),
    ]
    for index in sketches.indices where !isWhole { sketches[index].hasFullRoster = false }
    return Comparison(of: sketches[1].round(), against: sketches[0].round())
  }

  @Test("A switch of formats says how many tests were matched in which way")
  func forms() throws {
    let comparison = compare(
      [
        Entry("a", file: "tests/x.py"), Entry("b", file: "tests/x.py"),
        Entry("alone", file: "tests/x.py"),
      ],
      [Entry("a", suite: ["tests.x"]), Entry("b", suite: ["tests.x"]), Entry("alone")],
      formats: ("pytest-json-report", "junit"))
    #expect(comparison.summary.unchanged == 3)
    let note = try #require(comparison.diagnostics.first { $0.code == .writtenOtherwise })
    #expect(
      note.message
        == "3 tests are written in another way in round 2 and matched: 2 by place and name, 1 by "
        + "name alone")
  }

  @Test(
    "Names that differ in case, blanks or normal form stay two and are reported",
    arguments: [
      ("Test_login", "test_login", "case"), ("adds  one", "adds one", "blanks"),
      ("caf\u{E9}", "cafe\u{301}", "the normal form of their letters"),
    ])
  func near(_ old: String, _ new: String, _ what: String) throws {
    let comparison = compare([Entry("x"), Entry(old)], [Entry(new), Entry("x")], isWhole: false)
    #expect(comparison.changes.count == 2)
    let note = try #require(comparison.diagnostics.first { $0.code == .nearlyEqualNames })
    #expect(
      note.message == "'\(new)' and '\(old)' of round 1 differ only in \(what); they are two tests")
    #expect(note.place?.path == "round-2.json")
  }

  @Test("Parameters that went and came are told of on each of their tests")
  func parameters() {
    let comparison = compare(
      [Entry("t[a-0]", file: "x.py"), Entry("t[b-1]", file: "x.py"), Entry("u[1]", file: "x.py")],
      [Entry("t[a-0]", file: "x.py"), Entry("t[c-1]", file: "x.py"), Entry("t[d-2]", file: "x.py")])
    let notes = comparison.changes.map { "\($0.id) \($0.note ?? "-")" }.sorted()
    let words = "the parameters of 't' changed: 1 went and 2 came"
    #expect(
      notes == [
        "x.py::t[b-1] \(words)", "x.py::t[c-1] \(words)", "x.py::t[d-2] \(words)", "x.py::u[1] -",
      ])
    #expect(comparison.changes.allSatisfy { $0.note == nil || $0.why.hasSuffix("; \(words)") })
  }

  @Test("A rate that rose because the suite shrank is said to have")
  func shrunk() {
    let kept = (0..<8).map { Entry("kept_\($0)") }
    let failing = [Entry("fails_first", .failed), Entry("skipped_always", .skipped)]
    let fewer = compare(kept + failing, kept)
    #expect(
      fewer.shrinking
        == "the pass rate rose because the suite shrank from 10 to 8 tests: 2 tests went, of "
        + "which 2 had not passed, and as many of the tests in both rounds passed as before")
    #expect(fewer.diagnostics.contains { $0.code == .rateRoseByShrinking })
    let worse = compare(
      kept + failing + (0..<10).map { Entry("gone_\($0)", .failed) },
      kept.dropLast() + [Entry("kept_7", .failed)])
    #expect(worse.shrinking?.hasSuffix("and 1 fewer of the tests in both rounds passed") == true)
    let better = compare(
      kept + [Entry("a", .failed), Entry("b", .failed)], kept + [Entry("a")])
    #expect(better.shrinking == nil)
    #expect(compare(kept, kept + failing).shrinking == nil)
  }

  @Test("The terms of a rate's difference add up exactly, whatever the rounds")
  func terms() {
    var random = SeededGenerator(seed: 55)
    let outcomes: [Outcome] = [
      .passed, .passed, .passed, .failed, .skipped, .notRun, .flaky, .expectedFailure, .unreadable,
    ]
    for _ in 0..<40 {
      let sides = (0..<2).map { _ in
        (0..<30).filter { _ in Int.random(in: 0..<10, using: &random) > 1 }.map {
          Entry("t\($0)", outcomes.randomElement(using: &random) ?? .passed)
        }
      }
      let comparison = compare(sides[0], sides[1])
      let (was, now) = (comparison.baselineTotals, comparison.candidateTotals)
      #expect(comparison.decomposition.reduce(0) { $0 + $1.delta } == now.passed - was.passed)
      guard let before = was.rate, let after = now.rate else { continue }
      let points = comparison.decomposition.reduce(0) { $0 + ($1.points ?? 0) }
      #expect(abs(points - (after - before)) < 1e-9)
      let hundredths = comparison.decomposition.reduce(0) { $0 + ($1.hundredths ?? 0) }
      #expect(hundredths == Int(((after - before) * 100).rounded()))
    }
  }
}
