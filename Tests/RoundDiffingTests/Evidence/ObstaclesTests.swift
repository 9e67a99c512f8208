import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Errors that keep tests from running")
struct ObstaclesTests {
  private typealias Entry = RoundSketch.Entry

  private func classes(_ before: [Entry], _ after: [Entry]) -> [String: ChangeClass] {
    let found = Comparison(
      of: RoundSketch.machine(2, after).round(), against: RoundSketch.machine(1, before).round(),
      includingUnchanged: true)
    return Dictionary(
      uniqueKeysWithValues: found.changes.map { ($0.id.description, $0.changeClass) })
  }

  private let before = [
    Entry("a", file: "p"), Entry("b", file: "p"), Entry("c", file: "q"), Entry("d", file: "q"),
    Entry("e", file: "r", suite: ["S"]), Entry("f", file: "r"),
  ]

  @Test("A file that does not compile loses none of its tests, and those of others are lost")
  func brokenFile() {
    var error = Entry("p", .error, file: "p")
    error.flags = [.synthetic]
    let found = classes(before, [error] + before[2...2] + before[4...])
    #expect(found["p::a"] == .notComparable)
    #expect(found["p::b"] == .notComparable)
    #expect(found["q::d"] == .lostPass)
  }

  @Test("A panic loses none of the tests behind it; a failure does not excuse an absence")
  func panic() {
    var panic = Entry("a", .crashed, file: "p")
    panic.flags = [.stopsScope]
    #expect(classes(before, [panic] + before[2...])["p::b"] == .notComparable)
    panic.flags = []
    #expect(classes(before, [panic] + before[2...])["p::b"] == .lostPass)
  }

  @Test("A suite's error reaches its own suite and those inside it")
  func suite() {
    var hook = Entry("before all", .error, file: "r", suite: ["S"])
    hook.flags = [.synthetic]
    let found = classes(before, [hook] + before[..<4])
    #expect(found["r::S::e"] == .notComparable)
    #expect(found["r::f"] == .lostPass)
  }

  @Test("An error of the whole run reaches everything")
  func run() {
    var error = Entry("the run", .error)
    error.flags = [.synthetic]
    #expect(classes(before, [error] + before[..<5])["r::f"] == .notComparable)
  }
}
