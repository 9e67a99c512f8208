import RoundModel
import TestSupport
import Testing

@Suite("A timeline")
struct TimelineTests {
  private func tracks(_ timeline: Timeline) -> [[Int?]] {
    (0..<timeline.count).map { track in
      timeline.rounds.indices.map { timeline.row(track, in: $0) }
    }
  }

  private func timeline(_ rounds: [[RoundSketch.Entry]]) -> Timeline {
    Timeline(rounds.enumerated().map { RoundSketch.machine($0.offset + 1, $0.element).round() })
  }

  @Test("Tests are matched in whatever order they come")
  func shuffled() {
    let names = (0..<200).map { "test_\($0)" }
    var random = SeededGenerator(seed: 7)
    let order = names.indices.shuffled(using: &random)
    let found = timeline([names.map { .init($0) }, order.map { .init(names[$0]) }])
    #expect(found.count == 200)
    for (row, index) in order.enumerated() { #expect(found.row(index, in: 1) == row) }
  }
}
