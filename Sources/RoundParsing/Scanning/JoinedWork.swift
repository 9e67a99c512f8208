import Dispatch
import Synchronization

/// Pieces of work that are done at the same time, and joined in their order meanwhile.
///
/// Whoever finishes a piece joins what is there, unless somebody else does: with the last piece done,
/// nearly everything is joined.
struct JoinedWork<Piece: Sendable>: Sendable {
  /// Pieces in a row that became one.
  struct Run: Sendable {
    /// The number of the first of them.
    let first: Int
    var piece: Piece
  }

  private var made: [Piece?]
  private var isDone: [Bool]
  private var isJoining = false
  /// The number of the next piece to be joined.
  private var next = 0
  private var runs: [Run] = []

  private init(count: Int) {
    made = Array(repeating: nil, count: count)
    isDone = Array(repeating: false, count: count)
  }

  /// Does some work in pieces.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - make: Does the piece of a number; `nil` where it comes to nothing.
  ///   - join: Puts a piece behind those before it, and returns whether it goes there; called for one
  ///     piece at a time, in their order.
  /// - Returns: What became of the pieces, in their order.
  static func runs(
    of count: Int, _ make: @Sendable (Int) -> Piece?,
    join: @Sendable (inout Piece, Piece) -> Bool
  ) -> [Run] {
    let work = Mutex(JoinedWork(count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let piece = make(number)
      var pieces = work.withLock { $0.finish(number, piece) }
      while !pieces.isEmpty {
        var runs = work.withLock { $0.takeRuns() }
        for run in pieces {
          if let last = runs.indices.last, join(&runs[last].piece, run.piece) { continue }
          runs.append(run)
        }
        pieces = work.withLock { $0.putBack(runs) }
      }
    }
    return work.withLock { $0.takeRuns() }
  }

  /// Takes what became of a piece, and returns which pieces are to be joined now by who brought it.
  private mutating func finish(_ number: Int, _ piece: Piece?) -> [Run] {
    made[number] = piece
    isDone[number] = true
    return isJoining ? [] : piecesToJoin()
  }

  private mutating func putBack(_ joined: [Run]) -> [Run] {
    runs = joined
    return piecesToJoin()
  }

  private mutating func piecesToJoin() -> [Run] {
    var pieces: [Run] = []
    while next < isDone.count, isDone[next] {
      if let piece = made[next] { pieces.append(Run(first: next, piece: piece)) }
      made[next] = nil
      next += 1
    }
    isJoining = !pieces.isEmpty
    return pieces
  }

  private mutating func takeRuns() -> [Run] {
    let taken = runs
    runs = []
    return taken
  }
}
