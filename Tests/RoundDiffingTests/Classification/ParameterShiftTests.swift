import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Parametrised tests with other parameters than before")
struct ParameterShiftTests {
  typealias Entry = RoundSketch.Entry

  private func compare(
    _ old: [Entry], _ new: [Entry], completeness: Completeness = .complete
  ) -> Comparison {
    // Enough that both have for the rounds to be of one scope.
    let shared = (0..<4).map { Entry("shared_\($0)") }
    var sketches = [RoundSketch.machine(1, old + shared), .machine(2, new + shared)]
    sketches[1].completeness = completeness
    return Comparison(of: sketches[1].round(), against: sketches[0].round())
  }

  private func entries(_ parameters: [String], _ outcome: Outcome = .passed) -> [Entry] {
    parameters.map { Entry("adds[\($0)]", outcome, file: "a.py") } + [Entry("other", file: "a.py")]
  }

  @Test("As many that came as went are one shift, whatever the order, and keep their effects")
  func folds() throws {
    for order in [["1", "2", "kept"], ["kept", "2", "1"]] {
      let comparison = compare(entries(order), entries(["3", "kept", "4"]))
      let shift = try #require(comparison.parameterShifts.first)
      #expect(comparison.parameterShifts.count == 1)
      #expect(shift.stem == TestID(bytes: Array("a.py::adds".utf8)))
      #expect(shift.gone.map(\.description) == ["a.py::adds[1]", "a.py::adds[2]"])
      #expect(shift.come.map(\.description) == ["a.py::adds[3]", "a.py::adds[4]"])
      #expect(shift.count == 2)
      #expect(comparison.summary.regressions == 2)
      #expect(comparison.summary.information == 2)
      #expect(comparison.changes.count == 4)
    }
  }

  @Test("Fewer that came than went is a suite that shrank, and is told test by test")
  func shrinks() {
    #expect(compare(entries(["1", "2"]), entries(["3"])).parameterShifts.isEmpty)
    #expect(compare(entries(["1"]), entries(["2", "3"])).parameterShifts.isEmpty)
  }

  @Test("A test that fails on either side is in no such row")
  func failing() throws {
    let old = [Entry("t[1]", .failed), Entry("t[2]")]
    let new = [Entry("t[3]"), Entry("t[4]", .failed)]
    let comparison = compare(old, new)
    let shift = try #require(comparison.parameterShifts.first)
    #expect(shift.gone.map(\.description) == ["t[2]"])
    #expect(shift.come.map(\.description) == ["t[3]"])
    #expect(shift.count == 2)
    #expect(comparison.counts[.addedFailing] == 1)
    #expect(comparison.counts[.failureVanished] == 1)
    #expect(comparison.changes.map(\.id.description) == ["t[4]", "t[2]", "t[1]", "t[3]"])
    #expect(compare([Entry("t[1]")], [Entry("t[2]", .failed)]).parameterShifts.isEmpty)
  }

  @Test("A round that is not whole shifts nothing", arguments: [Completeness.partial, .truncated])
  func partial(_ completeness: Completeness) {
    let comparison = compare(
      entries(["1", "2"]), entries(["3", "4"]), completeness: completeness)
    #expect(comparison.parameterShifts.isEmpty)
    #expect(comparison.changes.contains { $0.changeClass == .notComparable })
  }

  @Test("Families of two files, and of two names, are two")
  func families() {
    let comparison = compare(
      [Entry("t[1]", file: "a.py"), Entry("t[1]", file: "b.py"), Entry("u(1)", file: "a.py")],
      [Entry("t[2]", file: "a.py"), Entry("t[2]", file: "b.py"), Entry("u(2)", file: "a.py")])
    #expect(
      comparison.parameterShifts.map(\.stem.description) == ["a.py::t", "a.py::u", "b.py::t"])
  }
}
