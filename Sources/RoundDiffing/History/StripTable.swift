/// The marks of some tests over all rounds, test by test.
///
/// A round keeps its marks side by side, and a test is judged by its marks of all rounds: they are
/// turned over in blocks that stay near the core.
struct StripTable: Sendable {
  private static let block = 64

  let tracks: Range<Int>
  private let rounds: Int
  private let marks: [UInt8]

  init(_ columns: [HistoryColumn], of tracks: Range<Int>) {
    self.tracks = tracks
    rounds = columns.count
    var marks = Array(repeating: TestMark.absent.rawValue, count: rounds * tracks.count)
    for start in stride(from: tracks.lowerBound, to: tracks.upperBound, by: Self.block) {
      let end = min(start + Self.block, tracks.upperBound)
      for round in columns.indices {
        let column = columns[round].marks
        var place = (start - tracks.lowerBound) * rounds + round
        for track in start..<max(start, min(end, column.count)) {
          marks[place] = column[track].rawValue
          place += rounds
        }
      }
    }
    self.marks = marks
  }

  /// The marks of a test, oldest first; `nil` where no round knows it.
  func strip(_ track: Int) -> [UInt8]? {
    let start = (track - tracks.lowerBound) * rounds
    let strip = marks[start..<start + rounds]
    return strip.contains { $0 != TestMark.absent.rawValue } ? Array(strip) : nil
  }
}
