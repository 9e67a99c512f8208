import Testing

@testable import RoundParsing

@Suite("Work done in pieces")
struct JoinedWorkTests {
  @Test("Pieces are joined in their order, whoever is first", arguments: [0, 1, 2, 7, 40])
  func order(count: Int) {
    let runs = JoinedWork<[Int]>.runs(of: count) { number in
      // Later pieces are small, so that many are done before their turn.
      let steps = (count - number) * 2_000
      return [number + (0..<steps).reduce(0) { $0 &+ $1 &* $1 } &* 0]
    } join: {
      $0 += $1
      return true
    }
    #expect(runs.map(\.first) == (count == 0 ? [] : [0]))
    #expect(runs.flatMap(\.piece) == Array(0..<count))
  }

  @Test("A piece that does not go behind the one before it starts another run")
  func runs() {
    let runs = JoinedWork<[Int]>.runs(of: 20) {
      $0 == 11 ? nil : [$0]
    } join: { piece, next in
      guard next[0] % 6 != 0, next[0] == piece.count + piece[0] else { return false }
      piece += next
      return true
    }
    #expect(runs.map(\.first) == [0, 6, 12, 18])
    #expect(
      runs.map(\.piece) == [
        Array(0..<6), Array(6..<11), Array(12..<18), [18, 19],
      ])
  }

  @Test("Where every piece comes to nothing, nothing is joined")
  func nothing() {
    let runs = JoinedWork<Int>.runs(of: 5) { _ in
      nil
    } join: { _, _ in
      true
    }
    #expect(runs.isEmpty)
  }
}
