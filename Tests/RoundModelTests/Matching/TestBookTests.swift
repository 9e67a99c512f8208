import TestSupport
import Testing

@testable import RoundModel

/// Tests followed through a stream of rounds that are let go.
@Suite("Book of tests")
struct TestBookTests {
  private static func round(_ number: Int, _ names: [String], file: String? = nil) -> Round {
    RoundSketch.machine(number, names.map { RoundSketch.Entry($0, file: file) }).round()
  }

  @Test("Rounds in any order of tests lead to the same tests as a timeline of all")
  func agreesWithTimeline() {
    var generator = SeededGenerator(seed: 11)
    let all = (0..<40).map { "test \($0)" }
    let rounds = (1...8).map { number in
      Self.round(
        number,
        all.filter { _ in Int.random(in: 0..<10, using: &generator) > 1 }
          .shuffled(using: &generator))
    }
    var book = TestBook()
    let timeline = Timeline(rounds)
    for (number, round) in rounds.enumerated() {
      let tracks = book.match(round)
      for row in round.rows.indices {
        #expect(book.id(of: Int(tracks[row])) == round.id(of: round.rows[row]))
      }
      #expect(Set(tracks).count == tracks.count)
      #expect(number < 8)
    }
    #expect(book.count == timeline.count)
  }

  @Test("A renamed test stays one test, also when its old name comes back")
  func renamed() {
    let old = ["opens the socket", "sends a long message over the wire", "closes the socket"]
    let new = ["opens the socket", "sends a long message over the wires", "closes the socket"]
    var book = TestBook()
    let first = book.match(Self.round(1, old, file: "socket.spec"))
    let second = book.match(Self.round(2, new, file: "socket.spec"))
    #expect(first == second)
    #expect(book.renames.count == 1)
    #expect(book.id(of: Int(first[1])).description.contains("wires"))
    let both = book.match(Self.round(3, old + [new[1]], file: "socket.spec"))
    #expect(both[3] == first[1])
    #expect(both[1] != first[1])
    #expect(book.count == 4)
  }

  @Test("A confirmed rename ties names that nothing else would")
  func confirmed() {
    var book = TestBook(renames: [TestID("alpha"): TestID("omega")])
    let first = book.match(Self.round(1, ["alpha", "beta"]))
    _ = book.match(Self.round(2, ["beta"]))
    let third = book.match(Self.round(3, ["omega", "beta"]))
    #expect(third[0] == first[0])
    #expect(book.count == 2)
  }

  @Test("A bare name joins the one test that has it as leaf, over a gap")
  func bareNames() {
    var book = TestBook()
    let bare = book.match(Self.round(1, ["test_login", "test_logout"]))
    _ = book.match(Self.round(2, ["test_logout"]))
    let whole = book.match(Self.round(3, ["test_login", "test_logout"], file: "tests/auth.py"))
    #expect(whole == bare)
    #expect(book.id(of: Int(bare[0])).description == "tests/auth.py::test_login")
  }

  @Test("A bare name that fits two tests is neither")
  func ambiguous() {
    var book = TestBook()
    let bare = book.match(Self.round(1, ["test_login"]))
    let sketch = RoundSketch.machine(
      2,
      [
        RoundSketch.Entry("test_login", file: "a.py"),
        RoundSketch.Entry("test_login", file: "b.py"),
      ])
    let whole = book.match(sketch.round())
    #expect(!whole.contains(bare[0]))
    #expect(book.count == 3)
  }

  @Test("What is no test has no place in the book")
  func kinds() {
    var check = RoundSketch.Entry("readiness")
    check.kind = .check
    var book = TestBook()
    for number in 1...2 {
      let round = RoundSketch.machine(number, [check, RoundSketch.Entry("test_login")]).round()
      #expect(book.match(round) == [-1, 0])
    }
  }
}
