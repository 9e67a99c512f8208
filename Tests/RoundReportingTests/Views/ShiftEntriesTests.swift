import RoundDiffing
import RoundModel
import RoundReporting
import TestSupport
import Testing

@Suite("Parametrised tests with other parameters, in words")
struct ShiftEntriesTests {
  typealias Entry = RoundSketch.Entry

  private var comparison: Comparison {
    let shared = (0..<20).map { Entry("shared_\($0)", file: "tests/cart.py") }
    func entries(_ parameters: ClosedRange<Int>, failing: Int, skipped: Int) -> [Entry] {
      parameters.map { number in
        let outcome: Outcome =
          number == failing ? .failed : number == skipped ? .skipped : .passed
        return Entry("adds[\(number)]", outcome, file: "tests/cart.py", priority: 2)
      }
    }
    let (old, new) = (
      entries(1...7, failing: 3, skipped: 0) + [Entry("rounds(half)")],
      entries(11...17, failing: 12, skipped: 13) + [Entry("rounds(whole)")]
    )
    return Comparison(
      of: RoundSketch.machine(2, shared + new).round(),
      against: RoundSketch.machine(1, shared + old).round())
  }

  @Test("What went and what came of a test is one row, and what fails has its own")
  func folds() throws {
    var comparison = comparison
    comparison.causes = []
    try Golden.expect(
      Views.compare(comparison), is: "compare-shift.txt", TextRenderer(RenderOptions()))
    try Golden.expect(
      Views.compare(comparison), is: "compare-shift.md", MarkdownRenderer(RenderOptions()))
  }
}
